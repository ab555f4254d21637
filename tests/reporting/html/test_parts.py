"""Small parts of the page: arithmetic found in reasons, short names of articles, colours that can be read."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from checker.reporting.html.arithmetic import sums_in
from checker.reporting.html.articles import short_names
from checker.reporting.html.assets import figure_styles, static


@pytest.mark.parametrize(
    ("reason", "sums"),
    [
        ("The growth ties the two: 24.01 / 1.263 = 19.01, and that fits.", ["24.01 / 1.263 = 19.01"]),
        ("12 killed, but 7 + 6 = 13.", ["7 + 6 = 13"]),
        ("$240.1 billion − $190 billion = $50.1 billion more", ["$240.1 billion − $190 billion = $50.1 billion"]),
        ("2 × 3 + 4 ≈ 10 and 5 - 8 = −3", ["2 × 3 + 4 ≈ 10", "5 - 8 = −3"]),
        ("1,200 × 1.5% = 18", ["1,200 × 1.5% = 18"]),
        ("October 17-18 is 2023-10-17; score = 4", []),
        ("16 and 14 are both exact.", []),
    ],
)
def test_sums_are_found_in_reasons(reason: str, sums: list[str]) -> None:
    assert [str(found) for found in sums_in(reason)] == sums


@pytest.mark.parametrize(
    ("names", "short"),
    [
        (["desk/draft.txt", "desk/wire/a.txt"], ["draft.txt", "wire/a.txt"]),
        (["a/one.txt", "b/one.txt"], ["a/one.txt", "b/one.txt"]),
        (["only/one.txt"], ["one.txt"]),
        (["draft", "wire"], ["draft", "wire"]),
        ([], []),
    ],
)
def test_names_lose_the_folders_they_share(names: list[str], short: list[str]) -> None:
    assert list(short_names(names).values()) == short


def palettes() -> dict[str, dict[str, str]]:
    light, _, dark = static("palette.css").partition("@media")
    colours = re.compile(r"--([a-z-]+): (#[0-9a-f]{3,6});")
    return {"light": dict(colours.findall(light)), "dark": dict(colours.findall(dark))}


def luminance(colour: str) -> Decimal:
    """Relative luminance as the Web Content Accessibility Guidelines 2.2 define it."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [Decimal(int(digits[place : place + 2], 16)) / 255 for place in (0, 2, 4)]
    linear = [
        part / Decimal("12.92")
        if part <= Decimal("0.04045")
        else ((part + Decimal("0.055")) / Decimal("1.055")) ** Decimal("2.4")
        for part in parts
    ]
    return sum(
        (weight * part for weight, part in zip(map(Decimal, ("0.2126", "0.7152", "0.0722")), linear, strict=True)),
        Decimal(),
    )


VERDICTS = ("conflict", "review", "reconciled", "agreement")
PAIRS = [
    *(("paper", ink) for ink in ("ink", "soft", "link", "told", *VERDICTS)),
    *((f"{verdict}-wash", ink) for verdict in VERDICTS for ink in ("ink", verdict)),
    ("panel", "ink"),
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("ground", "ink"), PAIRS)
def test_words_stand_out_from_their_ground(scheme: str, ground: str, ink: str) -> None:
    palette = palettes()[scheme]
    lighter, darker = sorted((luminance(palette[ground]), luminance(palette[ink])), reverse=True)
    assert (lighter + Decimal("0.05")) / (darker + Decimal("0.05")) >= Decimal("4.5")


def test_figures_of_their_own_need_no_variables() -> None:
    assert "var(" not in figure_styles()
    assert palettes()["light"]["conflict"] in figure_styles()
