"""Which word of a sentence tells an event: the noun or verb that a time dates, and what a light verb only carries."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from checker.extracting.clauses import is_passive, is_verb, objects_of, predicate_of, subject_of
from checker.extracting.telling import is_telling
from checker.extracting.times_elsewhere import bounds_a_first, dates_an_apposition, dates_the_telling
from checker.model.mention import MarkedSentence
from checker.model.sentence import Sentence, Token
from checker.model.timex import TimexMention
from checker.stems import stem_of
from checker.words import load

REACH_OF_DAY, THAN = 12, "than"
HAPPENING = frozenset({"take place", "happen", "occur"})


@cache
def types_of_word(word: str) -> frozenset[str]:
    """The event types a lemma or set phrase can name; a noun of action has those of its verb ("declaration")."""
    types = load("events")["types"]
    stem = stem_of(word) if word.endswith(tuple(load("events")["nouns_of_action"])) else ""
    return frozenset(
        concept
        for concept, listed in load("concepts")["concepts"].items()
        if concept in types and (word in listed or (stem and any(stem == stem_of(other) for other in listed)))
    )


def dated_word(marked: MarkedSentence, time: TimexMention) -> Token | None:
    """The event noun or the verb that a time expression dates; None where it dates the telling or a thing."""
    sentence = marked.sentence
    tokens = sentence.tokens_between(time.start, time.end)
    if not tokens or dates_the_telling(marked, time) or bounds_a_first(marked, time):
        return None
    if _is_of_statistics(marked, time) or _is_compared_with(marked, time):
        return None
    apposed = dates_an_apposition(marked, time)
    if apposed:
        return next((word for word in apposed if word.part_of_speech == "NOUN" and types_of_word(word.lemma)), None)
    inside = {token.index for token in tokens}
    top = next((token for token in tokens if token.head not in inside), tokens[0])
    state = _state_before(sentence, top) or _opening_clause_before(sentence, top)
    if state is not None:
        return state
    for ancestor in sentence.ancestors(top):
        if _names_the_day_of(sentence, top, ancestor) and not types_of_word(ancestor.lemma):
            return None
        if (
            ancestor.part_of_speech in {"NOUN", "PROPN"}
            and types_of_word(ancestor.lemma)
            and ancestor.index not in inside
            and not _is_of_another_kind(sentence, ancestor)
            and not _lies_ahead(sentence, ancestor)
        ):
            return ancestor
        if ancestor.part_of_speech in {"VERB", "AUX"}:
            if is_telling(sentence, ancestor) or _is_counted_from(marked, time, ancestor):
                return None
            return meant_by(sentence, ancestor)
    return None


def _is_compared_with(marked: MarkedSentence, time: TimexMention) -> bool:
    """Whether a time is that of what something is set against: "cheaper than in October"; "no later than in October"
    is when something happens."""
    before = [token.text.lower() for token in marked.sentence.tokens if token.end <= time.start][-3:]
    return before[1:2] == [THAN] and before[0] not in {"later", "earlier", "sooner"}


def _is_of_statistics(marked: MarkedSentence, time: TimexMention) -> bool:
    """Whether a month or year is only what published figures are of: "the May figures", "data for the quarter"."""
    sentence, calendar = marked.sentence, time.timex.calendar
    inside = sentence.tokens_between(time.start, time.end)
    top = next((token for token in inside if not inside[0].index <= token.head <= inside[-1].index), inside[-1])
    above = sentence.tokens[top.head]
    if top.dependency == "pobj" and above.lemma in {"for", "of"}:
        above = sentence.tokens[above.head]
    elif top.dependency not in {"compound", "nmod", "amod", "poss", "nummod"}:
        return False
    return (calendar is None or calendar.day is None) and above.lemma in load("events")["statistics"]


def _names_the_day_of(sentence: Sentence, top: Token, noun: Token) -> bool:
    """Whether a day only says which of its kind a noun is: "the recount of 13 June took a vote from her"."""
    lead = sentence.tokens[top.head]
    is_day = any(child.part_of_speech == "NUM" for child in sentence.children(top)) or top.part_of_speech == "NUM"
    is_noun = noun.part_of_speech == "NOUN" and not _names_a_time(noun)
    return is_day and lead.lemma == "of" and lead.head == noun.index and is_noun


def _names_a_time(noun: Token) -> bool:
    """Whether a noun is a unit of time or a part of the day: a year, the night."""
    tables = load("timexes")
    return noun.lemma in tables["day_parts"] or noun.lemma in tables["units"]


def told_of_the_time(marked: MarkedSentence, time: TimexMention) -> Token | None:
    """The verb that says what happened at a time: "since 19 July, when both sides signed it", "on the day the mill was
    opened, 19 July, it rained"."""
    return _told_by_when(marked, time) or _told_of_the_day(marked, time)


def _told_of_the_day(marked: MarkedSentence, time: TimexMention) -> Token | None:
    """The verb of what happened on "the day" that a date behind a comma names."""
    before = [token for token in marked.sentence.tokens if token.end <= time.start]
    if not before or before[-1].text != ",":
        return None
    within = before[-REACH_OF_DAY:-1]
    opened = [at for at, token in enumerate(within) if _names_a_time(token) and _is_the(within[at - 1 : at])]
    told = within[opened[-1] + 1 :] if opened else []
    if any(token.text in {",", "of"} for token in told):
        return None
    return next((token for token in told if is_verb(token)), None)


def _is_the(before: Sequence[Token]) -> bool:
    return [token.lemma for token in before] == ["the"]


def _told_by_when(marked: MarkedSentence, time: TimexMention) -> Token | None:
    """The verb of a clause of "when" right behind a time."""
    sentence = marked.sentence
    behind = [token for token in sentence.tokens_between(time.end, sentence.end) if token.text != ","][:1]
    if not behind or behind[0].lemma != "when":
        return None
    verb = sentence.tokens[behind[0].head]
    lasts = verb.tag == "VBG" or verb.part_of_speech == "AUX"
    return None if lasts or not is_verb(verb) or verb.start < behind[0].start else verb


def _lies_ahead(sentence: Sentence, noun: Token) -> bool:
    """Whether a verb governs an event that it looks ahead to: "agreed to the extradition in June"."""
    above = sentence.tokens[noun.head]
    verb = sentence.tokens[above.head] if noun.dependency == "pobj" and above.lemma in {"to", "for"} else above
    governed = noun.dependency == "dobj" or verb.index != above.index
    return governed and verb.lemma in load("events")["looking_ahead"]


def _is_of_another_kind(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun names something else: a time trial is heard by no court, a poll that "found" much is no vote."""
    verb = sentence.tokens[noun.head]
    if noun.lemma == "poll" and noun.dependency == "nsubj" and verb.lemma in load("events")["polling"]:
        return True
    compounds = {child.lemma.lower() for child in sentence.children(noun) if child.dependency in {"compound", "amod"}}
    return any(f"{word} {noun.lemma}" in load("events")["other_compounds"] for word in compounds)


def _is_counted_from(marked: MarkedSentence, time: TimexMention, verb: Token) -> bool:
    """Whether a verb tells what a time counts from: "… eleven years after the first well was drilled"."""
    last = marked.words_of(time.start, time.end).split()[-1].lower()
    return last in {"after", "before"} and verb.dependency == "advcl" and verb.start > time.end


def _state_before(sentence: Sentence, top: Token) -> Token | None:
    """The noun of a state that a time stands right behind: "in force since 1 April"."""
    for token in sentence.tokens[max(0, top.index - 3) : top.index]:
        if token.lemma in {"force", "effect", "effective"} and types_of_word(token.lemma):
            return token
    return None


def _opening_clause_before(sentence: Sentence, top: Token) -> Token | None:
    """The verb of a clause of "when" that a time between commas ends: "When the mayor opened it, in May, it rained"."""
    start = top.head if sentence.tokens[top.head].dependency == "prep" else top.index
    if start < 2 or sentence.tokens[start - 1].text != ",":
        return None
    for verb in sentence.tokens[: start - 1]:
        if verb.dependency == "advcl" and verb.head > start and is_verb(verb):
            inside = [token.index for token in sentence.subtree(verb) if token.index < start]
            opens = sentence.tokens[inside[0]].lemma == "when"
            if opens and start - 1 - inside[-1] <= 1:
                return meant_by(sentence, verb)
    return None


def meant_by(sentence: Sentence, verb: Token) -> Token:
    """The event noun that a light verb only carries ("made a state visit", "the talks took place"), else the verb."""
    if predicate_of(sentence, verb) in HAPPENING:
        happened = _what_happened(sentence, subject_of(sentence, verb))
        if happened is not None:
            return happened
    if _changes_hands(sentence, verb) or _is_awaited(sentence, verb):
        subject = subject_of(sentence, verb)
        is_noun = subject is not None and (subject.text.islower() or subject.index == 0)
        if subject is not None and is_noun and types_of_word(subject.lemma):
            return subject
    if verb.lemma in load("events")["light_verbs"]:
        for noun in objects_of(sentence, verb):
            if noun.part_of_speech == "NOUN" and types_of_word(noun.lemma):
                return noun
    return _beginning(sentence, verb) or _told_of_be(sentence, verb) or verb


def _what_happened(sentence: Sentence, subject: Token | None) -> Token | None:
    """The noun of what took place: of "the fire at the mill, which happened on 3 May" the fire, for no mill happens."""
    if subject is None or types_of_word(subject.lemma):
        return subject if subject is not None and subject.part_of_speech == "NOUN" else None
    preposition = sentence.tokens[subject.head]
    above = sentence.tokens[preposition.head]
    if subject.dependency == "pobj" and preposition.part_of_speech == "ADP" and above.part_of_speech == "NOUN":
        return above if types_of_word(above.lemma) or not _is_pobj(sentence, above) else _what_happened(sentence, above)
    return subject if subject.part_of_speech == "NOUN" else None


def _is_pobj(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun stands behind a preposition that another noun governs."""
    above = sentence.tokens[sentence.tokens[noun.head].head]
    return noun.dependency == "pobj" and above.part_of_speech == "NOUN"


def _changes_hands(sentence: Sentence, verb: Token) -> bool:
    """ "The jersey passed to Zeller", "the title went to the visitors": what happens is told by the subject."""
    to = any(child.dependency in {"prep", "dative"} and child.lemma == "to" for child in sentence.children(verb))
    return to and verb.lemma in load("events")["changing_hands"]


def _is_awaited(sentence: Sentence, verb: Token) -> bool:
    """ "Completion is expected in May", "the opening is planned for June": what will happen is told by the subject."""
    return verb.lemma in load("events")["awaited"] and is_passive(sentence, verb) and not objects_of(sentence, verb)


def _beginning(sentence: Sentence, verb: Token) -> Token | None:
    """The verb of beginning above one, where the two are a set phrase: "began to generate" is an opening."""
    above = sentence.tokens[verb.head]
    if verb.dependency != "xcomp" or above.lemma not in load("firsts")["beginning"]:
        return None
    return above if predicate_of(sentence, above).endswith(f" {verb.lemma}") else None


def _told_of_be(sentence: Sentence, verb: Token) -> Token | None:
    """The verb of what a form of "be" only presents: "It was there, in June, that they drilled"; "the last woman to
    win it was Ann Lee, in 2009"."""
    subject = subject_of(sentence, verb)
    if verb.lemma != "be" or subject is None:
        return None
    if _is_only_dated(sentence, verb) and subject.part_of_speech == "NOUN" and types_of_word(subject.lemma):
        return subject
    if subject.lemma == "it":
        presented = [child for child in sentence.children(verb) if child.dependency in {"ccomp", "advcl"}]
        marked = [child for child in presented if _opens_with(sentence, child, "that")]
        return marked[0] if marked and not any(c.dependency == "acomp" for c in sentence.children(verb)) else None
    singled_out = any(child.lemma in load("events")["singling_out"] for child in sentence.children(subject))
    deeds = (child for child in sentence.children(subject) if child.dependency in {"relcl", "acl"} and is_verb(child))
    return next(deeds, None) if singled_out else None


def _is_only_dated(sentence: Sentence, verb: Token) -> bool:
    """Whether "is" says of its subject nothing but when or where: "the premiere is on 18 September"."""
    told = {child.dependency for child in sentence.children(verb)}
    return "prep" in told and not told & {"attr", "acomp", "ccomp", "xcomp", "advcl", "neg"}


def _opens_with(sentence: Sentence, verb: Token, word: str) -> bool:
    return any(child.dependency == "mark" and child.lemma == word for child in sentence.children(verb))
