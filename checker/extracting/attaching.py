"""Which time expression of a sentence a figure or an event belongs to."""

from __future__ import annotations

from checker.extracting.clauses import governing_verb, has_subject
from checker.extracting.measuring import told_before
from checker.extracting.tenses import PAST_TAGS, PRESENT_TAGS, tense_at, tense_of
from checker.extracting.times_elsewhere import tells_of_another, words_between
from checker.model.claim import When
from checker.model.mention import MarkedSentence
from checker.model.quantity import QuantityMention
from checker.model.sentence import Sentence, Token
from checker.model.span import Span
from checker.model.timex import Timex, TimexKind, TimexMention
from checker.words import load

OTHER_CLAUSE, ASIDE_CLAUSE, BEHIND_ANOTHER_FIGURE, RIGHT_AFTER, FARTHEST = 8, 14, 5, -8, 30
INFINITIVE = frozenset({"VB", "VBN"})  # "to hear", and of "to be heard" the participle
TO_DO = frozenset({"relcl", "acl", "advcl"})  # "an appeal, to be heard in May"
ADJACENT, REACH_OF_PIECE, REACH_OF_ZONE = 3, 12, 5
DATES = frozenset({TimexKind.DATE, TimexKind.EVENT_RELATIVE})

COUNTING_FROM = frozenset({"after", "before"})
REACH_OF_NAMED, NAMING = 7, frozenset({"NOUN", "PROPN", "VERB", "PRON"})
SHORT_UNITS = frozenset({"minute", "hour", "day", "week"})  # "a year before it was half full" counts from no clause


def dates_of(marked: MarkedSentence) -> list[TimexMention]:
    """The time expressions of a sentence that say when, not how long or how often."""
    dates = (time for time in marked.times if time.timex.kind in DATES)
    readings = (_counts_from_named, _dates_a_piece, _is_of_another_zone)
    return [time for time in dates if not any(reading(marked, time) for reading in readings)]


def _is_of_another_zone(marked: MarkedSentence, time: TimexMention) -> bool:
    """Whether a day in brackets is that of clocks elsewhere: "at 21:46 local time (03:46 GMT on Sunday)"."""
    before = [token for token in marked.sentence.tokens if token.end <= time.start][-REACH_OF_ZONE:]
    opened = next((at for at, token in enumerate(before) if token.text == "("), None)
    zones = {*load("datelines")["time_zones"]}
    return opened is not None and any(token.text.lower() in zones for token in before[opened:])


def _dates_a_piece(marked: MarkedSentence, time: TimexMention) -> bool:
    """Whether a date in brackets is that of a piece the copy answers: "your report on the opening (14 September)"."""
    before = [token for token in marked.sentence.tokens if token.end <= time.start]
    behind = [token for token in marked.sentence.tokens if token.start >= time.end][:1]
    if not before or before[-1].text != "(" or not behind or behind[0].text not in {")", ","}:
        return False
    return any(token.lemma in load("events")["pieces"] for token in before[-REACH_OF_PIECE:])


def _counts_from_named(marked: MarkedSentence, time: TimexMention) -> bool:
    """Whether a time counts from an event that it names and does not date: "two days after the quake" is no day of the
    calendar, "two days after the vote of 3 May" is."""
    if time.timex.anchored != "event" or time.timex.words.split()[-1].lower() not in COUNTING_FROM:
        return False
    last = marked.sentence.tokens_between(time.end - 1, time.end)[-1]
    governed = [child for child in marked.sentence.children(last) if child.dependency in {"pobj", "pcomp"}]
    governs = any(child.part_of_speech in NAMING for child in governed)
    behind = [token for token in marked.sentence.tokens if token.start >= time.end][:REACH_OF_NAMED]
    short = last.lemma == "after" or (time.timex.offset is not None and time.timex.offset.unit in SHORT_UNITS)
    opens = last.dependency == "mark" and short
    if not (governs or opens) or not behind or behind[0].lemma in {"that", "this"}:
        return False
    return not any(other.start == token.start for other in marked.times for token in behind)


def time_of(marked: MarkedSentence, start: int, end: int, verb: Token | None) -> When:
    """The time that belongs to the words `start:end` under a verb; an empty When where none does.

    The nearest expression of the same clause wins; one right behind the words wins over all; one that dates
    the telling ("said on Monday") or stands in another clause does not count.
    """
    scored = [(_distance(marked, start, end, verb, time), time.start, time) for time in dates_of(marked)]
    fitting = sorted(((cost, at, time) for cost, at, time in scored if cost < FARTHEST), key=lambda item: item[:2])
    if not fitting:
        return When(tense=tense_of(marked.sentence, verb), stated=False)
    return when_from(marked, fitting[0][2], verb)


def when_from(marked: MarkedSentence, time: TimexMention, verb: Token | None) -> When:
    """A When for a time expression under a verb, still to be resolved."""
    own = _verb_of(marked, time) or verb
    return When(
        words=marked.words_of(time.start, time.end),
        span=Span(marked.sentence.document, time.start, time.end),
        timex=time.timex,
        tense=tense_at(marked, time, own),
        anchor=_anchor(marked, time),
    )


def _anchor(marked: MarkedSentence, time: TimexMention) -> Timex | None:
    """The expression that "a year earlier" counts from: the last one before it that stands on its own."""
    if not time.timex.anchored:
        return None
    own = [other for other in dates_of(marked) if not other.timex.anchored and other.start != time.start]
    before = [other for other in own if other.end <= time.start]
    chosen = before[-1] if before else (own[0] if own else None)
    return chosen.timex if chosen else None


def _verb_of(marked: MarkedSentence, time: TimexMention) -> Token | None:
    tokens = marked.sentence.tokens_between(time.start, time.end)
    return governing_verb(marked.sentence, tokens[0]) if tokens else None


def _distance(marked: MarkedSentence, start: int, end: int, verb: Token | None, time: TimexMention) -> int:
    """How far a time is from the words `start:end` under a verb; FARTHEST where it is not theirs."""
    own_verb = _verb_of(marked, time)
    if tells_of_another(marked, start, end, time, verb, own_verb):
        return FARTHEST
    if time.start >= end and _leads_to_next_figure(marked, end, time):
        return FARTHEST
    between = words_between(marked, start, end, time)
    right_after = time.start >= end and between <= ADJACENT and not _another_figure(marked, end, time.start)
    if right_after and not _opens_next_clause(marked, time, own_verb, verb):
        return between + RIGHT_AFTER
    low, high = (end, time.start) if time.start >= end else (time.end, start)
    if _another_figure(marked, low, high) and _right_behind_another(marked, low, time):
        return FARTHEST
    behind = BEHIND_ANOTHER_FIGURE if _another_figure(marked, low, high) else 0
    if own_verb is None or verb is None or own_verb.index == verb.index:
        return between + behind
    if _opens_for_both(marked, time, own_verb, verb):
        return OTHER_CLAUSE
    if _is_of_what_was(time, own_verb, verb) or _is_of_what_follows(marked, time, own_verb, verb):
        return FARTHEST
    if _opens_next_clause(marked, time, own_verb, verb):
        return FARTHEST
    if _is_apart(marked.sentence, own_verb) and not _under(marked, verb, own_verb):
        return FARTHEST
    return between + behind + (ASIDE_CLAUSE if _is_aside(marked.sentence, own_verb, verb) else OTHER_CLAUSE)


def _is_of_what_follows(marked: MarkedSentence, time: TimexMention, own: Token, verb: Token) -> bool:
    """Whether a time stands with a verb of what is still to come behind what is told: "got six years and will appeal in
    May", "lodged an appeal, to be heard in May"."""
    if not verb.start < own.start < time.start or own.tag not in INFINITIVE or verb.tag == "VB":
        return False
    beside = [child for child in marked.sentence.children(own) if child.dependency == "aux"]
    is_to_do = own.dependency in TO_DO and any(child.lemma == "to" for child in beside)
    return is_to_do or any(child.tag == "MD" for child in beside)


def _leads_to_next_figure(marked: MarkedSentence, end: int, time: TimexMention) -> bool:
    """Whether a time behind a figure and a mark leads to the next figure: "on Monday 38,400, and on Tuesday 36,900",
    "206 million (2023: 226 million)"."""
    between = marked.sentence.tokens_between(end, time.start)
    parted = any(token.text in {",", ";", "and", "("} for token in between)
    return parted and any(other.hedge_start - time.end in (1, 2) for other in marked.quantities)


def _is_of_what_was(time: TimexMention, own: Token, verb: Token) -> bool:
    """Whether a time stands with what was and the figure with what is: "was opened in 1998 and carries 4,500 cars"."""
    return verb.head == own.index and time.end <= verb.start and verb.tag in PRESENT_TAGS and own.tag in PAST_TAGS


def _is_aside(sentence: Sentence, own: Token, verb: Token) -> bool:
    """Whether the verb of a time opens the sentence in a clause with a subject of its own: "since the season began in
    October, 87 had died"."""
    opens = own.dependency == "advcl" and own.head == verb.index and own.start < verb.start
    return opens and has_subject(sentence, own)


def _opens_next_clause(marked: MarkedSentence, time: TimexMention, own_verb: Token | None, verb: Token | None) -> bool:
    """Whether a time right behind some words opens a statement of its own: "54,800 tonnes, and last year it made"."""
    if own_verb is None or verb is None or own_verb.index == verb.index or own_verb.start < time.end:
        return False
    low, high = min(verb.end, time.start), time.start
    cut_off = any(token.text == ";" for token in marked.sentence.tokens_between(low, high))
    return cut_off or (own_verb.dependency == "conj" and _is_apart(marked.sentence, own_verb))


def _right_behind_another(marked: MarkedSentence, low: int, time: TimexMention) -> bool:
    """Whether a time stands right behind another figure, and so is that figure's ("… against 2,980 in 2022")."""
    for other in (figure for figure in marked.quantities if not _tells_again(marked, figure, low)):
        between = marked.sentence.tokens_between(other.end, time.start)
        if low <= other.start and other.end <= time.start and len(between) < ADJACENT:
            return True
    return False


def _tells_again(marked: MarkedSentence, other: QuantityMention, low: int) -> bool:
    """Whether a figure only tells in another unit the one that ends at `low`: "366 crowns (€14.70) in March"."""
    first = told_before(marked, other)
    return first is not None and first.end == low


def _opens_for_both(marked: MarkedSentence, time: TimexMention, own: Token, verb: Token) -> bool:
    """Whether a time opens a sentence whose first verb shares its subject with another: "In January they shipped
    540,000 bags and were paid twice as much"."""
    tokens = marked.sentence.tokens
    if verb.dependency != "conj" or has_subject(marked.sentence, verb):
        return False
    opens = all(token.part_of_speech == "ADP" for token in tokens if token.end <= time.start)
    return opens and verb.head == own.index


def _is_apart(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb's clause is a statement of its own: a relative clause, or a second main clause with a subject.

    So is a participle behind a comma: "the organ, begun in 1754, has 3,428 pipes".
    """
    if verb.dependency == "acl":
        return verb.tag == "VBN" and verb.index > 0 and sentence.tokens[verb.index - 1].text == ","
    return verb.dependency == "relcl" or (verb.dependency == "conj" and has_subject(sentence, verb))


def _under(marked: MarkedSentence, token: Token, top: Token) -> bool:
    return any(ancestor.index == top.index for ancestor in marked.sentence.ancestors(token))


def _another_figure(marked: MarkedSentence, low: int, high: int) -> bool:
    """Whether another figure stands in between, but for the size of what is counted: "2 million bags of 60 kilos"."""
    between = [other for other in marked.quantities if low <= other.start and other.end <= high]
    between = [other for other in between if not _tells_again(marked, other, low)]
    sizes = [other for other in between if marked.words_of(low, other.start).split()[-1:] == ["of"]]
    return len(between) > len(sizes)
