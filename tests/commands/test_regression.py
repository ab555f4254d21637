"""`check --baseline`, `--waivers` and `diff` over articles: what an edited draft makes new, and what not."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from checker import cli
from tests.regression.edits import recurled, rewrapped, with_paragraph_above

DRAFT = """\
Millbrook fair draws a record crowd

On Sunday, 12 May 2024, a total of 18,400 people visited the Millbrook fair, more than the organisers had bread for.

"We ran out of it twice," said Ada Prowse, the fair's director, who has led it since 2016. It will stay small.
"""
SOURCE = """\
Notes from the Millbrook fair

The gates opened at nine. In all 15,900 people visited the Millbrook fair on 12 May 2024.
"""


def run(*words: str) -> Result:
    return CliRunner().invoke(cli.app, list(words), prog_name="checker")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a draft and a source that give one conflict, and the baseline written of them."""
    monkeypatch.chdir(tmp_path)
    Path("copy").mkdir()
    Path("copy/draft.txt").write_text(DRAFT, encoding="utf-8")
    Path("copy/source.txt").write_text(SOURCE, encoding="utf-8")
    assert run("check", "copy", "--write-baseline", "baseline.json").exit_code == 0
    assert len(json.loads(Path("baseline.json").read_text(encoding="utf-8"))["findings"]) == 1
    return tmp_path


def checked(*words: str) -> tuple[int, dict[str, Any]]:
    """The exit code and the JSON report of a check."""
    result = run("check", "copy", "--format", "json", *words)
    return result.exit_code, json.loads(result.stdout)


def told_apart(report: dict[str, Any]) -> tuple[int, int, int]:
    """How many findings are new, known and gone."""
    baseline = report["baseline"]
    return len(baseline["new"]), len(baseline["known"]), len(baseline["gone"])


@pytest.mark.parametrize(
    "edit",
    [
        pytest.param(lambda text: text, id="nothing"),
        pytest.param(with_paragraph_above, id="a paragraph inserted above"),
        pytest.param(recurled, id="quotes re-curled"),
        pytest.param(rewrapped, id="lines re-wrapped"),
        pytest.param(lambda text: rewrapped(recurled(with_paragraph_above(text)), 47), id="all of these"),
    ],
)
@pytest.mark.usefixtures("desk")
def test_an_edited_draft_has_nothing_new(edit: Callable[[str], str]) -> None:
    Path("copy/draft.txt").write_text(edit(DRAFT), encoding="utf-8")
    code, report = checked("--baseline", "baseline.json")
    assert (code, told_apart(report)) == (0, (0, 1, 0))


@pytest.mark.usefixtures("desk")
def test_a_changed_figure_is_one_new_and_one_gone() -> None:
    Path("copy/draft.txt").write_text(rewrapped(DRAFT.replace("18,400", "19,400")), encoding="utf-8")
    code, report = checked("--baseline", "baseline.json")
    assert (code, told_apart(report)) == (1, (1, 0, 1))
    assert "18,400" in report["baseline"]["gone"][0]["summary"]
    assert checked("--baseline", "baseline.json", "--fail-on", "never")[0] == 0


@pytest.mark.usefixtures("desk")
def test_the_terminal_tells_new_known_and_gone_apart() -> None:
    known = run("check", "copy", "--baseline", "baseline.json").stdout
    assert "0 new, 1 known, 0 gone against baseline.json" in known
    assert "    known · " in known
    Path("copy/draft.txt").write_text(DRAFT.replace("18,400", "19,400"), encoding="utf-8")
    changed = run("check", "copy", "--baseline", "baseline.json").stdout
    assert "1 new, 0 known, 1 gone against baseline.json" in changed
    assert "    new · " in changed
    assert "━━ 1 gone ━" in changed


@pytest.mark.parametrize("content", [None, "", '{"findings": [{"id": 3}]}'])
@pytest.mark.usefixtures("desk")
def test_a_missing_or_broken_baseline_is_an_error(content: str | None) -> None:
    if content is not None:
        Path("other.json").write_text(content, encoding="utf-8")
    result = run("check", "copy", "--baseline", "other.json")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("checker: other.json: ")


@pytest.mark.usefixtures("desk")
def test_no_baseline_is_written_of_half_the_input() -> None:
    before = Path("baseline.json").read_bytes()
    result = run("check", "copy", "nowhere.txt", "--write-baseline", "baseline.json")
    assert result.exit_code == 2
    assert "the baseline was not written" in result.stderr
    assert Path("baseline.json").read_bytes() == before


def waiver_of_the_conflict(until: str) -> str:
    """A waiver file for the one conflict."""
    name = json.loads(Path("baseline.json").read_text(encoding="utf-8"))["findings"][0]["id"]
    return f'[[waivers]]\nfinding = "{name}"\nreason = "Two ways of counting."\nwho = "the desk"\nuntil = {until}\n'


@pytest.mark.parametrize(
    ("today", "code", "state", "said"),
    [("2026-03-31", 0, "used", ""), ("2026-04-01", 1, "expired", "expired on 2026-03-31: its finding counts again")],
)
@pytest.mark.usefixtures("desk")
def test_a_waiver_lets_a_finding_stand_until_its_day(today: str, code: int, state: str, said: str) -> None:
    Path("waivers.toml").write_text(waiver_of_the_conflict("2026-03-31"), encoding="utf-8")
    result = run("check", "copy", "--waivers", "waivers.toml", "--today", today, "--format", "json")
    assert result.exit_code == code
    assert [waiver["state"] for waiver in json.loads(result.stdout)["waivers"]["waivers"]] == [state]
    assert said in result.stderr
    assert bool(said) == bool(result.stderr)


@pytest.mark.usefixtures("desk")
def test_an_unused_waiver_is_said_and_changes_nothing() -> None:
    Path("waivers.toml").write_text(waiver_of_the_conflict("2026-03-31"), encoding="utf-8")
    Path("copy/draft.txt").write_text(DRAFT.replace("18,400", "15,900"), encoding="utf-8")
    result = run("check", "copy", "--waivers", "waivers.toml", "--today", "2026-01-01")
    assert result.exit_code == 0
    assert "is unused: no finding has this id; take it out" in result.stderr


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--waivers", "nowhere.toml"), "checker: nowhere.toml: cannot be read: No such file or directory\n"),
        (("--today", "tomorrow"), "checker: --today tomorrow: “tomorrow” is not a day: write it as in 2026-03-31\n"),
    ],
)
@pytest.mark.usefixtures("desk")
def test_what_cannot_be_used_is_said_before_anything_is_checked(options: tuple[str, ...], message: str) -> None:
    result = run("check", "copy", *options)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", message)


@pytest.mark.usefixtures("desk")
def test_two_reports_are_told_apart() -> None:
    assert run("check", "copy", "--format", "json", "--output", "old.json").exit_code == 1
    Path("copy/draft.txt").write_text(DRAFT.replace("18,400", "19,400"), encoding="utf-8")
    assert run("check", "copy", "--format", "json", "--output", "new.json").exit_code == 1
    result = run("diff", "old.json", "new.json")
    assert (result.exit_code, result.stdout.count("1 new · 0 known · 1 gone")) == (1, 1)
    assert "19,400 people visited" in result.stdout
    assert run("diff", "new.json", "new.json").exit_code == 0
    assert run("diff", "baseline.json", "old.json").exit_code == 0
    told = json.loads(run("diff", "old.json", "new.json", "--format", "json", "--fail-on", "never").stdout)
    assert [len(told[key]) for key in ("new_findings", "known_findings", "gone_findings")] == [1, 0, 1]
    assert run("diff", "old.json", "nowhere.json").exit_code == 2
