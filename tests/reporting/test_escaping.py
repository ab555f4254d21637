"""Nothing in the words of an article steers a terminal or hides from a reader."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.reporting.escaping import json_text, one_line, visible

HOSTILE = st.text(alphabet=st.characters(codec=None, categories=None))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain “words” – naïve 東京", "plain “words” – naïve 東京"),
        ("\x1b[31mred\x1b[0m", "\\x1b[31mred\\x1b[0m"),
        ("bell\x07 back\x08 null\x00", "bell\\x07 back\\x08 null\\x00"),
        ("C1 \x9b31m", "C1 \\x9b31m"),
        ("abc\u202edcba\u202c", "abc\\u202edcba\\u202c"),
        ("\u2066isolate\u2069", "\\u2066isolate\\u2069"),
        ("zero\u200bwidth", "zero\\u200bwidth"),
        ("tag \U000e0041", "tag \\U000e0041"),
        ("over\rwritten", "over\\x0dwritten"),
        ("two\r\nlines\tand a tab", "two\r\nlines\tand a tab"),
        ("name \udcff", "name \\udcff"),
    ],
)
def test_steering_characters_become_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("torn\n\nby  blank\r\nlines", "torn by blank lines"),
        ("old Mac\rline", "old Mac line"),
        (" ends stay ", " ends stay "),
        ("no\u00a0break\u2009thin\tspace", "no break thin space"),
        ("[bold]not markup[/bold]", "[bold]not markup[/bold]"),
    ],
)
def test_one_line_folds_blanks(text: str, shown: str) -> None:
    assert one_line(text) == shown


@given(HOSTILE)
def test_one_line_holds_nothing_but_visible_characters_and_spaces(text: str) -> None:
    categories = {unicodedata.category(character) for character in one_line(text)}
    assert not categories & {"Cc", "Cs", "Zl", "Zp"}
    assert not any(
        unicodedata.bidirectional(c) in {"RLO", "LRO", "RLE", "LRE", "PDF", "RLI", "LRI", "FSI", "PDI"}
        for c in one_line(text)
    )


@given(HOSTILE)
def test_escaped_json_means_the_same(text: str) -> None:
    written = json.dumps({"text": text}, ensure_ascii=False)
    escaped = json_text(written)
    assert json.loads(escaped) == json.loads(written)
    assert visible(escaped) == escaped
