"""Claims about wording: what stands in quotation marks, who is said to have spoken it, and on what occasion."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from checker.extracting.speakers import Known, Speaker, Surroundings, speaker_of
from checker.model.claim import Claim, ClaimKind, Name, Quotation, Role, Subject, When
from checker.model.document import CLAIM_BEARING, Document, Passage
from checker.model.sentence import Sentence
from checker.model.span import Span
from checker.words import load

EXTRACTOR = "quotations"
TRANSLATED = "translated"
SHORTEST_WORDS = 4
QUOTED = re.compile(r'"(?P<words>[^"\n]{8,600})"')
# The sentence behind a quotation that says whose it is: "It was the coroner who spoke it".
POINTING_OUT = re.compile(r"\s*It was (?=[^,.;:]{3,80}? who )")
WORD = re.compile(r"[^\W\d_][\w'-]+")
LONGEST_EVIDENCE = 380


def quotations(document: Document, sentences: Sequence[Sentence] = (), roles: Iterable[Claim] = ()) -> Iterator[Claim]:
    """The quotations of a document's headline, captions and body.

    `sentences` are those of the document, parsed or not, `roles` the claims that say who holds which office in it:
    they tell who "the minister" is. The speaker is "" where the copy does not tell.
    """
    known = Known(_holders(roles), _persons(sentences))
    for passage in document.passages:
        if passage.role in CLAIM_BEARING:
            inside = [one for one in sentences if passage.start <= one.start < passage.end]
            yield from _of_passage(document, passage, inside, known)


def _holders(roles: Iterable[Claim]) -> dict[str, str]:
    """The office to its holder, for offices of which the article names one holder only."""
    found: dict[str, set[str]] = {}
    for claim in roles:
        if isinstance(claim.value, Role) and claim.value.status != "former":
            found.setdefault(claim.value.office, set()).add(claim.value.person)
    return {office: next(iter(people)) for office, people in sorted(found.items()) if len(people) == 1}


def _persons(sentences: Iterable[Sentence]) -> frozenset[str]:
    """The names that the language model took for those of persons."""
    found: set[str] = set()
    for sentence in sentences:
        for name in sentence.names:
            if name.label == "PERSON":
                first, last = sentence.tokens[name.first], sentence.tokens[name.last]
                words = sentence.words[first.start - sentence.start : last.end - sentence.start]
                words = words.removesuffix("'s").strip(" '.,")
                if words:
                    found.add(words)
    return frozenset(found)


def _of_passage(document: Document, passage: Passage, sentences: Sequence[Sentence], known: Known) -> Iterator[Claim]:
    text = document.reading[passage.start : passage.end]
    last = Speaker()
    for found in QUOTED.finditer(text):
        around = _surroundings(
            text, found.span(), [(s.start - passage.start, s.end - passage.start) for s in sentences]
        )
        last = speaker_of(replace(around, last_speaker=last), known)
        spoken = found["words"].strip()
        if len(spoken.split()) >= SHORTEST_WORDS:
            yield _claim(document, passage.start + found.start(), found.group(), spoken, last, around)


def _surroundings(text: str, quoted: tuple[int, int], spans: Sequence[tuple[int, int]]) -> Surroundings:
    """What stands around a quotation, from the sentence it begins in to the one it ends in."""
    start, end = quoted
    opens = max((first for first, _ in spans if first <= start), default=0)
    closes = min((last for _, last in spans if last >= end), default=len(text))
    before = [(first, last) for first, last in spans if last <= opens][-1:]
    behind = [text[first:last] for first, last in spans if first >= closes]
    tail = text[end:closes].partition('"')[0]
    if not tail.strip() and behind:
        pointed_out = POINTING_OUT.match(behind[0])
        if text[end - 2] in "?!" or pointed_out is not None:
            tail = behind[0][pointed_out.end() if pointed_out else 0 :].partition('"')[0]
    previous = "".join(text[first:last] for first, last in before)
    since = start - before[0][0] if before else 0
    return Surroundings(text[opens:start].rpartition('"')[2], tail, previous, since_previous=since)


def _claim(document: Document, start: int, words: str, spoken: str, speaker: Speaker, around: Surroundings) -> Claim:
    focus = Span(document.name, start, min(start + len(words), start + LONGEST_EVIDENCE))
    occasion = WORD.findall(f"{around.lead} {around.tail}")
    translated = any(word.lower() in load("persons")["translating"] for word in occasion) or _in_language(occasion)
    return Claim(
        kind=ClaimKind.QUOTATION,
        subject=Subject(
            head="quotation",
            context=tuple(dict.fromkeys(word.lower().removesuffix("'s") for word in occasion)),
            names=(Name(speaker.words, "PERSON"),) if speaker.is_named else (),
            segment=(TRANSLATED,) if translated else (),
        ),
        value=Quotation(spoken, speaker.words),
        when=When(stated=False),
        span=_with_speaker(focus, len(words), speaker, around),
        focus=focus,
        words=words,
        sentence=-1,
        attribution=speaker.words,
        extractor=EXTRACTOR,
    )


def _with_speaker(focus: Span, length: int, speaker: Speaker, around: Surroundings) -> Span:
    """The quotation with the words that name the speaker, beside it or in the sentence before, where the whole is
    short enough to quote."""
    before, behind = around.lead.rfind(speaker.words), around.tail.find(speaker.words)
    in_previous = around.previous.rfind(speaker.words) if speaker.is_named else -1
    start, end = focus.start, focus.end
    if speaker.words and behind >= 0:
        end = focus.start + length + behind + len(speaker.words)
    elif speaker.words and before >= 0:
        start = focus.start - len(around.lead) + before
    elif in_previous >= 0:
        start = focus.start - around.since_previous + in_previous
    return Span(focus.document, start, end) if end - start <= LONGEST_EVIDENCE else focus


def _in_language(words: Sequence[str]) -> bool:
    """Whether the copy says that the words were spoken in another language: "said in Spanish"."""
    return any(before.lower() in {"in", "from"} and word.lower() in _languages() for before, word in pairwise(words))


@cache
def _languages() -> frozenset[str]:
    """The English names of languages but English, in lower case."""
    from babel import Locale

    return frozenset(name.lower() for name in Locale("en").languages.values()) - {"english"}
