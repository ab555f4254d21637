"""The Markdown report, read back with a Markdown parser: words of articles are nothing but words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from markdown_it import MarkdownIt
from markdown_it.token import Token

from checker.model.finding import Verdict
from checker.model.report import Report
from checker.reporting import markdown_format
from checker.reporting.escaping import one_line, visible
from tests.reporting import hostile, sample

PARSER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
OF_THE_REPORT = {
    *("heading_open", "heading_close", "paragraph_open", "paragraph_close", "inline", "text", "softbreak"),
    *("strong_open", "strong_close", "em_open", "em_close", "code_inline", "blockquote_open", "blockquote_close"),
    *("ordered_list_open", "ordered_list_close", "bullet_list_open", "bullet_list_close"),
    *("list_item_open", "list_item_close", "table_open", "table_close", "thead_open", "thead_close"),
    *("tbody_open", "tbody_close", "tr_open", "tr_close", "th_open", "th_close", "td_open", "td_close"),
}


def inline(text: str) -> list[Token]:
    """The inline tokens, block by block."""
    return [token for token in PARSER.parse(text) if token.type == "inline"]


def tokens(text: str) -> list[Token]:
    return [token for block in PARSER.parse(text) for token in (block, *(block.children or ()))]


def shown(block: Token) -> str:
    """What a reader sees of a block."""
    return "".join(token.content for token in block.children or ())


def skeleton(report: Report) -> list[str]:
    """The blocks of the report without their words."""
    return [block.type for block in PARSER.parse(markdown_format.render(report))]


def test_a_conflict_has_both_quotes_with_the_clashing_words_marked() -> None:
    text = markdown_format.render(sample.make_report())
    assert "### 1. The state visit of Aas to Lisbon is dated March 2022 and March 2023" in text
    assert "during his state visit to Lisbon in »**March, 2022**«. Photo: Desk archive" in text
    assert "> When Aas made a state visit to Lisbon »**in March**«, Tavares praised" in text
    assert "**Likely slip:** the same month, exactly one year apart" in text


def test_articles_stand_in_a_table_with_dates_and_grounds() -> None:
    assert (
        "| desk/sources/agency.txt | Monday, 8 April 2024 | stated: dateline “8 April 2024” |"
        in markdown_format.render(sample.make_report())
    )


def test_silence_is_said_aloud() -> None:
    report = sample.make_report()
    assert "No article was read" in markdown_format.render(replace(report, documents=(), claims=(), findings=()))
    assert "nothing was compared" in markdown_format.render(replace(report, claims=(), findings=()))
    assert "**0 conflicts**, **0 to review**" in markdown_format.render(replace(report, findings=()))


def test_the_same_words_in_two_articles_are_quoted_once() -> None:
    twin = replace(sample.CONFLICT, evidence=tuple(reversed(sample.CONFLICT.evidence)))
    text = markdown_format.render(sample.make_report((sample.CONFLICT, twin)))
    assert "### 1, 2. The state visit" in text
    assert text.count("»**March, 2022**«") == 1


@given(hostile.ANY_WORDS)
def test_any_words_leave_the_report_its_shape(words: str) -> None:
    report = hostile.report_of(words)
    assert skeleton(report) == skeleton(hostile.report_of("words"))
    assert {token.type for token in tokens(markdown_format.render(report))} <= OF_THE_REPORT


@pytest.mark.parametrize("words", hostile.WORDS)
def test_hostile_words_are_shown_literally(words: str) -> None:
    text = markdown_format.render(hostile.report_of(words))
    heading = next(block for block in inline(text) if block.content.startswith("1. "))
    assert shown(heading).replace("\n", " ") == f"1. {one_line(words).strip()}"
    assert visible(text) == text


@pytest.mark.parametrize("verdict", Verdict)
@pytest.mark.parametrize(
    "words", ["@desk", "desk@example.org", "https://example.org", "WWW.example.org", "#12", ":tada:"]
)
def test_what_a_forge_makes_links_of_is_set_as_code(words: str, verdict: Verdict) -> None:
    text = markdown_format.render(hostile.report_of(words, verdict=verdict))
    plain = [token.content for token in tokens(text) if token.type == "text"]
    assert not any(words in part for part in plain)
    assert not any(sign in part.lower() for part in plain for sign in ("@", "://", "www.", "#1", ":tada:"))
