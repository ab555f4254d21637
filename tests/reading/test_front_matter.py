from __future__ import annotations

import re

import pytest

from checker.reading.articles import read_text
from checker.reading.front_matter import read_front_matter
from checker.reading.problem import UnreadableArticle
from tests.reading.telling import passages, stated

ARTICLE = """---
title: "Ferry line grows: who pays?"
published: 2024-05-03
source: Hill News
tags: [ferry, harbour]
---

The line carried 12,000 people.
"""


def test_title_date_and_source_are_read_with_their_places() -> None:
    document = read_text("ferry.md", ARTICLE)
    assert document.title == "Ferry line grows: who pays?"
    assert document.credit == "Hill News"
    assert stated(document) == [("front_matter", "2024-05-03")]
    assert document.stated[0].span is not None
    assert document.quote(document.stated[0].span) == "2024-05-03"
    assert passages(document) == [
        ("headline", "Ferry line grows: who pays?"),
        ("body", "The line carried 12,000 people."),
    ]


def test_of_front_matter_only_the_title_is_left_in_the_reading_text() -> None:
    document = read_text("ferry.md", ARTICLE)
    assert "published" not in document.reading
    assert "Hill News" not in document.reading
    assert len(document.reading) == len(document.text)


@pytest.mark.parametrize("key", ["published", "date", "datePublished", "pubdate", "publish_date"])
@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        ("2024-05-03", "2024-05-03"),
        ("'3 May 2024'", "2024-05-03"),
        ("2024-05-03T23:10:00-04:00", "2024-05-03"),
        ("2024-05", "2024-05"),
    ],
)
def test_a_date_under_any_of_its_keys(key: str, value: str, edtf: str) -> None:
    front = read_front_matter(f"---\n{key}: {value}\n---\nText.\n")
    assert front is not None
    assert [interval.edtf for _, interval in front.dates] == [edtf]


@pytest.mark.parametrize(
    "text",
    [
        "Text without any.",
        "---\n\nA line of hyphens above a text.\n",
        "--- \nIt was late.\n",
        "Text\n---\ntitle: x\n---\n",
    ],
)
def test_other_texts_have_none(text: str) -> None:
    assert read_front_matter(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "---\n---\nText.\n",
        "---\n# nothing yet\n---\nText.\n",
        "---\npublished:\n---\nText.\n",
        "\ufeff---\r\ntitle: x\r\n---\r\nText.\r\n",
    ],
)
def test_empty_values_and_windows_files_are_fine(text: str) -> None:
    front = read_front_matter(text)
    assert front is not None
    assert front.dates == ()
    assert text[front.end :].strip() == "Text."


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("---\ntitle: x\nText.\n", "line 1: the front matter opened here is never closed"),
        ("---\ntitle: x\nwho: [a, b\n---\nText.\n", "line 4: broken front matter"),
        ("---\ntitle: a: b\n---\nText.\n", "line 2: broken front matter"),
        ("---\ntitle: x\npublished: soon\n---\nText.\n", "line 3: published: 'soon' is no date"),
        ("---\npublished: 2024-02-30\n---\nText.\n", "line 2: published: '2024-02-30' is no date"),
    ],
)
def test_broken_front_matter_is_refused_with_its_line(text: str, message: str) -> None:
    with pytest.raises(UnreadableArticle, match="^" + re.escape(message)):
        read_front_matter(text)
