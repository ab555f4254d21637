"""Configuration files: found upwards, read key by key, what is wrong said with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.configuration import Configured, configuration_file, read_configuration
from checker.model.document import PassageRole

FULL = """\
fail-on = "review"
model = "en_core_web_md"
tolerance = 0.5
baseline = "known/baseline.json"
waivers = "waivers.toml"

[rules]
off = ["quotation"]
on = ["office"]
folder = "our-rules"

[published]
"wire.txt" = 2023-10-13
"archive.txt" = "2019-06"
"old.txt" = 1998

[ignore]
roles = ["caption"]
passages = ["This article was amended on *"]
"""


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def read(path: Path) -> Configured:
    found = read_configuration(path)
    assert isinstance(found, Configured), found
    return found


def test_every_key_is_read_and_paths_are_told_from_the_file(tmp_path: Path) -> None:
    settings = read(write(tmp_path / "checker.toml", FULL)).settings
    assert (settings.fail_on, settings.model, settings.tolerance) == ("review", "en_core_web_md", 0.5)
    assert settings.baseline == tmp_path / "known" / "baseline.json"
    assert settings.waivers == tmp_path / "waivers.toml"
    assert (settings.rules.on, settings.rules.off) == (("office",), ("quotation",))
    assert settings.rules.folder == tmp_path / "our-rules"
    assert (settings.ignore.roles, len(settings.ignore.passages)) == ((PassageRole.CAPTION,), 1)
    intervals = settings.published_intervals("told in checker.toml")
    assert {name: interval.edtf for name, interval in intervals.items()} == {
        "wire.txt": "2023-10-13",
        "archive.txt": "2019-06",
        "old.txt": "1998",
    }
    assert {interval.grounds for interval in intervals.values()} == {"told in checker.toml"}


def test_pyproject_holds_the_same_below_its_own_table(tmp_path: Path) -> None:
    text = '[project]\nname = "desk"\n[tool.checker]\nfail-on = "never"\n[tool.checker.rules]\noff = ["office"]\n'
    settings = read(write(tmp_path / "pyproject.toml", text)).settings
    assert (settings.fail_on, settings.rules.off) == ("never", ("office",))


@pytest.mark.parametrize(
    ("files", "found"),
    [
        pytest.param(["checker.toml"], "checker.toml", id="two folders up"),
        pytest.param(["checker.toml", "a/checker.toml"], "a/checker.toml", id="the nearest"),
        pytest.param(["checker.toml", "pyproject.toml"], "checker.toml", id="its own file first"),
        pytest.param(["checker.toml", "a/pyproject.toml"], "a/pyproject.toml", id="the nearest first"),
        pytest.param([], None, id="none"),
    ],
)
def test_the_nearest_file_upwards_is_found(tmp_path: Path, files: list[str], found: str | None) -> None:
    start = tmp_path / "a" / "b"
    start.mkdir(parents=True)
    for name in files:
        write(tmp_path / name, "[tool.checker]\n")
    write(start / "pyproject.toml", '[project]\nname = "of something else"\n')
    assert configuration_file(start) == (tmp_path / found if found else None)


def test_a_pyproject_with_broken_toml_is_found_where_it_speaks_of_the_checker(tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", "[tool.checker]\nfail-on = \n")
    path = configuration_file(tmp_path)
    assert path == Path("pyproject.toml")


@pytest.mark.parametrize(
    ("wrong", "right", "message"),
    [
        ("fail-on", "fail_on", "line 1: unknown key “fail_on”; did you mean “fail-on”?\n    1 | fail_on = "),
        ('"review"', '"agreement"', "line 1: “fail-on”: input should be 'conflict', 'review' or 'never'"),
        ("0.5", "-1", "line 3: “tolerance”: input should be greater than or equal to 0"),
        ("off =", "of =", "line 8: unknown key “of”; did you mean “off”?"),
        ("[ignore]", "[ignored]", "line 17: unknown key “ignored”; did you mean “ignore”?"),
        ('"2019-06"', '"soon"', "line 12: “published”: archive.txt: “soon” is not a date"),
        ('["caption"]', '["footnote"]', "line 18: "),
        ('["This article was amended on *"]', '["*"]', "line 19: “passages”: “*” fits every passage"),
        ("tolerance = 0.5", "tolerance = ", "line 3: not valid TOML: "),
    ],
)
def test_what_is_wrong_is_said_with_its_line(tmp_path: Path, wrong: str, right: str, message: str) -> None:
    found = read_configuration(write(tmp_path / "checker.toml", FULL.replace(wrong, right)))
    assert isinstance(found, list)
    assert any(problem.message.startswith(message) for problem in found), found


def test_an_unknown_key_in_pyproject_is_shown_with_its_line(tmp_path: Path) -> None:
    text = '[project]\nname = "desk"\n\n[tool.checker.rules]\nfoldr = "rules"\n'
    found = read_configuration(write(tmp_path / "pyproject.toml", text))
    assert isinstance(found, list)
    assert found[0].message == 'line 5: unknown key “foldr”; did you mean “folder”?\n    5 | foldr = "rules"'


def test_the_page_on_configuration_is_read_as_it_stands(project: Path, tmp_path: Path) -> None:
    page = (project / "docs" / "configuration.md").read_text(encoding="utf-8")
    assert not isinstance(
        read(write(tmp_path / "checker.toml", page.partition("```toml\n")[2].partition("```")[0])), list
    )
