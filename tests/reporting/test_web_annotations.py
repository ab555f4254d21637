"""Web Annotations keep to the data model of the W3C, and their selectors find the words."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any
from urllib.parse import unquote
from uuid import UUID

import pytest
from hypothesis import given

from checker.model.report import Report
from checker.reporting import web_annotations
from checker.reporting.escaping import visible
from tests.reporting import hostile, sample

MOTIVATIONS = {"assessing", "describing", "tagging"}  # those of section 3.3.5 of the model that are used


def collection(report: Report) -> Any:
    return json.loads(web_annotations.render(report))


def items_of(report: Report) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = collection(report)["first"]["items"]
    return items


def test_the_collection_has_what_the_model_asks_for() -> None:
    told = collection(sample.make_report())
    assert told["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert told["type"] == "AnnotationCollection"
    assert told["total"] == len(told["first"]["items"]) == 4
    assert (told["first"]["type"], told["first"]["startIndex"]) == ("AnnotationPage", 0)


def test_ids_are_uris_that_differ_and_stay() -> None:
    told = collection(sample.make_report())
    ids = [told["id"], told["first"]["id"], *(item["id"] for item in told["first"]["items"])]
    assert len(set(ids)) == len(ids)
    assert all(UUID(identity.removeprefix("urn:uuid:")).version == 5 for identity in ids)
    alone = items_of(sample.make_report((sample.CONFLICT,)))[0]["id"]
    assert alone == told["first"]["items"][0]["id"]


def test_an_annotation_has_bodies_with_purposes_and_every_side_as_target() -> None:
    for item in items_of(sample.make_report()):
        assert (item["type"], item["motivation"]) == ("Annotation", "assessing")
        assert {body["type"] for body in item["body"]} == {"TextualBody"}
        assert {body["purpose"] for body in item["body"]} <= MOTIVATIONS
        assert len(item["target"]) == 2
    first = items_of(sample.make_report())[0]
    assert [body["value"] for body in first["body"] if body["purpose"] == "tagging"] == ["conflict", "event-dates"]


@given(hostile.ANY_WORDS)
def test_both_selectors_find_the_words(words: str) -> None:
    report = hostile.report_of(words, name="my desk/a.txt")
    texts = {document.name: document.text for document in report.documents}
    [item] = items_of(report)
    for target in item["target"]:
        text = texts[unquote(target["source"])]
        quote, position = target["selector"]
        assert (quote["type"], position["type"]) == ("TextQuoteSelector", "TextPositionSelector")
        assert text[position["start"] : position["end"]] == quote["exact"] == words
        assert text[: position["start"]].endswith(quote["prefix"])
        assert text[position["end"] :].startswith(quote["suffix"])


def test_of_an_article_that_is_not_at_hand_the_clause_is_quoted() -> None:
    [item] = items_of(replace(sample.make_report((sample.CONFLICT,)), documents=()))
    quote, position = item["target"][0]["selector"]
    assert quote["exact"] == sample.CONFLICT.evidence[0].text
    assert position["end"] - position["start"] == len(quote["exact"])


def test_a_report_without_findings_has_no_page() -> None:
    told = collection(replace(sample.make_report(), findings=()))
    assert told["total"] == 0
    assert "first" not in told


@pytest.mark.parametrize("words", hostile.WORDS)
def test_hostile_words_hide_nothing(words: str) -> None:
    text = web_annotations.render(hostile.report_of(words))
    assert visible(text) == text
