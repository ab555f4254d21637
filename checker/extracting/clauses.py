"""Clauses: the verb that governs a word, who does what to whom, and how the copy presents it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from checker.model.claim import Modality
from checker.model.sentence import Sentence, Token
from checker.model.timex import Tense
from checker.words import load

VERBAL = frozenset({"VERB", "AUX"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
OBJECTS = frozenset({"dobj", "obj", "attr", "oprd", "dative"})
OWN_CLAUSE = frozenset({"ccomp", "advcl", "relcl", "csubj", "parataxis", "conj"})
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV"})
FUTURE_WORDS = frozenset({"will", "shall", "'ll", "wo"})
FUTURE_ADJECTIVES = frozenset({"due", "set", "scheduled", "expected", "slated", "planned", "bound", "likely"})
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
        if len(parts) > len(best.split()) and set(parts[1:]) <= set(_phrase_lemmas(sentence, verb, parts)):
            best = phrase
    return best


def _phrase_lemmas(sentence: Sentence, verb: Token, parts: list[str]) -> Iterator[str]:
    """What a verb governs closely; behind a preposition only where the phrase has that preposition itself."""
    for child in sentence.children(verb):
        if child.dependency in {"prt", "prep", "dobj", "advmod", "acomp", "attr", "xcomp", "dative", "npadvmod"}:
            yield child.lemma
            if child.dependency != "prep" or child.lemma in parts:
                yield from (grandchild.lemma for grandchild in sentence.children(child))


@cache
def _set_phrases() -> dict[str, tuple[str, ...]]:
    phrases: dict[str, set[str]] = {}
    for words in load("concepts")["concepts"].values():
        for word in words:
            if " " in word:
                phrases.setdefault(word.split()[0], set()).add(word)
    return {first: tuple(sorted(found)) for first, found in phrases.items()}


def tense_of(sentence: Sentence, verb: Token | None) -> Tense:
    """Which way a clause looks: past forms look back, "will", "is due to" and a present with a date look forward."""
    if verb is None:
        return Tense.UNKNOWN
    for current in (verb, *(ancestor for ancestor in sentence.ancestors(verb) if is_verb(ancestor))):
        auxiliaries = [child for child in sentence.children(current) if child.dependency in {"aux", "auxpass"}]
        lemmas = {auxiliary.lemma for auxiliary in auxiliaries} | {auxiliary.text.lower() for auxiliary in auxiliaries}
        if lemmas & FUTURE_WORDS:
            return Tense.FUTURE
        if any(auxiliary.tag == "VBD" for auxiliary in auxiliaries) or current.tag == "VBD":
            return Tense.PAST
        if "have" in lemmas and current.tag == "VBN":
            return Tense.PAST
        if current.tag in {"VBZ", "VBP"} or any(auxiliary.tag in {"VBZ", "VBP", "MD"} for auxiliary in auxiliaries):
            return _present(sentence, current, lemmas)
        if current.tag == "VBN" and not auxiliaries:
            return Tense.PAST
        if current.dependency in {"relcl", "ccomp", "ROOT"}:
            break
    return Tense.UNKNOWN


def _present(sentence: Sentence, verb: Token, auxiliaries: set[str]) -> Tense:
    """A passive present ("is published") tells no direction; an active one with a date is a timetable."""
    if verb.tag == "VBN" and verb.lemma not in FUTURE_ADJECTIVES and verb.text.lower() not in FUTURE_ADJECTIVES:
        return Tense.PAST if "have" in auxiliaries else Tense.UNKNOWN
    return Tense.FUTURE


@dataclass(frozen=True, slots=True)
class Stance:
    """How a clause is presented: its modality, whether it is denied, and who says so."""

    modality: Modality
    negated: bool
    attribution: str


def stance_of(sentence: Sentence, verb: Token | None, near: Iterable[Token] = ()) -> Stance:
    """The stance of a clause, read from its verb, the verbs above it and the words right at the figure (`near`)."""
    modality = _modality(sentence, verb, tuple(near))
    negated = verb is not None and any(child.dependency == "neg" for child in sentence.children(verb))
    return Stance(modality, negated, attribution_of(sentence, verb))


def _modality(sentence: Sentence, verb: Token | None, near: tuple[Token, ...]) -> Modality:
    table = _modality_words()
    for token in near:
        found = table["nouns"].get(token.lemma) or table["adjectives"].get(token.lemma)
        if found and found != "limit":
            return Modality(found)
        if found == "limit":
            return Modality.CAPACITY
    if verb is None:
        return Modality.ACTUAL
    return _chain_modality(sentence, verb, table)


def _chain_modality(sentence: Sentence, verb: Token, table: dict[str, dict[str, str]]) -> Modality:
    chain = [verb]
    while (
        chain[-1].dependency in {"xcomp", "ccomp", "pcomp", "conj", "advcl", "acl"}
        and chain[-1].head != chain[-1].index
    ):
        if chain[-1].dependency in {"advcl", "conj"} and has_subject(sentence, chain[-1]):
            break
        chain.append(sentence.tokens[chain[-1].head])
    for current in chain:
        if _is_to(sentence, current):
            return Modality.PLAN
        for child in sentence.children(current):
            if child.dependency == "aux" and child.lemma in table["auxiliaries"]:
                return Modality(table["auxiliaries"][child.lemma])
            if child.dependency in {"acomp", "advmod"} and child.lemma in table["adjectives"]:
                return Modality(table["adjectives"][child.lemma])
        particle = any(child.dependency == "prt" for child in sentence.children(current))
        found = table["verbs"].get(current.lemma) if not particle else None
        if found and (current is not verb or found not in {"plan", "target"} or is_verb(current)):
            return Modality(found)
        found = table["nouns"].get(current.lemma) if not is_verb(current) else None
        if found:
            return Modality.CAPACITY if found == "limit" else Modality(found)
    return Modality.ACTUAL


def _is_to(sentence: Sentence, verb: Token) -> bool:
    """ "The fleet is to grow": a form of "be" with an infinitive."""
    if verb.lemma != "be" or verb.tag not in {"VBZ", "VBP", "VBD"}:
        return False
    return any(
        child.dependency == "xcomp" and any(mark.tag == "TO" for mark in sentence.children(child))
        for child in sentence.children(verb)
    )


def has_subject(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb has a subject of its own."""
    return any(child.dependency in SUBJECTS for child in sentence.children(verb))


@cache
def _modality_words() -> dict[str, dict[str, str]]:
    """Lemma to modality, for each section of the table."""
    table = load("modality")
    return {
        section: {
            word: modality.removesuffix("_adverbs") for modality, words in table[section].items() for word in words
        }
        for section in ("verbs", "auxiliaries", "nouns", "adjectives")
    }


@cache
def say_verbs() -> frozenset[str]:
    """The verbs by which copy says where a statement comes from."""
    return frozenset(load("modality")["say"]["verbs"])


def attribution_of(sentence: Sentence, verb: Token | None) -> str:
    """Who the sentence says a clause comes from ("customs data", "the ministry"), or ""."""
    according = _according_to(sentence)
    if according:
        return according
    counter = _counter(sentence, verb)
    if counter:
        return counter
    current = verb
    steps = 0
    while current is not None and steps < 6:
        for teller in _tellers(sentence, current):
            speaker = next((child for child in sentence.children(teller) if child.dependency == "nsubj"), None)
            if speaker is not None and speaker.lemma not in {"it", "that", "which"}:
                return _phrase_words(sentence, speaker)
        if current.head == current.index:
            break
        current = sentence.tokens[current.head]
        steps += 1
    return ""


def _counter(sentence: Sentence, verb: Token | None) -> str:
    """Who gives a figure of their own: "the ministry puts the number at …", "the agency counted …"."""
    if verb is None or verb.lemma not in load("modality")["say"]["counting"]:
        return ""
    subject = next((child for child in sentence.children(verb) if child.dependency == "nsubj"), None)
    if subject is None or subject.part_of_speech == "PRON":
        return ""
    return _phrase_words(sentence, subject)


def _tellers(sentence: Sentence, verb: Token) -> Iterator[Token]:
    governor = sentence.tokens[verb.head]
    if verb.dependency in {"ccomp", "parataxis"} and governor.lemma in say_verbs():
        yield governor
    for child in sentence.children(verb):
        if child.dependency in {"parataxis", "ccomp"} and child.lemma in say_verbs() and child.start > verb.start:
            yield child


def _according_to(sentence: Sentence) -> str:
    for token in sentence.tokens:
        if (
            token.lemma == "accord"
            and token.index + 1 < len(sentence.tokens)
            and sentence.tokens[token.index + 1].lemma == "to"
        ):
            for child in sentence.children(sentence.tokens[token.index + 1]):
                if child.dependency == "pobj":
                    return _phrase_words(sentence, child)
    return ""


def _phrase_words(sentence: Sentence, noun: Token) -> str:
    """The words of a short noun phrase, as they stand."""
    inside = [
        t
        for t in sentence.subtree(noun)
        if t.dependency not in {"relcl", "acl", "punct"} and abs(t.index - noun.index) <= 6
    ]
    near = [t for t in inside if t.start <= noun.end or t.dependency in {"prep", "pobj", "compound", "amod", "det"}]
    start, end = near[0].start, near[-1].end
    return " ".join(sentence.words[start - sentence.start : end - sentence.start].split())


def is_telling(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb only reports what somebody says ("the ministry said on Monday")."""
    if verb.lemma not in say_verbs():
        return False
    return (
        any(child.dependency in {"ccomp", "parataxis"} for child in sentence.children(verb))
        or verb.dependency == "parataxis"
    )
