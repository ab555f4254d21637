"""Places in a document: spans, and anchors that survive an edited draft."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, order=True, slots=True)
class Span:
    """A stretch of one document's text: `text[start:end]`, in code points of the text exactly as read."""

    document: str
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: {self.start} to {self.end}")

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character of the same document."""
        return self.document == other.document and self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether the other lies wholly inside this one."""
        return self.document == other.document and self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Anchor:
    """Exact words with a little text on each side, so that they are found again in an edited draft.

    The shape is that of the W3C Web Annotation TextQuoteSelector.
    """

    exact: str
    prefix: str
    suffix: str

    @classmethod
    def at(cls, text: str, start: int, end: int, context: int = 32) -> Anchor:
        """The anchor of `text[start:end]` with up to `context` characters on each side."""
        return cls(text[start:end], text[max(0, start - context) : start], text[end : end + context])
