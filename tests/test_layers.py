"""The straight line is a test: no stage imports another, and only one module knows the language library."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def run_contracts(config: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]
    options = ["--config", str(config), "--no-cache", "--no-logo"]
    return subprocess.run([*command, *options], cwd=folder, capture_output=True, text=True, check=False)


def test_every_contract_is_kept(project: Path) -> None:
    done = run_contracts(project / "pyproject.toml", project)
    assert done.returncode == 0, done.stdout + done.stderr
    assert " 0 broken" in done.stdout


def test_an_import_against_the_line_is_found(tmp_path: Path) -> None:
    package = tmp_path / "line"
    package.mkdir()
    (package / "__init__.py").write_text("")
    (package / "model.py").write_text("import line.reading\n")
    (package / "reading.py").write_text("")
    config = tmp_path / "pyproject.toml"
    config.write_text(
        "[tool.importlinter]\nroot_package = 'line'\n"
        "[[tool.importlinter.contracts]]\nname = 'line'\ntype = 'layers'\nlayers = ['line.reading', 'line.model']\n"
    )
    done = run_contracts(config, tmp_path)
    assert done.returncode != 0
    assert "line.model -> line.reading" in done.stdout
