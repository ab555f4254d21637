"""The published JSON Schema is that of the code, and says no to what is no report."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import checker.reporting
from checker.model.report import InputProblem
from checker.reporting import json_format, schema
from tests.reporting import sample

PUBLISHED = Path(checker.reporting.__file__).parent / "report.schema.json"


def test_the_file_in_the_package_is_that_of_the_code() -> None:
    assert PUBLISHED.read_text(encoding="utf-8") == schema.published_schema(), (
        "run: python -m checker.reporting.schema > checker/reporting/report.schema.json"
    )


@pytest.mark.parametrize("problems", [(), (sample.PROBLEM,)])
def test_a_report_fits_the_published_schema(problems: tuple[InputProblem, ...]) -> None:
    published = json.loads(PUBLISHED.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(published)
    told = json.loads(json_format.render(sample.make_report(problems=problems)))
    assert list(Draft202012Validator(published).iter_errors(told)) == []


def test_what_is_no_report_does_not_fit() -> None:
    validator = Draft202012Validator(json.loads(PUBLISHED.read_text(encoding="utf-8")))
    told = json.loads(json_format.render(sample.make_report()))
    assert not validator.is_valid(told | {"verdict": "right"})
    del told["findings"][0]["evidence"]
    assert not validator.is_valid(told)
