"""Which way a clause looks from the day of its article, and which way a time in it does."""

from __future__ import annotations

from checker.extracting.clauses import is_verb
from checker.model.mention import MarkedSentence
from checker.model.sentence import Sentence, Token
from checker.model.timex import Tense, TimexMention
from checker.words import load

WILL = frozenset({"will", "shall", "'ll", "wo"})
DUE = frozenset({"due", "set", "scheduled", "expected", "slated", "planned", "bound", "likely"})
PRESENT_TAGS, PAST_TAGS = frozenset({"VBZ", "VBP"}), frozenset({"VBD", "VBN"})
STATEMENTS = frozenset({"relcl", "ccomp", "ROOT"})
UNTIL, FARTHEST_UNTIL = frozenset({"until", "till", "pending"}), 5
BETWEEN = frozenset({"NOUN", "PROPN", "DET", "ADJ", "ADP", "PRON"})
PUT_AT = frozenset({"for", "to", "until"})  # "set trial for June", "put off to March"


def tense_of(sentence: Sentence, verb: Token | None) -> Tense:
    """Which way a clause looks: past forms look back, "will", "is due to" and a present with a date look forward."""
    if verb is None:
        return Tense.UNKNOWN
    for current in (verb, *(ancestor for ancestor in sentence.ancestors(verb) if is_verb(ancestor))):
        auxiliaries = _auxiliaries(sentence, current)
        lemmas = {auxiliary.lemma for auxiliary in auxiliaries} | {auxiliary.text.lower() for auxiliary in auxiliaries}
        if lemmas & WILL:
            return Tense.FUTURE
        if any(auxiliary.tag == "VBD" for auxiliary in auxiliaries) or current.tag == "VBD":
            return Tense.PAST
        if "have" in lemmas and current.tag == "VBN":
            return Tense.PAST
        if current.tag == "VBN" and lemmas >= {"to", "be"}:
            return Tense.FUTURE  # a basket "to be sold from Monday"
        if lemmas == {"to"} and _is_still_to_come(sentence, current):
            return Tense.FUTURE
        if current.tag in PRESENT_TAGS or any(auxiliary.tag in {*PRESENT_TAGS, "MD"} for auxiliary in auxiliaries):
            return _present(current, lemmas)
        if current.tag == "VBN" and not auxiliaries:
            return Tense.PAST
        if current.dependency in STATEMENTS:
            break
    return Tense.UNKNOWN


def tense_at(marked: MarkedSentence, time: TimexMention, verb: Token | None) -> Tense:
    """Which way a time looks under a verb: as its clause does, unless it is told apart from what the verb tells.

    A day or month beside a present that is no timetable ("the survey gives ... for the collapse of 22 May"), one
    that something still lasts until ("has frozen loans until August") or was put at ("set trial for June") is
    looked for on both sides, and the nearer is meant.
    """
    tense = tense_of(marked.sentence, verb)
    calendar = time.timex.calendar
    if verb is None or calendar is None or calendar.weekday is not None or time.timex.offset is not None:
        return tense
    before = [token.lemma for token in marked.sentence.tokens if token.end <= time.start][-1:]
    if tense is Tense.FUTURE and (before == ["of"] or _states(marked.sentence, verb)):
        return Tense.UNKNOWN
    lasts = time.timex.bound == "until" and _is_perfect_of_the_present(marked.sentence, verb)
    lasts = lasts or _is_waited_for(marked, time)
    put = before != [] and before[0] in PUT_AT and verb.lemma in load("timexes")["looking"]["scheduling"]
    return Tense.UNKNOWN if tense is Tense.PAST and (lasts or put) else tense


def _is_waited_for(marked: MarkedSentence, time: TimexMention) -> bool:
    """Whether "until" and a noun lead to a time: "released on bail until sentencing on 9 May"."""
    before = [token for token in marked.sentence.tokens if token.end <= time.start][-FARTHEST_UNTIL:]
    opener = next((at for at, token in enumerate(before[:-1]) if token.lemma in UNTIL), None)
    return opener is not None and all(
        token.part_of_speech in BETWEEN or token.tag == "VBG" for token in before[opener + 1 :]
    )


def _is_still_to_come(sentence: Sentence, verb: Token) -> bool:
    """Whether an infinitive behind a noun tells what is to come: hearings "to start in June", no "first to speak"."""
    noun = sentence.tokens[verb.head]
    if verb.tag == "VB" and verb.dependency == "pcomp":
        return noun.lemma == "with"
    if verb.tag != "VB" or verb.dependency not in {"acl", "relcl"} or noun.part_of_speech not in {"NOUN", "PROPN"}:
        return False
    singled_out = {*load("firsts")["ordinals"], *load("events")["singling_out"]}
    return not any(word.tag == "JJS" or word.lemma in singled_out for word in sentence.children(noun))


def _auxiliaries(sentence: Sentence, verb: Token) -> list[Token]:
    return [child for child in sentence.children(verb) if child.dependency in {"aux", "auxpass"}]


def _present(verb: Token, auxiliaries: set[str]) -> Tense:
    """A passive present ("is published") tells no direction; an active one with a date is a timetable."""
    if verb.tag == "VBN" and verb.lemma not in DUE and verb.text.lower() not in DUE:
        return Tense.PAST if "have" in auxiliaries else Tense.UNKNOWN
    return Tense.PAST if verb.lemma in load("timexes")["looking"]["back"] else Tense.FUTURE


def _states(sentence: Sentence, verb: Token) -> bool:
    """Whether a clause is in the simple present of a verb that tells a state, or what is said, and no timetable."""
    if (
        verb.tag not in PRESENT_TAGS
        or _auxiliaries(sentence, verb)
        or verb.lemma in load("timexes")["looking"]["ahead"]
    ):
        return False
    below = [child for child in sentence.children(verb) if child.dependency in {"acomp", "xcomp", "attr"}]
    if any(child.lemma in DUE or child.text.lower() in DUE or child.tag == "VB" for child in below):
        return False
    return verb.lemma != "be" or any(child.dependency in {"acomp", "attr"} for child in below)


def _is_perfect_of_the_present(sentence: Sentence, verb: Token) -> bool:
    auxiliaries = _auxiliaries(sentence, verb)
    return verb.tag == "VBN" and any(word.lemma == "have" and word.tag in PRESENT_TAGS for word in auxiliaries)
