"""A finding's id hangs on rule and words; it survives what an edited draft goes through."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.finding import Evidence, Finding, Verdict, evened
from checker.model.span import Anchor, Span

CLAUSE = 'the state-owned ferry\'s "quiet" year ended with 640,000 passengers'


def finding(clause: str = CLAUSE, focus: str = "640,000 passengers", start: int = 0, name: str = "a.txt") -> Finding:
    """A finding with one side told and the other as it is."""
    inside = start + clause.index(focus)
    side = Evidence(
        Span(name, start, start + len(clause)), Span(name, inside, inside + len(focus)), clause, 1, Anchor("", "", "")
    )
    other = Evidence(Span("b.txt", 0, 3), Span("b.txt", 0, 3), "688", 1, Anchor("", "", ""))
    return Finding("ferry-counts", "quantity", Verdict.CONFLICT, "summary", (), (side, other))


@pytest.mark.parametrize(
    "edited",
    [
        pytest.param(finding(start=4000), id="moved down"),
        pytest.param(finding(name="desk/monday/a.txt"), id="called from another folder"),
        pytest.param(finding(name="desk\\a.txt"), id="called from another folder of another system"),
        pytest.param(finding(CLAUSE.replace('"', "”").replace("'", "’")), id="re-curled"),
        pytest.param(finding(CLAUSE.replace(" year", "\nyear")), id="re-wrapped"),
        pytest.param(finding(CLAUSE.replace("state-", "state-\n")), id="wrapped behind a hyphen"),
        pytest.param(finding(CLAUSE.replace("640,000 p", "640,000\u00a0p"), "640,000\u00a0passengers"), id="no-break"),
    ],
)
def test_what_is_edited_around_the_words_leaves_the_id(edited: Finding) -> None:
    assert edited.id == finding().id


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(finding(CLAUSE.replace("640,000", "650,000"), "650,000 passengers"), id="another figure"),
        pytest.param(finding(CLAUSE.replace("ended", "began")), id="another word"),
        pytest.param(finding(focus="year"), id="another clashing word of the clause"),
        pytest.param(finding(name="c.txt"), id="another article"),
    ],
)
def test_what_is_said_is_in_the_id(other: Finding) -> None:
    assert other.id != finding().id


@given(st.text())
def test_evening_out_is_done_once_and_for_all(words: str) -> None:
    assert evened(evened(words)) == evened(words)


@given(st.lists(st.text("abc'-", min_size=1), min_size=1), st.sampled_from(["\n", "  ", "\u2009", "\r\n", "\t"]))
def test_how_blanks_are_set_is_evened_out(words: list[str], blank: str) -> None:
    assert evened(blank.join(words)) == evened(" ".join(words))
