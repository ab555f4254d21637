"""Claims that something is the first of its kind: "the first trip … since 2012", "the first Ugandan to win"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extracting.attaching import dates_of, when_from
from checker.extracting.clauses import clause_of, content_lemmas, governing_verb, stance_of, subject_of
from checker.extracting.events import types_of_word
from checker.extracting.evidence import clause_span
from checker.extracting.naming import names_in
from checker.model.claim import Claim, ClaimKind, First, Modality, Subject, When
from checker.model.mention import MarkedSentence
from checker.model.sentence import Sentence, Token
from checker.model.span import Span

EXTRACTOR = "firsts"
CALENDAR_NOUNS = frozenset(
    {
        "time",
        "year",
        "half",
        "quarter",
        "month",
        "week",
        "day",
        "round",
        "stage",
        "phase",
        "person",
        "degree",
        "lady",
        "place",
        "leg",
        "name",
        "aid",
        "part",
        "step",
        "minister",
        "night",
        "edition",
        "half-year",
        "set",
        "class",
        "hour",
        "printing",
    }
)


def firsts(marked: MarkedSentence) -> Iterator[Claim]:
    """The claims of a sentence that something is the first of a kind: since a year, of a nation, or ever."""
    sentence = marked.sentence
    for token in sentence.tokens:
        if token.text.lower() != "first" or token.dependency not in {
            "amod",
            "attr",
            "appos",
            "acomp",
            "oprd",
            "dobj",
            "compound",
            "nmod",
            "pobj",
            "nsubj",
            "ROOT",
            "conj",
            "advmod",
            "ccomp",
            "xcomp",
        }:
            continue
        noun = sentence.tokens[token.head] if token.dependency in {"amod", "compound", "nmod"} else token
        if noun.lemma in CALENDAR_NOUNS and not _for_the_first_time(sentence, token):
            continue
        claim = _claim(marked, token, noun)
        if claim is not None:
            yield claim


def _for_the_first_time(sentence: Sentence, first: Token) -> bool:
    following = sentence.tokens[first.index + 1 : first.index + 2]
    return bool(following) and following[0].lemma == "time"


def _claim(marked: MarkedSentence, first: Token, noun: Token) -> Claim | None:
    sentence = marked.sentence
    verb = governing_verb(sentence, noun)
    phrase = _phrase(sentence, first, noun, verb)
    since = next(
        (time for time in dates_of(marked) if time.timex.bound == "since" or _after_since(marked, time.start)), None
    )
    kind = content_lemmas(phrase)
    types = sorted({event for token in phrase for event in types_of_word(token.lemma)})
    if not types or (since is None and not _is_class(sentence, noun, verb)):
        return None
    subject = subject_of(sentence, verb) if verb is not None else None
    telling = [*phrase, *(sentence.subtree(subject) if subject is not None else ())]
    span = clause_span(marked, (first.start, first.end), [token for token in phrase if token.part_of_speech != "PUNCT"])
    if since is not None:
        span = clause_span(marked, (min(span.start, since.start), max(span.end, since.end)), ())
    stance = stance_of(sentence, verb)
    return Claim(
        kind=ClaimKind.FIRST,
        subject=Subject(
            head=noun.lemma,
            predicate=verb.lemma if verb is not None else "",
            context=kind,
            names=names_in(sentence, phrase),
            modifiers=tuple(name.words for name in names_in(sentence, telling)),
            event_type=" ".join(types),
        ),
        value=First(1, None, kind),
        when=when_from(marked, since, verb) if since is not None else When(stated=False),
        span=span,
        focus=Span(sentence.document, first.start, first.end),
        words=marked.words_of(span.start, span.end),
        sentence=sentence.index,
        modality=Modality.ACTUAL if stance.modality in {Modality.PLAN, Modality.FORECAST} else stance.modality,
        negated=stance.negated or _is_negated(sentence, noun, verb),
        attribution=stance.attribution,
        extractor=EXTRACTOR,
    )


def _phrase(sentence: Sentence, first: Token, noun: Token, verb: Token | None) -> list[Token]:
    """The noun's phrase with what it is the first to do, which the parser may hang on "become"."""
    wanted = {token.index for token in sentence.subtree(noun) if token.index >= first.index - 2}
    for deed in _deeds(sentence, noun, verb):
        wanted |= {token.index for token in clause_of(sentence, deed)}
    return [token for token in sentence.tokens if token.index in wanted]


def _deeds(sentence: Sentence, noun: Token, verb: Token | None) -> Iterator[Token]:
    for top, dependencies in ((noun, {"acl", "relcl"}), (verb, {"xcomp"})):
        for child in sentence.children(top) if top is not None else ():
            if child.dependency in dependencies and child.index > noun.index:
                yield child


def _is_class(sentence: Sentence, noun: Token, verb: Token | None) -> bool:
    """ "The first Ugandan to win", "the first woman to land": a noun of a class with what it is the first to do."""
    return next(_deeds(sentence, noun, verb), None) is not None


def _is_negated(sentence: Sentence, noun: Token, verb: Token | None) -> bool:
    near = [*sentence.children(noun), *(sentence.children(verb) if verb is not None else ())]
    return any(child.dependency == "neg" or child.lemma == "not" for child in near)


def _after_since(marked: MarkedSentence, start: int) -> bool:
    before = [token for token in marked.sentence.tokens if token.end <= start][-6:]
    return any(token.lemma == "since" for token in before)
