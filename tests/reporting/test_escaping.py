"""Nothing in the words of an article steers a terminal or hides from a reader."""

from __future__ import annotations

import json
import unicodedata
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.reporting.escaping import cell_text, json_text, markdown_text, one_line, visible, xml_text

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


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a < b & c", "a < b & c"),
        ("two\nlines", "two lines"),
        ("bell\x07 \ufffe", "bell\\x07 \\ufffe"),
    ],
)
def test_xml_text_leaves_markup_to_the_writer(text: str, shown: str) -> None:
    assert xml_text(text) == shown


@given(HOSTILE)
def test_xml_text_survives_being_written_and_read(text: str) -> None:
    element = ElementTree.Element("words", {"words": xml_text(text)})
    element.text = xml_text(text)
    read = ElementTree.fromstring(ElementTree.tostring(element))
    assert (read.text or "", read.get("words")) == (xml_text(text), xml_text(text))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("$19 billion, up 26.3% (2023)", "$19 billion, up 26.3% (2023)"),
        ("US$19 and A$20", "US\\$19 and A\\$20"),
        ("a deep-water port", "a deep-water port"),
        ("a*b _c_ `d` [e](f) <g> | h ~i~ \\", "a\\*b \\_c\\_ \\`d\\` \\[e\\](f) \\<g> \\| h \\~i\\~ \\\\"),
        ("AT&T &amp; &#x41;", "AT&T \\&amp; \\&#x41;"),
        ("# 1", "\\# 1"),
        ("- one", "\\- one"),
        (" > quoted", " \\> quoted"),
        ("12. May", "12\\. May"),
        ("12) May", "12\\) May"),
        ("===", "\\==="),
        ("one\n\n# two", "one # two"),
        ("see https://a.org/x", "see https`://`a.org/x"),
        ("www.a.org", "www`.`a.org"),
        ("@@desk @#1", "`@@`desk `@#`1"),
        ("at 10:30, 2:1", "at 10:30, 2:1"),
        (":tada: now", "`:`tada: now"),
    ],
)
def test_markdown_is_escaped_where_it_would_mean_something(text: str, written: str) -> None:
    assert markdown_text(text) == written


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        (" \t=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@x", "'@x"),
        ("＝1", "'＝1"),
        ("1 = 1", "1 = 1"),
        ("“never”", "“never”"),
        ("", ""),
    ],
)
def test_a_cell_is_no_formula(text: str, cell: str) -> None:
    assert cell_text(text) == cell
