"""Who stands behind each side of a finding: how many articles tell it, and of how many independent origins they are.

A copy is no second witness: where two articles agree because one text went to both, that is no agreement; and one
clash between a text's copies and another article is one finding.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from checker.graph import ClaimGraph
from checker.matching.copies import Copies, Origin, Place, words_of
from checker.model.finding import Evidence, Finding, Verdict
from checker.one_against_several import one_against_several

# One remark is in the same words wherever it is quoted, and one person is one in a copy too.
WORDED_ALIKE = frozenset({"quote", "name"})
ALARMS = frozenset({Verdict.CONFLICT, Verdict.REVIEW})
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
Side = tuple[Place, tuple[str, ...]]


def with_origins(
    findings: Sequence[Finding], graph: ClaimGraph, copies: Copies, draft: frozenset[str] = frozenset()
) -> list[Finding]:
    """The findings with the origins of each side told, those between copies of one text merged.

    Agreements of one origin are left out, save where the draft (`draft` holds the names of its documents) is one side:
    a source that has the draft's very words still bears it out.
    """
    standing = _Standing(findings, graph, copies)
    told = []
    for finding in one_against_several(_merged(findings, standing), graph):
        if _says_it_twice(finding, draft) and len(copies.origins(map(standing.place, finding.evidence))) < 2:
            continue
        told.append(standing.explained(finding))
    return told


def _says_it_twice(finding: Finding, draft: frozenset[str]) -> bool:
    """Whether a finding claims that two witnesses tell one fact."""
    touches_draft = any(item.span.document in draft for item in finding.evidence)
    return finding.verdict == Verdict.AGREEMENT and finding.kind not in WORDED_ALIKE and not touches_draft


class _Standing:
    """Looks up which articles tell what a side of a finding says."""

    def __init__(self, findings: Iterable[Finding], graph: ClaimGraph, copies: Copies) -> None:
        self._graph, self._copies = graph, copies
        self._agreeing: dict[str, set[Place]] = defaultdict(set)
        for finding in findings:
            if finding.verdict == Verdict.AGREEMENT:
                for item in finding.evidence:
                    self._agreeing[item.claim] |= {self.place(other) for other in finding.evidence}

    def place(self, item: Evidence) -> Place:
        """The sentence that a piece of evidence stands in."""
        return item.span.document, self._graph.claim(item.claim).sentence

    def side(self, item: Evidence) -> Side:
        """What makes two pieces of evidence one: near-identical sentences with the same words in focus."""
        return self._copies.cluster(self.place(item)), words_of(focus_words(item))

    def explained(self, finding: Finding) -> Finding:
        """The finding with one reason more, where some side is told by several articles."""
        sides: dict[Side, set[Place]] = defaultdict(set)
        words: dict[Side, str] = {}
        for item in finding.evidence:
            side = self.side(item)
            sides[side] |= {self.place(item), *self._agreeing[item.claim]}
            words.setdefault(side, focus_words(item))
        if finding.verdict == Verdict.AGREEMENT:
            reason = self._told_by(set().union(*sides.values())) if sides else ""
            return replace(finding, reasons=(*finding.reasons, f"told {reason}"))
        reason = self._both_sides(finding, sides, words)
        return replace(finding, reasons=(*finding.reasons, reason)) if reason else finding

    def _both_sides(self, finding: Finding, sides: dict[Side, set[Place]], words: dict[Side, str]) -> str:
        documents = {place[0] for places in sides.values() for place in places}
        if finding.verdict not in ALARMS or len(sides) != 2 or len(documents) < 2:
            return ""
        if len(self._copies.origins(place for places in sides.values() for place in places)) == 1:
            return "both sides go back to one origin: one of the copies was changed, or an earlier one updated"
        if len(documents) < 3:
            return ""
        told = [f"“{words[side]}” is told {self._told_by(places)}" for side, places in sides.items()]
        return "; ".join(told)

    def _told_by(self, places: set[Place]) -> str:
        """ "by 3 articles, one origin (AFP)"."""
        origins = self._copies.origins(places)
        articles = len({place[0] for place in places})
        if articles == 1:
            return "by one article" + _named(origins)
        count = f"{_number(len(origins))} origin{'' if len(origins) == 1 else 's'}"
        return f"by {articles} articles, {count}{_named(origins)}"


def _named(origins: Sequence[Origin]) -> str:
    named = [origin.credit for origin in origins if origin.credit]
    return f" ({', '.join(dict.fromkeys(named))})" if named else ""


def _number(count: int) -> str:
    return NUMBERS[count] if count < len(NUMBERS) else str(count)


def focus_words(item: Evidence) -> str:
    """The words of a piece of evidence that clash or agree, white space evened out."""
    start = max(0, item.focus.start - item.span.start)
    return " ".join(item.text[start : item.focus.end - item.span.start].split())


def _merged(findings: Iterable[Finding], standing: _Standing) -> list[Finding]:
    """Alarms of one rule between the same two sides, told in several copies, become one with all the evidence."""
    kept: dict[tuple[object, ...], Finding] = {}
    for finding in findings:
        sides = frozenset(standing.side(item) for item in finding.evidence)
        alarm = finding.verdict in ALARMS and len(sides) == len(finding.evidence) > 1
        key: tuple[object, ...] = (finding.rule, finding.verdict, sides) if alarm else (finding.id, finding.rule)
        first = kept.get(key)
        if first is None or not alarm:
            kept[key] = finding
        else:
            known = {item.span for item in first.evidence}
            more = tuple(item for item in finding.evidence if item.span not in known)
            kept[key] = replace(first, evidence=(*first.evidence, *more), id="")
    return list(kept.values())
