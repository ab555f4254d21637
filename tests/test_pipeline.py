"""The whole line: the same bytes from every run, the same findings in any order, dates told by name."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import checker
from checker.model.finding import Finding
from checker.model.interval import TimeInterval
from checker.model.report import Report
from checker.pipeline import Options, check_paths, check_texts, findings_by_id
from checker.reporting import json_format

STORY = {
    "desk/draft.txt": (
        "Trade between Norway and Portugal reached 41.2 billion euros last year, the statistics office said.\n\n"
        "President Adom opened the Harbour railway line on Monday, 4 October 2022."
    ),
    "desk/wire.txt": (
        "Commerce of Norway and Portugal came to 38.7 billion euros in 2021.\n\n"
        "The Harbour railway line was inaugurated on 4 October 2021 by President Adom."
    ),
    "desk/paper.txt": "Sixteen firms from the two countries signed up. The port employs 4,000 workers.",
}
DATED = {"desk/draft.txt": "2022-10-10"}


def told(findings: tuple[Finding, ...]) -> list[tuple[str, str, str, tuple[str, ...]]]:
    return [(finding.id, finding.verdict, finding.summary, finding.reasons) for finding in findings]


def published(report: Report, name: str) -> TimeInterval | None:
    return next(entry.interval for entry in report.published if entry.document == name)


def test_the_story_has_something_to_find() -> None:
    kinds = {finding.kind for finding in checker.check_texts(STORY, published=DATED).findings}
    assert {"quantity", "date", "weekday"} <= kinds


def test_two_runs_give_the_same_bytes() -> None:
    first, second = (json_format.render(checker.check_texts(STORY, published=DATED)) for _ in range(2))
    assert first == second


def test_two_processes_give_the_same_bytes(project: Path, tmp_path: Path) -> None:
    for name, text in STORY.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    outputs = []
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(project)}
        run = subprocess.run(
            [sys.executable, "-m", "checker", "check", "desk", "--format", "json"],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            check=False,
        )
        outputs.append(run.stdout)
    assert outputs[0]
    assert outputs[0] == outputs[1]


def test_the_order_in_which_articles_are_given_does_not_matter() -> None:
    forwards = checker.check_texts(STORY, published=DATED)
    backwards = checker.check_texts(dict(reversed(STORY.items())), published=DATED)
    assert told(forwards.findings) == told(backwards.findings)
    assert forwards.claims == backwards.claims
    assert [document.name for document in backwards.documents] == sorted(STORY)


def test_files_give_what_their_texts_give(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, text in STORY.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert told(check_paths(["desk"]).findings) == told(check_texts(STORY).findings)


@pytest.mark.parametrize("name", ["desk/draft.txt", "draft.txt"])
def test_a_date_is_told_by_path_or_file_name(name: str) -> None:
    report = checker.check_texts(STORY, published={name: "2022-10-10"})
    assert published(report, "desk/draft.txt") == TimeInterval.day(date(2022, 10, 10))
    assert report.problems == ()


def test_a_told_date_settles_what_last_year_is() -> None:
    [clash] = [f for f in checker.check_texts(STORY, published=DATED).findings if f.rule == "trade-total"]
    assert "“last year” (2021)" in " ".join(clash.reasons)


def test_only_the_rules_asked_for_are_run() -> None:
    assert check_texts(STORY, Options(only_rules=())).findings == ()


def test_a_folder_of_rules_takes_the_place_of_the_shipped_ones(tmp_path: Path) -> None:
    report = checker.check_texts(STORY, rules=tmp_path)
    assert report.findings == ()


def test_every_claim_quotes_its_article_and_every_finding_its_claims() -> None:
    report = checker.check_texts(STORY, published=DATED)
    claims = {claim.id for claim in report.claims}
    assert all(STORY[claim.span.document][claim.span.start : claim.span.end] for claim in report.claims)
    for finding in report.findings:
        for item in finding.evidence:
            assert STORY[item.span.document][item.span.start : item.span.end] == item.text
            assert item.claim in claims


def test_findings_by_their_ids() -> None:
    report = checker.check_texts(STORY, published=DATED)
    assert list(findings_by_id(report.findings).values()) == list(report.findings)


def test_progress_is_told_while_sentences_are_read(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text(
        "\n\n".join(f"The toll rose to {number} euros in May." for number in range(1, 70)), encoding="utf-8"
    )
    heard: list[tuple[str, int, int]] = []
    check_paths([tmp_path], Options(only_rules=()), progress=lambda *step: heard.append(step))
    assert heard == [("reading sentences", 64, 69)]
