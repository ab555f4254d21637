"""Claims about offices: who is said to hold which office or title in which body."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from checker.extracting.naming import all_names, words_of
from checker.extracting.office_words import longest_ending, noun_run, office_at, role_from, same_name
from checker.model.claim import Claim, ClaimKind, Name, Role, Subject, When
from checker.model.mention import MarkedSentence
from checker.model.sentence import Sentence, Token
from checker.model.span import Span
from checker.words import load

EXTRACTOR = "roles"
REACH, DEED_REACH, TAKING_REACH, OFFICE_REACH = 12, 6, 5, 5
MINISTRIES = frozenset({"ministry", "portfolio"})
DESIGNATE = "designate"
STOPPERS = frozenset({".", ";", ":", '"', "(", ")", "—", "–"})


def roles(marked: MarkedSentence) -> Iterator[Claim]:
    """The offices of a sentence, each with the person that stands right before or behind it."""
    sentence = marked.sentence
    for first, last, label in _joined_names(sentence):
        if not _may_be_person(sentence, first, last, label):
            continue
        forward = (_by_verb, _by_being, _by_taking, _as_subject)
        ways = ((_behind, last), (_before, first), *((way, last) for way in forward))
        held = next((held for way, end in ways if (held := way(sentence, end)) is not None), None)
        told = _by_copula(sentence, last)  # "Wos, now head of the bank, is to be its chair" holds two offices
        for role in dict.fromkeys((held, told)):
            if role is not None and (role is held or held is None or role[0].status == DESIGNATE):
                yield _claim(marked, (first, last), *role)


def _joined_names(sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    """The names of a sentence; two right behind one another ("Hanna", "Zielińska") are one."""
    found: list[tuple[int, int, str]] = []
    for first, last, label in all_names(sentence):
        if found and found[-1][1] + 1 == first and sentence.tokens[last].part_of_speech == "PROPN":
            found[-1] = (found[-1][0], last, "NAME")
        else:
            found.append((first, last, label))
    yield from found


def _may_be_person(sentence: Sentence, first: int, last: int, label: str) -> bool:
    if sentence.tokens[last].text.lower() in load("persons")["bodies"]:
        return False
    if label == "PERSON":
        return True
    words = sentence.tokens[first : last + 1]
    return (
        label in {"NAME", "ORG", "GPE", "NORP", "FAC"}
        and len(words) in {2, 3}
        and all(word.text[:1].isupper() for word in words)
    )


def _behind(sentence: Sentence, last: int) -> tuple[Role, int, int] | None:
    """ "Elena Marchetti, chief executive of Credito Adriatico"."""
    tokens = sentence.tokens
    if last + 2 >= len(tokens) or tokens[last + 1].text != "," or tokens[last + 2].lemma in {"and", "or", "but"}:
        return None
    first = last + 2
    if [token.text for token in tokens[first : first + 2]] == ["who", "as"]:
        first += 2  # "Lins, who as technical director of the house …"
    for at in range(first, min(first + REACH, len(tokens))):
        if tokens[at].text in STOPPERS or tokens[at].text == "," or tokens[at].tag in {"VBD", "VBZ", "WP", "MD", "IN"}:
            return None
        office = office_at(tokens, at)
        if office:
            return None if _is_of_the_next(tokens, first, at + len(office)) else role_from(sentence, at, office)
    return None


def _is_of_the_next(tokens: tuple[Token, ...], first: int, behind: int) -> bool:
    """Whether an office between two names is the second one's: "Ana Reis, the Interior Minister, Paulo Dias, and …"."""
    next_two = tokens[behind : behind + 2]
    if tokens[first].text.lower() != "the" or [token.text for token in next_two[:1]] != [","]:
        return False
    return next_two[-1].part_of_speech == "PROPN"


def _before(sentence: Sentence, first: int) -> tuple[Role, int, int] | None:
    """ "The bank's chairwoman, Elena Marchetti", "Foreign Minister Kwon Ji-hoon"."""
    tokens = sentence.tokens
    end = first - 1
    if end >= 0 and tokens[end].text == ",":
        end -= 1
    for at in range(end, max(-1, end - REACH), -1):
        if tokens[at].text in STOPPERS or tokens[at].text == "," or tokens[at].tag in {"VBD", "VBZ", "MD", "WP"}:
            return None
        office = office_at(tokens, at)
        if office:
            at, office = longest_ending(tokens, at, office)
            between = tokens[at + len(office) : end + 1]
            close = not any(token.part_of_speech in {"CCONJ", "PRON", "VERB", "AUX"} for token in between)
            close = close and (not between or tokens[end + 1].text == ",")
            return role_from(sentence, at, office) if close else None
    return None


def _by_verb(sentence: Sentence, last: int) -> tuple[Role, int, int] | None:
    """ "Kofi Amankwah, who chaired the jury", "who has chaired the trust since 2016", "had been running the yard"."""
    tokens = sentence.tokens
    verbs = load("offices")["verbs"]
    for at in range(last + 1, min(last + DEED_REACH, len(tokens))):
        token, before = tokens[at], tokens[at - 1].lemma
        goes_on = (token.tag == "VBN" and before == "have") or (token.tag == "VBG" and before == "be")
        if token.part_of_speech == "VERB" and token.lemma in verbs and (goes_on or token.tag in {"VBD", "VBZ"}):
            goal = next((child for child in sentence.children(token) if child.dependency == "dobj"), None)
            held = token.lemma not in load("offices")["held"] or (goal is not None and goal.lemma in MINISTRIES)
            if goal is not None and held and goal.lemma not in load("offices")["no_house"]:
                return _by_deed(sentence, verbs[token.lemma], goal), at, goal.index
        if token.text not in {",", "who"} and token.lemma not in {"have", "be"}:
            return None
    return None


def _by_being(sentence: Sentence, last: int) -> tuple[Role, int, int] | None:
    """ "Abuladze, who has been deputy governor of the bank since 2021", "who is at the head of the library"."""
    tokens = sentence.tokens
    at = last + 1 + (last + 1 < len(tokens) and tokens[last + 1].text == ",")
    if [token.lemma for token in tokens[at : at + 1]] != ["who"]:
        return None
    being = [token.text.lower() for token in tokens[at + 1 : at + 3]]
    at += 3 if being == ["has", "been"] else 2 if being[:1] == ["is"] else len(tokens)
    leading = next((phrase for phrase in _leading() if _lemmas(tokens, at, len(phrase)) == phrase), None)
    if leading is not None:
        body, end = noun_run(tokens, at + len(leading))
        return (Role("", "head", body), at, end) if body else None
    for place in range(at, min(at + OFFICE_REACH, len(tokens))):
        office = office_at(tokens, place)
        if office is not None:
            return role_from(sentence, place, office)
        if tokens[place].part_of_speech not in {"DET", "ADJ", "PRON", "NOUN", "PART"}:
            return None
    return None


@cache
def _leading() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(phrase.split()) for phrase in load("offices")["leading"])


def _by_taking(sentence: Sentence, last: int) -> tuple[Role, int, int] | None:
    """ "Halina Wos, who took over as chief executive in January", "Wos became mayor"."""
    tokens = sentence.tokens
    for at in range(last + 1, min(last + TAKING_REACH, len(tokens))):
        phrase = next((words for words in _taking() if _lemmas(tokens, at, len(words)) == words), None)
        if phrase is not None:
            start = at + len(phrase)
            return next(
                (
                    role_from(sentence, place, office)
                    for place in range(start, min(start + OFFICE_REACH, len(tokens)))
                    if (office := office_at(tokens, place)) is not None
                ),
                None,
            )
        if tokens[at].text != "," and tokens[at].lemma not in {"who", "have", "be"}:
            return None
    return None


def _as_subject(sentence: Sentence, last: int) -> tuple[Role, int, int] | None:
    """ "Wos, of the Workers' List, becomes mayor", "Wos gets the fisheries ministry": the verb stands far behind."""
    verb = sentence.tokens[sentence.tokens[last].head]
    if sentence.tokens[last].dependency != "nsubj" or verb.part_of_speech not in {"VERB", "AUX"}:
        return None
    for child in sentence.children(verb):
        if child.dependency == "dobj" and child.lemma in MINISTRIES and verb.lemma in load("offices")["given_ministry"]:
            return _by_deed(sentence, "head", child), verb.index, child.index
        if child.dependency == "attr" and (verb.lemma,) in _taking():
            start = min(each.index for each in (*sentence.children(child), child))
            places = ((place, office_at(sentence.tokens, place)) for place in range(start, child.index + 1))
            return next((role_from(sentence, place, office) for place, office in places if office is not None), None)
    return None


def _by_copula(sentence: Sentence, last: int) -> tuple[Role, int, int] | None:
    """ "Holt is the mayor of Elblag", "has been its rector"; "was" where the sentence tells of no other time; "will be"
    and "is to be" of whoever is yet to take the office."""
    verb = sentence.tokens[sentence.tokens[last].head]
    if sentence.tokens[last].dependency != "nsubj" or verb.lemma != "be":
        return None
    coming = _yet_to_be(sentence, verb)
    if coming is None and not _tells_of_now(sentence, verb):
        return None
    verb = coming or verb
    attribute = next((child for child in sentence.children(verb) if child.dependency == "attr"), None)
    if attribute is None:
        return None
    for place in range(max(verb.index + 1, attribute.index - OFFICE_REACH), attribute.index + 1):
        office = office_at(sentence.tokens, place)
        if office is not None and attribute.index < place + len(office):
            held = role_from(sentence, place, office)
            if held is None or coming is None:
                return held
            return replace(held[0], status=held[0].status or DESIGNATE), held[1], held[2]
    return None


def _yet_to_be(sentence: Sentence, verb: Token) -> Token | None:
    """The "be" of "will be" and "is to be"; None where nothing lies ahead or something is denied."""
    children = list(sentence.children(verb))
    if any(child.dependency == "neg" for child in children):
        return None
    if any(child.lemma in {"will", "shall"} and child.dependency == "aux" for child in children):
        return verb
    return next((child for child in children if child.dependency == "xcomp" and child.lemma == "be"), None)


def _tells_of_now(sentence: Sentence, verb: Token) -> bool:
    """Whether "is", "has been" or "was" tells what somebody is at the time of the story, and denies nothing."""
    helpers = [child for child in sentence.children(verb) if child.dependency in {"aux", "neg", "mark"}]
    if verb.tag == "VBN":
        return [helper.text.lower() for helper in helpers] == ["has"]
    if helpers or verb.tag not in {"VBZ", "VBD"}:
        return False
    elsewhere = frozenset(load("offices")["other_times"])
    told = (token.text.lower() in elsewhere or token.text[:1].isdigit() for token in sentence.tokens)
    return verb.tag == "VBZ" or not any(told)


def _lemmas(tokens: tuple[Token, ...], at: int, size: int) -> tuple[str, ...]:
    return tuple(token.lemma for token in tokens[at : at + size])


@cache
def _taking() -> tuple[tuple[str, ...], ...]:
    """The verbs by which somebody takes an office, as lemmas, longest first."""
    phrases = (tuple(phrase.split()) for phrase in load("offices")["taking_office"])
    return tuple(sorted(phrases, key=lambda words: (-len(words), words)))


def _by_deed(sentence: Sentence, office: str, goal: Token) -> Role:
    """The office of who runs something: of a ministry the minister's, of another house its head's."""
    if goal.lemma in MINISTRIES:
        portfolio = [
            child.text.lower() for child in sentence.children(goal) if child.dependency in {"compound", "amod"}
        ]
        if portfolio:
            return Role("", f"{' '.join(portfolio)} minister", "")
    body = [child.text for child in sentence.children(goal) if child.dependency in {"compound", "amod"}]
    return Role("", same_name(office), " ".join((*body, goal.lemma)))


def _claim(marked: MarkedSentence, person: tuple[int, int], role: Role, first: int, last: int) -> Claim:
    sentence = marked.sentence
    low, high = min(person[0], first), max(person[1], last)
    start, end = sentence.tokens[low].start, sentence.tokens[high].end
    name = words_of(sentence, *person)
    span = Span(sentence.document, start, end)
    return Claim(
        kind=ClaimKind.ROLE,
        subject=Subject(head=role.office, names=(Name(name, "PERSON"),), context=(role.body,) if role.body else ()),
        value=Role(name, role.office, role.body, role.status),
        when=When(stated=False),
        span=span,
        focus=span,
        words=marked.words_of(start, end),
        sentence=sentence.index,
        extractor=EXTRACTOR,
    )
