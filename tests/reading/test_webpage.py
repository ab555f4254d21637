from __future__ import annotations

import pytest

from checker.reading.articles import read_text
from checker.reading.problem import UnreadableArticle
from tests.reading.telling import passages, stated

PAGE = """<!DOCTYPE html>
<html>
<head>
<title>Ferry line grows - Hill News</title>
<meta property="article:published_time" content="2024-05-03T23:30:00+02:00">
<script>var shown = "May 2020";</script>
</head>
<body>
<nav>Home | Ports | Grain</nav>
<div class="topbar">Markets &middot; Log in</div>
<main>
<header>
<span class="kicker">ANALYSIS</span>
<h1>Ferry line grows</h1>
<p class="byline">By Ann Bell</p>
</header>
<figure><img src="a.jpg" alt="no words of the article">
<figcaption>The ferry in port on Monday. Photo: Hill News/A. Bell</figcaption></figure>
<p>PORT ELLA &mdash; The line car<b>ri</b>ed 12,000&nbsp;people
in 2023, <a href="/x">its operator</a> said.</p>
<h2>Who pays?</h2>
<ul><li>The town pays 60 per cent.</li><li>The state pays 40 per cent.</li></ul>
<table><tr><th>Year</th><td>2023</td></tr></table>
<p>It has two ships.</p>
<div class="newsletter-box"><p>Sign up for the harbour letter.</p></div>
</main>
<aside><h3>Most read</h3><ul><li>Ten ways to tie a knot</li></ul></aside>
<footer>Hill News, 3 High Street</footer>
</body>
</html>
"""


def test_the_blocks_of_a_page_are_told_apart() -> None:
    assert passages(read_text("page.html", PAGE)) == [
        ("furniture", "Home | Ports | Grain"),
        ("furniture", "Markets · Log in"),
        ("furniture", "ANALYSIS"),
        ("headline", "Ferry line grows"),
        ("byline", "By Ann Bell"),
        ("caption", "The ferry in port on Monday."),
        ("furniture", "Photo: Hill News/A. Bell"),
        ("dateline", "PORT ELLA —"),
        ("body", "The line carried 12,000 people in 2023, its operator said."),
        ("headline", "Who pays?"),
        ("body", "The town pays 60 per cent."),
        ("body", "The state pays 40 per cent."),
        ("body", "Year"),
        ("body", "2023"),
        ("body", "It has two ships."),
        ("furniture", "Sign up for the harbour letter."),
        ("furniture", "Most read"),
        ("furniture", "Ten ways to tie a knot"),
        ("furniture", "Hill News, 3 High Street"),
    ]


def test_lines_are_those_of_the_file() -> None:
    document = read_text("page.html", PAGE)
    lines = PAGE.splitlines()
    for words in ("Ferry line grows", "The town pays", "It has two ships"):
        assert words in lines[document.line_of(document.text.index(words)) - 1]


def test_the_date_is_that_of_the_page_in_its_own_time_zone() -> None:
    document = read_text("page.html", PAGE)
    assert stated(document) == [("metadata", "2024-05-03")]
    assert document.title == "Ferry line grows"


@pytest.mark.parametrize(
    ("head", "edtf"),
    [
        ('<meta name="date" content="3 May 2024">', "2024-05-03"),
        ('<meta itemprop="datePublished" content="2024-05-03">', "2024-05-03"),
        ('<script type="application/ld+json">{"datePublished": "2024-05-03T08:00:00Z"}</script>', "2024-05-03"),
        ('<script type="application/ld+json">{"@graph": [{"datePublished": "2024-05-03"}]}</script>', "2024-05-03"),
        ('<script type="application/ld+json">{broken</script><meta name="pubdate" content="20240503">', "2024-05-03"),
    ],
)
def test_where_a_page_states_its_date(head: str, edtf: str) -> None:
    page = f"<html><head>{head}</head><body><h1>Ferry line grows</h1><p>It has two ships now.</p></body></html>"
    assert stated(read_text("page.html", page)) == [("metadata", edtf)]


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:modified_time" content="2024-05-03">',
        '<meta name="date" content="yesterday">',
        '<meta name="date" content="2024-02-30">',
        '<link rel="canonical" href="https://example.org/2024/05/03/ferry">',
        '<script type="application/ld+json">{"dateModified": "2024-05-03"}</script>',
    ],
)
def test_no_date_is_guessed(head: str) -> None:
    page = f"<html><head>{head}</head><body><h1>Ferry line grows</h1><p>It has two ships now.</p></body></html>"
    assert stated(read_text("page.html", page)) == []


@pytest.mark.parametrize(
    "block",
    [
        '<span class="date">August 12, 2010, 5:00PM EST</span>',
        '<div class="timestamp" title="2010-08-12T1603Z">12 August 2010, 4:03 PM</div>',
        '<p class="datestamp">12 Aug 2010</p>',
    ],
)
def test_a_block_that_markup_makes_a_date_dates_a_page_without_any_other(block: str) -> None:
    page = f"<html><body><h1>Ferry line grows</h1>{block}<p>It has two ships now, said the mayor.</p></body></html>"
    assert [interval for _, interval in stated(read_text("page.html", page))] == ["2010-08-12"]


def test_a_block_of_another_date_does_not_contradict_the_page() -> None:
    head = '<meta property="article:published_time" content="2024-05-03">'
    block = '<div><span class="date">August 12, 2010</span> <span>Ana: what a fine ship.</span></div>'
    page = f"<html><head>{head}</head><body><h1>Ferry line grows</h1><p>Two ships.</p>{block}</body></html>"
    assert stated(read_text("page.html", page)) == [("metadata", "2024-05-03")]


def test_of_several_headings_that_most_like_the_title_is_the_headline() -> None:
    page = (
        "<html><head><title>Ferry line grows - The Harbour Post</title></head><body>"
        "<h1>The Harbour Post</h1><h1>Ferry line grows</h1><p>It has two ships now, said the mayor.</p></body></html>"
    )
    document = read_text("page.html", page)
    assert document.title == "Ferry line grows"
    assert [passage.role.value for passage in document.passages] == ["furniture", "headline", "body"]


def test_a_time_element_of_the_header_is_a_date() -> None:
    page = (
        "<article><header><h1>Ferry line grows</h1><time datetime='2024-05-03'>3 May</time></header>"
        "<p>It has two ships now.</p></article>"
    )
    assert ("metadata", "2024-05-03") in stated(read_text("page.html", page))


def test_a_title_without_headline_is_the_headline() -> None:
    page = (
        "<html><head><title>Ferry line grows | Hill News</title></head><body><p>It has two ships now.</p></body></html>"
    )
    assert passages(read_text("page.html", page)) == [
        ("headline", "Ferry line grows"),
        ("body", "It has two ships now."),
    ]


def test_a_paragraph_is_never_lost_to_a_poor_guess_at_the_main_text() -> None:
    odd = "<html><body><div><p>It has two ships now.</p></div><div><p>One more is due in 2025.</p></div></body></html>"
    assert [words for role, words in passages(read_text("page.html", odd)) if role == "body"] == [
        "It has two ships now.",
        "One more is due in 2025.",
    ]


def test_a_class_name_on_the_whole_page_hides_nothing() -> None:
    page = (
        "<html><body class='no-sidebar'><div class='page related-theme'><h1>Ferry line grows</h1>"
        "<p>It has two ships now.</p></div></body></html>"
    )
    assert ("body", "It has two ships now.") in passages(read_text("page.html", page))


def test_line_breaks_part_lines_not_words() -> None:
    page = "<body><h1>Ferry line grows</h1><p>By Ann Bell<br>Lisbon, 5 May 2024</p><p>It has two ships now.</p></body>"
    assert passages(read_text("page.html", page)) == [
        ("headline", "Ferry line grows"),
        ("byline", "By Ann Bell"),
        ("dateline", "Lisbon, 5 May 2024"),
        ("body", "It has two ships now."),
    ]


@pytest.mark.parametrize(
    "text", ["<html><body></body></html>", "<p></p>", "<!doctype html>", "<html><head></head></html>"]
)
def test_a_page_without_text_is_refused(text: str) -> None:
    with pytest.raises(UnreadableArticle):
        read_text("page.html", text)


def test_a_text_in_memory_that_begins_with_a_tag_is_a_page() -> None:
    document = read_text("draft", "\ufeff  <article><h1>Ferry line grows</h1><p>It has two ships now.</p></article>")
    assert ("body", "It has two ships now.") in passages(document)
    assert "<p>" not in document.text
