"""Deeds that are said not to have been done before, or since a time: "had not performed in Tokyo since 2016", "last won
in 1987"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extracting.attaching import dates_of, when_from
from checker.extracting.clauses import clause_of, content_lemmas, is_verb, phrase_of, predicate_of, subject_of
from checker.extracting.event_words import types_of_word
from checker.extracting.evidence import clause_span
from checker.extracting.naming import names_in
from checker.extracting.telling import attribution_of
from checker.model.claim import Claim, ClaimKind, First, Subject, When
from checker.model.mention import MarkedSentence
from checker.model.sentence import Sentence, Token
from checker.model.span import Span
from checker.model.timex import TimexMention
from checker.words import load

EXTRACTOR = "last times"
NEGATIONS = frozenset({"not", "n't", "never"})
TIMES = frozenset({"last", "before", "never"})  # words of the time, and not of the deed
NOBODY = frozenset({"nobody", "none", "no"})
FARTHEST = 4


def last_times(marked: MarkedSentence) -> Iterator[Claim]:
    """The claims of a sentence that nobody did something before or since a time; whoever does it now is the first."""
    sentence = marked.sentence
    for verb in sentence.tokens:
        if is_verb(verb) and _is_of_the_last_time(sentence, verb):
            yield from _last_time(marked, verb)
        if not is_verb(verb) or not _is_denied_perfect(sentence, verb):
            continue
        time, ever = _since(marked, verb), _is_of_all_time(sentence, verb)
        told = types_of_word(predicate_of(sentence, verb))
        types = frozenset(t for t in told if _recurs(t))
        is_deed = types or (not told and (ever or _is_nobody(sentence, subject_of(sentence, verb))))
        if is_deed and (ever or time is not None):
            yield _claim(marked, verb, time, types)


def _is_of_the_last_time(sentence: Sentence, verb: Token) -> bool:
    """ "Rovers last won the cup in 1987"."""
    children = [child for child in sentence.children(verb) if child.index < verb.index]
    return verb.tag == "VBD" and any(child.lemma == "last" and child.dependency == "advmod" for child in children)


def _last_time(marked: MarkedSentence, verb: Token) -> Iterator[Claim]:
    """The claim that whoever did something last at a time is the first since then to do it again."""
    types = frozenset(t for t in types_of_word(predicate_of(marked.sentence, verb)) if _recurs(t))
    time = next((time for time in dates_of(marked) if time.start >= verb.end), None)
    if types and time is not None:
        yield _claim(marked, verb, time, types)


def _recurs(event_type: str) -> bool:
    """Whether a kind of event is one that the same people do again and again."""
    return bool(load("events")["types"][event_type] == "recurring")


def _is_denied_perfect(sentence: Sentence, verb: Token) -> bool:
    """ "Has not won", "nobody had won"; "never before have they won", which the parser splits in two."""
    children = list(sentence.children(verb))
    if any(child.lemma == "have" and child.dependency == "aux" for child in children):
        nobody = _is_nobody(sentence, subject_of(sentence, verb))
        return nobody or any(child.lemma in NEGATIONS or child.dependency == "neg" for child in children)
    above = sentence.tokens[verb.head]
    denied = any(token.lemma.lower() == "never" for token in sentence.tokens[: above.index])
    return verb.dependency == "ccomp" and verb.tag in {"VBN", "VBD"} and above.lemma == "have" and denied


def _is_nobody(sentence: Sentence, subject: Token | None) -> bool:
    """ "Nobody from Sweden", "no Swede"."""
    if subject is None:
        return False
    return not NOBODY.isdisjoint(
        {subject.lemma.lower(), *(child.lemma.lower() for child in sentence.children(subject))}
    )


def _is_of_all_time(sentence: Sentence, verb: Token) -> bool:
    """Whether "before" stands alone beside a denied verb: "has never before been closed"."""
    inside = (*sentence.children(verb), *sentence.children(sentence.tokens[verb.head]))
    return any(child.lemma == "before" and child.dependency == "advmod" for child in inside)


def _since(marked: MarkedSentence, verb: Token) -> TimexMention | None:
    """The time that stands behind the "since" of a verb."""
    since = next((child for child in marked.sentence.children(verb) if child.lemma == "since"), None)
    if since is None or since.index < verb.index:
        return None
    near = (time for time in dates_of(marked) if time.start >= since.end)
    time = next(near, None)
    is_near = time is not None and len(marked.sentence.tokens_between(since.end, time.start)) <= FARTHEST
    return time if is_near else None


def _claim(marked: MarkedSentence, verb: Token, time: TimexMention | None, types: frozenset[str]) -> Claim:
    sentence = marked.sentence
    subject = subject_of(sentence, verb)
    phrase = [*(phrase_of(sentence, subject) if subject is not None else ()), *clause_of(sentence, verb)]
    tokens = sorted({token.index: token for token in phrase}.values(), key=lambda token: token.index)
    taken_up = marked.taken_up([subject]) if subject is not None else []
    end = verb.end if time is None else time.end
    span = clause_span(marked, (verb.start, end), [token for token in tokens if token.part_of_speech != "PUNCT"])
    return Claim(
        kind=ClaimKind.FIRST,
        subject=Subject(
            head=verb.lemma,
            predicate=verb.lemma,
            context=content_lemmas(token for token in tokens if token is not verb and token.lemma not in TIMES),
            names=tuple(dict.fromkeys((*names_in(sentence, tokens), *(n for noun in taken_up for n in noun.names)))),
            event_type=" ".join(sorted(types)),
        ),
        value=First(1, None, (verb.lemma,)),
        when=When(stated=False) if time is None else when_from(marked, time, verb),
        span=span,
        focus=Span(sentence.document, verb.start, end),
        words=marked.words_of(span.start, span.end),
        sentence=sentence.index,
        attribution=attribution_of(sentence, verb),
        extractor=EXTRACTOR,
    )
