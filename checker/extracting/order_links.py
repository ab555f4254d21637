"""Pairs of event words whose order a sentence states: "before", "two days after", "by the time", "and then"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

from checker.extracting.clauses import governing_verb, is_verb
from checker.extracting.events import types_of_word
from checker.extracting.telling import is_telling
from checker.model.mention import MarkedSentence
from checker.model.sentence import Sentence, Token
from checker.model.timex import TimexMention
from checker.words import load

CLAUSES = frozenset({"advcl", "ccomp", "relcl", "acl"})
MARKS = frozenset({"mark", "prep", "advmod"})
DAYS_OF = {"hour": 0, "day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}
SLACK = {"hour": 1, "day": 0, "week": 4, "fortnight": 5, "month": 20, "year": 200}


@dataclass(frozen=True, slots=True)
class Gap:
    """How many days lie between two events: as told, and how far a careful reader would let that stray."""

    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Link:
    """Two event words, the earlier first, and the gap between them where the copy states one."""

    earlier: Token
    later: Token
    gap: Gap | None = None


def links(marked: MarkedSentence) -> Iterator[Link]:
    """The pairs of event words of one sentence."""
    sentence = marked.sentence
    for token in sentence.tokens:
        if is_verb(token):
            yield from _of_clause(marked, token)
            yield from _then(marked, token)
        if token.dependency in {"prep", "mark", "pcomp"} or token.lemma in {"ahead", "prior"}:
            yield from _of_preposition(marked, token)
    yield from _by_the_time(sentence)


def gap_before(marked: MarkedSentence, word: Token) -> Gap | None:
    """The gap told right before a word of order, or ending in it: "two days after", "six weeks later"."""
    for time in marked.times:
        offset = time.timex.offset
        if offset is None or not time.timex.anchored or not _touches(marked, time, word):
            continue
        days, slack = DAYS_OF.get(offset.unit), SLACK.get(offset.unit, 0)
        if days is None or time.timex.approximate:
            return None
        low, high = abs(offset.amount), abs(offset.most if offset.most is not None else offset.amount)
        return Gap(max(0, _whole(low * days) - slack), _whole(high * days) + slack)
    return None


def _whole(days: Decimal) -> int:
    return int(days.to_integral_value(ROUND_CEILING))


def _touches(marked: MarkedSentence, time: TimexMention, word: Token) -> bool:
    return time.start <= word.start and word.start - time.end <= 1


def _of_clause(marked: MarkedSentence, verb: Token) -> Iterator[Link]:
    """A clause with "before", "after", "when … already" beside the clause it hangs on."""
    sentence = marked.sentence
    main = governing_verb(sentence, sentence.tokens[verb.head]) if verb.dependency in CLAUSES else None
    if main is None or main.index == verb.index or is_telling(sentence, main):
        return
    for child in sentence.children(verb):
        if child.lemma == "when":
            yield from _of_when(sentence, main, verb)
        elif child.dependency in MARKS and child.lemma != "since":
            side = load("order")["links"].get(_link_words(sentence, child))
            if not side or child.start > verb.start or _is_denied_mark(sentence, child):
                continue
            if not _is_denied(sentence, main):
                yield _linked(side, main, verb, gap_before(marked, child))
            elif child.lemma == "until":  # "did not sign until the court ruled"
                yield Link(verb, main)
    if verb.dependency == "advcl" and _has_auxiliary(sentence, verb, "having"):
        yield Link(verb, main)


def _is_denied_mark(sentence: Sentence, mark: Token) -> bool:
    """ "Not once the lorries had gone", "rather than after the vote": the order that is not meant."""
    return any(token.lemma in {"not", "than"} for token in sentence.tokens[max(0, mark.index - 1) : mark.index])


def _linked(side: str, main: Token, other: Token, gap: Gap | None = None) -> Link:
    return Link(main, other, gap) if side == "main first" else Link(other, main, gap)


def _link_words(sentence: Sentence, link: Token) -> str:
    """A preposition or conjunction with the word it makes a phrase with: "ahead of", "as soon as"."""
    if link.text.lower() == "following":
        return "following"
    following = [token.lemma for token in sentence.tokens[link.index + 1 : link.index + 2]]
    before = [token.lemma for token in sentence.tokens[max(0, link.index - 2) : link.index]]
    if link.lemma in {"ahead", "prior"} and following:
        return f"{link.lemma} {following[0]}"
    return "as soon as" if link.lemma == "as" and before == ["as", "soon"] else link.lemma


def _of_when(sentence: Sentence, main: Token, verb: Token) -> Iterator[Link]:
    """ "When" alone tells no order; "already", a past perfect or "not yet" beside it does."""
    words = load("order")
    near_main, near = _adverbs(sentence, main), _adverbs(sentence, verb)
    if _is_denied(sentence, main) and "yet" in near_main:
        yield Link(verb, main)
    elif _has_auxiliary(sentence, main, "had") and near_main & set(words["barely"]):
        yield Link(main, verb)
    elif near & set(words["already"]) and not _is_denied(sentence, verb):
        over = _state_of(sentence, verb)
        if over is not None:
            yield Link(over, main)


def _state_of(sentence: Sentence, verb: Token) -> Token | None:
    """The event that a clause calls over: the noun of "the signatures were already dry", else a past perfect's verb."""
    subject = next((child for child in sentence.children(verb) if child.dependency in {"nsubj", "nsubjpass"}), None)
    if verb.lemma == "be" and subject is not None and types_of_word(subject.lemma):
        return subject
    return verb if _has_auxiliary(sentence, verb, "had") else None


def _adverbs(sentence: Sentence, verb: Token) -> set[str]:
    return {child.lemma for child in sentence.children(verb) if child.dependency in {"advmod", "neg"}}


def _is_denied(sentence: Sentence, verb: Token) -> bool:
    return any(
        child.dependency == "neg" or child.lemma in {"nobody", "none", "nothing", "no"}
        for child in sentence.children(verb)
    )


def _has_auxiliary(sentence: Sentence, verb: Token, word: str) -> bool:
    return any(child.dependency == "aux" and child.text.lower() == word for child in sentence.children(verb))


def _then(marked: MarkedSentence, verb: Token) -> Iterator[Link]:
    """A second clause with "then" or "six weeks later" after the first; "when A …, which then C" puts A before C."""
    sentence = marked.sentence
    then = _then_word(sentence, verb)
    if then is None:
        return
    yield from _after_semicolon(marked, verb, then)
    first = governing_verb(sentence, sentence.tokens[verb.head]) if verb.head != verb.index else None
    if first is None or verb.dependency not in {"conj", "relcl", "parataxis", "ccomp"} or is_telling(sentence, first):
        return
    if verb.dependency in {"conj", "relcl"}:
        yield Link(first, verb, gap_before(marked, then))
    for child in sentence.children(first):
        if child.dependency == "advcl" and any(mark.lemma == "when" for mark in sentence.children(child)):
            yield Link(child, verb)


def _after_semicolon(marked: MarkedSentence, verb: Token, then: Token) -> Iterator[Link]:
    """Two statements in one sentence: "she scored; five minutes later he was sent off"."""
    for child in marked.sentence.children(verb):
        between = marked.sentence.tokens[child.index : then.index]
        is_statement = child.dependency in {"ccomp", "parataxis"} and is_verb(child)
        if is_statement and any(token.text in {";", "-", "–", "—"} for token in between):
            yield Link(child, verb, gap_before(marked, then))


def _then_word(sentence: Sentence, verb: Token) -> Token | None:
    words = set(load("order")["then_words"])
    for child in sentence.children(verb):
        if child.dependency in {"advmod", "npadvmod"} and child.lemma in words and not _compares(sentence, child):
            return child
    return None


def _compares(sentence: Sentence, adverb: Token) -> bool:
    """ "Later than planned" compares and orders nothing told."""
    return any(child.lemma == "than" for child in sentence.tokens[adverb.index + 1 : adverb.index + 2])


def _of_preposition(marked: MarkedSentence, link: Token) -> Iterator[Link]:
    """A verb with "before", "after" or "ahead of" and an event noun or a verb in -ing behind it."""
    sentence = marked.sentence
    side = load("order")["links"].get(_link_words(sentence, link))
    verb = governing_verb(sentence, sentence.tokens[link.head])
    if not side or verb is None or is_telling(sentence, verb) or link.lemma in {"since", "until"}:
        return
    gap = gap_before(marked, link)
    for word in _events_behind(sentence, link):
        yield _linked(side, verb, word, gap)


def _events_behind(sentence: Sentence, link: Token) -> Iterator[Token]:
    for child in sentence.children(link):
        is_event_noun = child.dependency == "pobj" and child.part_of_speech == "NOUN" and types_of_word(child.lemma)
        if is_event_noun or (child.dependency == "pcomp" and child.part_of_speech == "VERB"):
            yield child
        elif child.dependency == "prep":
            yield from _events_behind(sentence, child)


def _by_the_time(sentence: Sentence) -> Iterator[Link]:
    """ "By the time A, B had happened": B before A."""
    for token in sentence.tokens[:-3]:
        if [t.lemma for t in sentence.tokens[token.index : token.index + 3]] != ["by", "the", "time"]:
            continue
        behind = [t for t in sentence.tokens[token.index + 3 :] if is_verb(t)]
        other = next((verb for verb in behind if verb.part_of_speech == "VERB"), None)
        for main in sentence.tokens:
            if (
                other is not None
                and main.index != other.index
                and is_verb(main)
                and not is_telling(sentence, main)
                and _has_auxiliary(sentence, main, "had")
            ):
                yield Link(main, other)
                break
