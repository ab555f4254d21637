"""Times beside a figure or an event that tell of something else: what is compared with, a title, the telling."""

from __future__ import annotations

from itertools import pairwise

from checker.extracting.telling import is_finding, is_telling, say_verbs
from checker.model.mention import MarkedSentence
from checker.model.sentence import Token
from checker.model.timex import TimexMention
from checker.words import load

RECORDS, REACH_OF_RECORD = frozenset({"record", "mark"}), 5
SHARES_TOLD, ABOVE = frozenset({"cent", "percent", "%", "point"}), frozenset({"above", "below"})
COMPARING = frozenset({"than", "from", "as", "on", "over", "with", "to", "against"})


def tells_of_another(
    marked: MarkedSentence, start: int, end: int, time: TimexMention, verb: Token | None, own_verb: Token | None
) -> bool:
    """Whether a time is not that of the words `start:end` under a verb; `own_verb` is the verb it stands under."""
    if time.timex.anchored and _is_compared_with(marked, time) and words_between(marked, start, end, time) > 0:
        return True
    if time.end <= start and (_is_behind_than(marked, time) or _dates_a_title(marked, time)):
        return True
    if _is_beyond_than(marked, end, time) or _is_base_of_comparison(marked, time, verb) or bounds_a_first(marked, time):
        return True
    if time.start >= end and _owns_what_is_added(marked, end, time):
        return True
    if time.start >= end and _is_size_between_commas(marked, start, end, time):
        return True
    if dates_an_apposition(marked, time) and not _in_one_insertion(marked, start, time):
        return True
    return _is_of_a_record(marked, start, time) or _is_of_the_teller(marked, time, verb, own_verb)


def _owns_what_is_added(marked: MarkedSentence, end: int, time: TimexMention) -> bool:
    """Whether a time owns a noun behind a comma: "421 pence a share, a premium of 33 percent to Friday's close"."""
    behind = [token for token in marked.sentence.tokens if token.start >= time.end][:1]
    between = marked.sentence.tokens_between(end, time.start)
    return bool(behind) and behind[0].dependency == "case" and any(token.text == "," for token in between)


def _is_of_a_record(marked: MarkedSentence, start: int, time: TimexMention) -> bool:
    """Whether a time is that of a record, and the words are not: "with 108,000 it beat the record set in December"."""
    before = [token for token in marked.sentence.tokens if token.end <= time.start][-REACH_OF_RECORD:]
    was_set = any(one.lemma in RECORDS and other.lemma == "set" for one, other in pairwise(before))
    return was_set and start < before[0].start


def _is_of_the_teller(marked: MarkedSentence, time: TimexMention, verb: Token | None, own_verb: Token | None) -> bool:
    """Whether a time is that of the telling or the finding out, and the words are what is told."""
    sentence = marked.sentence
    tells = own_verb is not None and (is_telling(sentence, own_verb) or is_finding(sentence, own_verb))
    if tells and verb is not None and verb != own_verb:
        return True
    return dates_the_telling(marked, time) and (verb is None or not is_telling(sentence, verb))


def dates_the_telling(marked: MarkedSentence, time: TimexMention) -> bool:
    """Whether a time stands right behind a verb of saying ("said on Thursday it would …")."""
    before = [token for token in marked.sentence.tokens if token.end <= time.start][-2:]
    if before and before[-1].part_of_speech == "ADP":
        before = before[:-1]
    return bool(before) and before[-1].lemma in say_verbs() and before[-1].tag in {"VBD", "VBZ", "VBP"}


def _is_compared_with(marked: MarkedSentence, time: TimexMention) -> bool:
    """Whether "a year earlier" only names what is compared with ("than a year earlier", "from a year ago")."""
    before = [token.text.lower() for token in marked.sentence.tokens if token.end <= time.start][-1:]
    return bool(before) and before[0] in COMPARING


def _is_base_of_comparison(marked: MarkedSentence, time: TimexMention, verb: Token | None) -> bool:
    """Whether a year only names what is compared with, or any date does: "up 18 percent on 2023", "against June".

    What is said of the date itself is of its time: "against June, when it stood at 620".
    """
    calendar = time.timex.calendar
    said_of_it = verb is not None and any(child.lemma == "when" for child in marked.sentence.children(verb))
    if calendar is None or (said_of_it and verb is not None and verb.start > time.end):
        return False
    before = [token.lemma.lower() for token in marked.sentence.tokens if token.end <= time.start][-1:]
    is_year = calendar.year is not None and calendar.month is None
    return before == ["against"] or (is_year and before == ["on"])


def bounds_a_first(marked: MarkedSentence, time: TimexMention) -> bool:
    """Whether a time only says since when something is the first or most: "the first time since 2011"."""
    sentence = marked.sentence
    before = [token for token in sentence.tokens if token.end <= time.start]
    if time.timex.bound != "since" or not before:
        return False
    ranked = sentence.tokens[before[-1].head]
    ordinals = load("firsts")["ordinals"]
    return any(word.tag == "JJS" or word.lemma in ordinals for word in (ranked, *sentence.children(ranked)))


def dates_an_apposition(marked: MarkedSentence, time: TimexMention) -> list[Token]:
    """The words of what somebody or something is called between commas, where a time ends them; none elsewhere.

    "Ruiz, mayor since 2021, won by 40 votes"; "her only trip to Vietnam, a state visit in March 2022, led to a deal".
    A list goes on behind its comma: "toured Muscat, Manama and Abu Dhabi in 2019".
    """
    tokens = marked.sentence.tokens
    behind = [token for token in tokens if token.start >= time.end][:1]
    before = [token for token in tokens if token.end <= time.start]
    commas = [token.index for token in before if token.text == ","]
    if not behind or behind[0].text not in {",", "."} or not commas or commas[-1] == 0:
        return []
    inside = [token for token in before if token.index > commas[-1]]
    named = tokens[commas[-1] - 1].part_of_speech == "PROPN"
    nouns = any(token.part_of_speech == "NOUN" for token in inside)
    goes_on = any(token.dependency == "conj" and token.head < commas[-1] for token in inside)
    tells = any(token.part_of_speech in {"VERB", "AUX"} for token in inside)
    return inside if named and nouns and not goes_on and not tells else []


def _in_one_insertion(marked: MarkedSentence, start: int, time: TimexMention) -> bool:
    """Whether no comma stands between a figure and a time."""
    low, high = min(start, time.start), max(start, time.start)
    return not any(token.text == "," for token in marked.sentence.tokens_between(low, high))


def _is_beyond_than(marked: MarkedSentence, end: int, time: TimexMention) -> bool:
    """Whether "than" stands between a figure and a later time: "seven points more than when she was elected in May".

    So does "as many as", with a figure before it ("126 set off, twice as many as in 2015"), and "above" with how much
    ("£15.9m, which is 8.9 per cent above the figure approved in November").
    """
    if time.start < end:
        return False
    between = [token.lemma for token in marked.sentence.tokens_between(end, time.start)]
    as_much = any(opens == closes == "as" for opens, closes in zip(between, between[2:], strict=False))
    by_so_much = any(share in SHARES_TOLD and led in ABOVE for share, led in pairwise(between))
    return "than" in between or as_much or by_so_much


def _is_size_between_commas(marked: MarkedSentence, start: int, end: int, time: TimexMention) -> bool:
    """Whether a figure is the size of a thing, told in passing: "the tunnel, 14 kilometres long, is dug since 2019"."""
    tokens = marked.sentence.tokens
    before = [token for token in tokens if token.end <= start][-1:]
    behind = [token for token in tokens if end <= token.start < time.start]
    if not before or before[0].text != "," or not behind or behind[0].lemma not in load("measures")["sizes"]:
        return False
    return any(token.text == "," for token in behind)


def _is_behind_than(marked: MarkedSentence, time: TimexMention) -> bool:
    """Whether a time is what a clause before the figure compares with: "it was higher than this year and took six"."""
    before = [token for token in marked.sentence.tokens if token.end <= time.start][-2:]
    if before and before[-1].part_of_speech == "ADP" and before[-1].lemma != "than":
        before = before[:-1]
    return bool(before) and before[-1].lemma == "than"


def _dates_a_title(marked: MarkedSentence, time: TimexMention) -> bool:
    """Whether a time is that of what somebody or something is called: "champion of 2021 and sold by the round"."""
    tokens = marked.sentence.tokens
    before = [token for token in tokens if token.end <= time.start][-1:]
    return bool(before) and before[0].lemma == "of" and tokens[before[0].head].dependency == "appos"


def words_between(marked: MarkedSentence, start: int, end: int, time: TimexMention) -> int:
    """How many words stand between the words `start:end` and a time."""
    low, high = (end, time.start) if time.start >= end else (time.end, start)
    return len(marked.sentence.tokens_between(low, high)) if low < high else 0
