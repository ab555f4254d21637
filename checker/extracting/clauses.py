"""Clauses: the verb that governs a word, who does what to whom, and how the copy presents it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise

from checker.model.sentence import Sentence, Token
from checker.words import load

LITTLE = frozenset({"ADP", "ADV", "PART"})
VERBAL = frozenset({"VERB", "AUX"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
OBJECTS = frozenset({"dobj", "obj", "attr", "oprd", "dative"})
OWN_CLAUSE = frozenset({"ccomp", "advcl", "relcl", "csubj", "parataxis", "conj"})
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV"})
HOLLOW_VERBS = frozenset(
    {"be", "have", "do", "get", "make", "take", "become", "go", "come", "say", "tell", "'s", "see"}
)


def is_verb(token: Token) -> bool:
    """Whether a word can govern a clause: a verb, or a copula."""
    return token.part_of_speech in VERBAL and token.dependency not in {"aux", "auxpass"}


def governing_verb(sentence: Sentence, token: Token) -> Token | None:
    """The nearest verb above a word; the word itself where it is a verb; None in a headline without any."""
    if is_verb(token):
        return token
    return next((ancestor for ancestor in sentence.ancestors(token) if is_verb(ancestor)), None)


def meaning_verb(sentence: Sentence, verb: Token) -> Token:
    """The verb that carries the meaning: behind "had to", "is expected to", "began to" the one that follows."""
    seen = {verb.index}
    while verb.lemma in _raising_verbs():
        lower = next(
            (c for c in sentence.children(verb) if c.dependency == "xcomp" and c.part_of_speech == "VERB"), None
        )
        if lower is None or lower.index in seen:
            return verb
        seen.add(lower.index)
        verb = lower
    return verb


@cache
def _raising_verbs() -> frozenset[str]:
    return frozenset(load("modality")["raising"]["verbs"])


def subject_of(sentence: Sentence, verb: Token) -> Token | None:
    """Who does what a verb says: its own subject, or the one it shares with the verb it hangs on.

    A relative pronoun gives the noun that its clause describes; a participle gives the noun it stands at.
    """
    seen: set[int] = set()
    current: Token | None = verb
    while current is not None and current.index not in seen:
        seen.add(current.index)
        own = next((child for child in sentence.children(current) if child.dependency in SUBJECTS), None)
        if own is not None and own.lemma not in {"who", "which", "that", "whom"}:
            return own
        governor = sentence.tokens[current.head]
        if current.dependency in {"relcl", "acl"} and not is_verb(governor):
            return governor
        if current.dependency in {"xcomp", "conj", "advcl", "pcomp"} or (own is not None and is_verb(governor)):
            current = governing_verb(sentence, governor)
        else:
            return None
    return None


def objects_of(sentence: Sentence, verb: Token) -> list[Token]:
    """What a verb acts on, in order of the sentence."""
    return [child for child in sentence.children(verb) if child.dependency in OBJECTS]


def is_passive(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb stands in the passive."""
    return any(child.dependency in {"nsubjpass", "auxpass"} for child in sentence.children(verb))


def clause_of(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """The words of a verb's clause, without the clauses that hang on it as statements of their own."""
    inside = {verb.index}
    for token in _downwards(sentence, verb):
        if token.head in inside and not (token.dependency in OWN_CLAUSE and is_verb(token)):
            inside.add(token.index)
    return tuple(token for token in sentence.tokens if token.index in inside)


def phrase_of(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """The noun phrase of a word with its complements and the relative clause that describes it."""
    return sentence.subtree(noun)


def _downwards(sentence: Sentence, top: Token) -> Iterator[Token]:
    """All words under one, governors before what they govern."""
    queue = [top]
    while queue:
        current = queue.pop(0)
        for child in sentence.children(current):
            yield child
            queue.append(child)


def content_lemmas(tokens: Iterable[Token]) -> tuple[str, ...]:
    """The lemmas that carry meaning, each once, in order; numbers, short words and hollow verbs left out."""
    seen: dict[str, None] = {}
    for token in tokens:
        if (
            token.part_of_speech in CONTENT
            and token.text[:1].isalpha()
            and token.lemma not in HOLLOW_VERBS
            and len(token.lemma) > 2
        ):
            seen.setdefault(token.lemma, None)
    return tuple(seen)


def setting_of(sentence: Sentence, tokens: Iterable[Token]) -> tuple[str, ...]:
    """The content lemmas of a sentence outside some of its words."""
    inside = {token.index for token in tokens}
    return content_lemmas(token for token in sentence.tokens if token.index not in inside)


def predicate_of(sentence: Sentence, verb: Token) -> str:
    """The verb's lemma, or the longest set phrase of the concept table that the verb and its dependents make."""
    best = verb.lemma
    for phrase in _set_phrases().get(verb.lemma, ()):
        parts = phrase.split()
        if len(parts) > len(best.split()) and _stand_in_order(_phrase_words(sentence, verb, parts), parts[1:]):
            best = phrase
    return best


def _phrase_words(sentence: Sentence, verb: Token, parts: list[str]) -> list[Token]:
    """What a verb governs closely, as it stands; behind a preposition only where the phrase has that one itself."""
    found: set[int] = set()
    for child in sentence.children(verb):
        if child.dependency in {"prt", "prep", "dobj", "advmod", "acomp", "attr", "xcomp", "dative", "npadvmod"}:
            found.add(child.index)
            if child.dependency != "prep" or child.lemma in parts:
                found |= {grandchild.index for grandchild in sentence.children(child)}
    return [sentence.tokens[index] for index in sorted(found)]


def _stand_in_order(words: list[Token], parts: list[str]) -> bool:
    """Whether the parts of a phrase stand among some words in their order, two little words of it side by side:
    "flew on to Doha" and not "was flown to Doha on Monday"."""
    rest = iter(words)
    found = [next((word for word in rest if word.lemma == part), None) for part in parts]
    told = [word for word in found if word is not None]
    little = ((one, other) for one, other in pairwise(told) if {one.part_of_speech, other.part_of_speech} <= LITTLE)
    return len(told) == len(parts) and all(other.index == one.index + 1 for one, other in little)


@cache
def _set_phrases() -> dict[str, tuple[str, ...]]:
    phrases: dict[str, set[str]] = {}
    for words in load("concepts")["concepts"].values():
        for word in words:
            if " " in word:
                phrases.setdefault(word.split()[0], set()).add(word)
    return {first: tuple(sorted(found)) for first, found in phrases.items()}


def turned_round(sentence: Sentence, verb: Token) -> Token | None:
    """The participle of a passive whose subject stands inside: "only then were the unions informed"."""
    for child in sentence.children(verb):
        if verb.lemma == "be" and child.dependency in {"nsubj", "attr"} and child.index > verb.index:
            return next((c for c in sentence.children(child) if c.dependency == "acl" and c.tag == "VBN"), None)
    return None


def has_subject(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb has a subject of its own."""
    return any(child.dependency in SUBJECTS for child in sentence.children(verb))
