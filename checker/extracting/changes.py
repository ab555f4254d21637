"""Claims about change: "up 26.3% from a year earlier", "rose 14.5% to 9.5 million", "doubled to 6 million"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.extracting.attaching import time_of
from checker.extracting.evidence import clause_span
from checker.extracting.figure_subjects import ADDED, near_words, subject_from
from checker.extracting.measuring import RELATIVE, Measure, measure_of, words
from checker.extracting.modality import stance_of
from checker.extracting.multiplying import multiplied, set_against
from checker.model.claim import Change, Claim, ClaimKind, Subject
from checker.model.mention import MarkedSentence
from checker.model.quantity import Dimension, Quantity, QuantityMention, Unit
from checker.model.sentence import Sentence, Token
from checker.model.span import Span
from checker.words import load

EXTRACTOR = "changes"
FARTHEST_LEVEL, BESIDE, FARTHEST_APPOSED, FARTHEST_THAN = 16, 4, 8, 7
COMPARATIVES = frozenset({"JJR", "RBR"})
LEAST_BARE = 100
# More points than these are of an index or a game.
MOST_POINTS = 40
LEVEL_LEADS = frozenset({"to", "from", "at"})
FROM = frozenset({"from", "against", "than", "after"})
SHARES = frozenset({Dimension.PERCENT, Dimension.FRACTION})
NO_LEVEL = RELATIVE - SHARES | {Dimension.TIME}


def changes(marked: MarkedSentence) -> Iterator[Claim]:
    """The change claims of a sentence; the focus of each is its amount."""
    for mention in (_in_points(marked, mention) for mention in marked.quantities):
        if mention.quantity.unit.dimension not in RELATIVE or mention.quantity.ambiguous:
            continue
        measure = measure_of(marked, mention)
        factor = set_against(marked, mention)
        if factor is not None:
            yield _claim(marked, factor[0], measure, factor[1])
            continue
        rises = direction(marked, mention, measure)
        if rises is not None:
            yield _claim(marked, mention, measure, rises)
    for mention, rises in multiplied(marked.sentence):
        yield _claim(marked, mention, measure_of(marked, mention), rises)


def _in_points(marked: MarkedSentence, mention: QuantityMention) -> QuantityMention:
    """ "Two points" as percentage points where a level in percent stands in the sentence: "fell two points to 6%"."""
    unit = mention.quantity.unit
    if unit.dimension is not Dimension.COUNT or unit.name != "point" or mention.quantity.written > MOST_POINTS:
        return mention
    others = [other for other in marked.quantities if other.start != mention.start]
    nearest = min(others, key=lambda other: max(other.start - mention.end, mention.start - other.end), default=None)
    if nearest is None or not _is_percent_level(marked, nearest):
        return mention
    points = replace(mention.quantity, unit=Unit(Dimension.PERCENTAGE_POINT))
    return replace(mention, quantity=points)


def _is_percent_level(marked: MarkedSentence, mention: QuantityMention) -> bool:
    if mention.quantity.unit.dimension is not Dimension.PERCENT or mention.quantity.ambiguous:
        return False
    lead = "".join(_preceding(marked, mention.hedge_start)[-1:])
    return lead in LEVEL_LEADS or direction(marked, mention, measure_of(marked, mention)) is None


def direction(marked: MarkedSentence, mention: QuantityMention, measure: Measure) -> bool | None:
    """True where a relative figure is a rise, False where it is a fall, None where it is a level."""
    sentence = marked.sentence
    inside = [token.text.lower() for token in sentence.tokens_between(mention.start, mention.end)]
    after = [word for word in inside if word in words("change_after")] or _following(marked, mention.end)
    before = _preceding(marked, mention.hedge_start)
    if after[:1] and (after[0] in words("change_after") or _is_comparative(marked, mention.end)):
        return after[0] not in words("falling_words")
    if before[-1:] == ["by"] and before[0] in words("change_before") | words("change_after"):
        return before[0] not in words("falling_words")
    if before and before[-1] in words("change_before") and not _is_particle(marked, mention):
        return before[-1] == "up"
    if before and before[-1] in {"to", "at", "from", "with"}:
        return None
    concepts = load("concepts")["concepts"]
    governor = _noun_above(sentence, mention)
    moving = measure.verb is not None and before[-1:] != ["of"]
    for word in (
        governor,
        measure.verb.lemma if measure.verb is not None and moving else "",
        measure.predicate if moving else "",
    ):
        if word in concepts["rise"]:
            return True
        if word in concepts["fall"]:
            return False
    return None


def _is_comparative(marked: MarkedSentence, end: int) -> bool:
    """Whether a figure tells by how much something is more than it was, or than another: "29 percent bigger than"."""
    behind = [token for token in marked.sentence.tokens if token.start >= end][:FARTHEST_THAN]
    return bool(behind) and behind[0].tag in COMPARATIVES and any(token.lemma == "than" for token in behind)


def _is_particle(marked: MarkedSentence, mention: QuantityMention) -> bool:
    """Whether the word before belongs to its verb ("make up 67 per cent")."""
    before = [token for token in marked.sentence.tokens if token.end <= mention.hedge_start]
    return bool(before) and before[-1].dependency == "prt"


def _noun_above(sentence: Sentence, mention: QuantityMention) -> str:
    """The noun of "a rise of 3 per cent", "a 3 per cent rise"."""
    own = sentence.tokens_between(mention.start, mention.end)
    inside = {token.index for token in own}
    for token in own:
        if token.head in inside:
            continue
        governor = sentence.tokens[token.head]
        if governor.lemma in {"of", "by"}:
            governor = sentence.tokens[governor.head]
        if governor.part_of_speech == "NOUN":
            return governor.lemma
    return ""


def _following(marked: MarkedSentence, end: int) -> list[str]:
    return [token.text.lower() for token in marked.sentence.tokens if token.start >= end][:2]


def _preceding(marked: MarkedSentence, start: int) -> list[str]:
    return [token.text.lower() for token in marked.sentence.tokens if token.end <= start][-2:]


def _claim(marked: MarkedSentence, mention: QuantityMention, measure: Measure, rises: bool) -> Claim:
    sentence = marked.sentence
    result, base = _levels(marked, mention)
    apposed, apposed_base = _levels_before(marked, mention) if result is None else (None, None)
    if apposed is not None:
        result, base, measure = apposed, base or apposed_base, measure_of(marked, apposed)
    near = near_words(sentence, mention, measure)
    stance = stance_of(sentence, measure.verb, near)
    when = time_of(marked, mention.start, max((result or mention).end, mention.end), measure.verb)
    told = [level for level in (mention, result, base) if level is not None]
    tokens = sentence.tokens_between(min(m.start for m in told), max(m.end for m in told))
    span = clause_span(marked, (mention.start, mention.end), (*measure.tokens, *tokens))
    return Claim(
        kind=ClaimKind.CHANGE,
        subject=_subject(marked, mention, measure, near),
        value=Change(mention.quantity, rises, _value(result), _value(base)),
        when=when,
        span=span,
        focus=Span(sentence.document, mention.hedge_start, mention.end),
        words=marked.words_of(span.start, span.end),
        sentence=sentence.index,
        modality=stance.modality,
        negated=stance.negated,
        attribution=stance.attribution,
        extractor=EXTRACTOR,
    )


def _subject(marked: MarkedSentence, mention: QuantityMention, measure: Measure, near: tuple[Token, ...]) -> Subject:
    """What changed; the "more" of "a quarter more tea" is the change itself and adds to no other figure."""
    subject = subject_from(marked, mention, measure, near)
    return replace(subject, segment=tuple(mark for mark in subject.segment if mark != ADDED))


def _levels_before(
    marked: MarkedSentence, amount: QuantityMention
) -> tuple[QuantityMention | None, QuantityMention | None]:
    """The level, and its base, that a change stands in apposition to: "36.4 TWh in 2024, an increase of 17%"."""
    before = [m for m in marked.quantities if m.end <= amount.start and m.quantity.unit.dimension not in RELATIVE]
    base = before.pop() if before and "".join(_preceding(marked, before[-1].hedge_start)[-1:]) in FROM else None
    if not before or not _is_level(before[-1]) or not _is_apposed(marked, (base or before[-1]).end, amount):
        return None, None
    return before[-1], base


def _is_apposed(marked: MarkedSentence, end: int, amount: QuantityMention) -> bool:
    """Whether a change follows closely behind a comma: "…, up 12%", "…, or 12% more"."""
    lead, comma, rest = marked.words_of(end, amount.hedge_start).lower().rpartition(",")
    apposed = rest.strip().removeprefix("or ").removeprefix("an ").removeprefix("a ")
    following = _following(marked, amount.end)[:1]
    opens = apposed in words("apposed_changes") or (not apposed and set(following) <= words("change_after") != set())
    near = len(lead.split()) <= FARTHEST_APPOSED and not set(lead) & set(";:()")
    return bool(comma and (opens and (apposed or following)) and near)


def _value(mention: QuantityMention | None) -> Quantity | None:
    return mention.quantity if mention is not None else None


def _levels(marked: MarkedSentence, amount: QuantityMention) -> tuple[QuantityMention | None, QuantityMention | None]:
    """The levels after and before that stand right beside an amount: "14.5% to 9.5 million, from 8.3 million"."""
    result = base = None
    for other in marked.quantities:
        lead = "".join(_preceding(marked, other.hedge_start)[-1:])
        gap = len(marked.sentence.tokens_between(min(amount.end, other.end), max(amount.start, other.start)))
        if other.start == amount.start or gap > FARTHEST_LEVEL or other.quantity.unit.dimension in NO_LEVEL:
            continue
        if other.quantity.unit.dimension in SHARES and lead not in {"to", "from"}:
            continue  # "up 14%, against 9% the year before" sets two changes against each other
        behind = other.start > amount.end
        if (lead == "to" and result is None and behind) or (
            lead == "at" and result is None and behind and gap <= BESIDE
        ):
            result = other
        elif (lead == "from" or (lead == "against" and behind)) and base is None:
            base = other
    if _is_level(result) or (result is not None and abs(result.quantity.written) >= LEAST_BARE):
        return result, _in_unit_of(result, base)
    return None, base if _is_level(base) else None


def _is_level(mention: QuantityMention | None) -> bool:
    return mention is not None and mention.quantity.unit.dimension is not Dimension.BARE


def _in_unit_of(result: QuantityMention | None, base: QuantityMention | None) -> QuantityMention | None:
    """The base, in the unit of the result where it leaves its own out: "at 3.1 million euros, from 2.9 million"."""
    if result is None or base is None or _is_level(base):
        return base
    return replace(base, quantity=replace(base.quantity, unit=result.quantity.unit))
