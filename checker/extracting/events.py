"""Claims about events: what happened or is to happen, to whom, where and when."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extracting.attaching import dates_of, when_from
from checker.extracting.clauses import (
    clause_of,
    content_lemmas,
    governing_verb,
    is_passive,
    is_verb,
    objects_of,
    phrase_of,
    predicate_of,
    setting_of,
    subject_of,
)
from checker.extracting.event_words import dated_word, meant_by, told_of_the_time, types_of_word
from checker.extracting.evidence import clause_span
from checker.extracting.modality import stance_of
from checker.extracting.naming import names_in
from checker.extracting.presence import VISIT, is_presence
from checker.extracting.telling import is_telling
from checker.extracting.tenses import tense_of
from checker.model.claim import Claim, ClaimKind, Name, Subject, When
from checker.model.mention import MarkedSentence
from checker.model.sentence import Sentence, Token
from checker.model.span import Span
from checker.model.timex import TimexMention
from checker.words import load

EXTRACTOR, MEET = "events", "meet"
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC", "NAME", "ORG"})
TIME_PREPOSITIONS = frozenset(
    {"in", "on", "at", "since", "by", "before", "after", "until", "from", "during", "of", "for", "around", "till"}
)


def events(marked: MarkedSentence) -> Iterator[Claim]:
    """The dated events of a sentence, one for each time expression.

    Where the expression dates no event (a photo's date, "said on Monday"), the claim has no event type:
    it still tells of the article's own date.
    """
    dated: set[int] = set()
    for time in dates_of(marked):
        word = dated_word(marked, time)
        verb = governing_verb(marked.sentence, word) if word is not None else None
        dated |= {token.index for token in (word, verb) if token is not None}
        yield event_claim(marked, word, when_from(marked, time, verb), time)
        told = told_of_the_time(marked, time)
        if told is not None and told.index not in dated:
            dated.add(told.index)
            yield event_claim(marked, told, when_from(marked, time, told), time)
    yield from _placed(marked, dated)


def _placed(marked: MarkedSentence, dated: set[int]) -> Iterator[Claim]:
    """Events without a time of their own that the sentence places somewhere."""
    sentence = marked.sentence
    for verb in sentence.tokens:
        if verb.index in dated or not is_verb(verb) or verb.part_of_speech != "VERB" or is_telling(sentence, verb):
            continue
        word = meant_by(sentence, verb)
        predicate = predicate_of(sentence, verb)
        carries = verb.lemma in load("event_places")["carry"]
        if word.index in dated or not (carries or types_of_word(predicate) | types_of_word(word.lemma)):
            continue
        claim = event_claim(marked, word, When(tense=tense_of(sentence, verb), stated=False), None)
        if claim.subject.place:
            yield claim


def event_claim(marked: MarkedSentence, word: Token | None, when: When, time: TimexMention | None) -> Claim:
    """The claim that the event of a word took, takes or will take place at a time."""
    sentence = marked.sentence
    verb = governing_verb(sentence, word) if word is not None else None
    stance = stance_of(sentence, verb, near=() if word is None or is_verb(word) else (word,))
    tokens = _telling(sentence, word, verb) if word is not None else sentence.tokens
    focus = _focus(sentence, word, time)
    around = [token for token in tokens if token.part_of_speech != "PUNCT"]
    span = clause_span(marked, focus, around)
    return Claim(
        kind=ClaimKind.EVENT,
        subject=_subject(marked, word, verb, tokens),
        value=None,
        when=when,
        span=span,
        focus=Span(sentence.document, *focus),
        words=marked.words_of(span.start, span.end),
        sentence=sentence.index,
        modality=stance.modality,
        negated=stance.negated,
        attribution=stance.attribution,
        extractor=EXTRACTOR,
    )


def _focus(sentence: Sentence, word: Token | None, time: TimexMention | None) -> tuple[int, int]:
    """The words that carry the claim: its time, else the event's word."""
    if time is not None:
        return time.start, time.end
    return (word.start, word.end) if word is not None else (sentence.start, sentence.end)


def _telling(sentence: Sentence, word: Token, verb: Token | None) -> tuple[Token, ...]:
    """The event's own clause or phrase, and its subject where it stands in another clause."""
    wanted: set[int] = set()
    if verb is not None:
        wanted |= {token.index for token in clause_of(sentence, verb)}
        subject = subject_of(sentence, verb)
        if subject is not None and subject.head != subject.index:
            near = [t for t in phrase_of(sentence, subject) if t.dependency not in {"relcl"}]
            wanted |= {token.index for token in near if abs(token.index - subject.index) <= 8}
    if word is not verb:
        wanted |= {token.index for token in phrase_of(sentence, word)}
    return tuple(token for token in sentence.tokens if token.index in wanted)


def _subject(marked: MarkedSentence, word: Token | None, verb: Token | None, tokens: tuple[Token, ...]) -> Subject:
    sentence = marked.sentence
    if word is None:
        return Subject(head="", context=content_lemmas(tokens), names=names_in(sentence, tokens))
    predicate = predicate_of(sentence, verb) if verb is not None else ""
    head = predicate if word is verb else word.lemma
    types = _for_the_first_time(sentence, word) or types_of_word(head) or types_of_word(word.lemma)
    types = types or _begun_since(marked, verb) or _won(sentence, verb)
    if verb is not None and head in load("events")["active_only"] and is_passive(sentence, verb):
        types = frozenset()
    met = _thing_met(sentence, verb) if verb is not None and head == MEET else None
    if met is not None:
        head, types = f"{MEET} {met.lemma}", frozenset()
    if not types and is_presence(sentence, verb):
        head, types = VISIT, frozenset({VISIT})
    taken_up = marked.taken_up(_taking_part(sentence, verb))
    names = names_in(sentence, tokens)
    return Subject(
        head=head,
        predicate=predicate,
        modifiers=tuple(dict.fromkeys(_agents(marked, verb))),
        context=tuple(dict.fromkeys((*(w for noun in taken_up for w in noun.words), *content_lemmas(tokens)))),
        setting=setting_of(sentence, tokens),
        names=tuple(dict.fromkeys((*names, *(name for noun in taken_up for name in noun.names)))),
        place=place_of(sentence, tokens, names),
        event_type=" ".join(sorted(types)),
    )


def _for_the_first_time(sentence: Sentence, word: Token) -> frozenset[str]:
    """The types of what a word names only with "first": "first given in 1967" is a premiere."""
    is_first = any(child.lemma.lower() == "first" for child in sentence.children(word))
    return types_of_word(f"first {word.lemma}") if is_first else frozenset()


def _thing_met(sentence: Sentence, verb: Token) -> Token | None:
    """What is met without a meeting: "met its target", "his spade met something"."""
    return next((noun for noun in objects_of(sentence, verb) if noun.lemma in load("events")["met"]), None)


def _won(sentence: Sentence, verb: Token | None) -> frozenset[str]:
    """A win told by what is won: "carried off the Super Cup"."""
    table = load("firsts")
    if verb is None or verb.lemma not in table["winning"] or is_passive(sentence, verb):
        return frozenset()
    is_prize = any(noun.text.lower() in table["prizes"] for noun in objects_of(sentence, verb))
    return frozenset({"win"}) if is_prize else frozenset()


def _begun_since(marked: MarkedSentence, verb: Token | None) -> frozenset[str]:
    """The types of a state that has lasted since its date: "the cap has applied since 1 April"."""
    if verb is None or not any(child.lemma == "have" for child in marked.sentence.children(verb)):
        return frozenset()
    if not any(child.lemma == "since" and child.index > verb.index for child in marked.sentence.children(verb)):
        return frozenset()
    if any(
        word.part_of_speech == "NUM"
        for noun in objects_of(marked.sentence, verb)
        for word in marked.sentence.subtree(noun)
    ):
        return frozenset()  # "has spent nine hours on court since Monday" counts from then
    return frozenset({"take_effect" if verb.lemma in {"apply", "be"} else "start"})


def _agents(marked: MarkedSentence, verb: Token | None) -> Iterator[str]:
    """The lemmas of what does and of what undergoes the event, pronouns resolved."""
    for noun in _taking_part(marked.sentence, verb):
        antecedent = marked.antecedent_of(noun)
        if antecedent is not None:
            yield antecedent.lemma
        elif noun.part_of_speech in {"NOUN", "PROPN"}:
            yield noun.lemma


def _taking_part(sentence: Sentence, verb: Token | None) -> list[Token]:
    """Subject and objects of a verb, and the noun that its relative clause describes."""
    if verb is None:
        return []
    subject = subject_of(sentence, verb)
    objects = objects_of(sentence, verb)
    joined = [child for noun in objects for child in sentence.children(noun) if child.dependency == "conj"]
    return [*([subject] if subject is not None else []), *objects, *joined, *_described_by(sentence, verb)]


def _described_by(sentence: Sentence, verb: Token) -> list[Token]:
    """The noun that a verb's relative clause describes; found by place where the parser hangs the clause elsewhere."""
    if verb.dependency == "relcl":
        return [sentence.tokens[verb.head]]
    for child in objects_of(sentence, verb):
        if child.lemma == "which":
            nouns = [token for token in sentence.tokens[: child.index] if token.part_of_speech == "NOUN"]
            return nouns[-1:]
    return []


def place_of(sentence: Sentence, tokens: tuple[Token, ...], names: tuple[Name, ...]) -> str:
    """The place a clause names behind "in", "at", "to" or "near", or as what is visited; a town or country before a
    building; or ""."""
    found: list[Name] = []
    for token in tokens:
        above = sentence.tokens[token.head].lemma
        is_behind = token.dependency == "pobj" and above in {"in", "at", "to", "near"}
        if is_behind or (token.dependency == "dobj" and above in load("order")["visiting"]):
            labels = PLACE_LABELS | {"PERSON"} if is_behind and above in {"in", "near"} else PLACE_LABELS
            found += [n for n in names if n.words.endswith(token.text) and n.label in labels]
    towns = [name for name in found if name.label == "GPE"]
    return (towns or found)[0].words if found else ""
