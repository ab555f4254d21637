"""Whole small stories, as they come off a page: every stretch told apart, every stated date found."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from checker.model.document import PassageRole
from checker.reading.articles import read_text
from checker.reading.files import read_paths
from tests.reading.telling import passages, stated

SCRAPED = """Newsline

Ferry sinks off Port Ella

Sign up now: get our newsletters in your inbox

The ferry in port on May 2, 2023. (Photo by ANN BELL / AFP)

The ferry had been due for repair.

PHOTO: AFP

Follow topic:

The ferry sank off Port Ella on Monday with 120 people on board, the coast guard said.

Read More
Read More

Harbour chief to 'look into' ferry

Loading...

It went down in minutes.

'A wall of water'

"It came from nowhere," said one of 77 survivors. AFP

RELATED STORIES

Ten years of ferries

Why ships sink

Read more...
"""

AGENCY = """Ferry sinks off Port Ella

By Ann Bell
Hill News

PORT ELLA, May 8, 2023 (Hill News) -- The ferry sank on Monday.

It carried 120 people.

(Reporting by Ann Bell; editing by Jo Field)
"""

BROADCASTER = """Ferry sinks off Port Ella
By Ann Bell
Ella Radio, Port Ella

Published
8 May 2023

Share

IMAGE SOURCE, GETTY IMAGES
Image caption,
The ferry in port

At least 43 people are missing after a ferry sank.

What happened?
The ferry left at 6am. It carried 120 people.

You may also be interested in:

Ten years of ferries
"""

RELEASE = """FOR IMMEDIATE RELEASE
May 8, 2023

Ella Lines Carries Record 4.2 Million in 2022

PORT ELLA--(FIRM WIRE)--Ella Lines today reported 4.2 million passengers for 2022, up 12% from 2021.

Highlights
• 4.2 million passengers
• 12 ships

ENDS

Media contact:
Ann Bell
"""

ESSAY = """The ferry and the town

Ella Review, Wednesday 10 May 2023

For a hundred years the ferry was the town. It carried its grain.

— Ann Bell teaches in Port Ella

- Ella Review of Books
"""


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        pytest.param(
            SCRAPED,
            [
                ("furniture", "Newsline"),
                ("headline", "Ferry sinks off Port Ella"),
                ("furniture", "Sign up now: get our newsletters in your inbox"),
                ("caption", "The ferry in port on May 2, 2023."),
                ("furniture", "(Photo by ANN BELL / AFP)"),
                ("caption", "The ferry had been due for repair."),
                ("furniture", "PHOTO: AFP"),
                ("furniture", "Follow topic:"),
                ("body", "The ferry sank off Port Ella on Monday with 120 people on board, the coast guard said."),
                ("furniture", "Read More"),
                ("furniture", "Read More"),
                ("furniture", "Harbour chief to 'look into' ferry"),
                ("furniture", "Loading..."),
                ("body", "It went down in minutes."),
                ("headline", "'A wall of water'"),
                ("body", '"It came from nowhere," said one of 77 survivors.'),
                ("byline", "AFP"),
                ("furniture", "RELATED STORIES"),
                ("furniture", "Ten years of ferries"),
                ("furniture", "Why ships sink"),
                ("furniture", "Read more..."),
            ],
            id="scraped",
        ),
        pytest.param(
            AGENCY,
            [
                ("headline", "Ferry sinks off Port Ella"),
                ("byline", "By Ann Bell"),
                ("byline", "Hill News"),
                ("dateline", "PORT ELLA, May 8, 2023 (Hill News) --"),
                ("body", "The ferry sank on Monday."),
                ("body", "It carried 120 people."),
                ("byline", "(Reporting by Ann Bell; editing by Jo Field)"),
            ],
            id="agency",
        ),
        pytest.param(
            BROADCASTER,
            [
                ("headline", "Ferry sinks off Port Ella"),
                ("byline", "By Ann Bell"),
                ("byline", "Ella Radio, Port Ella"),
                ("byline", "Published"),
                ("dateline", "8 May 2023"),
                ("furniture", "Share"),
                ("furniture", "IMAGE SOURCE, GETTY IMAGES"),
                ("furniture", "Image caption,"),
                ("caption", "The ferry in port"),
                ("body", "At least 43 people are missing after a ferry sank."),
                ("headline", "What happened?"),
                ("body", "The ferry left at 6am. It carried 120 people."),
                ("furniture", "You may also be interested in:"),
                ("furniture", "Ten years of ferries"),
            ],
            id="broadcaster",
        ),
        pytest.param(
            RELEASE,
            [
                ("byline", "FOR IMMEDIATE RELEASE"),
                ("dateline", "May 8, 2023"),
                ("headline", "Ella Lines Carries Record 4.2 Million in 2022"),
                ("dateline", "PORT ELLA--(FIRM WIRE)--"),
                ("body", "Ella Lines today reported 4.2 million passengers for 2022, up 12% from 2021."),
                ("headline", "Highlights"),
                ("body", "4.2 million passengers"),
                ("body", "12 ships"),
                ("furniture", "ENDS"),
                ("furniture", "Media contact:"),
                ("furniture", "Ann Bell"),
            ],
            id="press release",
        ),
    ],
)
def test_every_stretch_is_told_apart(story: str, expected: list[tuple[str, str]]) -> None:
    assert passages(read_text("story.txt", story)) == expected


@pytest.mark.parametrize(
    ("story", "dates", "credit"),
    [
        (SCRAPED, [], "AFP"),
        (AGENCY, [("dateline", "2023-05-08")], "Hill News"),
        (BROADCASTER, [("dateline", "2023-05-08")], ""),
        (RELEASE, [("dateline", "2023-05-08")], "FIRM WIRE"),
        (ESSAY, [("dateline", "2023-05-10")], "Ella Review of Books"),
        ("Ferry sinks\n\nPORT ELLA, May 8 (Hill News) - It sank on Monday.\n", [], "Hill News"),
        ("Ferry sinks\n\nIt sank on Monday, they said.\n\nMay 8, 2023\n", [("dateline", "2023-05-08")], ""),
        (
            "Ferry sinks\n\nPosted 8 May 2023 | Updated 9 May 2023\n\nIt sank on Monday.\n",
            [("dateline", "2023-05-08")],
            "",
        ),
        ("Ferry sinks\n\nUpdated 9 May 2023\n\nIt sank on Monday.\n", [("dateline", "2023-05-09")], ""),
        ("Ferry sinks\n\nIt sank on Monday.\n\nWednesday, 10 May 2023\n\nA day of grief is planned.\n", [], ""),
    ],
)
def test_what_a_story_states_of_itself(story: str, dates: list[tuple[str, str]], credit: str) -> None:
    document = read_text("story.txt", story)
    assert (stated(document), document.credit) == (dates, credit)


def test_a_dateline_without_a_year_is_a_passage_of_its_own() -> None:
    document = read_text("story.txt", "Ferry sinks\n\nPORT ELLA, May 8 (Hill News) - It sank on Monday.\n")
    (dateline,) = [passage for passage in document.passages if passage.role is PassageRole.DATELINE]
    assert document.text[dateline.start : dateline.end] == "PORT ELLA, May 8 (Hill News) -"
    assert document.stated == ()


def test_stated_dates_quote_their_words() -> None:
    document = read_text("story.txt", AGENCY)
    (date,) = document.stated
    assert date.span is not None
    assert document.quote(date.span) == date.words == "May 8, 2023"
    assert date.interval.grounds == 'the article states "May 8, 2023"'


def test_a_bare_text_is_body() -> None:
    assert passages(read_text("story", "It sank on Monday. 43 are missing.")) == [
        ("body", "It sank on Monday. 43 are missing.")
    ]


def test_the_five_articles_are_read_as_a_reader_would(shared: Path) -> None:
    documents, problems = read_paths([shared / "articles"])
    assert problems == []
    assert len(documents) == 5
    for document in documents:
        roles = [passage.role for passage in document.passages]
        assert document.stated == ()
        assert document.title
        assert roles.count(PassageRole.BODY) > 10
        assert all(first.end <= second.start for first, second in pairwise(document.passages))
        body = [words for role, words in passages(document) if role == "body"]
        assert [words for words in body if words[0].islower()] == []
    captions = [sum(passage.role is PassageRole.CAPTION for passage in document.passages) for document in documents]
    assert captions == [2, 2, 0, 2, 2]
