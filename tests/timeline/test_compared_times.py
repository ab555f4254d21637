"""The time of a level that stands beside the level of another year."""

from __future__ import annotations

import pytest

import checker


def days_of(text: str, words: str, published: str) -> tuple[str, str] | None:
    report = checker.check_texts({"one": text}, published={"one": published})
    [claim] = [claim for claim in report.claims if claim.kind == "quantity" and words in str(claim.value)]
    interval = claim.when.interval
    return (interval.first.isoformat(), interval.last.isoformat()) if interval is not None else None


@pytest.mark.parametrize(
    ("published", "expected"),
    [("2024-10-08", ("2024-09-01", "2024-09-30")), ("2025-03-02", ("2024-09-01", "2024-09-30")), ("2023-12-01", None)],
    ids=["the next year", "the latest that was over", "none since"],
)
def test_a_level_beside_its_base(published: str, expected: tuple[str, str] | None) -> None:
    text = "On an average day 142,000 cars crossed the bridge of Lomar, compared with 164,000 in September 2023."
    assert days_of(text, "142000", published) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In May 142,000 cars crossed the bridge of Lomar, compared with 164,000 in June 2023.", "2024-05-01"),
        ("Lomar built 142,000 cars, compared with 164,000 in 2022.", None),
        ("Lomar built 142,000 cars and sold them for 164,000 euros in June 2023.", None),
    ],
    ids=["it has a time of its own", "a whole year", "no base"],
)
def test_other_levels_keep_their_time(text: str, expected: str | None) -> None:
    days = days_of(text, "142000", "2024-10-08")
    assert (days[0] if days else None) == expected
