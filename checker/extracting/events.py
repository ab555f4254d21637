"""Claims about events: what happened or is to happen, to whom, where and when."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from checker.extracting.attaching import dates_an_apposition, dates_of, dates_the_telling, when_from
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
    tense_of,
)
from checker.extracting.evidence import clause_span
from checker.extracting.modality import stance_of
from checker.extracting.naming import names_in
from checker.extracting.presence import VISIT, is_presence
from checker.extracting.telling import is_telling
from checker.model.claim import Claim, ClaimKind, Name, Subject, When
from checker.model.mention import MarkedSentence
from checker.model.sentence import Sentence, Token
from checker.model.span import Span
from checker.model.timex import TimexMention
from checker.stems import stem_of
from checker.words import load

EXTRACTOR = "events"
HAPPENING = frozenset({"take place", "happen", "occur"})
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC", "NAME", "ORG"})
TIME_PREPOSITIONS = frozenset(
    {"in", "on", "at", "since", "by", "before", "after", "until", "from", "during", "of", "for", "around", "till"}
)


@cache
def types_of_word(word: str) -> frozenset[str]:
    """The event types a lemma or set phrase can name; a noun of action has those of its verb ("declaration")."""
    types = load("events")["types"]
    stem = stem_of(word) if word.endswith(tuple(load("events")["nouns_of_action"])) else ""
    return frozenset(
        concept
        for concept, listed in load("concepts")["concepts"].items()
        if concept in types and (word in listed or (stem and any(stem == stem_of(other) for other in listed)))
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
    yield from _placed(marked, dated)


def _placed(marked: MarkedSentence, dated: set[int]) -> Iterator[Claim]:
    """Events without a time of their own that the sentence places somewhere."""
    sentence = marked.sentence
    for verb in sentence.tokens:
        if verb.index in dated or not is_verb(verb) or verb.part_of_speech != "VERB" or is_telling(sentence, verb):
            continue
        word = _meant_by(sentence, verb)
        predicate = predicate_of(sentence, verb)
        carries = verb.lemma in load("event_places")["carry"]
        if word.index in dated or not (carries or types_of_word(predicate) | types_of_word(word.lemma)):
            continue
        claim = event_claim(marked, word, When(tense=tense_of(sentence, verb), stated=False), None)
        if claim.subject.place:
            yield claim


def dated_word(marked: MarkedSentence, time: TimexMention) -> Token | None:
    """The event noun or the verb that a time expression dates; None where it dates the telling or a thing."""
    sentence = marked.sentence
    tokens = sentence.tokens_between(time.start, time.end)
    if not tokens or dates_the_telling(marked, time):
        return None
    apposed = dates_an_apposition(marked, time)
    if apposed:
        return next((word for word in apposed if word.part_of_speech == "NOUN" and types_of_word(word.lemma)), None)
    inside = {token.index for token in tokens}
    top = next((token for token in tokens if token.head not in inside), tokens[0])
    state = _state_before(sentence, top)
    if state is not None:
        return state
    for ancestor in sentence.ancestors(top):
        if (
            ancestor.part_of_speech in {"NOUN", "PROPN"}
            and types_of_word(ancestor.lemma)
            and ancestor.index not in inside
            and not _is_of_another_kind(sentence, ancestor)
        ):
            return ancestor
        if ancestor.part_of_speech in {"VERB", "AUX"}:
            if is_telling(sentence, ancestor) or _is_counted_from(marked, time, ancestor):
                return None
            return _meant_by(sentence, ancestor)
    return None


def _is_of_another_kind(sentence: Sentence, noun: Token) -> bool:
    """Whether a compound makes a noun name something else: a time trial is heard by no court."""
    compounds = {child.lemma.lower() for child in sentence.children(noun) if child.dependency in {"compound", "amod"}}
    return any(f"{word} {noun.lemma}" in load("events")["other_compounds"] for word in compounds)


def _is_counted_from(marked: MarkedSentence, time: TimexMention, verb: Token) -> bool:
    """Whether a verb tells what a time counts from: "… eleven years after the first well was drilled"."""
    last = marked.words_of(time.start, time.end).split()[-1].lower()
    return last in {"after", "before"} and verb.dependency == "advcl" and verb.start > time.end


def _state_before(sentence: Sentence, top: Token) -> Token | None:
    """The noun of a state that a time stands right behind: "in force since 1 April"."""
    for token in sentence.tokens[max(0, top.index - 3) : top.index]:
        if token.lemma in {"force", "effect", "effective"} and types_of_word(token.lemma):
            return token
    return None


def _meant_by(sentence: Sentence, verb: Token) -> Token:
    """The event noun that a light verb only carries ("made a state visit", "the talks took place"), else the verb."""
    if predicate_of(sentence, verb) in HAPPENING:
        subject = subject_of(sentence, verb)
        if subject is not None and subject.part_of_speech == "NOUN":
            return subject
    if _changes_hands(sentence, verb):
        subject = subject_of(sentence, verb)
        if subject is not None and subject.text.islower() and types_of_word(subject.lemma):
            return subject
    if verb.lemma in load("events")["light_verbs"]:
        for noun in objects_of(sentence, verb):
            if noun.part_of_speech == "NOUN" and types_of_word(noun.lemma):
                return noun
    return _beginning(sentence, verb) or verb


def _changes_hands(sentence: Sentence, verb: Token) -> bool:
    """ "The jersey passed to Zeller", "the title went to the visitors": what happens is told by the subject."""
    to = any(child.dependency in {"prep", "dative"} and child.lemma == "to" for child in sentence.children(verb))
    return to and verb.lemma in load("events")["changing_hands"]


def _beginning(sentence: Sentence, verb: Token) -> Token | None:
    """The verb of beginning above one, where the two are a set phrase: "began to generate" is an opening."""
    above = sentence.tokens[verb.head]
    if verb.dependency != "xcomp" or above.lemma not in load("firsts")["beginning"]:
        return None
    return above if predicate_of(sentence, above).endswith(f" {verb.lemma}") else None


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
    types = types_of_word(head) or types_of_word(word.lemma) or _begun_since(marked, verb) or _won(sentence, verb)
    if verb is not None and head in load("events")["active_only"] and is_passive(sentence, verb):
        types = frozenset()
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
