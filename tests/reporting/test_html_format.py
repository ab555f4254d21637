"""The HTML report: what it holds, that it stands alone, that it is the same from run to run and has an end."""

from __future__ import annotations

import base64
import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from checker.model.report import Report
from checker.reporting import html_format
from tests.reporting import sample
from tests.reporting.html import stories
from tests.reporting.html.page import found, only, parsed, text_of, without_assets

KEPT = Path(__file__).parent / "html" / "kept"
REPORT = sample.make_report(problems=(sample.PROBLEM,))
REPORTS = {
    "sample": REPORT,
    "empty": Report((), (), (), (), problems=(sample.PROBLEM,)),
    "no-findings": sample.make_report(findings=()),
    "hostile": stories.hostile(),
    "reprinted": stories.reprinted(4),
    "many": stories.many_articles(6),
}


def test_page_is_as_kept() -> None:
    """Write it anew with UPDATE_SNAPSHOTS=1, and read the difference."""
    path, text = KEPT / "sample.html", without_assets(html_format.render(REPORT))
    if os.environ.get("UPDATE_SNAPSHOTS"):
        path.write_text(text, encoding="utf-8", newline="")
    assert text == path.read_text(encoding="utf-8")


def test_summary_counts_verdicts_and_dates_articles() -> None:
    head = only(parsed(REPORT), "masthead")
    tallies = [text_of(tally) for tally in found(head, "tallies")[0]]
    assert [tally.split()[0] for tally in tallies] == ["1", "1", "1", "1"]
    rows = [text_of(row) for row in found(head, "tr")[1:]]
    assert [row.split()[0] for row in rows] == [sample.DRAFT, sample.AGENCY, sample.PAPER]
    assert "9–15 October 2023" in rows[0]
    assert "worked out on 2 grounds" in rows[0]
    assert "so it was published in the week before" in rows[0]
    assert "dateline “8 April 2024”" in rows[1]
    assert sample.PROBLEM.message in text_of(only(head, "problems"))


def test_finding_shows_both_sides_reasons_arithmetic_ties_and_slip() -> None:
    page = parsed(REPORT)
    conflict, _, reconciled, _ = found(page, "finding")
    assert [text_of(mark) for mark in found(conflict, "mark")] == ["March, 2022", "in March"]
    places = [text_of(place) for place in found(conflict, "place")]
    assert places == [f"{sample.DRAFT}:3 caption", f"{sample.DRAFT}:9"]
    assert tuple(text_of(step) for step in found(only(conflict, "ol"), "li")) == sample.CONFLICT.reasons
    assert [text_of(tie) for tie in found(only(conflict, "ties"), "li")] == [
        "+0.40 same people both name Aas",
        "+0.30 same place Lisbon in both",
        "+0.30 same kind of event “state visit” in both",
    ]
    assert text_of(only(conflict, "slip")).endswith(sample.CONFLICT.likely_slip)
    assert text_of(only(reconciled, "sums")) == "Arithmetic 24.01 / 1.263 = 19.01"
    assert "USD 19 billion (18.5 billion to 19.5 billion)" in text_of(found(reconciled, "side")[0])


def test_agreements_are_folded_and_brief() -> None:
    agreement = found(parsed(REPORT), "finding")[3]
    fold = agreement.getparent()
    assert fold is not None
    assert (fold.tag, "open" in fold.attrib) == ("details", False)
    assert found(agreement, "read") == []


@pytest.mark.parametrize("name", REPORTS)
def test_links_lead_to_one_place_in_the_page(name: str) -> None:
    page = parsed(REPORTS[name])
    identities = page.xpath("//@id")
    assert len(identities) == len(set(identities))
    links = page.xpath("//@href")
    assert [link for link in links if not link.startswith("#") or link[1:] not in identities] == []


@pytest.mark.parametrize("name", REPORTS)
def test_page_stands_alone(name: str) -> None:
    page = parsed(REPORTS[name])
    assert (
        page.xpath("//@src | //link | //iframe | //object | //base | //@style | //*[@*[starts-with(name(), 'on')]]")
        == []
    )
    assert len(page.xpath("//script")) == len(page.xpath("//style")) == 1
    assert "url(" not in page.xpath("string(//style)")
    assert not re.search(r"fetch\(|XMLHttpRequest|import\(|innerHTML|eval\(", page.xpath("string(//script)"))


@pytest.mark.parametrize("kind", ["style", "script"])
def test_policy_lets_in_this_very_text_alone(kind: str) -> None:
    page = parsed(REPORT)
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    digest = hashlib.sha256(page.xpath(f"string(//{kind})").encode()).digest()
    assert policy.startswith("default-src 'none'; ")
    assert f"{kind}-src 'sha256-{base64.b64encode(digest).decode()}'" in policy
    assert "unsafe" not in policy


def test_hostile_text_is_shown_as_text() -> None:
    page = parsed(stories.hostile())
    assert page.xpath("//img | //b | //*[@onclick or @onerror] | //a[@href and not(starts-with(@href, '#'))]") == []
    shown = str(page.text_content())
    for words in stories.HOSTILE[:4]:
        assert words in shown
    assert r"a\u202egnihsilbup\u202c \x1b[31mred\x1b[0m \x07\u200b\u2028end\ufffe" in shown
    raw = html_format.render(stories.hostile())
    assert not re.search("[\u202a-\u202e\u2066-\u2069\u200b\u2028\x1b\x07\ufffe]", raw)


def test_nothing_to_compare_is_said_aloud() -> None:
    assert "Nothing was compared: no article was read" in text_of(parsed(REPORTS["empty"]))
    assert "No findings in 9 claims" in text_of(parsed(REPORTS["no-findings"]))


def test_reprints_are_one_entry_with_all_places() -> None:
    page = parsed(stories.reprinted(5))
    entry = only(page, "finding")
    assert "5 findings of the same words" in text_of(entry)
    assert "The same words in 4 more places" in text_of(found(entry, "side")[0])
    assert len(found(only(page, "#copy"), "reference")) == 6
    assert text_of(only(page, "h3")) == "5 conflicts"


def test_sixty_articles_fit_into_five_megabytes() -> None:
    report = stories.many_articles(60, claims_each=20, findings_for_pair=12)
    page = html_format.render(report)
    assert len(report.findings) > 5000
    assert len(page.encode()) < 5_000_000
    listed = page.count('<article class="finding')
    unlisted = [int(number) for number in re.findall(r"(\d+) more are counted here", page)]
    assert listed + sum(unlisted) == len(report.findings)


def test_bytes_are_the_same_whatever_the_seed_of_hashes() -> None:
    program = "from checker.reporting import html_format; from tests.reporting.html import stories; import sys;"
    program += "sys.stdout.buffer.write(html_format.render(stories.many_articles(4)).encode())"
    pages = {
        subprocess.run(
            [sys.executable, "-c", program], env={**os.environ, "PYTHONHASHSEED": seed}, check=True, capture_output=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(pages) == 1
