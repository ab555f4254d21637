"""The JSON report keeps to its schema, and its spans to the texts."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from typing import Any

import jsonschema
import pytest

from checker.model.claim import Change, First, Order, Quotation, Role, Value
from checker.model.interval import TimeInterval
from checker.model.quantity import Dimension, Quantity, Unit
from checker.reporting import derivation, json_format, schema
from checker.reporting.index import Index
from tests.reporting import sample

REPORT = sample.make_report(problems=(sample.PROBLEM,))
RENDERED: dict[str, Any] = json.loads(json_format.render(REPORT))


@pytest.mark.parametrize(
    ("text", "model"),
    [
        (json_format.render(REPORT), schema.ReportObject),
        (json_format.render_claims(REPORT), schema.ClaimsObject),
        (json_format.render_timeline(REPORT), schema.TimelineReportObject),
        (derivation.render_json(Index(REPORT).find("1"), Index(REPORT)), schema.DerivationObject),
    ],
)
def test_output_fits_the_published_schema(text: str, model: type[Any]) -> None:
    jsonschema.validate(json.loads(text), model.model_json_schema())
    assert json.loads(model.model_validate_json(text).model_dump_json()) == json.loads(text)


def test_the_object_has_the_parts_of_the_design() -> None:
    assert list(RENDERED) == [
        "schema_version",
        "documents",
        "claims",
        "findings",
        "draft",
        "timeline",
        "not_checked",
        "problems",
        "counts",
        "baseline",
        "waivers",
    ]
    assert RENDERED["schema_version"] == "1"
    assert RENDERED["counts"] == {
        "documents": 3,
        "claims": 9,
        "conflict": 1,
        "review": 1,
        "reconciled": 1,
        "agreement": 1,
        "not_checked": {"no date for the figure": 1, "nothing to compare it with": 2},
        "problems": 1,
        "draft": {},
    }


def test_spans_are_offsets_into_the_text_as_read() -> None:
    texts = {document.name: document.text for document in REPORT.documents}
    for finding in RENDERED["findings"]:
        for side in finding["evidence"]:
            text = texts[side["document"]]
            assert text[side["start"] : side["end"]] == side["text"]
            assert text[: side["start"]].endswith(side["prefix"])
            assert text[side["end"] :].startswith(side["suffix"])
            assert side["start"] <= side["focus_start"] < side["focus_end"] <= side["end"]


def test_ids_in_findings_and_timeline_are_those_of_claims() -> None:
    claims = {claim["id"] for claim in RENDERED["claims"]}
    assert {side["claim"] for finding in RENDERED["findings"] for side in finding["evidence"]} <= claims
    assert {claim for event in RENDERED["timeline"] for claim in event["claims"]} <= claims


def test_publication_dates_are_edtf_or_null() -> None:
    unknown = replace(REPORT.published[0], interval=None, grounds=())
    documents = json.loads(json_format.render(replace(REPORT, published=(unknown, *REPORT.published[1:]))))["documents"]
    assert [document["published"] for document in documents] == [None, "2024-04-08", "2023-10-17"]
    assert RENDERED["documents"][0]["published"] == "2023-10-09/2023-10-15"


HALF = Quantity(Decimal("0.5"), None, Unit(Dimension.PERCENT), Decimal("5E-1"))


@pytest.mark.parametrize(
    ("value", "type_name"),
    [
        (None, None),
        (HALF, "quantity"),
        (Change(HALF, rises=True, result=HALF, base=HALF, base_time=TimeInterval.year(2022)), "change"),
        (Quotation("never", "Aas"), "quotation"),
        (Role("Aas", "president", "Norway"), "role"),
        (Order("a", "b"), "order"),
        (First(1, None, ("visit",)), "first"),
        (TimeInterval.year(2022), "interval"),
    ],
)
def test_every_value_has_a_shape(value: Value, type_name: str | None) -> None:
    claims = json.loads(json_format.render(replace(REPORT, claims=(replace(REPORT.claims[0], value=value),))))["claims"]
    assert (claims[0]["value"] and claims[0]["value"]["type"]) == type_name


def test_figures_are_exact_decimal_strings() -> None:
    trade = next(claim for claim in RENDERED["claims"] if claim["id"] == sample.AGENCY_TRADE.id)
    assert (trade["value"]["low"], trade["value"]["written"]) == ("24005000000", "24010000000")


def test_hidden_characters_are_escaped_and_survive() -> None:
    finding = replace(sample.CONFLICT, summary="a\u202eb\x9bc\udcff")
    text = json_format.render(sample.make_report((finding,)))
    assert "\u202e" not in text
    assert "\x9b" not in text
    assert json.loads(text)["findings"][0]["summary"] == finding.summary
