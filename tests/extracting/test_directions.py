"""Where a flow comes from and where it goes."""

from __future__ import annotations

import pytest

from checker.extracting.directions import direction_of
from checker.extracting.measuring import measure_of
from tests.parsing import Reader


@pytest.mark.parametrize(
    ("text", "origin", "destination"),
    [
        ("Exports from Norway to Portugal reached 5 million tonnes.", "Norway", "Portugal"),
        ("Norway's exports to Portugal reached 5 million tonnes.", "Norway", "Portugal"),
        ("Norway exported 5 million tonnes of fish to Portugal.", "Norway", "Portugal"),
        ("Portugal bought 5 million tonnes of fish from Norway.", "Norway", "Portugal"),
        ("Portuguese imports from Norway reached 5 million tonnes.", "Norway", "Portuguese"),
        ("Exports of Norway reached 5 million tonnes.", "Norway", ""),
        ("Norway's imports reached 5 million tonnes.", "", "Norway"),
        ("Trade between Norway and Portugal reached 5 million tonnes.", "", ""),
    ],
)
def test_exports_of_one_are_imports_of_the_other(read: Reader, text: str, origin: str, destination: str) -> None:
    marked = read(text)
    [mention] = marked.quantities
    assert direction_of(marked.sentence, measure_of(marked, mention)) == (origin, destination)
