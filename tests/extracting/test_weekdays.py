"""Claims that a date falls on a day of the week."""

from __future__ import annotations

import pytest

from checker.extracting.weekdays import dateline_weekdays, weekdays
from checker.reading import read_text
from tests.parsing import Reader


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The verdict was read on Monday, 21 March 2023.", ["Monday, 21 March 2023"]),
        ("The fair opens on Friday, May 3.", ["Friday, May 3"]),
        ("The fair opens on Fri., 3 May 2024.", ["Fri., 3 May 2024"]),
        ("The offer stood until 14 March 2025, a Thursday.", ["14 March 2025, a Thursday"]),
        ("The offer ended on June 7 (Friday), he said.", ["June 7 (Friday)"]),
        ("It ended on March 14, 2025, which was a Friday, by law.", ["March 14, 2025, which was a Friday"]),
        ("On 14 March, Thursday's vote was annulled.", []),
        ("It closed on Monday.", []),
        ("It closed on 21 March 2023.", []),
        ("It closed in March.", []),
    ],
)
def test_a_date_that_names_its_weekday(read: Reader, text: str, words: list[str]) -> None:
    claims = list(weekdays(read(text)))
    assert [claim.words for claim in claims] == words
    assert [text[claim.focus.start : claim.focus.end] for claim in claims] == words


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("LOMAR, Tuesday, July 3, 2024 (Hill News) - The river rose.", ["Tuesday, July 3, 2024"]),
        ("Published: Tue 3 July 2024, 18:05 GMT", ["Tue 3 July 2024"]),
        ("LOMAR, Tuesday, July 3 (Hill News) - The river rose.", []),
        ("Published: 3 July 2024", []),
    ],
)
def test_a_line_of_date_that_names_its_weekday(line: str, words: list[str]) -> None:
    document = read_text("river.txt", f"River rises\n\n{line}\n\nThe bridge stayed open all week.\n")
    claims = list(dateline_weekdays(document))
    assert [claim.words for claim in claims] == words
    assert [document.text[claim.focus.start : claim.focus.end] for claim in claims] == words
