"""The words of an office: its name, the portfolio and the status before it, and the body it belongs to."""

from __future__ import annotations

import calendar
from functools import cache

from checker.extracting.naming import titles, words_of
from checker.model.claim import Role
from checker.model.sentence import Sentence, Token
from checker.words import load

FORMER = "former"
LONGEST_OFFICE = 4
DAYS = frozenset((*calendar.day_name, *calendar.month_name))
BODY_PREPOSITIONS = frozenset({"of", "at", "for"})


@cache
def offices() -> tuple[tuple[str, ...], ...]:
    """All offices as tuples of words, longest first."""
    table = load("offices")
    posts = table["posts"]
    names = {*table["single"], *table["departmental"], *table["shared"], *posts["crafts"], *posts["titles"]}
    names |= set(posts["headed"])
    return tuple(sorted((tuple(name.split()) for name in names), key=lambda words: (-len(words), words)))


def longest_ending(tokens: tuple[Token, ...], at: int, office: tuple[str, ...]) -> tuple[int, tuple[str, ...]]:
    """The longest office that ends where this one does: "chief financial officer", not "officer"."""
    end = at + len(office)
    for start in range(max(0, end - LONGEST_OFFICE), at):
        longer = office_at(tokens, start)
        if longer is not None and start + len(longer) == end:
            return start, longer
    return at, office


def office_at(tokens: tuple[Token, ...], at: int) -> tuple[str, ...] | None:
    """The words of the office that begins at a token; None where none does, or where several hold it."""
    for office in offices():
        part = tokens[at : at + len(office)]
        if len(part) == len(office) and all(
            token.text.lower() == word or token.lemma == word for token, word in zip(part, office, strict=True)
        ):
            if part[-1].tag in {"NNS", "NNPS"}:
                return None
            if _is_status(office[0]) and len(office) == 1 and _stands_before_an_office(tokens, at + 1):
                return None  # "the deputy director" is no deputy of a parliament
            return office
    return None


def _stands_before_an_office(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether an office begins at a token, or behind the words that say which: "foreign minister"."""
    for place in range(at, min(at + LONGEST_OFFICE, len(tokens))):
        office = office_at(tokens, place)
        if office is not None:
            return place == at or office[0] in load("offices")["departmental"]
        if tokens[place].part_of_speech not in {"NOUN", "ADJ", "PROPN"}:
            return False
    return False


def role_from(sentence: Sentence, at: int, office: tuple[str, ...]) -> tuple[Role, int, int] | None:
    """The role an office's words make with those around them, without its holder, and its first and last token."""
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
    over = next((f" {phrase}" for phrase in table["ended"] if body.lower().endswith(f" {phrase}")), "")
    body = body[: len(body) - len(over)]
    status = status or (FORMER if over or _is_over(tokens, max(last, end) + 1) else "")
    if name in table["of_ministries"] and last > end and body and body.islower():
        # "Suriname's minister of public works": what stands behind is the ministry, what stands before the country.
        country, first, _ = _body_before(sentence, start, end)
        return Role("", f"{body} {name}", country, status), min(first, start), last
    return Role("", same_name(name), body, status), min(first, start), max(last, end)


def _is_over(tokens: tuple[Token, ...], behind: int) -> bool:
    """Whether what stands right behind an office says that it is over: "finance chief until March", "last year"."""
    words = [token.text.lower() for token in tokens[behind : behind + 2]]
    ended = load("offices")["ended"]
    return words[:1] in [[word] for word in ended] or " ".join(words) in ended


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
            is_name = token.index > 0 and token.text[:1].isupper() and tokens[at].text[:1].islower()
            if _looks_national(token) or is_name:
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
        words, last = noun_run(tokens, end + 2)
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
    first = start
    while first > 0 and _is_of_a_name(tokens[first - 1]):
        first -= 1
    stands_apart = first > 0 and tokens[first - 1].tag in {"IN", "TO"}  # "In Warsaw Prime Minister Nowak spoke"
    return ("", start, end) if first == start or stands_apart else (words_of(sentence, first, start - 1), first, end)


def _is_of_a_name(token: Token) -> bool:
    """Whether a word before an office is of the name of its body: "Nordbank chief executive", "Tarn FC coach"."""
    is_name = token.part_of_speech == "PROPN" and token.text[:1].isupper() and token.text[-1:].isalnum()
    return is_name and token.text not in DAYS and token.text.lower().rstrip(".") not in titles()


def noun_run(tokens: tuple[Token, ...], at: int) -> tuple[str, int]:
    """The nouns and names from a token on, articles left out, and the index of the last; "" where there are none."""
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


def same_name(office: str) -> str:
    """The name under which an office is compared: "chief executive" for "managing director"."""
    return _same_names().get(office, office)
