"""Claims that something is the first of its kind: "the first trip … since 2012", "the first Ugandan to win"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checker.extracting.attaching import dates_of, when_from
from checker.extracting.clauses import (
    CONTENT,
    clause_of,
    content_lemmas,
    governing_verb,
    subject_of,
)
from checker.extracting.event_words import types_of_word
from checker.extracting.evidence import clause_span
from checker.extracting.first_deeds import deed_types, deed_verbs, deed_words, is_occasion, wins
from checker.extracting.last_times import last_times
from checker.extracting.modality import stance_of
from checker.extracting.naming import names_in
from checker.model.claim import Claim, ClaimKind, First, Modality, Subject, When
from checker.model.mention import MarkedSentence
from checker.model.quantity import Dimension
from checker.model.sentence import Sentence, Token
from checker.model.span import Span
from checker.model.timex import TimexKind, TimexMention
from checker.words import load

EXTRACTOR = "firsts"
PLACES_OF_FIRST = frozenset(
    {"amod", "attr", "appos", "acomp", "oprd", "dobj", "compound", "nmod", "pobj", "nsubj", "ROOT", "conj"}
    | {"advmod", "ccomp", "xcomp"}
)
OF_A_NOUN = frozenset({"amod", "compound", "nmod"})
FARTHEST_SINCE = 6
# "She will be the first woman", "she would be": whoever was before her was before her.
TO_COME = frozenset({Modality.PLAN, Modality.FORECAST, Modality.CONDITIONAL})


@dataclass(frozen=True, slots=True)
class Window:
    """Since when something is the first: the words, and the time where they name one."""

    start: int
    end: int
    time: TimexMention | None


def firsts(marked: MarkedSentence) -> Iterator[Claim]:
    """The claims of a sentence that something is the first (or the second …) of a kind: since a year, or ever."""
    sentence = marked.sentence
    ordinals = load("firsts")["ordinals"]
    for token in sentence.tokens:
        ordinal = ordinals.get(token.text.lower())
        if ordinal is None or token.dependency not in PLACES_OF_FIRST or _ends_a_number(sentence, token):
            continue
        noun = sentence.tokens[token.head] if token.dependency in OF_A_NOUN else _left_out(sentence, token)
        if noun.lemma in load("firsts")["numbered"] and not is_occasion(noun):
            continue
        if _is_measured(marked, noun):
            continue
        claim = _claim(marked, token, noun, ordinal)
        if claim is not None:
            yield claim
    yield from last_times(marked)


def _ends_a_number(sentence: Sentence, ordinal: Token) -> bool:
    """Whether an ordinal is but the end of one: "the twenty-first attack"."""
    before, tens = sentence.tokens[max(0, ordinal.index - 2) : ordinal.index], load("numbers")["cardinals"]
    return [token.text for token in before[1:]] == ["-"] and before[0].lemma.lower() in tens


def _left_out(sentence: Sentence, first: Token) -> Token:
    """The noun that an ordinal leaves out: "the visit is her first to Turkey" counts visits; else the ordinal."""
    verb = sentence.tokens[first.head]
    if verb.lemma != "be" or first.dependency not in {"attr", "acomp"}:
        return first
    subject = subject_of(sentence, verb)
    is_deed = subject is not None and (types_of_word(subject.lemma) or wins(subject))
    return subject if subject is not None and is_deed else first


def _is_measured(marked: MarkedSentence, noun: Token) -> bool:
    """ "The first 71 kilometres", "the first 20 tonnes": a part of a whole, and no first of a kind."""
    return any(
        mention.start <= noun.start < mention.end
        and mention.quantity.unit.dimension not in {Dimension.COUNT, Dimension.BARE}
        for mention in marked.quantities
    )


def _claim(marked: MarkedSentence, first: Token, noun: Token, ordinal: int) -> Claim | None:
    sentence = marked.sentence
    verb = governing_verb(sentence, noun)
    deeds = list(deed_verbs(sentence, noun, verb))
    phrase = _phrase(sentence, first, noun, deeds)
    types = deed_types(sentence, noun, deeds, phrase)
    window = _window(marked, first, phrase)
    is_event = bool(types_of_word(noun.lemma) | wins(noun))
    if (ordinal > 1 and not is_event) or not (types or deeds or window is not None):
        return None
    if window is None and (noun is first or not (deeds or is_event) or not _is_of_now(marked, verb)):
        return None
    stance = stance_of(sentence, verb)
    span = clause_span(marked, (first.start, first.end), [token for token in phrase if token.part_of_speech != "PUNCT"])
    if window is not None:
        span = clause_span(marked, (min(span.start, window.start), max(span.end, window.end)), ())
    class_words = _class_words(sentence, noun, deeds)
    told = [token for token in phrase if token is not first and token not in class_words]
    if window is not None and window.start > first.start:
        told = [token for token in told if token.end <= window.start]
    return Claim(
        kind=ClaimKind.FIRST,
        subject=Subject(
            head=noun.lemma,
            predicate=verb.lemma if verb is not None else "",
            modifiers=tuple(dict.fromkeys(_in_class(word) for word in class_words if word.text[:1].isalpha())),
            segment=tuple(_in_class(word) for word in class_words if word.part_of_speech in {"ADJ", "ADV"}),
            context=content_lemmas(told),
            names=names_in(sentence, phrase),
            event_type=" ".join(types),
        ),
        value=First(ordinal, None, deed_words(sentence, noun, deeds)),
        when=_when(marked, window, verb),
        span=span,
        focus=Span(sentence.document, first.start, first.end),
        words=marked.words_of(span.start, span.end),
        sentence=sentence.index,
        modality=Modality.ACTUAL if stance.modality in TO_COME else stance.modality,
        negated=stance.negated or _is_negated(sentence, noun, verb),
        attribution=stance.attribution,
        extractor=EXTRACTOR,
    )


def _is_of_now(marked: MarkedSentence, verb: Token | None) -> bool:
    """Whether a "first" is of the article's own days, or of a day the sentence names: "was" may be long ago."""
    if verb is None or dates_of(marked) or verb.tag in {"VBZ", "VBP"} or _points_at_news(marked.sentence, verb):
        return True
    helping = [child for child in marked.sentence.children(verb) if child.dependency == "aux"]
    return any(child.tag == "MD" or (child.lemma == "have" and child.tag in {"VBZ", "VBP"}) for child in helping)


def _points_at_news(sentence: Sentence, verb: Token) -> bool:
    """ "It was the inspectors' third visit", "the trip was the first ever": what it is was told just before."""
    subject = subject_of(sentence, verb)
    if verb.lemma != "be" or subject is None:
        return False
    told = any(child.lemma == "the" or child.dependency == "poss" for child in sentence.children(subject))
    return subject.lemma in {"it", "this", "that"} or (told and bool(types_of_word(subject.lemma)))


def _phrase(sentence: Sentence, first: Token, noun: Token, deeds: Iterable[Token]) -> list[Token]:
    """The noun's phrase with what it is the first to do, which the parser may hang on "become"."""
    top = first if noun.index < first.index else noun
    wanted = {token.index for token in sentence.subtree(top) if token.index >= first.index - 2}
    for deed in deeds:
        wanted |= {token.index for token in clause_of(sentence, deed)}
    return [token for token in sentence.tokens if token.index in wanted]


def _class_words(sentence: Sentence, noun: Token, deeds: Iterable[Token]) -> list[Token]:
    """The words that say which kind is counted: the noun with its adjectives, and of a deed who does it ("by").

    Of "the first time that a ferry has run aground" it is the ferry.
    """
    top = [noun]
    doers = {"by"} if types_of_word(noun.lemma) else {"by", "of"}
    for child in sentence.children(noun):
        if child.dependency == "prep" and child.lemma in doers:
            top += [goal for goal in sentence.children(child) if goal.dependency == "pobj"]
    for deed in deeds if is_occasion(noun) else ():
        subject = subject_of(sentence, deed)
        top += [subject] if subject is not None and subject.part_of_speech == "NOUN" else []
    inside = {token.index for token in top}
    for word in top:
        near = [child for child in sentence.children(word) if child.dependency in {"amod", "compound", "nmod", "prep"}]
        for child in near:
            if child.dependency != "prep" or (child.lemma == "of" and word is not noun):
                inside |= {token.index for token in sentence.subtree(child)}
    if types_of_word(noun.lemma):
        inside.discard(noun.index)
    ordinals = load("firsts")["ordinals"]
    return [
        token
        for token in sentence.tokens
        if token.index in inside and token.part_of_speech in CONTENT and token.text.lower() not in ordinals
    ]


def _in_class(word: Token) -> str:
    """A class word as it is compared: adjectives as they stand, since the model's lemmas of rare ones are guesses."""
    return word.text.lower() if word.part_of_speech == "ADJ" else word.lemma.lower()


def _window(marked: MarkedSentence, first: Token, phrase: Iterable[Token]) -> Window | None:
    """What follows "since", the years of "in 12 years" or the year of "this year", after the ordinal."""
    for token in marked.sentence.tokens:
        if token.start < first.end:
            continue
        if token.lemma == "since":
            return _since(marked, token)
        if token.lemma in {"in", "for"}:
            time = next((time for time in marked.times if _is_stretch_after(marked, token, time)), None)
            if time is not None:
                return Window(token.start, time.end, time)
    inside = [token.start for token in phrase if token.start > first.start]
    for time in marked.times:
        if time.timex.offset is not None and time.timex.which == "this" and time.start in inside:
            return Window(time.start, time.end, None)
    return None


def _since(marked: MarkedSentence, since: Token) -> Window:
    """The window of "since": up to a time close behind it, else the words alone ("since taking office")."""
    time = next((time for time in dates_of(marked) if time.start >= since.end), None)
    if time is not None and len(marked.sentence.tokens_between(since.end, time.start)) <= FARTHEST_SINCE:
        return Window(since.start, time.end, time)
    return Window(since.start, max(inner.end for inner in marked.sentence.subtree(since)), None)


def _is_stretch_after(marked: MarkedSentence, token: Token, time: TimexMention) -> bool:
    """Whether a length stands behind "in" or "for", but for a hedge: "in more than 12 years"."""
    if time.timex.kind != TimexKind.DURATION or time.start < token.end:
        return False
    between = marked.words_of(token.end, time.start) if token.end < time.start else ""
    return between.strip().lower() in load("firsts")["hedges_of_stretch"]


def _when(marked: MarkedSentence, window: Window | None, verb: Token | None) -> When:
    if window is None:
        return When(stated=False)
    if window.time is None:
        return When(words=marked.words_of(window.start, window.end))
    return when_from(marked, window.time, verb)


def _is_negated(sentence: Sentence, noun: Token, verb: Token | None) -> bool:
    near = [*sentence.children(noun), *(sentence.children(verb) if verb is not None else ())]
    return any(child.dependency == "neg" or child.lemma == "not" for child in near)
