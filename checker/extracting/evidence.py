"""The words quoted as evidence: the clause around a value, no longer than a reader wants to read."""

from __future__ import annotations

from collections.abc import Iterable

from checker.model.mention import MarkedSentence
from checker.model.sentence import Token
from checker.model.span import Span

LONGEST = 200
CLOSING = "\"')]"


def clause_span(marked: MarkedSentence, focus: tuple[int, int], tokens: Iterable[Token]) -> Span:
    """The span from the first to the last of the telling words, around the focus, cut to whole words near it."""
    sentence = marked.sentence
    start, end = focus
    for token in tokens:
        start, end = min(start, token.start), max(end, token.end)
    start, end = max(start, sentence.start), min(end, sentence.end)
    if end - start > LONGEST:
        start, end = _near_focus(marked, focus, start, end)
    while end > focus[1] and marked.words_of(end - 1, end) in ",;: -":
        end -= 1
    return Span(sentence.document, start, end)


def _near_focus(marked: MarkedSentence, focus: tuple[int, int], start: int, end: int) -> tuple[int, int]:
    spare = max(0, LONGEST - (focus[1] - focus[0]))
    low, high = max(start, focus[0] - spare * 2 // 3), min(end, focus[1] + spare // 3)
    inside = marked.sentence.tokens_between(low, high)
    whole = [token for token in inside if token.start >= low and token.end <= high]
    if not whole:
        return focus
    return min(whole[0].start, focus[0]), max(whole[-1].end, focus[1])
