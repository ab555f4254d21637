"""The HTML report in a real browser: filters, jumps, keys, paper, dark and narrow screens, hostile copy."""

from __future__ import annotations

import base64
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

pytest.importorskip("selenium", reason="no selenium here: pip install selenium")

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from tests.browser.chromium import console, emulate, on_screen, press, show, visible
from tests.reporting.html import stories

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

Pages = dict[str, Path]


@pytest.fixture(autouse=True)
def _clean_console(driver: Chrome) -> Iterator[None]:
    """No test leaves an error, a warning or a refused load behind."""
    console(driver)
    yield
    assert console(driver) == []


def findings(driver: Chrome) -> list[str]:
    """The numbers of the findings that are shown; folded ones are not."""
    return [str(one.get_attribute("data-finding")) for one in visible(driver, "article.finding")]


def click(driver: Chrome, selector: str) -> None:
    driver.find_element(By.CSS_SELECTOR, selector).click()


def tick(driver: Chrome, name: str, value: str) -> None:
    """Tick a box of a filter, in its menu or behind its chip."""
    driver.execute_script("document.querySelector(arguments[0]).click()", f'input[name="{name}"][value="{value}"]')


@pytest.mark.parametrize(
    ("choices", "shown"),
    [
        ([], ["1", "2", "3"]),
        ([("verdict", "conflict")], ["1"]),
        ([("verdict", "conflict"), ("verdict", "reconciled")], ["1", "3"]),
        ([("verdict", "agreement")], ["4"]),
        ([("rule", "counts")], ["2"]),
        ([("article", "2")], ["2", "3"]),
        ([("article", "2"), ("rule", "trade-totals")], ["3"]),
        ([("article", "3"), ("verdict", "conflict")], []),
    ],
)
def test_filters_narrow_the_findings(
    driver: Chrome, pages: Pages, choices: list[tuple[str, str]], shown: list[str]
) -> None:
    show(driver, pages["sample"])
    for name, value in choices:
        tick(driver, name, value)
    assert findings(driver) == shown
    assert bool(visible(driver, "#none-left")) is not bool(shown)
    address = driver.current_url.partition("#")[2]
    show(driver, pages["sample"], address)
    assert findings(driver) == shown
    if choices:
        click(driver, "#clear")
        assert findings(driver)[:3] == ["1", "2", "3"]
        assert "#" not in driver.current_url


def test_search_finds_words_of_findings_and_counts_them(driver: Chrome, pages: Pages) -> None:
    show(driver, pages["sample"])
    press(driver, "/")
    press(driver, "sixteen  FIRMS")
    assert findings(driver) == ["2"]
    assert driver.find_element(By.ID, "shown").text == "1 of 4"


def test_filters_reach_the_copy_the_timeline_and_the_graph(driver: Chrome, pages: Pages) -> None:
    show(driver, pages["sample"])
    tick(driver, "verdict", "conflict")
    assert [mark.text for mark in visible(driver, "a.reference")] == ["1", "1"]
    assert len(visible(driver, ".timeline .row")) == 2
    assert len(visible(driver, ".graph .node-finding:not(.off)")) == 1
    tick(driver, "article", "3")
    assert [column.get_attribute("data-article") for column in visible(driver, ".column")] == ["3"]
    assert visible(driver, ".timeline .thread") == []


def test_from_a_finding_to_its_words_side_by_side_and_back(driver: Chrome, pages: Pages) -> None:
    show(driver, pages["sample"])
    click(driver, "#finding-3 .side:nth-child(2) .place a")
    assert [column.get_attribute("data-article") for column in visible(driver, ".column")] == ["1", "2"]
    assert driver.switch_to.active_element.get_attribute("id") == "mark-3-2"
    assert on_screen(driver, "#mark-3-1")
    assert on_screen(driver, "#mark-3-2")
    assert {words.get_attribute("data-sides") for words in visible(driver, ".text .lit")} == {"3-1", "3-2"}
    click(driver, "#beside-back")
    assert driver.switch_to.active_element.get_attribute("id") == "finding-3"
    assert on_screen(driver, "#summary-3")
    click(driver, "#finding-3 .beside a")
    click(driver, "#beside-all")
    assert len(visible(driver, ".column")) == 3


def test_marked_words_in_the_copy_lead_to_their_finding(driver: Chrome, pages: Pages) -> None:
    show(driver, pages["sample"])
    click(driver, '[data-sides="2-1"]')
    assert driver.switch_to.active_element.get_attribute("id") == "finding-2"
    click(driver, "#mark-4-2")
    assert driver.switch_to.active_element.get_attribute("id") == "finding-4"
    assert on_screen(driver, "#summary-4")


def test_timeline_and_graph_lead_to_the_copy_and_to_findings(driver: Chrome, pages: Pages) -> None:
    show(driver, pages["sample"])
    click(driver, ".timeline .row:nth-of-type(5) a")
    assert on_screen(driver, ".column[data-article='2'] .text .lit")
    click(driver, ".timeline .row a[href='#finding-1']")
    assert driver.switch_to.active_element.get_attribute("id") == "finding-1"
    click(driver, ".graph .node-finding a[href='#finding-2']")
    assert driver.switch_to.active_element.get_attribute("id") == "finding-2"


def test_every_place_of_reprinted_words_can_be_reached(driver: Chrome, pages: Pages) -> None:
    show(driver, pages["reprinted"])
    click(driver, ".also summary")
    click(driver, ".also a[href='#mark-1-1-3']")
    assert [column.get_attribute("data-article") for column in visible(driver, ".column")] == ["1", "3", "5"]
    assert driver.find_element(By.ID, "shown").text == "4 of 4"


def test_an_address_opens_a_finding_with_its_filters(driver: Chrome, pages: Pages) -> None:
    show(driver, pages["sample"])
    tick(driver, "rule", "event-dates")
    click(driver, "#finding-1 .number")
    show(driver, pages["sample"], driver.current_url.partition("#")[2])
    assert findings(driver) == ["1"]
    assert driver.switch_to.active_element.get_attribute("id") == "finding-1"
    show(driver, pages["sample"], "finding-4")
    assert driver.switch_to.active_element.get_attribute("id") == "finding-4"


def test_keys(driver: Chrome, pages: Pages) -> None:
    def focused() -> str:
        return str(driver.switch_to.active_element.get_attribute("id"))

    show(driver, pages["sample"])
    for keys, expected in (
        ("jj", "finding-2"),
        ("k", "finding-1"),
        ("c", "mark-1-1"),
        ("b", "finding-1"),
        ("jjj", "finding-4"),
    ):
        press(driver, *keys)
        assert focused() == expected, keys
    press(driver, "2")
    assert findings(driver) == ["2"]
    press(driver, "2")
    assert findings(driver) == ["1", "2", "3", "4"]
    press(driver, "1", "x", "f")
    assert driver.switch_to.active_element.get_attribute("name") == "verdict"
    press(driver, "?")
    assert len(visible(driver, "#help")) == 1
    press(driver, Keys.ESCAPE)
    assert visible(driver, "#help") == []


def test_keys_are_letters_where_words_are_typed(driver: Chrome, pages: Pages) -> None:
    show(driver, pages["sample"])
    press(driver, "/", "j", "x", "?")
    assert driver.switch_to.active_element.get_attribute("value") == "jx?"
    press(driver, Keys.ESCAPE)
    press(driver, "x")
    assert findings(driver) == ["1", "2", "3"]


def test_focus_can_be_seen(driver: Chrome, pages: Pages) -> None:
    show(driver, pages["sample"])
    press(driver, Keys.TAB, Keys.TAB)
    assert driver.switch_to.active_element.value_of_css_property("outline-style") == "solid"


@pytest.mark.parametrize("name", ["sample", "hostile", "sixty"])
@pytest.mark.parametrize("width", [390, 1280])
def test_page_is_no_wider_than_the_screen(driver: Chrome, pages: Pages, name: str, width: int) -> None:
    show(driver, pages[name], width=width)
    assert driver.execute_script("return document.documentElement.scrollWidth") <= width


def test_dark_screens_are_dark_and_paper_is_white(driver: Chrome, pages: Pages) -> None:
    def ground() -> str:
        return driver.find_element(By.TAG_NAME, "body").value_of_css_property("background-color")

    show(driver, pages["sample"], scheme="dark")
    assert ground() == "rgba(21, 23, 26, 1)"
    emulate(driver, scheme="dark", media="print")
    assert ground() == "rgba(255, 255, 255, 1)"
    assert visible(driver, ".desk") == []
    assert base64.b64decode(driver.print_page()).startswith(b"%PDF")


def test_hostile_text_stays_text(driver: Chrome, pages: Pages) -> None:
    show(driver, pages["hostile"])
    press(driver, "j", "c", "b")
    assert driver.execute_script("return window.broken === undefined")
    assert driver.find_elements(By.CSS_SELECTOR, "img, b, a[href^='javascript']") == []
    shown = driver.find_element(By.CSS_SELECTOR, "#finding-1 mark").text
    assert shown == stories.HOSTILE[1]
    assert r"\u202egnihsilbup" in driver.find_element(By.CSS_SELECTOR, ".column").text


def test_nothing_is_loaded(driver: Chrome, pages: Pages) -> None:
    show(driver, pages["sample"])
    assert driver.execute_script("return performance.getEntriesByType('resource').length") == 0


def test_policy_stops_what_is_slipped_in(driver: Chrome, pages: Pages) -> None:
    show(driver, pages["sample"])
    driver.execute_script("""
        const slipped = '<p id="slipped" style="color: red" onclick="window.broken = 1">x</p>';
        document.body.insertAdjacentHTML("beforeend", slipped);
        const script = document.createElement("script");
        script.textContent = "window.broken = 1";
        document.body.append(script);
        document.getElementById("slipped").click();
    """)
    assert driver.execute_script("return window.broken === undefined")
    refused = console(driver)
    assert len(refused) == 3
    assert all("Content Security Policy" in message for message in refused)


def test_everything_is_there_without_script(driver: Chrome, pages: Pages) -> None:
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        show(driver, pages["sample"])
        counted: Any = [
            len(driver.find_elements(By.CSS_SELECTOR, one)) for one in ("article.finding", ".column", "svg")
        ]
        assert counted == [4, 3, 2]
        assert [form.get_attribute("hidden") for form in driver.find_elements(By.ID, "filters")] == ["true"]
        click(driver, "#finding-1 .place a")
        assert driver.current_url.endswith("#mark-1-1")
    finally:
        driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def test_filter_answers_for_sixty_articles_in_proportion_to_five(driver: Chrome, pages: Pages) -> None:
    """Twelve times the articles hold fifty times the findings; the answer takes less than in proportion to these."""
    script = """
        const box = document.querySelector('input[name="verdict"]');
        const times = [];
        for (let turn = 0; turn < 15; turn += 1) {
          const start = performance.now();
          box.click();
          document.body.getBoundingClientRect();
          times.push(performance.now() - start);
        }
        return [Math.min(...times), document.querySelectorAll("article.finding").length];
    """
    taken = {}
    for name in ("five", "sixty"):
        show(driver, pages[name])
        taken[name] = driver.execute_script(script)
    (small, few), (large, many) = taken["five"], taken["sixty"]
    if os.environ.get("SHOW_TIMES"):
        print(f"\n{few} findings: {small:.1f} ms, {many} findings: {large:.1f} ms")  # noqa: T201 - asked for
    assert large / max(small, 1) < many / few
