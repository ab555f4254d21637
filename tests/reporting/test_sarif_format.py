"""The SARIF report fits the standard's schema and shows every side of a finding at its place."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from checker.model.report import Report
from checker.reporting import sarif_format
from checker.reporting.escaping import visible
from checker.reporting.rule_help import RuleHelp
from tests.reporting import hostile, sample
from tests.reporting.sarif_schema import validator

HELP = RuleHelp("event-dates", "Two dates", "Compares *days*.", "Years slip.", "Find a document.", "“in March”")


def run_of(report: Report, rules: tuple[RuleHelp, ...] = ()) -> Any:
    """The one run of the log, which is valid."""
    log = json.loads(sarif_format.render(report, rules))
    validator().validate(log)
    [run] = log["runs"]
    return run


def region_text(text: str, region: dict[str, int]) -> str:
    """The words that lines and columns point at."""
    lines = text.split("\n")[region["startLine"] - 1 : region["endLine"]]
    lines[-1] = lines[-1][: region["endColumn"] - 1]
    lines[0] = lines[0][region["startColumn"] - 1 :]
    return "\n".join(lines)


def test_the_schema_refuses_what_is_not_sarif() -> None:
    assert not validator().is_valid({"version": "2.1.0", "runs": [{}]})
    log = json.loads(sarif_format.render(sample.make_report()))
    log["runs"][0]["results"][0]["level"] = "conflict"
    assert not validator().is_valid(log)


def test_verdicts_are_levels_and_agreements_are_left_out() -> None:
    results = run_of(sample.make_report())["results"]
    assert [(result["properties"]["verdict"], result["level"]) for result in results] == [
        ("conflict", "error"),
        ("review", "warning"),
        ("reconciled", "note"),
    ]


def test_a_conflict_shows_one_primary_and_all_related_locations() -> None:
    result = run_of(sample.make_report())["results"][0]
    [primary] = result["locations"]
    first, second = result["relatedLocations"]
    assert primary["physicalLocation"] == first["physicalLocation"]
    assert [location["physicalLocation"]["region"]["startLine"] for location in (first, second)] == [3, 9]
    assert [location["message"]["text"] for location in (first, second)] == ["“March, 2022”", "“in March”"]
    assert "[desk/draft.txt:3](1)" in result["message"]["text"]
    assert "[desk/draft.txt:9](2)" in result["message"]["text"]


def test_ids_of_related_locations_are_those_that_the_message_links_to() -> None:
    for result in run_of(sample.make_report())["results"]:
        assert [location["id"] for location in result["relatedLocations"]] == [1, 2]


@given(hostile.ANY_WORDS)
def test_regions_point_at_the_words(words: str) -> None:
    report = hostile.report_of(words)
    texts = {document.name: document.text for document in report.documents}
    [result] = run_of(report)["results"]
    for location in result["relatedLocations"]:
        place = location["physicalLocation"]
        text = texts[place["artifactLocation"]["uri"]]
        for region in (place["region"], place["contextRegion"]):
            at = region["charOffset"]
            assert text[at : at + region["charLength"]] == region["snippet"]["text"]
            assert region_text(text, region) == region["snippet"]["text"]
        assert place["region"]["snippet"]["text"] == words


def test_artifacts_are_named_by_relative_uris_and_found_by_index() -> None:
    run = run_of(hostile.report_of("words", name="my desk/50% día.txt"))
    uris = [artifact["location"]["uri"] for artifact in run["artifacts"]]
    assert uris == ["my%20desk/50%25%20d%C3%ADa.txt", "b.txt"]
    for location in run["results"][0]["relatedLocations"]:
        place = location["physicalLocation"]["artifactLocation"]
        assert uris[place["index"]] == place["uri"]


def test_an_article_that_is_not_at_hand_is_an_artifact_all_the_same() -> None:
    run = run_of(replace(sample.make_report(), documents=()))
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert run["artifacts"][place["artifactLocation"]["index"]]["location"]["uri"] == sample.DRAFT
    assert "region" not in place


def test_rules_come_with_their_help() -> None:
    run = run_of(sample.make_report(), (HELP,))
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["counts", "event-dates", "trade-totals"]
    assert rules[1]["shortDescription"]["text"] == "Two dates"
    assert rules[1]["help"]["markdown"].startswith("## What it does\n\nCompares \\*days\\*.\n\n## Why it matters")
    assert "How to settle it\nFind a document." in rules[1]["help"]["text"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


def test_fingerprints_hang_on_the_words_and_not_on_lines() -> None:
    report = sample.make_report()
    moved = tuple(
        replace(side, line=side.line + 7, span=replace(side.span, end=side.span.end))
        for side in sample.CONFLICT.evidence
    )
    later = replace(report, findings=(replace(sample.CONFLICT, evidence=moved, id=""),))
    [now] = run_of(later)["results"]
    assert now["partialFingerprints"] == run_of(report)["results"][0]["partialFingerprints"]
    assert now["partialFingerprints"] == {"findingId/v1": sample.CONFLICT.id}


def test_input_that_could_not_be_used_is_told() -> None:
    [invocation] = run_of(sample.make_report(problems=(sample.PROBLEM,)))["invocations"]
    assert not invocation["executionSuccessful"]
    [told] = invocation["toolExecutionNotifications"]
    assert told["message"]["text"] == f"{sample.PROBLEM.name}: {sample.PROBLEM.message}"
    assert run_of(sample.make_report())["invocations"][0]["executionSuccessful"]


@pytest.mark.parametrize(
    ("words", "literal"),
    [("[1](2)", "\\[1\\](2)"), ("{0}", "{{0}}"), ("a\\b", "a\\\\b"), ("two\nlines", "two lines")],
)
def test_words_in_messages_are_no_links_and_no_placeholders(words: str, literal: str) -> None:
    assert sarif_format.literal(words) == literal
    assert literal in run_of(hostile.report_of(words))["results"][0]["message"]["text"]


@pytest.mark.parametrize("words", hostile.WORDS)
def test_hostile_words_hide_nothing(words: str) -> None:
    text = sarif_format.render(hostile.report_of(words), (replace(HELP, what=words),))
    validator().validate(json.loads(text))
    assert visible(text) == text
