"""Parts that do not fit their whole: a sum that misses its total, a part above it, shares of more than all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from checker.kinds.context import KindContext
from checker.kinds.counted_things import PEOPLE, kind_counted
from checker.kinds.figure_lists import figure
from checker.kinds.figure_pairs import FigureSettings, Pair, figure_pairs
from checker.kinds.parts import Division, Tie, divisions
from checker.kinds.parts_across import divisions_across
from checker.kinds.shares import share_findings
from checker.kinds.wholes import above_its_whole, cumulative_measures, part_and_whole
from checker.matching.figure_words import format_value
from checker.matching.measures import format_quantity
from checker.matching.vocabulary import same_word
from checker.model.claim import Claim, ClaimKind
from checker.model.finding import Finding, Verdict
from checker.model.quantity import Dimension, Quantity

KIND = "sum"
LEAST_RATIO, MOST_RATIO = Decimal("0.6"), Decimal("1.6")
LEFT_OUT = 1000  # a part of so many times its whole is in thousands or millions


class Settings(FigureSettings):
    """What a rule about parts and wholes sets: how well two figures must match to be a part of a year and the year."""

    conflict_from: float = 0.5


def judge(context: KindContext, settings: Settings) -> Iterator[Finding]:
    """Check the parts of each sentence against their total, shares against all, parts of a time against it."""
    by_sentence: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    for claim in context.claims(ClaimKind.QUANTITY):
        by_sentence[claim.span.document, claim.sentence].append(claim)
    for key, claims in sorted(by_sentence.items()):
        sentence = context.graph.sentences.get(key)
        if sentence is None or len(claims) < 2:
            continue
        before = by_sentence.get((key[0], key[1] - 1), [])
        near = [*by_sentence.get((key[0], key[1] - 2), []), *before, *claims]
        for division in (*divisions(sentence, claims), *divisions_across(before, sentence, claims)):
            finding = _check(context, division) if not _add_up_to_another(division, near) else None
            if finding is not None:
                yield finding
        yield from share_findings(context, sentence, claims)
    yield from _parts_of_a_time(context, settings)


def _check(context: KindContext, division: Division) -> Finding | None:
    whole, parts = figure(division.whole), [figure(part) for part in division.parts]
    above = next((claim for claim in division.parts if _above(figure(claim), whole)), None)
    if above is not None and _counts_other_things(above, division.whole):
        return None
    if above is not None:
        summary = f"{format_quantity(figure(above))} out of {format_quantity(whole)}: a part above its whole"
        reason = f"{_told(figure(above), whole)} is said to be a part of {format_quantity(whole)}, and is more"
        return context.finding(KIND, Verdict.CONFLICT, summary, [reason], (above, division.whole), narrow=True)
    if len(parts) < 2:
        return None
    low, high = _added(parts)
    total = sum((part.written for part in parts), Decimal(0))
    over = whole.high is not None and (low > whole.high or (low == whole.high and total > whole.written))
    under = _falls_short(whole, high, total)
    if not (over or (under and division.tie == Tie.COMPLETE)) or not _plausible(total, whole):
        return None
    return _misses(context, division, total)


def _add_up_to_another(division: Division, claims: Sequence[Claim]) -> bool:
    """Whether parts are those of another figure told shortly before: "7,900, well past the 6,000 of the plan: 5,100
    here, 1,600 there …"."""
    total = sum((figure(part).written for part in division.parts), Decimal(0))
    others = (claim.value for claim in claims if claim not in (division.whole, *division.parts))
    return len(division.parts) > 1 and any(isinstance(told, Quantity) and told.written == total for told in others)


def _falls_short(whole: Quantity, most: Decimal | None, total: Decimal) -> bool:
    """Whether the most that parts can come to is below the least that their whole can be."""
    if whole.low is None or most is None:
        return False
    return most < whole.low or (most == whole.low and total < whole.written)


def _misses(context: KindContext, division: Division, total: Decimal) -> Finding:
    whole = figure(division.whole)
    steps = " + ".join(_number(figure(part).written, whole) for part in division.parts)
    added = f"{steps} = {_number(total, whole)}, not {format_quantity(whole)}"
    claims = (*division.parts, division.whole)
    if division.tie == Tie.LOOSE:
        reasons = [added, "the parts may overlap: nothing says that none is counted twice"]
        return context.finding(
            KIND, Verdict.RECONCILED, f"{format_quantity(whole)} and its parts", reasons, claims, narrow=True
        )
    summary = f"parts that do not add up to {format_quantity(whole)}"
    return context.finding(KIND, Verdict.CONFLICT, summary, [added], claims, narrow=True)


def _above(part: Quantity, whole: Quantity) -> bool:
    """Whether a part is more than its whole, and not told in millions where the whole leaves them out: "84 million of
    230"."""
    if part.low is None or whole.high is None or part.low <= whole.high:
        return False
    return whole.unit.dimension is not Dimension.BARE or part.written < LEFT_OUT * whole.written


def _counts_other_things(part: Claim, whole: Claim) -> bool:
    """Whether a part and its whole are of two names, and neither is of people: houses are no part of villages."""
    units = [figure(claim).unit for claim in (part, whole)]
    counts = all(unit.dimension is Dimension.COUNT for unit in units)
    people = PEOPLE in (kind_counted(part), kind_counted(whole))
    return counts and not people and not same_word(units[0].name, units[1].name)


def _added(parts: Sequence[Quantity]) -> tuple[Decimal, Decimal | None]:
    """The least and the most that the parts can come to; no most where one of them is open."""
    low = sum((part.low if part.low is not None else Decimal(0) for part in parts), Decimal(0))
    highs = [part.high for part in parts]
    return low, None if None in highs else sum((high for high in highs if high is not None), Decimal(0))


def _plausible(total: Decimal, whole: Quantity) -> bool:
    """Whether figures come near their total at all: those that do not are seldom its parts."""
    return bool(whole.written) and LEAST_RATIO <= total / whole.written <= MOST_RATIO


def _number(number: Decimal, value: Quantity) -> str:
    """A number alone for counts, with its unit for the rest."""
    if value.unit.dimension in {Dimension.COUNT, Dimension.BARE}:
        return f"{number:,f}".rstrip("0").rstrip(".") if "." in f"{number:f}" else f"{number:,f}"
    return format_value(number, value.unit)


def _told(part: Quantity, whole: Quantity) -> str:
    return format_value(part.written, whole.unit) if part.unit.dimension == Dimension.BARE else format_quantity(part)


def _parts_of_a_time(context: KindContext, settings: Settings) -> Iterator[Finding]:
    """Eleven months above the full year of the same measure."""
    used: set[str] = set()
    adding = settings if settings.measures else settings.model_copy(update={"measures": cumulative_measures()})
    for pair in figure_pairs(context, ClaimKind.QUANTITY, adding):
        if pair.score < settings.conflict_from or used & {pair.one.id, pair.other.id} or not above_its_whole(pair):
            continue
        used |= {pair.one.id, pair.other.id}
        yield _time_finding(context, pair)


def _time_finding(context: KindContext, pair: Pair) -> Finding:
    part, whole = part_and_whole(pair) or (pair.one, pair.other)
    told = [f"{format_quantity(figure(claim))} {claim.when.words}".rstrip() for claim in (part, whole)]
    grounds = "; ".join(feature.words for feature in pair.match.features if feature.weight > 0)
    reasons = [f"The same measure: {grounds}.", f"{told[0]} is part of {told[1]}, and is more"]
    named = part.attribution and whole.attribution and part.attribution != whole.attribution
    verdict = Verdict.REVIEW if named else Verdict.CONFLICT
    if named:
        reasons.append(f"two issuers: {part.attribution} and {whole.attribution}")
    summary = f"{part.subject.head or whole.subject.head}: {told[0]} against {told[1]}"
    return context.finding(KIND, verdict, summary, reasons, (part, whole), pair.match.features, pair.score)
