"""Claims of the how-manieth somebody was to do a thing, and the how-manieth of somebody's own: "the second Finn to win
the prize", "her first title of the season"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from checker.extracting.clauses import content_lemmas, governing_verb, is_verb, subject_of
from checker.extracting.evidence import clause_span
from checker.extracting.modality import stance_of
from checker.extracting.naming import names_in
from checker.extracting.tenses import tense_of
from checker.model.claim import Claim, ClaimKind, First, Modality, Name, Subject, When
from checker.model.mention import MarkedSentence
from checker.model.sentence import Sentence, Token
from checker.model.span import Span
from checker.words import load

EXTRACTOR, MOST_TOLD = "ranks", 16


@dataclass(frozen=True, slots=True)
class Rank:
    """An ordinal with the noun it numbers, the tokens that tell what is counted, and whose rank it is.

    `stretch` names what is counted over: "season", "term"; "" where nothing is named.
    """

    ordinal: Token
    noun: Token
    told: tuple[Token, ...]
    holder: Token
    deed: str
    stretch: str = ""


def ranks(marked: MarkedSentence) -> Iterator[Claim]:
    """The ranks that a sentence gives; the holder of one is named where its words, or a resolved pronoun, do."""
    sentence = marked.sentence
    for token in sentence.tokens:
        number = load("firsts")["ordinals"].get(token.text.lower())
        if number is None or token.dependency != "amod":
            continue
        rank = _of_a_deed(sentence, token) or _of_ones_own(sentence, token)
        if rank is not None:
            yield _claim(marked, rank, number)


def _of_a_deed(sentence: Sentence, ordinal: Token) -> Rank | None:
    """ "He was the second Finn to win the prize": the subject of the verb holds the rank."""
    noun = sentence.tokens[ordinal.head]
    verb = sentence.tokens[noun.head]
    holder = subject_of(sentence, verb) if is_verb(verb) and noun.dependency == "attr" else None
    behind = (child for word in (noun, verb) for child in sentence.children(word) if child.index > noun.index)
    deed = next((child for child in behind if _is_infinitive(sentence, child)), None)
    if holder is None or deed is None or noun.lemma in load("firsts")["numbered"]:
        return None
    told = takewhile(lambda token: token.text != ",", sentence.tokens[noun.index : deed.index + MOST_TOLD])
    return Rank(ordinal, noun, tuple(told), holder, deed.lemma)


def _is_infinitive(sentence: Sentence, verb: Token) -> bool:
    to = any(child.text.lower() == "to" for child in sentence.children(verb))
    return is_verb(verb) and verb.dependency in {"relcl", "acl", "advcl", "xcomp"} and verb.tag == "VB" and to


def _of_ones_own(sentence: Sentence, ordinal: Token) -> Rank | None:
    """ "Her first title of the season", "the second state visit of his term": who owns either holds the rank."""
    noun = sentence.tokens[ordinal.head]
    stretches = load("firsts")["stretches"]
    inside = [*sentence.subtree(noun), *_since(sentence, noun)]
    behind = [token for token in inside if token.index > noun.index and token.lemma in stretches]
    owner = next((t for word in (noun, *behind) for t in sentence.children(word) if t.dependency == "poss"), None)
    if owner is None or not behind or noun.lemma in load("firsts")["numbered"]:
        return None
    told = tuple(token for token in inside if token.index <= behind[0].index)
    return Rank(ordinal, noun, told, owner, "", stretches[behind[0].lemma])


def _since(sentence: Sentence, noun: Token) -> Iterator[Token]:
    """The clause of "since" that the parser hangs on the verb: "it is his first visit since he took office"."""
    for child in sentence.children(sentence.tokens[noun.head]):
        if child.index > noun.index and any(mark.lemma == "since" for mark in sentence.children(child)):
            yield from sentence.subtree(child)


def _is_to_come(sentence: Sentence, verb: Token | None) -> bool:
    """Whether a rank is told as one to come: "would be the first"; "was the first to win" has been."""
    return verb is not None and any(child.tag == "MD" for child in sentence.children(verb))


def _names_of(marked: MarkedSentence, holder: Token) -> tuple[Name, ...]:
    taken_up = [name for noun in marked.taken_up([holder]) for name in noun.names]
    phrase = [token for token in marked.sentence.subtree(holder) if token.dependency not in {"relcl", "appos"}]
    return tuple(taken_up) or names_in(marked.sentence, phrase)


def _claim(marked: MarkedSentence, rank: Rank, number: int) -> Claim:
    sentence, verb = marked.sentence, governing_verb(marked.sentence, rank.noun)
    stance, holder = stance_of(sentence, verb), _names_of(marked, rank.holder)[:1]
    near = (child for child in sentence.children(rank.noun) if child.dependency in {"amod", "compound", "nmod"})
    narrowing = [child.lemma.lower() for child in near if child is not rank.ordinal]
    span = clause_span(marked, (rank.ordinal.start, rank.noun.end), [t for t in rank.told if t.text.isalnum()])
    return Claim(
        kind=ClaimKind.FIRST,
        subject=Subject(
            head=rank.noun.lemma,
            predicate=rank.deed,
            modifiers=tuple(narrowing),
            context=content_lemmas(token for token in rank.told if token is not rank.noun),
            names=tuple(dict.fromkeys((*holder, *names_in(sentence, rank.told)))),
            segment=(rank.stretch,) if rank.stretch else (),
        ),
        value=First(number, None, (rank.deed,) if rank.deed else (), holder[0].words if holder else ""),
        when=When(tense=tense_of(sentence, verb), stated=False),
        span=span,
        focus=Span(sentence.document, rank.ordinal.start, rank.ordinal.end),
        words=marked.words_of(span.start, span.end),
        sentence=sentence.index,
        modality=stance.modality if not rank.deed or _is_to_come(sentence, verb) else Modality.ACTUAL,
        negated=stance.negated,
        attribution=stance.attribution,
        extractor=EXTRACTOR,
    )
