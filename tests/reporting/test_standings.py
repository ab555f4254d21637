"""New, known, waived and gone in every format that tells them apart."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree

from checker.model.finding import Verdict
from checker.regression.known import known_findings
from checker.regression.standing import stand
from checker.regression.waivers import Waiver, WaiverFile
from checker.reporting import (
    github_format,
    json_format,
    junit_format,
    markdown_format,
    sarif_format,
    schema,
    terminal,
)
from checker.reporting.layout import plain
from tests.reporting import sample
from tests.reporting.sarif_schema import validator

OTHER = replace(sample.RECONCILED, verdict=Verdict.REVIEW)
REPORT = sample.make_report((sample.CONFLICT, sample.REVIEW, OTHER, sample.AGREEMENT))
WAIVERS = WaiverFile(
    "w.toml", (Waiver(sample.REVIEW.id, "Two | ways\x1b of counting.", "the desk", date(2026, 3, 31)),)
)
# The conflict is new, the review is waived, the other review is known, another conflict is gone.
GONE = sample.make_report((OTHER,)).findings
EARLIER = (*known_findings(GONE), *known_findings(sample.make_report((sample.CONFLICT,)).findings))
KNOWN = stand(REPORT.findings, ("b.json", EARLIER), WAIVERS, date(2026, 1, 1))
NEW = stand(REPORT.findings, ("b.json", known_findings(GONE)), WAIVERS, date(2026, 1, 1))
EMPTY = stand((), ("b.json", EARLIER))


def test_json_lists_ids_and_keeps_to_its_schema() -> None:
    told = json.loads(json_format.render(REPORT, NEW))
    assert schema.ReportObject.model_validate(told)
    assert told["baseline"] == {
        "file": "b.json",
        "new": [sample.CONFLICT.id],
        "known": [OTHER.id],
        "gone": [],
    }
    assert told["waivers"]["waivers"][0]["state"] == "used"


def test_json_keeps_the_words_of_what_is_gone() -> None:
    gone = json.loads(json_format.render(REPORT, EMPTY))["baseline"]["gone"]
    words = {finding["id"]: [side["text"] for side in finding["evidence"]] for finding in gone}
    assert words[sample.CONFLICT.id] == [evidence.text for evidence in sample.CONFLICT.evidence]


def test_sarif_gives_states_and_suppressions() -> None:
    log = json.loads(sarif_format.render(REPORT, (), NEW))
    validator().validate(log)
    results = {result["partialFingerprints"]["findingId/v1"]: result for result in log["runs"][0]["results"]}
    assert results[sample.CONFLICT.id]["baselineState"] == "new"
    assert results[OTHER.id]["baselineState"] == "unchanged"
    [suppression] = results[sample.REVIEW.id]["suppressions"]
    assert suppression["justification"] == "Two | ways\\x1b of counting. (the desk, until 2026-03-31)"


def test_a_known_conflict_fails_no_junit_test() -> None:
    failing = (Verdict.CONFLICT, Verdict.REVIEW)
    new = ElementTree.fromstring(junit_format.render(REPORT, failing, NEW))
    known = ElementTree.fromstring(junit_format.render(REPORT, failing, KNOWN))
    assert [(root.get("failures"), root.get("skipped")) for root in (new, known)] == [("1", "2"), ("0", "3")]
    messages = {element.get("message", "").split(":")[0] for element in known.iter("skipped")}
    assert messages == {"known conflict", "known review", "waived review"}


def test_github_shows_what_is_new_and_counts_the_rest() -> None:
    lines = github_format.render(REPORT, NEW).splitlines()
    assert [line.split(" ")[0] for line in lines] == ["::error", "::notice"]
    assert lines[-1] == "::notice title=Not new::2 findings known or waived"


def test_the_terminal_shortens_what_is_settled() -> None:
    new = plain(lambda console: terminal.render(REPORT, console, standings=NEW))
    known = plain(lambda console: terminal.render(REPORT, console, standings=KNOWN))
    assert "1 new, 1 known, 0 gone against b.json; 1 waived by w.toml" in new
    assert "the desk, until 2026-03-31: Two | ways\\x1b of counting." in new
    assert sample.CONFLICT.reasons[0][:40] in new
    assert sample.CONFLICT.reasons[0][:40] not in known
    assert sample.CONFLICT.summary in known


def test_the_terminal_lists_what_is_gone() -> None:
    text = plain(lambda console: terminal.render(sample.make_report(()), console, standings=EMPTY))
    assert "━━ 2 gone ━" in text
    assert sample.CONFLICT.id in text


def test_markdown_marks_each_finding() -> None:
    text = markdown_format.render(REPORT, NEW)
    for finding, standing in ((sample.CONFLICT, "new"), (sample.REVIEW, "waived"), (OTHER, "known")):
        assert f"`{finding.id}` · **{standing}**" in text
    assert "- gone: conflict " in markdown_format.render(REPORT, EMPTY)


def test_a_near_miss_is_neither_new_nor_known() -> None:
    report = sample.make_report()
    standings = stand(report.findings, ("b.json", ()), None, date(2026, 1, 1))
    assert sample.RECONCILED.id not in standings.by_id
    assert not any(line.startswith("::notice") for line in github_format.render(report, standings).splitlines())
