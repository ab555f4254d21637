"""Claims about offices: who is said to hold which office or title in which body."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from checker.extracting.naming import all_names, words_of
from checker.model.claim import Claim, ClaimKind, Name, Role, Subject, When
from checker.model.mention import MarkedSentence
from checker.model.sentence import Sentence, Token
from checker.model.span import Span
from checker.words import load

EXTRACTOR = "roles"
REACH, LONGEST_OFFICE = 12, 4
TAKING_REACH, OFFICE_REACH = 5, 5
STOPPERS = frozenset({".", ";", ":", '"', "(", ")", "—", "–"})
BODY_PREPOSITIONS = frozenset({"of", "at", "for"})


@cache
def offices() -> tuple[tuple[str, ...], ...]:
    """All offices as tuples of words, longest first."""
    table = load("offices")
    posts = table["posts"]
    names = {*table["single"], *table["departmental"], *table["shared"], *posts["crafts"], *posts["titles"]}
    names |= set(posts["headed"])
    return tuple(sorted((tuple(name.split()) for name in names), key=lambda words: (-len(words), words)))


def roles(marked: MarkedSentence) -> Iterator[Claim]:
    """The offices of a sentence, each with the person that stands right before or behind it."""
    sentence = marked.sentence
    for first, last, label in all_names(sentence):
        if not _may_be_person(sentence, first, last, label):
            continue
        ways = (_behind(sentence, last), _before(sentence, first), _by_verb(sentence, last), _by_taking(sentence, last))
        for held in ways:
            if held is not None:
                yield _claim(marked, (first, last), *held)
                break


def _may_be_person(sentence: Sentence, first: int, last: int, label: str) -> bool:
    if sentence.tokens[last].text.lower() in load("persons")["bodies"]:
        return False
    if label == "PERSON":
        return True
    words = sentence.tokens[first : last + 1]
    return (
        label in {"NAME", "ORG", "GPE", "NORP"}
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
        office = _office_at(tokens, at)
        if office:
            return _role_from(sentence, at, office)
    return None


def _before(sentence: Sentence, first: int) -> tuple[Role, int, int] | None:
    """ "The bank's chairwoman, Elena Marchetti", "Foreign Minister Kwon Ji-hoon"."""
    tokens = sentence.tokens
    end = first - 1
    if end >= 0 and tokens[end].text == ",":
        end -= 1
    for at in range(end, max(-1, end - REACH), -1):
        if tokens[at].text in STOPPERS or tokens[at].text == "," or tokens[at].tag in {"VBD", "VBZ", "MD", "WP"}:
            return None
        office = _office_at(tokens, at)
        if office:
            at, office = _longest_ending(tokens, at, office)
            between = tokens[at + len(office) : end + 1]
            close = not any(token.part_of_speech in {"CCONJ", "PRON", "VERB", "AUX"} for token in between)
            close = close and (not between or tokens[end + 1].text == ",")
            return _role_from(sentence, at, office) if close else None
    return None


def _longest_ending(tokens: tuple[Token, ...], at: int, office: tuple[str, ...]) -> tuple[int, tuple[str, ...]]:
    """The longest office that ends where this one does: "chief financial officer", not "officer"."""
    end = at + len(office)
    for start in range(max(0, end - LONGEST_OFFICE), at):
        longer = _office_at(tokens, start)
        if longer is not None and start + len(longer) == end:
            return start, longer
    return at, office


def _by_verb(sentence: Sentence, last: int) -> tuple[Role, int, int] | None:
    """ "Kofi Amankwah, who chaired the jury"."""
    tokens = sentence.tokens
    verbs = load("offices")["verbs"]
    for at in range(last + 1, min(last + 4, len(tokens))):
        token = tokens[at]
        perfect = token.tag == "VBN" and tokens[at - 1].lemma == "have"
        if token.part_of_speech == "VERB" and token.lemma in verbs and (perfect or token.tag in {"VBD", "VBZ"}):
            goal = next((child for child in sentence.children(token) if child.dependency == "dobj"), None)
            if goal is not None:
                return _by_deed(sentence, verbs[token.lemma], goal), at, goal.index
        if token.text not in {",", "who"} and token.lemma != "have":
            return None
    return None


def _by_taking(sentence: Sentence, last: int) -> tuple[Role, int, int] | None:
    """ "Halina Wos, who took over as chief executive in January", "Wos became mayor"."""
    tokens = sentence.tokens
    for at in range(last + 1, min(last + TAKING_REACH, len(tokens))):
        phrase = next((words for words in _taking() if _lemmas(tokens, at, len(words)) == words), None)
        if phrase is not None:
            start = at + len(phrase)
            return next(
                (
                    _role_from(sentence, place, office)
                    for place in range(start, min(start + OFFICE_REACH, len(tokens)))
                    if (office := _office_at(tokens, place)) is not None
                ),
                None,
            )
        if tokens[at].text != "," and tokens[at].lemma not in {"who", "have", "be"}:
            return None
    return None


def _lemmas(tokens: tuple[Token, ...], at: int, size: int) -> tuple[str, ...]:
    return tuple(token.lemma for token in tokens[at : at + size])


@cache
def _taking() -> tuple[tuple[str, ...], ...]:
    """The verbs by which somebody takes an office, as lemmas, longest first."""
    phrases = (tuple(phrase.split()) for phrase in load("offices")["taking_office"])
    return tuple(sorted(phrases, key=lambda words: (-len(words), words)))


def _by_deed(sentence: Sentence, office: str, goal: Token) -> Role:
    """The office of who runs something: of a ministry the minister's, of another house its head's."""
    if goal.lemma == "ministry":
        portfolio = [
            child.text.lower() for child in sentence.children(goal) if child.dependency in {"compound", "amod"}
        ]
        if portfolio:
            return Role("", f"{' '.join(portfolio)} minister", "")
    return Role("", _same_name(office), goal.lemma)


def _office_at(tokens: tuple[Token, ...], at: int) -> tuple[str, ...] | None:
    for office in offices():
        part = tokens[at : at + len(office)]
        if len(part) == len(office) and all(
            token.text.lower() == word or token.lemma == word for token, word in zip(part, office, strict=True)
        ):
            if part[-1].tag in {"NNS", "NNPS"}:
                return None
            return office
    return None


def _role_from(sentence: Sentence, at: int, office: tuple[str, ...]) -> tuple[Role, int, int] | None:
    tokens = sentence.tokens
    end = at + len(office) - 1
    name = " ".join(office)
    table = load("offices")
    start = at
    if name in table["posts"]["titles"] and at and tokens[at - 1].text.lower() in table["posts"]["which"]:
        start = at - 1
        name = f"{tokens[start].text.lower()} {name}"
    elif name in table["departmental"]:
        portfolio = _portfolio(tokens, at)
        start = at - len(portfolio)
        name = " ".join((*portfolio, name))
    status, start = _status(tokens, start)
    body, first, last = _body(sentence, start, end)
    if name in table["of_ministries"] and last > end and body and body.islower():
        # "Suriname's minister of public works": what stands behind is the ministry, what stands before the country.
        country, first, _ = _body_before(sentence, start, end)
        return Role("", f"{body} {name}", country, status), min(first, start), last
    return Role("", _same_name(name), body, status), min(first, start), max(last, end)


def _portfolio(tokens: tuple[Token, ...], at: int) -> tuple[str, ...]:
    """The words in front of "minister": "foreign", "trade and industry"; a nationality is none of them."""
    words: list[str] = []
    for token in reversed(tokens[max(0, at - LONGEST_OFFICE) : at]):
        lower = token.text.lower()
        if lower in {"and", "&"} and words:
            words.insert(0, "and")
        elif (
            token.part_of_speech in {"NOUN", "ADJ", "PROPN"}
            and (token.dependency in {"compound", "amod", "nmod"} or token.text[:1].isupper())
            and not _is_status(lower)
        ):
            if _looks_national(token) or (token.text[:1].isupper() and tokens[at].text[:1].islower()):
                break
            words.insert(0, lower)
        else:
            break
    return tuple(words[1:] if words[:1] == ["and"] else words)


def _looks_national(token: Token) -> bool:
    return token.text[:1].isupper() and token.text.lower().endswith(
        ("ian", "ean", "ese", "ish", "can", "an", "i", "ench", "eek", "ss", "tch")
    )


def _is_status(word: str) -> bool:
    table = load("offices")
    return any(
        word.rstrip("-") in table[key]
        for key in ("status_former", "status_acting", "status_designate", "status_deputy")
    )


def _status(tokens: tuple[Token, ...], start: int) -> tuple[str, int]:
    table = load("offices")
    for at in range(start - 1, max(-1, start - 5), -1):
        word = tokens[at].text.lower().rstrip("-")
        if word == "then" and tokens[at + 1].part_of_speech in {"DET", "PRON"}:
            break  # "Then the judge read out …" goes on with the story; "the then judge" looks back
        for status in ("former", "acting", "designate", "deputy"):
            if word in table[f"status_{status}"]:
                return status, at
        if tokens[at].part_of_speech not in {"ADJ", "NOUN", "PROPN", "PUNCT", "DET", "PRON", "PART"}:
            break
    return "", start


def _body(sentence: Sentence, start: int, end: int) -> tuple[str, int, int]:
    """The body an office belongs to: "of …" behind it, a possessive or a nationality before it."""
    tokens = sentence.tokens
    if end + 1 < len(tokens) and tokens[end + 1].lemma in BODY_PREPOSITIONS:
        words, last = _noun_run(tokens, end + 2)
        if words:
            return words, start, last
    return _body_before(sentence, start, end)


def _body_before(sentence: Sentence, start: int, end: int) -> tuple[str, int, int]:
    """The body that a possessive or a nationality before an office names."""
    tokens = sentence.tokens
    if start >= 1 and tokens[start - 1].text in {"'s", "'"}:
        first = start - 2
        while first > 0 and tokens[first - 1].part_of_speech == "PROPN" and tokens[first].part_of_speech == "PROPN":
            first -= 1
        return words_of(sentence, max(0, first), start - 2) if start >= 2 else "", max(0, first), end
    if start >= 1 and _looks_national(tokens[start - 1]) and tokens[start - 1].part_of_speech in {"ADJ", "PROPN"}:
        return tokens[start - 1].text, start - 1, end
    return "", start, end


def _noun_run(tokens: tuple[Token, ...], at: int) -> tuple[str, int]:
    words: list[str] = []
    last = at - 1
    for token in tokens[at : at + 7]:
        if (
            token.part_of_speech in {"NOUN", "PROPN", "ADJ", "NUM"}
            or token.tag == "VBG"
            or token.text
            in {
                "the",
                "'s",
                "-",
                "of",
                "and",
                "del",
                "de",
                "la",
                "its",
            }
        ):
            if token.text in {"and", "of"} and not words:
                break
            if token.text not in {"the", "its"}:
                words.append(token.text)
            last = token.index
        else:
            break
    while words and words[-1] in {"and", "of", "'s", "-"}:
        words.pop()
        last -= 1
    return " ".join(words).replace(" - ", "-").replace(" 's", "'s"), last


@cache
def _same_names() -> dict[str, str]:
    return {name: line[0] for line in load("offices")["same"] for name in line}


def _same_name(office: str) -> str:
    return _same_names().get(office, office)


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
