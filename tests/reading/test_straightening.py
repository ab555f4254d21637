from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.reading.straightening import blank, straighten


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("“No limits,” he said", '"No limits," he said'),
        ("Mr Field’s plan", "Mr Field's plan"),
        ("€4.2 bn\u202fa\u00a0year", "€4.2 bn a year"),
        ("2019–2021 — the lean years", "2019–2021 — the lean years"),
        ("−5 degrees", "-5 degrees"),
        ("one\r\ntwo", "one \ntwo"),
        ("one\rtwo", "one\ntwo"),
        ("\ufeffHeadline", " Headline"),
        ("a\tb", "a b"),
    ],
)
def test_signs_are_replaced_one_for_one(text: str, reading: str) -> None:
    assert straighten(text) == reading


@given(st.text())
def test_the_length_never_changes(text: str) -> None:
    assert len(straighten(text)) == len(text)


@given(st.text(alphabet="ab \n“"))
def test_straightening_twice_changes_nothing_more(text: str) -> None:
    assert straighten(straighten(text)) == straighten(text)


def test_blanking_keeps_line_breaks_and_length() -> None:
    assert blank("one\ntwo\nthree", 2, 6) == "on \n  o\nthree"
