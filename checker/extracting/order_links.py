"""Pairs of event words whose order a sentence states: "before", "two days after", "by the time", "and then"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extracting.clauses import SUBJECTS, governing_verb, has_subject, is_verb, subject_of, turned_round
from checker.extracting.event_links import Gap, Link, gap_before
from checker.extracting.event_words import types_of_word
from checker.extracting.telling import is_telling
from checker.extracting.when_clauses import has_auxiliary, is_denied, order_by_when
from checker.model.mention import MarkedSentence
from checker.model.sentence import Sentence, Token
from checker.words import load

CLAUSES = frozenset({"advcl", "ccomp", "relcl", "acl"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
MARKS = frozenset({"mark", "prep", "advmod"})
UNKNOWN = frozenset({"a", "an", "another", "each", "every", "any", "all", "no", "some"})


def links(marked: MarkedSentence) -> Iterator[Link]:
    """The pairs of event words of one sentence."""
    sentence = marked.sentence
    for token in sentence.tokens:
        if is_verb(token):
            yield from _of_clause(marked, token)
            yield from _then(marked, token)
            yield from _first_of_two(sentence, token)
        if token.dependency in {"prep", "mark", "pcomp"} or token.lemma in {"ahead", "prior"}:
            yield from _of_preposition(marked, token)
    yield from _by_the_time(sentence)


def _of_clause(marked: MarkedSentence, verb: Token) -> Iterator[Link]:
    """A clause with "before", "after", "when … already" beside the clause it hangs on."""
    sentence = marked.sentence
    main = governing_verb(sentence, sentence.tokens[verb.head]) if verb.dependency in CLAUSES else None
    if main is None or main.index == verb.index or is_telling(sentence, main):
        return
    stated, main = main, _meant(sentence, main, verb)
    for child in sentence.children(verb):
        if child.lemma == "when":
            yield from order_by_when(sentence, main, verb)
        elif child.dependency in MARKS and child.lemma != "since":
            side = load("order")["links"].get(_link_words(sentence, child))
            is_denied_mark = _is_denied_mark(sentence, child)
            if _opens_no_clause(sentence, verb, child):
                continue
            if not side or child.start > verb.start or (is_denied_mark and child.lemma != "until"):
                continue
            if not is_denied(sentence, stated) and not is_denied_mark:
                yield _linked(side, main, verb, gap_before(marked, child))
            elif child.lemma == "until":  # "did not sign until the court ruled"
                yield Link(verb, main)
    if verb.dependency == "advcl" and has_auxiliary(sentence, verb, "having"):
        yield Link(verb, main)


def _opens_no_clause(sentence: Sentence, verb: Token, mark: Token) -> bool:
    """Whether no subject stands behind a mark of a finite verb: "the plants sown the winter before were alive"."""
    behind = any(child.dependency in SUBJECTS and child.start > mark.start for child in sentence.children(verb))
    return verb.tag in FINITE and not behind


def _meant(sentence: Sentence, main: Token, verb: Token) -> Token:
    """The verb that a main clause is about, where its own is but a form of "be".

    "It was only once the roof had fallen in that the guests left", "only once they had voted were the pens taken out".
    """
    is_told_of = any(child.dependency in {"acomp", "attr"} and child.tag != "VBN" for child in sentence.children(main))
    if main.lemma != "be" or (is_told_of and turned_round(sentence, main) is None):
        return main
    if any(child.lemma == "it" and child.index < main.index for child in sentence.children(main)):
        behind = (token for token in sentence.tokens[verb.index + 1 :] if is_verb(token))
        told = (t for t in behind if any(m.lemma == "that" and m.dependency == "mark" for m in sentence.children(t)))
        return next(told, main)
    return turned_round(sentence, main) or main


def _is_denied_mark(sentence: Sentence, mark: Token) -> bool:
    """ "Not once the lorries had gone", "rather than after the vote": the order that is not meant."""
    return any(token.lemma in {"not", "than"} for token in sentence.tokens[max(0, mark.index - 1) : mark.index])


def _linked(side: str, main: Token, other: Token, gap: Gap | None = None) -> Link:
    return Link(main, other, gap) if side == "main first" else Link(other, main, gap)


def _link_words(sentence: Sentence, link: Token) -> str:
    """A preposition or conjunction with the word it makes a phrase with: "ahead of", "as soon as"."""
    if link.text.lower() == "following":
        return "following"
    following = [token.lemma for token in sentence.tokens[link.index + 1 : link.index + 2]]
    before = [token.lemma for token in sentence.tokens[max(0, link.index - 2) : link.index]]
    if link.lemma in {"ahead", "prior"} and following:
        return f"{link.lemma} {following[0]}"
    return "as soon as" if link.lemma == "as" and before == ["as", "soon"] else link.lemma


def _then(marked: MarkedSentence, verb: Token) -> Iterator[Link]:
    """A second clause with "then" or "six weeks later" after the first; "when A …, which then C" puts A before C."""
    sentence = marked.sentence
    then = _then_word(sentence, verb)
    if then is None:
        return
    yield from _after_semicolon(marked, verb, then)
    first = governing_verb(sentence, sentence.tokens[verb.head]) if verb.head != verb.index else None
    if first is None or verb.dependency not in {"conj", "relcl", "parataxis", "ccomp"} or is_telling(sentence, first):
        return
    if verb.dependency in {"conj", "relcl"}:
        yield Link(first, turned_round(sentence, verb) or verb, gap_before(marked, then))
    for child in sentence.children(first):
        if child.dependency == "advcl" and any(mark.lemma == "when" for mark in sentence.children(child)):
            yield Link(child, verb)


def _first_of_two(sentence: Sentence, verb: Token) -> Iterator[Link]:
    """ "The cable was buried first, and the substation followed"."""
    behind = (child for child in sentence.children(verb) if child.dependency == "advmod" and child.index > verb.index)
    if verb.lemma in load("order")["placing"] or not any(child.text == "first" for child in behind):
        return
    second = next((c for c in sentence.children(verb) if c.dependency == "conj" and is_verb(c)), None)
    if second is not None and _then_word(sentence, second) is None and not is_denied(sentence, second):
        yield Link(verb, second)


def _after_semicolon(marked: MarkedSentence, verb: Token, then: Token) -> Iterator[Link]:
    """Two statements in one sentence: "she scored; five minutes later he was sent off"."""
    for child in marked.sentence.children(verb):
        between = marked.sentence.tokens[child.index : then.index]
        is_statement = child.dependency in {"ccomp", "parataxis"} and is_verb(child)
        if is_statement and any(token.text in {";", "-", "–", "—"} for token in between):
            yield Link(child, verb, gap_before(marked, then))


def _then_word(sentence: Sentence, verb: Token) -> Token | None:
    words = set(load("order")["then_words"])
    for child in sentence.children(verb):
        if child.dependency in {"advmod", "npadvmod"} and child.lemma in words and not _compares(sentence, child):
            return child
    return None


def _compares(sentence: Sentence, adverb: Token) -> bool:
    """ "Later than planned" compares and orders nothing told."""
    return any(child.lemma == "than" for child in sentence.tokens[adverb.index + 1 : adverb.index + 2])


def _of_preposition(marked: MarkedSentence, link: Token) -> Iterator[Link]:
    """A verb with "before", "after" or "ahead of" and an event noun or a verb in -ing behind it."""
    sentence = marked.sentence
    side = load("order")["links"].get(_link_words(sentence, link))
    verb = governing_verb(sentence, sentence.tokens[link.head])
    if not side or verb is None or is_telling(sentence, verb) or link.lemma in {"since", "until"}:
        return
    if _is_denied_mark(sentence, link):
        return
    gap = gap_before(marked, link)
    came = subject_of(sentence, verb)
    for word in _came_too(sentence, verb, link):
        yield _linked(side, came if came is not None and came.part_of_speech == "NOUN" else verb, word, gap)
        return
    # "After the fall of a crane killed three": what stands behind "after" is the subject of the verb.
    is_subject = link.index < verb.index and verb.tag in FINITE and not has_subject(sentence, verb)
    for word in list(_known_events(sentence, link)) or ([] if is_subject else _landmarks(sentence, link)):
        yield _linked(side, verb, word, gap)


def _came_too(sentence: Sentence, verb: Token, link: Token) -> Iterator[Token]:
    """What got there before or after: "the ground team reached them before the helicopter"."""
    if verb.lemma not in load("order")["getting_there"] or any(True for _ in _known_events(sentence, link)):
        return
    for child in sentence.children(link):
        before = [word for word in sentence.children(child) if word.dependency in {"det", "nummod", "poss"}]
        is_known = all(word.lemma == "the" for word in before) and child.tag == "NN"
        is_known = is_known and child.lemma not in load("measures")["day_parts"]
        if child.dependency == "pobj" and child.part_of_speech == "NOUN" and is_known:
            yield child


def _known_events(sentence: Sentence, link: Token) -> Iterator[Token]:
    """The words behind a preposition that tell an event by themselves: "the vote", "leaving", "that equaliser"."""
    for child in sentence.children(link):
        is_noun = child.dependency == "pobj" and child.part_of_speech == "NOUN"
        is_event_noun = is_noun and (types_of_word(child.lemma) or _is_taken_up(sentence, child))
        if is_event_noun or (child.dependency == "pcomp" and child.part_of_speech == "VERB"):
            yield child
        elif child.dependency == "prep":
            yield from _known_events(sentence, child)


def _landmarks(sentence: Sentence, link: Token) -> Iterator[Token]:
    """What is known to all, so that things are told before and after it: "the roll call", "their last trial runs"."""
    for child in sentence.children(link):
        if child.dependency == "pobj" and child.part_of_speech == "NOUN" and _is_landmark(sentence, child):
            yield child


def _is_taken_up(sentence: Sentence, noun: Token) -> bool:
    """ "That equaliser", behind "after" or "before": an event told just before."""
    return any(child.dependency == "det" and child.lemma in {"that", "this"} for child in sentence.children(noun))


def _is_landmark(sentence: Sentence, noun: Token) -> bool:
    if noun.lemma in load("measures")["day_parts"]:
        return False
    before = [child for child in sentence.children(noun) if child.dependency in {"det", "poss", "nummod"}]
    return all(child.lemma not in UNKNOWN and child.dependency != "nummod" for child in before)


def _by_the_time(sentence: Sentence) -> Iterator[Link]:
    """ "By the time A, B had happened": B before A."""
    for token in sentence.tokens[:-3]:
        if [t.lemma for t in sentence.tokens[token.index : token.index + 3]] != ["by", "the", "time"]:
            continue
        behind = [t for t in sentence.tokens[token.index + 3 :] if is_verb(t)]
        other = next((verb for verb in behind if verb.part_of_speech == "VERB"), None)
        for main in sentence.tokens:
            if (
                other is not None
                and main.index != other.index
                and is_verb(main)
                and not is_telling(sentence, main)
                and has_auxiliary(sentence, main, "had")
            ):
                yield Link(main, other)
                break
