"""Who speaks the words in quotation marks: read from the words around them, left open where they do not say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from checker.words import load

WORD = re.compile(r"\w+(?:[-'.]\w+)*['.]?|[^\w\s]")
MOST_WORDS_BEFORE_VERB = 26
OPENING_WORDS = 9


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: a name or, where only that is told, a description ("the union man"); "" where neither is."""

    words: str = ""
    is_named: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """What the article tells elsewhere: the one holder of each office it names, and the persons it names."""

    holders: Mapping[str, str] = field(default_factory=dict)
    persons: frozenset[str] = frozenset()

    def named_in(self, words: Sequence[str]) -> set[str]:
        """The last names of known persons among some words."""
        lasts = {person.split()[-1] for person in self.persons}
        return {bare for word in words if (bare := word.removesuffix("'s").rstrip("'.")) in lasts}


# "What she said was printed on a mug": the speaker stands behind the word that opens the clause.
OPENING_CLAUSES = frozenset({"what", "as", "all"})


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The words around a quotation: before and behind it in its sentence, and the sentence before in its paragraph,
    which begins `since_previous` characters before the quotation."""

    lead: str
    tail: str
    previous: str = ""
    last_speaker: Speaker = Speaker()
    since_previous: int = 0


def speaker_of(around: Surroundings, known: Known) -> Speaker:
    """Who is said to speak, by the verb of saying behind the quotation, else by that before it, else by a colon."""
    lead = _words(around.lead)
    for words in (_words(around.tail), lead):
        phrase = _subject_phrase(words)
        if phrase is not None and _opens_doubtfully(phrase, lead, known):
            return Speaker(" ".join(phrase))
        if phrase is not None:
            return _resolved(phrase, around, known)
    if not lead:
        goes_on = '"' in around.previous or not around.previous
        return around.last_speaker if goes_on else Speaker()
    if lead[-1] in {":", ","}:
        return _only_person(lead, known)
    return Speaker()


def _words(text: str) -> list[str]:
    return WORD.findall(text)


@cache
def _table(key: str) -> frozenset[str]:
    return frozenset(load("persons")[key])


def _plain(word: str) -> str:
    return word.lower().rstrip(".")


def _subject_phrase(words: list[str]) -> list[str] | None:
    """The words of the subject of the first verb of saying; None where there is no such verb."""
    while words and words[0] in {",", "-", "—", "–"}:
        words = words[1:]
    for at, word in enumerate(words[:MOST_WORDS_BEFORE_VERB]):
        if _plain(word) in _table("tells"):
            if at:
                subject = words[1:at] if at > 1 and _plain(words[0]) in OPENING_CLAUSES else words[:at]
                return _singled_out(subject) or subject
            return words[1:] or None
    return None


def _singled_out(subject: list[str]) -> list[str]:
    """The name that a sentence singles out: "on the first day it was Grgic who said"; nothing where it does not."""
    if subject[-1].lower() != "who":
        return []
    opens = (at for at, pair in enumerate(pairwise(map(str.lower, subject))) if pair in {("it", "was"), ("it", "is")})
    return next((subject[at + 2 : -1] for at in opens), [])


def _opens_doubtfully(phrase: list[str], lead: list[str], known: Known) -> bool:
    """Whether one capitalised word opens the sentence and nothing else tells it for a name ("Analysts said …")."""
    alone = len(phrase) == 1 and phrase == lead[:1] and _plain(phrase[0]) not in _table("pronouns")
    return alone and not known.named_in(phrase)


def _resolved(phrase: list[str], around: Surroundings, known: Known) -> Speaker:
    if (len(phrase) == 1 and _plain(phrase[0]) in _table("pronouns")) or _plain(phrase[0]) in {"he", "she"}:
        return _opening_speaker(around, known)
    name = _name_of(phrase)
    if name:
        return Speaker(name, True)
    told = _description(phrase)
    for office, holder in sorted(known.holders.items(), key=lambda item: -len(item[0])):
        if f" {told.lower()} ".endswith(f" {office} "):
            return Speaker(holder, True)
    if told and _stands_in(told.lower()):
        found = _opening_speaker(around, known)
        return found if found.is_named else Speaker(told)
    return Speaker(told)


def _stands_in(told: str) -> bool:
    """Whether a description means a person already named: "the union man", "the 54-year-old"."""
    return told.endswith("year-old") or told.split()[-1] in _table("stand_ins")


def _segments(words: Sequence[str]) -> list[list[str]]:
    """The stretches between commas."""
    parts: list[list[str]] = [[]]
    for word in words:
        if word in {",", ";", "—", "–", "(", ")"}:
            parts.append([])
        else:
            parts[-1].append(word)
    return [part for part in parts if part]


def _name_of(phrase: Sequence[str]) -> str:
    """The name in a subject: that right before the verb, else the first one; "" where it is only described."""
    parts = _segments(phrase)
    for part in (*parts[-1:], *parts):
        if _plain(part[0]) in _table("closers") or part[0][:1].isdigit() or _plain(part[0]).endswith("ing"):
            run = _ending_run(part) if part is parts[-1] and len(parts) == 1 else []
        else:
            run = _ending_run(_before_closer(part))
        if run:
            return " ".join(run)
    return ""


def _before_closer(part: Sequence[str]) -> list[str]:
    kept: list[str] = []
    for word in part:
        if kept and _plain(word) in _table("closers"):
            break
        kept.append(word)
    return kept


def _ending_run(part: Sequence[str]) -> list[str]:
    """The capitalised words at the end of a phrase, without what stands before a name: titles, a possessor."""
    run: list[str] = []
    for word in reversed(part):
        small = run and _plain(word) in _table("particles")
        if not (word[:1].isupper() or small) or word.endswith(("'s", "s'")):
            break
        run.insert(0, word)
    titles = [at for at, word in enumerate(run) if _plain(word) in _table("titles")]
    run = run[titles[-1] + 1 :] if titles else run
    while run and (_plain(run[0]) in _table("no_names") or run[0].islower()):
        run = run[1:]
    return [word.rstrip(".") if len(word) > 2 else word for word in run]


def _description(phrase: Sequence[str]) -> str:
    """The last stretch of a subject that is told by a common noun: "the union man"."""
    for part in reversed(_segments(phrase)):
        words = _before_closer(part)
        if words and _plain(words[0]) not in _table("closers"):
            told = " ".join(words).rstrip(".")
            return "" if told.lower() in {"it", "that", "this", "there"} else told
    return ""


def _opening_speaker(around: Surroundings, known: Known) -> Speaker:
    """Whom "he" or "the man" means: who spoke or acted in the sentence before, else who spoke last in the paragraph."""
    before = _words(around.lead.rpartition('"')[0]) if not _words(around.previous) else _words(around.previous)
    phrase = _subject_phrase(before)
    name = _name_of(phrase) if phrase is not None else ""
    if not name:
        name = next(_runs_at_opening(before, known), "")
    if name:
        return Speaker(name, True)
    only = _only_person(before, known)
    return only if only.is_named else around.last_speaker


def _runs_at_opening(words: Sequence[str], known: Known) -> Iterator[str]:
    """Names of two words or more, or of known persons, in the first words of a sentence."""
    parts = _segments(words[:OPENING_WORDS])
    part = _before_closer(parts[0]) if parts else []
    for end in range(len(part), 0, -1):
        if end < len(part) and part[end][:1].isupper():
            continue
        run = _ending_run(part[:end])
        if len(run) > 1 or (run and known.named_in(run)):
            yield " ".join(run)
    if len(parts) > 2 and _ending_run(parts[1]) and all(word[:1].isupper() for word in parts[1]):
        yield " ".join(_ending_run(parts[1]))


def _only_person(lead: Sequence[str], known: Known) -> Speaker:
    """The one person named in the words that lead to a quotation; nobody where there are several."""
    found = sorted(known.named_in(lead))
    if len(found) != 1:
        return Speaker()
    full = sorted(person for person in known.persons if person.split()[-1] == found[0])
    return Speaker(max(full, key=len), True)
