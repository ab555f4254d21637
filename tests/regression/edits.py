"""What a desk does to a draft between two checks, and what must not make a known finding new."""

from __future__ import annotations

import textwrap

PARAGRAPH = "The fair opened on a dry evening, and the band played until the lamps were lit along the mill race."


def with_paragraph_above(text: str) -> str:
    """Another paragraph between the headline and the rest."""
    headline, _, rest = text.partition("\n\n")
    return f"{headline}\n\n{PARAGRAPH}\n\n{rest}"


def with_paragraph_inside(text: str) -> str:
    """Another paragraph in the middle of the text."""
    paragraphs = text.split("\n\n")
    middle = max(2, len(paragraphs) // 2)
    return "\n\n".join([*paragraphs[:middle], PARAGRAPH, *paragraphs[middle:]])


def recurled(text: str) -> str:
    """Straight quotation marks and apostrophes made curly; those that are curly already made straight."""
    if "“" in text:
        return text.translate(str.maketrans("“”’", '""\''))
    pieces = text.split('"')
    marks = "“”" * len(pieces)
    return "".join(piece + mark for piece, mark in zip(pieces, [*marks[: len(pieces) - 1], ""], strict=True)).replace(
        "'", "’"
    )


def rewrapped(text: str, width: int = 60) -> str:
    """Every paragraph wrapped anew."""
    return "\n\n".join(textwrap.fill(" ".join(paragraph.split()), width) for paragraph in text.split("\n\n"))


def rewrapped_paragraphs(text: str, width: int) -> str:
    """Long lines that are whole paragraphs wrapped; lists and tables, whose lines mean something, left alone."""
    paragraphs = text.split("\n\n")
    return "\n\n".join(
        textwrap.fill(paragraph, width) if "\n" not in paragraph and len(paragraph) > width else paragraph
        for paragraph in paragraphs
    )
