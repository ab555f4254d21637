"""Order from one sentence to the next: "Forty seconds afterwards …", "… had done so two days earlier"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.extracting.clauses import is_verb, turned_round
from checker.extracting.event_links import Gap, gap_before
from checker.extracting.telling import is_telling
from checker.model.mention import MarkedSentence
from checker.model.sentence import Sentence, Token
from checker.words import load

OPENING = 3


@dataclass(frozen=True, slots=True)
class Step:
    """An event word of one sentence, set before or after the event word last told in the sentence before."""

    told: Token
    word: Token
    is_later: bool
    gap: Gap | None


def following_on(before: MarkedSentence, marked: MarkedSentence) -> Iterator[Step]:
    """The order that a sentence's own adverb gives it against the sentence before.

    A length of time counts from there within one paragraph only; "only then" takes up the paragraph before as well.
    """
    sentence, last = marked.sentence, before.sentence
    if (last.document, last.index) != (sentence.document, sentence.index - 1):
        return
    same_paragraph = last.paragraph == sentence.paragraph
    verb = _main_verb(sentence)
    told = _main_verb(last)
    if verb is None or told is None:
        return
    for child in sentence.children(verb):
        if child.dependency not in {"advmod", "npadvmod"}:
            continue
        surely = _is_only(sentence, child) or (same_paragraph and _comes_later(sentence, verb, child))
        if not surely and (_has_date(marked) or not same_paragraph):
            continue
        is_later = True if surely else _side(sentence, child)
        if is_later is not None:
            yield Step(_last_of(last, told) if is_later else told, verb, is_later, gap_before(marked, child))
            return


def _is_only(sentence: Sentence, adverb: Token) -> bool:
    """ "Only then, at noon on Monday, did …": whatever dates the sentence, it follows what was told."""
    follows = adverb.lemma in load("order")["following_words"]
    return follows and adverb.index > 0 and sentence.tokens[adverb.index - 1].lemma == "only"


def _comes_later(sentence: Sentence, verb: Token, adverb: Token) -> bool:
    """ "The scan of the chamber came later, in May": behind what was told, whatever dates it."""
    words = load("order")
    beside = [child for child in sentence.children(adverb) if child.dependency == "npadvmod"]
    behind = sentence.tokens[adverb.index + 1 : adverb.index + 2]
    compares = any(token.lemma == "than" for token in behind)
    return verb.lemma in words["coming_later"] and adverb.text in words["later_words"] and not beside and not compares


def _side(sentence: Sentence, adverb: Token) -> bool | None:
    """Whether an adverb leads to later (True) or earlier (False); None where it orders nothing."""
    words = load("order")
    has_length = any(child.dependency in {"npadvmod", "advmod"} for child in sentence.children(adverb))
    if adverb.lemma in words["following_words"] and adverb.index < OPENING:
        return True
    if adverb.text.lower() in words["later_words"] and has_length:
        return True
    if adverb.text.lower() in words["earlier_words"] and has_length:
        return False
    return None


def _has_date(marked: MarkedSentence) -> bool:
    """Whether the sentence names a date itself, from which "two days later" may count."""
    return any(time.timex.calendar is not None and not time.timex.anchored for time in marked.times)


def _main_verb(sentence: Sentence) -> Token | None:
    """The verb of a sentence's main clause; of "the court found that …" and "… , he says", that of what is told."""
    root = next((token for token in sentence.tokens if token.head == token.index and is_verb(token)), None)
    if root is None:
        return None
    inner = [c for c in sentence.children(root) if c.dependency == "ccomp" and is_verb(c)]
    if is_telling(sentence, root):
        return inner[0] if inner else None
    return turned_round(sentence, root) or root


def _last_of(sentence: Sentence, verb: Token) -> Token:
    """The last of co-ordinated verbs in the same form: "sees a light and presses the alarm"."""
    alike = [t for t in sentence.tokens if t.dependency == "conj" and t.tag == verb.tag and is_verb(t)]
    return alike[-1] if alike and alike[-1].index > verb.index else verb
