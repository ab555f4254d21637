"""Baseline files: the findings of an earlier run as JSON. A whole report of `--format json` serves as one too."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from checker.model.finding import Finding, Verdict
from checker.regression.known import ALARMS, KnownFinding, KnownSide, known_findings

BASELINE_VERSION = "1"


class BaselineError(ValueError):
    """A file that cannot be read as a baseline; the message says why and what to do."""


class _Side(BaseModel):
    """What is read of a side; a report says more of it."""

    model_config = ConfigDict(extra="ignore", strict=True)

    document: str
    text: str


class _Finding(BaseModel):
    model_config = ConfigDict(extra="ignore")

    id: str
    rule: str
    verdict: Verdict
    summary: str
    evidence: list[_Side]


class _File(BaseModel):
    """The part that a baseline and a report have in common."""

    model_config = ConfigDict(extra="ignore")

    findings: list[_Finding]


def baseline_text(findings: Iterable[Finding]) -> str:
    """The content of a baseline file: the same findings give the same bytes, wherever in the articles they stand."""
    entries = sorted(known_findings(findings), key=lambda finding: finding.id)
    content = {"baseline_version": BASELINE_VERSION, "findings": [_object(finding) for finding in entries]}
    return json.dumps(content, ensure_ascii=True, indent=2) + "\n"


def read_baseline(path: Path) -> tuple[KnownFinding, ...]:
    """The conflicts and reviews of a baseline or of a JSON report; raises BaselineError."""
    try:
        content = json.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise BaselineError("there is no such file; write it with `checker check … --write-baseline FILE`") from None
    except OSError as error:
        raise BaselineError(f"cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise BaselineError("is not UTF-8 text") from None
    except json.JSONDecodeError as error:
        raise BaselineError(f"line {error.lineno}: is not JSON: {error.msg}") from None
    except RecursionError:
        raise BaselineError("is nested too deeply to be a baseline") from None
    _refuse_other_version(content)
    try:
        file = _File.model_validate(content)
    except ValidationError as error:
        raise BaselineError(_reason(error)) from None
    found = {entry.id: _known(entry) for entry in file.findings if entry.verdict in ALARMS}
    return tuple(sorted(found.values(), key=lambda finding: (finding.verdict.rank, finding.id)))


def _refuse_other_version(content: object) -> None:
    version = content.get("baseline_version", BASELINE_VERSION) if isinstance(content, dict) else BASELINE_VERSION
    if version != BASELINE_VERSION:
        raise BaselineError(f"is a baseline of version {version}; this program reads version {BASELINE_VERSION}")


def _reason(error: ValidationError) -> str:
    first = error.errors()[0]
    place = ".".join(str(part) for part in first["loc"])
    where = f"at {place}: " if place else ""
    return f"is neither a baseline nor a JSON report: {where}{first['msg'][:1].lower()}{first['msg'][1:]}"


def _known(entry: _Finding) -> KnownFinding:
    sides = tuple(KnownSide(side.document, " ".join(side.text.split())) for side in entry.evidence)
    return KnownFinding(entry.id, entry.rule, entry.verdict, entry.summary, sides)


def _object(finding: KnownFinding) -> dict[str, object]:
    return {
        "id": finding.id,
        "rule": finding.rule,
        "verdict": finding.verdict.value,
        "summary": finding.summary,
        "evidence": [{"document": side.document, "text": side.words} for side in finding.sides],
    }
