"""The two levels that a change leads from and to, where its own sentence tells them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from checker.extracting.clauses import SUBJECTS, is_verb
from checker.extracting.measuring import RELATIVE, earlier_of, measure_of, told_before, words
from checker.extracting.quantity.left_out import in_unit_of
from checker.model.mention import MarkedSentence
from checker.model.quantity import SHARES, Dimension, QuantityMention
from checker.model.timex import TimexKind

FARTHEST_LEVEL, BESIDE, FARTHEST_APPOSED, FARTHEST_BASE = 16, 4, 8, 8
LEAST_BARE, MOST_TIMES = 100, Decimal(10)
LESSENING = frozenset({"just", "only", "but"})
FROM = frozenset({"from", "against", "than", "after"})
NO_LEVEL = RELATIVE - SHARES | {Dimension.TIME}


@dataclass(frozen=True, slots=True)
class Levels:
    """The level after a change and the one before it.

    Where the change only follows in apposition, `measured` is the level whose words say what is measured.
    """

    after: QuantityMention | None = None
    before: QuantityMention | None = None
    measured: QuantityMention | None = None


def levels_of(marked: MarkedSentence, amount: QuantityMention) -> Levels:
    """The levels of a change: beside it, or ahead of it, or one on either side.

    "Rose 14.5% to 9.5 million, from 8.3 million"; "went from 3,140 to 2,970, a fall of 5 per cent"; "reached 742 MW,
    20 per cent above last May's peak of 618 MW".
    """
    moved = _moved_ahead(marked, amount) if not _is_led_on(marked, amount) else None
    if moved is not None:
        return moved
    after, before = _beside(marked, amount)
    if after is not None:
        return Levels(after, _in_unit_of(after, before or _in_brackets(marked, after)))
    ahead = _ahead(marked, amount)
    if ahead.after is None:
        return Levels(None, before if _is_told_large(before) else None)
    base = before or ahead.before or _compared_with(marked, amount) or _in_brackets(marked, ahead.after)
    return Levels(ahead.after, _in_unit_of(ahead.after, base), ahead.after)


def _moved_ahead(marked: MarkedSentence, amount: QuantityMention) -> Levels | None:
    """The levels that stand ahead as "from … to …", "to … from …", or each with its year, the change in apposition."""
    told = _before(marked, amount)[-2:]
    if len(told) < 2 or not _is_apposed(marked, told[1].end, amount):
        return None
    before, after = _in_order(marked, told[0], told[1], amount)
    if before is None or after is None:
        return None
    measured = after if _is_level(after) or not _is_level(before) else before
    if _is_level(before) and not _is_level(after):
        after = _with_unit_of(before, after)
    before = before if _is_level(before) else _with_unit_of(after, before)
    of_one_unit = after.quantity.unit == before.quantity.unit
    told_large = _is_told_large(after) and _is_told_large(before)
    return Levels(after, before, measured) if of_one_unit and told_large else None


def _is_led_on(marked: MarkedSentence, amount: QuantityMention) -> bool:
    """Whether a level with "from", "to" or the like stands right behind an amount, which then is of that level."""
    behind = [other for other in _levels(marked) if other.start >= amount.end][:1]
    lead = preceding(marked, behind[0].hedge_start)[-1:] if behind else []
    near = bool(behind) and len(marked.sentence.tokens_between(amount.end, behind[0].start)) <= BESIDE
    return near and bool(set(lead) & (FROM | {"to"}))


def _in_order(
    marked: MarkedSentence, one: QuantityMention, other: QuantityMention, amount: QuantityMention
) -> tuple[QuantityMention | None, QuantityMention | None]:
    """Two levels, the one before the change first, by the words ahead of them or the years behind them."""
    leads = [preceding(marked, mention.hedge_start)[-1:] for mention in (one, other)]
    if leads == [["from"], ["to"]]:
        return one, other
    if leads == [["to"], ["from"]] or leads[1] in (["against"], ["from"]):
        return other, one
    years = [_year_between(marked, one.end, other.start), _year_between(marked, other.end, amount.start)]
    if None in years or years[0] == years[1] or _are_of_two_nouns(marked, one, other):
        return None, None
    return (one, other) if years == sorted(years, key=lambda year: year or 0) else (other, one)


def _are_of_two_nouns(marked: MarkedSentence, one: QuantityMention, other: QuantityMention) -> bool:
    """Whether two levels measure two things: "turnover was 180 million and profit 22 million"."""
    heads = [measure_of(marked, mention).head for mention in (one, other)]
    nouns = {head.lemma for head in heads if head is not None and head.part_of_speech == "NOUN"}
    return len(nouns) > 1


def _year_between(marked: MarkedSentence, start: int, end: int) -> int | None:
    """The year that a date between two places names; None where none or several stand there."""
    times = (time for time in marked.times if start <= time.start and time.end <= end)
    years = {time.timex.calendar.year for time in times if time.timex.calendar is not None}
    return years.pop() if len(years) == 1 else None


def _in_brackets(marked: MarkedSentence, level: QuantityMention) -> QuantityMention | None:
    """What a level was a year before, in brackets behind it: "412 million (402)"."""
    behind = [other for other in marked.quantities if other.start >= level.end][:1]
    return behind[0] if behind and earlier_of(marked, behind[0]) is level else None


def _ahead(marked: MarkedSentence, amount: QuantityMention) -> Levels:
    """The level, and its base, that a change stands in apposition to: "36.4 TWh in 2024, an increase of 17%"."""
    before = _before(marked, amount)
    base = before.pop() if before and "".join(preceding(marked, before[-1].hedge_start)[-1:]) in FROM else None
    if not before or not _is_level(before[-1]) or not _is_apposed(marked, (base or before[-1]).end, amount):
        return Levels()
    return Levels(before[-1], base, before[-1])


def _before(marked: MarkedSentence, amount: QuantityMention) -> list[QuantityMention]:
    """The levels that a sentence tells before an amount."""
    return [m for m in _levels(marked) if m.end <= amount.start and m.quantity.unit.dimension not in RELATIVE]


def _levels(marked: MarkedSentence) -> list[QuantityMention]:
    """The figures of a sentence but for those of its times ("in the first nine months of 2025"), those that only tell
    one again in another unit, and the size of what is counted ("2 million bags of 60 kilos")."""
    dates = [time for time in marked.times if time.timex.kind is not TimexKind.DURATION]
    return [
        mention
        for mention in marked.quantities
        if not any(time.start <= mention.start and mention.end <= time.end for time in dates)
        and told_before(marked, mention) is None
        and not _is_size_of(marked, mention)
    ]


def _is_size_of(marked: MarkedSentence, mention: QuantityMention) -> bool:
    """Whether a figure is how large each of what is counted right before it is: "of 60 kilos"."""
    before = [other for other in marked.quantities if other.end <= mention.start][-1:]
    counted = bool(before) and before[0].quantity.unit.dimension is Dimension.COUNT
    return counted and marked.words_of(before[0].end, mention.hedge_start).strip().lower() == "of"


def _is_apposed(marked: MarkedSentence, end: int, amount: QuantityMention) -> bool:
    """Whether a change follows closely behind a comma: "…, up 12%", "…, or 12% more", "…, or by 12%"."""
    lead, comma, rest = marked.words_of(end, amount.hedge_start).lower().rpartition(",")
    apposed = rest.strip().removeprefix("or ").removeprefix("an ").removeprefix("a ")
    apposed = "" if apposed in LESSENING else apposed
    behind = following(marked, amount.end)[:1]
    opens = apposed in words("apposed_changes") or (not apposed and set(behind) <= words("change_after") != set())
    near = len(lead.split()) <= FARTHEST_APPOSED and not set(lead) & set(";:()")
    return bool(comma and ((opens and (apposed or behind)) or rest.split() == ["or", "by"]) and near)


def _beside(marked: MarkedSentence, amount: QuantityMention) -> tuple[QuantityMention | None, QuantityMention | None]:
    """The levels after and before that stand right beside an amount: "14.5% to 9.5 million, from 8.3 million"."""
    result = base = None
    for other in _levels(marked):
        lead = "".join(preceding(marked, other.hedge_start)[-1:])
        between = marked.sentence.tokens_between(min(amount.end, other.end), max(amount.start, other.start))
        gap = len(between)
        if other.start == amount.start or gap > FARTHEST_LEVEL or _is_no_level(other, lead):
            continue
        if _is_another_clauses(marked, amount, other) or _is_another_changes(marked, amount, other):
            continue
        if other.quantity.unit.dimension in SHARES and lead not in {"to", "from"}:
            continue  # "up 14%, against 9% the year before" sets two changes against each other
        behind = other.start > amount.end
        if (lead == "to" and result is None and behind) or (
            lead == "at" and result is None and behind and gap <= BESIDE
        ):
            result = other
        elif result is not None and lead == "to" and behind:
            break  # "by 10% to 92.4 million and net profit to 7.8 million from 6.0 million"
        elif (lead == "from" or (lead == "against" and behind)) and base is None:
            base = other
    if result is not None and base is not None and _is_level(base):
        result = _in_unit_of(base, result)
    return (result, base) if _is_told_large(result) else (None, base)


def _is_no_level(mention: QuantityMention, lead: str) -> bool:
    """Whether a figure is itself a change, or a length of time, unless that is what changed: "to 27 days from 30"."""
    dimension = mention.quantity.unit.dimension
    return dimension in NO_LEVEL and (dimension is not Dimension.TIME or lead not in {"to", "from"})


def _is_another_clauses(marked: MarkedSentence, amount: QuantityMention, other: QuantityMention) -> bool:
    """Whether a level belongs to another clause than an amount: "output was up by 18 percent, and costs came down to
    $2.41", "profit rose to 7.8 million from 6.0, even though revenue grew 4 percent"."""
    between = marked.sentence.tokens_between(min(amount.end, other.end), max(amount.start, other.start))
    if not any(token.dependency in SUBJECTS for token in between):
        return False
    ahead = (token for token in marked.sentence.tokens if token.end <= other.start)
    return other.start > amount.end or any(is_verb(token) for token in ahead)


def _is_another_changes(marked: MarkedSentence, amount: QuantityMention, other: QuantityMention) -> bool:
    """Whether a level before an amount is what another change began from: "up 8 percent from $110 million this year,
    and an increase of 5.9 percent in the levy"."""
    before = [mention for mention in marked.quantities if mention.end <= other.start][-1:]
    if other.start > amount.start or not before or before[0].quantity.unit.dimension not in RELATIVE:
        return False
    return len(marked.sentence.tokens_between(before[0].end, other.hedge_start)) <= BESIDE


def _compared_with(marked: MarkedSentence, amount: QuantityMention) -> QuantityMention | None:
    """The level that a change is told against: "12 per cent above last May's peak of 618 MW", "… more than 40"."""
    behind = [other for other in _levels(marked) if other.start >= amount.end][:1]
    between = marked.words_of(amount.end, behind[0].hedge_start).lower().split() if behind else []
    if not between or len(between) > FARTHEST_BASE or any(word[-1] in ",;:" or word == "and" for word in between):
        return None
    level = behind[0]
    is_level = _is_told_large(level) and level.quantity.unit.dimension not in RELATIVE | {Dimension.TIME}
    return level if is_level and (between[0] in words("compared_by") or "than" in between) else None


def _is_level(mention: QuantityMention | None) -> bool:
    return mention is not None and mention.quantity.unit.dimension is not Dimension.BARE


def _is_told_large(mention: QuantityMention | None) -> bool:
    """Whether a figure is a level for sure: it has a unit, or is too large for a number of anything else."""
    return _is_level(mention) or (mention is not None and abs(mention.quantity.written) >= LEAST_BARE)


def _in_unit_of(level: QuantityMention, other: QuantityMention | None) -> QuantityMention | None:
    """A level, in the unit of another where it leaves its own out: "at 3.1 million euros, from 2.9 million"."""
    return other if other is None or _is_level(other) else _with_unit_of(level, other)


def _with_unit_of(level: QuantityMention, other: QuantityMention) -> QuantityMention:
    lent = in_unit_of(level.quantity, other.quantity, MOST_TIMES)
    return replace(other, quantity=lent or replace(other.quantity, unit=level.quantity.unit))


def following(marked: MarkedSentence, end: int) -> list[str]:
    """The two words behind a place, in lower case."""
    return [token.text.lower() for token in marked.sentence.tokens if token.start >= end][:2]


def preceding(marked: MarkedSentence, start: int) -> list[str]:
    """The two words before a place, in lower case."""
    return [token.text.lower() for token in marked.sentence.tokens if token.end <= start][-2:]
