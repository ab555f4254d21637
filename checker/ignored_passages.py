"""Passages that a desk wants left out: boilerplate under every story, captions of a stock picture."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase

from checker.model.document import CLAIM_BEARING, Document, Passage, PassageRole
from checker.model.finding import evened
from checker.model.report import Unchecked

REASON = "its passage is ignored by the configuration"


@dataclass(frozen=True, slots=True)
class IgnoredPassages:
    """Roles, and patterns that all the words of a passage fit, large and small letters told apart.

    In a pattern `*` stands for any words and `?` for one sign; blanks and quotation marks of every style are alike.
    """

    roles: tuple[PassageRole, ...] = ()
    patterns: tuple[str, ...] = ()

    def covers(self, passage: Passage, document: Document) -> bool:
        """Whether a passage that could bear claims is one of those."""
        if passage.role not in CLAIM_BEARING:
            return False
        words = evened(document.reading[passage.start : passage.end])
        return passage.role in self.roles or any(fnmatchcase(words, _literal(pattern)) for pattern in self.patterns)


def _literal(pattern: str) -> str:
    """The pattern with its brackets taken for brackets."""
    return evened(pattern).replace("[", "[[]")


def without_ignored(documents: Iterable[Document], ignored: IgnoredPassages) -> tuple[list[Document], list[Unchecked]]:
    """The documents with the ignored passages made page furniture, and an entry for each, so that it is told."""
    kept, left_out = [], []
    for document in documents:
        covered = [passage for passage in document.passages if ignored.covers(passage, document)]
        kept.append(_without(document, covered) if covered else document)
        left_out += [Unchecked(document.name, _words(document, passage), REASON) for passage in covered]
    return kept, left_out


def _without(document: Document, covered: Sequence[Passage]) -> Document:
    passages = tuple(
        replace(passage, role=PassageRole.FURNITURE) if passage in covered else passage for passage in document.passages
    )
    return replace(document, passages=passages)


def _words(document: Document, passage: Passage) -> str:
    return " ".join(document.text[passage.start : passage.end].split())
