from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.reading.articles import read_text
from checker.reading.markdown import blank_marks
from tests.reading.telling import passages


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("# Ferry line grows", "Ferry line grows"),
        ("**Who pays?** The town.", "Who pays?   The town."),
        ("It is _very_ late, and *so* on.", "It is  very  late, and  so  on."),
        ("snake_case stays", "snake_case stays"),
        ("2 * 3 = 6", "2 * 3 = 6"),
        ("see [the report](https://example.org/a) of May", "see  the report                         of May"),
        ("> It was late.", "It was late."),
        ("a<br>b", "a    b"),
        ("`code`", "code"),
        ("5\\% of it", "5 % of it"),
    ],
)
def test_marks_become_spaces(text: str, reading: str) -> None:
    assert blank_marks(text).strip() == reading


@given(st.text(alphabet="ab #*_>[]()`~\\-\n", max_size=60))
def test_the_length_never_changes(text: str) -> None:
    blanked = blank_marks(text)
    assert len(blanked) == len(text)
    assert [place for place, sign in enumerate(text) if sign == "\n"] == [
        place for place, sign in enumerate(blanked) if sign == "\n"
    ]


STORY = """# Ferry line grows

The line carried *12,000* people in 2023.

## Who pays?

- **The town** pays 60 per cent.
- The state pays the rest.

Fares
-----

A ticket costs [9 pounds](https://example.org/fares).

***

*Letters to the editor: page 14*
"""


def test_headings_lists_and_emphasis() -> None:
    assert passages(read_text("ferry.md", STORY)) == [
        ("headline", "Ferry line grows"),
        ("body", "The line carried 12,000 people in 2023."),
        ("headline", "Who pays?"),
        ("body", "The town pays 60 per cent."),
        ("body", "The state pays the rest."),
        ("headline", "Fares"),
        ("body", "A ticket costs 9 pounds ."),
        ("furniture", "Letters to the editor: page 14"),
    ]
