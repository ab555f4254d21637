"""The table of coefficients behind a match."""

from __future__ import annotations

import pytest

from checker.matching.weighing import base_weight, weigh
from checker.words import load

TABLES = ("figures", "events")


@pytest.mark.parametrize("table", TABLES)
def test_a_match_starts_out_unlikely(table: str) -> None:
    assert base_weight(table) < 0


def test_a_feature_counts_by_how_much_of_it_there_is() -> None:
    whole, half = weigh("figures", "context", 2.0, "two words"), weigh("figures", "context", 1.0, "one word")
    assert whole.weight == 2 * half.weight == 2 * load("matching")["figures"]["context"]
    assert (half.name, half.words, half.value) == ("context", "one word", 1.0)


def test_a_feature_that_is_in_no_table_is_an_error() -> None:
    with pytest.raises(KeyError):
        weigh("figures", "phase of the moon", 1.0, "")


@pytest.mark.parametrize(
    ("table", "name"),
    [(table, name) for table in TABLES for name in load("matching")[table] if name.startswith("other ")],
)
def test_what_is_of_another_kind_never_speaks_for_a_match(table: str, name: str) -> None:
    assert weigh(table, name, 1.0, "").weight <= 0
