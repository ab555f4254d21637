"""Waivers: read with their lines, held against a day, and said aloud where they excuse nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from checker.regression.standing import Standing, stand
from checker.regression.waiver_files import read_waivers
from checker.regression.waivers import Waiver, WaiverFile, WaiverState
from checker.reporting.standing_words import waiver_remarks
from tests.reporting import sample

GOOD = """\
# looked at on Monday
[[waivers]]
finding = "0123456789ab"
reason = "An old release is quoted on purpose."
who = "R. Lindqvist"
until = 2026-03-31

[[waivers]]
finding = "ba9876543210"
reason = "Asked the operator."
who = "the desk"
until = "2026-04-30"
"""


def read(folder: Path, text: str) -> WaiverFile | list[str]:
    """The waivers of a file, or the messages about it."""
    path = folder / "waivers.toml"
    path.write_text(text, encoding="utf-8")
    found = read_waivers(path)
    return found if isinstance(found, WaiverFile) else [problem.message for problem in found]


def test_waivers_are_read_with_their_lines(tmp_path: Path) -> None:
    found = read(tmp_path, GOOD)
    assert isinstance(found, WaiverFile)
    assert found.waivers == (
        Waiver("0123456789ab", "An old release is quoted on purpose.", "R. Lindqvist", date(2026, 3, 31), 2),
        Waiver("ba9876543210", "Asked the operator.", "the desk", date(2026, 4, 30), 8),
    )


@pytest.mark.parametrize(
    ("wrong", "right", "message"),
    [
        ('reason = "Asked the operator."\n', "", "line 8: the key “reason” is missing"),
        ('who = "the desk"', 'whom = "the desk"', "line 11: unknown key “whom”; did you mean “who”?"),
        ('until = "2026-04-30"', 'until = "soon"', "line 12: “until”: "),
        ('until = "2026-04-30"', "until = 2026", "line 12: “until”: write a day, as in 2026-03-31"),
        ('"ba9876543210"', '"ba98"', "line 9: “finding”: “ba98” is not the id of a finding"),
        ('"ba9876543210"', '"0123456789ab"', "line 9: the finding 0123456789ab is waived already on line 2"),
        ("[[waivers]]", "[[wavers]]", "line 2: unknown key “wavers”; did you mean “waivers”?"),
        ("until = 2026-03-31", "until = ", "line 6: not valid TOML: "),
    ],
)
def test_what_is_wrong_is_said_with_its_line(tmp_path: Path, wrong: str, right: str, message: str) -> None:
    found = read(tmp_path, GOOD.replace(wrong, right))
    assert isinstance(found, list)
    assert any(told.startswith(message) for told in found), found


@pytest.mark.parametrize(
    ("finding", "today", "state"),
    [
        ("a" * 12, date(2026, 3, 30), WaiverState.USED),
        ("a" * 12, date(2026, 3, 31), WaiverState.USED),
        ("a" * 12, date(2026, 4, 1), WaiverState.EXPIRED),
        ("b" * 12, date(2026, 3, 30), WaiverState.UNUSED),
    ],
)
def test_a_waiver_holds_until_its_last_day(finding: str, today: date, state: WaiverState) -> None:
    assert Waiver("a" * 12, "reason", "who", date(2026, 3, 31)).state({finding}, today) is state


def waived(*findings: str) -> WaiverFile:
    return WaiverFile("w.toml", tuple(Waiver(name, "reason", "desk", date(2026, 3, 31), 4) for name in findings))


def test_a_waived_finding_is_neither_new_nor_known() -> None:
    findings = (sample.CONFLICT, sample.REVIEW)
    standings = stand(findings, ("b.json", ()), waived(sample.CONFLICT.id), date(2026, 1, 1))
    assert [standings.of(finding) for finding in findings] == [Standing.WAIVED, Standing.NEW]
    assert standings.is_settled(sample.CONFLICT)
    assert list(waiver_remarks(standings)) == []


def test_an_expired_and_an_unused_waiver_are_said_aloud() -> None:
    standings = stand((sample.CONFLICT,), None, waived(sample.CONFLICT.id, "0" * 12), date(2026, 4, 1))
    assert not standings.is_settled(sample.CONFLICT)
    assert list(waiver_remarks(standings)) == [
        f"line 4: the waiver of {sample.CONFLICT.id} by desk expired on 2026-03-31: its finding counts again",
        "line 4: the waiver of 000000000000 by desk is unused: no finding has this id; take it out",
    ]


def test_nothing_stands_anywhere_where_nobody_asked() -> None:
    standings = stand((sample.CONFLICT,))
    assert standings.of(sample.CONFLICT) is None
    assert not standings.is_settled(sample.CONFLICT)
