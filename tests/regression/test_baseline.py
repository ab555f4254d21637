"""Baseline files: written and read back; what is none is said to be none."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.regression.baseline import BaselineError, baseline_text, read_baseline
from checker.regression.known import known_findings
from checker.reporting import json_format
from tests.reporting import sample

REPORT = sample.make_report()


def test_a_baseline_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "baseline.json"
    path.write_text(baseline_text(REPORT.findings), encoding="utf-8")
    assert read_baseline(path) == known_findings(REPORT.findings)


def test_a_json_report_serves_as_a_baseline(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_text(json_format.render(REPORT), encoding="utf-8")
    assert read_baseline(path) == known_findings(REPORT.findings)


def test_the_order_of_findings_does_not_matter() -> None:
    assert baseline_text(REPORT.findings) == baseline_text(tuple(reversed(REPORT.findings)))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "there is no such file; write it with `checker check … --write-baseline FILE`"),
        (b"", "line 1: is not JSON: Expecting value"),
        (b'{"findings": [', "line 1: is not JSON: Expecting value"),
        (b"\xff\xfe", "is not UTF-8 text"),
        (b"[]", "is neither a baseline nor a JSON report: "),
        (b"{}", "is neither a baseline nor a JSON report: at findings: field required"),
        (b'{"findings": [{"id": "a"}]}', "is neither a baseline nor a JSON report: at findings.0.rule: field required"),
        (b'{"findings": 3}', "is neither a baseline nor a JSON report: at findings: "),
        (
            b'{"baseline_version": "7", "findings": []}',
            "is a baseline of version 7; this program reads version 1",
        ),
        (b"[" * 100_000, "is nested too deeply to be a baseline"),
    ],
)
def test_what_is_no_baseline_is_said(tmp_path: Path, content: bytes | None, message: str) -> None:
    path = tmp_path / "baseline.json"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(BaselineError) as error:
        read_baseline(path)
    assert str(error.value).startswith(message)
