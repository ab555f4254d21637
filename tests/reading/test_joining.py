from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.reading.articles import read_text
from checker.reading.joining import ends_with_stop
from tests.reading.telling import passages

TORN = """Minister to visit Port Ella

The foreign minister arrived in Port Ella on Monday ahead of

an expected visit by the president,

for a meeting of 30 countries.

Her talks there with Prime Minister

Jo Field were put off in

2023. She met Mr.

Bell on Tuesday.

Who was there

No one else came.
"""


def test_copy_torn_by_empty_lines_is_joined() -> None:
    assert passages(read_text("torn.txt", TORN)) == [
        ("headline", "Minister to visit Port Ella"),
        (
            "body",
            "The foreign minister arrived in Port Ella on Monday ahead of an expected visit by the president, "
            "for a meeting of 30 countries.",
        ),
        (
            "body",
            "Her talks there with Prime Minister Jo Field were put off in 2023. She met Mr. Bell on Tuesday.",
        ),
        ("headline", "Who was there"),
        ("body", "No one else came."),
    ]


def test_a_line_that_is_only_a_date_goes_on_in_no_sentence() -> None:
    told = passages(
        read_text("short.txt", 'April 1, 2025\n"I heard a loud bang," said Peter Olsen, who lives next door.')
    )
    assert [words for _, words in told] == [
        "April 1, 2025",
        '"I heard a loud bang," said Peter Olsen, who lives next door.',
    ]


def test_no_offset_is_lost_by_joining() -> None:
    document = read_text("torn.txt", TORN)
    body = document.passages[1]
    assert document.text[body.start : body.end].startswith("The foreign minister arrived")
    assert document.text[body.start : body.end].endswith("30 countries.")
    assert "\n" in document.text[body.start : body.end]
    assert "\n" not in document.reading[body.start : body.end]


WRAPPED = """Port handles more boxes as grain trade
picks up

PORT ELLA, March 3, 2024 (Hill News) -- The port handled 412,000
containers in 2023, its operator said on Sunday. Director Anna
Lind said the rise was "mostly grain".

The firm plans a third crane. It will cost 12 million pounds, she
said.

  - Grain: 1.2 million tonnes
  - Timber: 300,000 tonnes
"""


def test_wrapped_lines_are_one_paragraph() -> None:
    assert passages(read_text("wrapped.txt", WRAPPED)) == [
        ("headline", "Port handles more boxes as grain trade picks up"),
        ("dateline", "PORT ELLA, March 3, 2024 (Hill News) --"),
        (
            "body",
            "The port handled 412,000 containers in 2023, its operator said on Sunday. Director Anna Lind said "
            'the rise was "mostly grain".',
        ),
        ("body", "The firm plans a third crane. It will cost 12 million pounds, she said."),
        ("body", "Grain: 1.2 million tonnes"),
        ("body", "Timber: 300,000 tonnes"),
    ]


def test_lines_that_are_paragraphs_stay_apart() -> None:
    story = (
        "Exports of grain rose to 4 million tonnes in 2023, the ministry said, the most for any year on record.\n"
        "Imports fell to 1 million.\nThe port is full.\n"
    )
    assert len(passages(read_text("lines.txt", story))) == 3


def test_a_programme_stays_a_list() -> None:
    story = (
        "The president will visit Port Ella from 10 to 12 September, the palace said.\n\nWednesday, 10 September 2024\n"
        "10:30 Wreath at the tomb of the poet, Old Monastery\n11:15 Welcome with honours, Town Hall; private talks\n"
    )
    assert passages(read_text("programme.txt", story))[1:] == [
        ("headline", "Wednesday, 10 September 2024"),
        ("body", "10:30 Wreath at the tomb of the poet, Old Monastery"),
        ("body", "11:15 Welcome with honours, Town Hall; private talks"),
    ]


@pytest.mark.parametrize(
    ("line", "ends"),
    [
        ("It was late.", True),
        ('"It was late."', True),
        ("Was it late?", True),
        ("It was late. (With inputs from agencies)", True),
        ("It was late (so they say)", False),
        ("It was late, he said", False),
        ("He met the president of", False),
    ],
)
def test_a_stop_closes_a_line(line: str, ends: bool) -> None:
    assert ends_with_stop(line) is ends


LINES = st.sampled_from(
    [
        "Ferry line grows",
        "The line carried 12,000 people.",
        "ahead of",
        "an expected visit",
        "Read more",
        "",
        "- Grain",
        "By Ann Bell",
        "2023",
    ]
)


@given(st.lists(LINES, min_size=1, max_size=8).filter(any))
def test_passages_never_overlap_and_lose_no_word(lines: list[str]) -> None:
    text = "\n".join(["The port of Ella is full.", *lines])
    document = read_text("any.txt", text)
    assert all(first.end <= second.start for first, second in pairwise(document.passages))
    outside = list(document.text)
    for passage in document.passages:
        outside[passage.start : passage.end] = " " * (passage.end - passage.start)
    assert not any(sign.isalnum() for sign in outside)


LONG_TITLE = "The council votes at last for the footbridge that four villages have asked for since 1998"


def test_a_title_longer_than_the_lines_leaves_them_wrapped() -> None:
    lines = (
        "On Saturday some of the walkers came back.",
        "On Sunday the ferry brought the mayor Ines",
        "Maddock home, and the island was quiet.",
    )
    told = passages(read_text("wrapped.txt", "\n".join((LONG_TITLE, "", *lines, ""))))
    assert told[-1] == ("body", " ".join(lines))


def test_a_wrapped_caption_keeps_the_line_that_ends_in_its_credit() -> None:
    lines = (
        "[Photo] A nurse opens the first box in Kolda on Tuesday. The health",
        "post gave 140 doses that day. Coast Agency/M. Diop",
    )
    body = "The campaign has begun, and it will last a year."
    told = passages(read_text("wrapped.txt", "\n".join(("Doses arrive", "", *lines, "", body, ""))))
    words = "A nurse opens the first box in Kolda on Tuesday. The health post gave 140 doses that day."
    assert ("caption", words) in told


def test_lines_that_nearly_all_fill_one_width_are_wrapped_beside_longer_ones() -> None:
    long_line = f"{LONG_TITLE}, a paper says, and it has set the money aside"
    lines = (
        "On Saturday some of the walkers came back over the ridge to",
        "Lomar, where the ferry waited. The mayor, who had sent for Ines",
        "Maddock in the night, thanked all who had gone out. In the",
        "Harbour Inn 140 bowls of soup were served, and nobody paid for",
        "one. By noon the last of the twelve was found, and the bells of",
        "Saint Olaf rang.",
    )
    told = passages(read_text("wrapped.txt", "\n".join(("Walkers home", "", long_line, "", *lines, ""))))
    assert told[-1] == ("body", " ".join(lines))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("[Photo] A nurse opens the first box in Kolda on Tuesday,", "July 2, 2024."),
        ("A nurse opens the first box in Kolda on Tuesday,", "July 2, 2024. (Coast Agency Photo/M. Diop)"),
    ],
)
def test_a_caption_goes_on_after_a_comma_where_no_width_is_known(first: str, second: str) -> None:
    told = passages(read_text("wrapped.txt", "\n".join(("Doses arrive", "", first, second, "", LONG_LINE, ""))))
    caption = " ".join((first, second)).removeprefix("[Photo] ").removesuffix(" (Coast Agency Photo/M. Diop)")
    assert ("caption", caption) in told


LONG_LINE = (
    "The masters begin on 9 May in the old station of the cable car, where the hall seats 220 and is open to all."
)


@pytest.mark.parametrize(
    ("first", "second", "is_one"),
    [
        ("Prizes: total 150,000 euros; first prize 40,000, second", "25,000, third 18,000.", True),
        ("The last districts, in the mountains, were reconnected at", "9:40 p.m.", True),
        ("Prizes: total 150,000 euros; first prize 40,000.", "25,000 for the second, 18,000 for the third.", False),
        ("The prizes of the masters", "25,000 for the second, 18,000 for the third.", False),
        ("Prizes: total 150,000 euros; first prize 40,000, second", "25,000, third 18,000", False),
    ],
)
def test_a_line_breaks_before_a_figure_that_closes_its_sentence(first: str, second: str, is_one: bool) -> None:
    told = passages(read_text("facts.txt", f"Batumi open\n\n{LONG_LINE}\n\n{first}\n{second}\n"))
    assert (("body", f"{first} {second}") in told) is is_one


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("By the time the sickness was over, on 30 May, the", "ministry counted 6,240 cases and 103 deaths."),
        (
            "The quake struck, as the institute told the town, at",
            "5:42 a.m. on Tuesday, July 9, when most were asleep.",
        ),
        ("The plum crop of Lomar has shrunk", "by a third this year, to 96,000 tonnes."),
        ("By Tuesday the river had reached its highest mark in the", "Old Harbour of Lomar, where 40 people live."),
    ],
)
def test_a_line_that_begins_like_a_byline_goes_on(first: str, second: str) -> None:
    told = passages(read_text("river.txt", f"River rises\n\n{LONG_LINE}\n\n{first}\n{second}\n"))
    assert ("body", f"{first} {second}") in told


def test_a_dateline_may_be_wrapped_before_its_dash() -> None:
    told = passages(
        read_text("cup.txt", f"Cup final\n\nLOMAR, Nov 2, 2024 (Hill Wire)\n- The cup went north.\n\n{LONG_LINE}\n")
    )
    assert told[1:3] == [("dateline", "LOMAR, Nov 2, 2024 (Hill Wire) -"), ("body", "The cup went north.")]


def test_a_list_below_a_title_stays_one() -> None:
    told = passages(
        read_text("cup.txt", f"Cup final\n\n{LONG_LINE}\n\nGoals\n- The first by Ann Bell.\n- The last by Jo.\n")
    )
    assert told[-2:] == [("body", "The first by Ann Bell."), ("body", "The last by Jo.")]
