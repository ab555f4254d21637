"""What `docs/continuous-integration.md` and `.pre-commit-hooks.yaml` tell a desk to write is run as it stands there."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.regression.waiver_files import read_waivers
from checker.regression.waivers import WaiverFile

DRAFT = """\
Millbrook fair draws a crowd

On Sunday, 12 May 2024, a total of 18,400 people visited the Millbrook fair, more than the organisers had bread for.
"""
SOURCE = """\
Notes from the fair

The gates opened at nine. In all 15,900 people visited the Millbrook fair on 12 May 2024.
"""


@pytest.fixture(scope="module")
def page(project: Path) -> dict[str, list[str]]:
    """The blocks of the page by their language."""
    text = (project / "docs" / "continuous-integration.md").read_text(encoding="utf-8")
    blocks: dict[str, list[str]] = {}
    for match in re.finditer(r"```(?P<language>\w+)\n(?P<block>.*?)```", text, re.DOTALL):
        blocks.setdefault(match["language"], []).append(match["block"])
    return blocks


@pytest.fixture(scope="module")
def hook(project: Path) -> dict[str, Any]:
    """The hook that the project offers."""
    [offered] = yaml.safe_load((project / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    return dict(offered)


@pytest.fixture
def repository(tmp_path: Path, page: dict[str, list[str]]) -> Path:
    """A repository of copy as the page describes it; the waiver file is the page's with no waiver left in it."""
    for name, text in {"drafts/fair.txt": DRAFT, "sources/notes.txt": SOURCE}.items():
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "waivers.toml").write_text("waivers = []\n", encoding="utf-8")
    assert run(page["sh"][0], tmp_path).returncode == 0
    return tmp_path


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """A shell command in which `checker` is this project's."""
    words = shlex.split(command)
    assert words[0] == "checker"
    path = os.pathsep.join([str(Path(__file__).resolve().parent.parent), *sys.path])
    done = [sys.executable, "-m", *words]
    return subprocess.run(
        done, cwd=folder, env={**os.environ, "PYTHONPATH": path}, capture_output=True, text=True, check=False
    )


def steps(page: dict[str, list[str]]) -> list[str]:
    """The commands of the workflow that run the checker."""
    workflow = yaml.safe_load(page["yaml"][1])
    return [step["run"] for step in workflow["jobs"]["check"]["steps"] if step.get("run", "").startswith("checker ")]


def change_the_figure(repository: Path) -> None:
    (repository / "drafts" / "fair.txt").write_text(DRAFT.replace("18,400", "19,400"), encoding="utf-8")


def test_the_workflow_passes_until_a_figure_changes(repository: Path, page: dict[str, list[str]]) -> None:
    deciding, reporting = steps(page)
    known = run(deciding, repository)
    assert (known.returncode, known.stdout) == (0, "::notice title=Not new::1 finding known or waived\n")
    change_the_figure(repository)
    changed = run(deciding, repository)
    assert (changed.returncode, changed.stdout.count("::error file=drafts/fair.txt")) == (1, 1)
    assert run(reporting, repository).returncode == 0
    assert "19,400" in (repository / "report.html").read_text(encoding="utf-8")


def test_the_hook_runs_as_configured_on_the_page(
    repository: Path, page: dict[str, list[str]], hook: dict[str, Any]
) -> None:
    [told] = yaml.safe_load(page["yaml"][0])["repos"][0]["hooks"]
    assert told["id"] == hook["id"]
    command = shlex.join([*hook["entry"].split(), *told["args"], "drafts/fair.txt"])
    assert run(command, repository).returncode == 0
    change_the_figure(repository)
    assert run(command, repository).returncode == 1


@pytest.mark.parametrize(
    ("path", "is_checked"),
    [("drafts/fair.txt", True), ("a.docx", True), ("page.html", True), ("README.md", False), ("chart.png", False)],
)
def test_the_hook_takes_articles_and_nothing_else(hook: dict[str, Any], path: str, is_checked: bool) -> None:
    wanted = re.search(hook["files"], path) is not None and re.search(hook["exclude"], path) is None
    assert wanted == is_checked


def test_the_waiver_file_of_the_page_is_one(page: dict[str, list[str]], tmp_path: Path) -> None:
    path = tmp_path / "waivers.toml"
    path.write_text(page["toml"][0], encoding="utf-8")
    found = read_waivers(path)
    assert isinstance(found, WaiverFile)
    assert len(found.waivers) == 1
