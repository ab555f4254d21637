"""Claims about order: "before", "after", "then", "not yet … when", and journeys from one place to another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.extracting.attaching import time_of
from checker.extracting.clauses import clause_of, governing_verb, is_telling, is_verb, subject_of
from checker.extracting.events import event_claim, types_of_word
from checker.extracting.naming import all_names, words_of
from checker.model.claim import Claim, ClaimKind, Name, Order, Subject, When
from checker.model.mention import MarkedSentence
from checker.model.sentence import Sentence, Token
from checker.model.span import Span
from checker.words import load

EXTRACTOR = "orders"


def orders(marked: MarkedSentence) -> Iterator[Claim]:
    """The order claims of a sentence, each preceded by the claims of its two events."""
    sentence = marked.sentence
    for earlier, later in _pairs(sentence):
        if _in_time(marked, earlier) or _in_time(marked, later):
            continue
        yield from _ordered(marked, _event(marked, earlier), _event(marked, later))
    for first, second, verb in _journeys(sentence):
        yield from _ordered(marked, _stay(marked, first, verb), _stay(marked, second, verb))


def _in_time(marked: MarkedSentence, word: Token) -> bool:
    """Whether a word is part of a time expression ("before the end of the year") and so no event."""
    return any(time.start <= word.start < time.end for time in marked.times)


def _ordered(marked: MarkedSentence, earlier: Claim, later: Claim) -> Iterator[Claim]:
    start, end = min(earlier.span.start, later.span.start), max(earlier.span.end, later.span.end)
    span = Span(marked.sentence.document, start, min(end, start + 380))
    yield earlier
    yield later
    yield Claim(
        kind=ClaimKind.ORDER,
        subject=Subject(head=earlier.subject.head, predicate=later.subject.head, names=earlier.subject.names),
        value=Order(earlier.id, later.id),
        when=When(stated=False),
        span=span,
        focus=span,
        words=marked.words_of(span.start, span.end),
        sentence=marked.sentence.index,
        modality=later.modality,
        extractor=EXTRACTOR,
    )


def _event(marked: MarkedSentence, word: Token) -> Claim:
    verb = governing_verb(marked.sentence, word)
    when = time_of(marked, word.start, word.end, verb)
    claim = event_claim(marked, word, when, None)
    return replace(claim, extractor=EXTRACTOR, id="")


def _pairs(sentence: Sentence) -> Iterator[tuple[Token, Token]]:
    """Pairs of event words, the earlier first."""
    for token in sentence.tokens:
        if is_verb(token) and token.part_of_speech == "VERB":
            yield from _by_adverbial_clause(sentence, token)
            yield from _by_then(sentence, token)
        if token.dependency in {"prep", "mark"} or token.lemma == "follow":
            yield from _by_preposition(sentence, token)


def _by_adverbial_clause(sentence: Sentence, verb: Token) -> Iterator[tuple[Token, Token]]:
    if verb.dependency != "advcl":
        return
    main = sentence.tokens[verb.head]
    if not is_verb(main):
        return
    for child in sentence.children(verb):
        if child.lemma == "when" and _not_yet(sentence, main):
            yield verb, main
        side = load("order")["links"].get(child.lemma) if child.dependency in {"mark", "prep", "advmod"} else None
        if side and not _bare_since(sentence, child):
            yield (main, verb) if side == "main first" else (verb, main)


def _not_yet(sentence: Sentence, verb: Token) -> bool:
    """ "Had not yet approved when …": what had not happened came after."""
    children = list(sentence.children(verb))
    return any(c.dependency == "neg" for c in children) and any(c.lemma == "yet" for c in children)


def _bare_since(sentence: Sentence, mark: Token) -> bool:
    """ "Since" and "once" may give a reason; only a past perfect or a date would make them times."""
    return mark.lemma in {"since", "once"}


def _by_then(sentence: Sentence, verb: Token) -> Iterator[tuple[Token, Token]]:
    if verb.dependency != "conj":
        return
    first = sentence.tokens[verb.head]
    adverbs = {child.lemma for child in sentence.children(verb) if child.dependency in {"advmod", "npadvmod"}}
    if is_verb(first) and adverbs & set(load("order")["then_words"]):
        yield first, verb


def _by_preposition(sentence: Sentence, link: Token) -> Iterator[tuple[Token, Token]]:
    words = link.lemma if link.lemma != "follow" else "following"
    following = sentence.tokens[link.index + 1 : link.index + 2]
    if link.lemma in {"ahead", "prior"} and following:
        words = f"{link.lemma} {following[0].lemma}"
    side = load("order")["links"].get(words)
    verb = governing_verb(sentence, link) if link.lemma != "follow" else None
    if not side or verb is None or is_telling(sentence, verb) or link.lemma in {"since", "until"}:
        return
    for noun in _event_nouns(sentence, link):
        yield (verb, noun) if side == "main first" else (noun, verb)


def _event_nouns(sentence: Sentence, link: Token) -> Iterator[Token]:
    for child in sentence.children(link):
        if child.dependency == "pobj" and child.part_of_speech == "NOUN" and types_of_word(child.lemma):
            yield child
        elif child.dependency == "prep":
            yield from _event_nouns(sentence, child)


def _journeys(sentence: Sentence) -> Iterator[tuple[Name, Name, Token]]:
    """Pairs of places somebody went through, the earlier first, with the verb of moving."""
    table = load("order")
    for verb in sentence.tokens:
        if not is_verb(verb) or verb.lemma not in table["moving"]:
            continue
        origin, goal = _place_behind(sentence, verb, "from"), _place_behind(sentence, verb, "to")
        left = _place_left(sentence, verb)
        if goal and (origin or left):
            yield origin or left, goal, verb  # type: ignore[misc]


def _place_left(sentence: Sentence, verb: Token) -> Name | None:
    for child in sentence.children(verb):
        if child.dependency == "advcl" and child.lemma in load("order")["leaving"]:
            return (
                _place_behind(sentence, child, "with")
                or _place_behind(sentence, child, "in")
                or _place_object(sentence, child)
            )
    return None


def _place_behind(sentence: Sentence, verb: Token, preposition: str) -> Name | None:
    for token in clause_of(sentence, verb):
        if token.dependency == "pobj" and sentence.tokens[token.head].lemma == preposition:
            return _name_at(sentence, token)
    return None


def _place_object(sentence: Sentence, verb: Token) -> Name | None:
    goal = next((child for child in sentence.children(verb) if child.dependency == "dobj"), None)
    return _name_at(sentence, goal) if goal is not None else None


def _name_at(sentence: Sentence, token: Token) -> Name | None:
    for first, last, label in all_names(sentence):
        if first <= token.index <= last and label in {"GPE", "LOC", "NAME", "FAC"}:
            return Name(words_of(sentence, first, last), "GPE")
    return None


def _stay(marked: MarkedSentence, place: Name, verb: Token) -> Claim:
    """The claim that somebody was in a place, as a visit without a time of its own."""
    claim = event_claim(marked, verb, When(stated=False), None)
    person = subject_of(marked.sentence, verb)
    names = [name for name in claim.subject.names if person is not None and name.words.endswith(person.text)]
    subject = Subject(
        head="visit",
        predicate="visit",
        names=(*names, place),
        place=place.words,
        event_type="visit",
        modifiers=(place.words,),
    )
    return replace(claim, subject=subject, extractor=f"{EXTRACTOR}:{place.words}", id="")
