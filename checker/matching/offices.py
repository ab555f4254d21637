"""How two offices relate: one in other words, two often held together, or two that nobody holds at once."""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from checker.matching.places import place_key, plain
from checker.matching.vocabulary import same_word
from checker.model.claim import Role
from checker.words import load

DEPUTY = "deputy"
FIELD_LETTERS = 5
HOLLOW = frozenset({"the", "of", "and", "for", "affairs", "&"})


class OfficeRelation(StrEnum):
    """COMPATIBLE: commonly held together. OPEN: it cannot be told. APART: of two bodies or two walks of life."""

    SAME = "same"
    COMPATIBLE = "compatible"
    EXCLUSIVE = "exclusive"
    OPEN = "open"
    APART = "apart"


def relate_offices(one: Role, other: Role) -> OfficeRelation:
    """Relate two offices that one person is said to hold."""
    sides = side_of_trial(one.office), side_of_trial(other.office)
    if all(sides):
        return OfficeRelation.SAME if sides[0] == sides[1] else OfficeRelation.EXCLUSIVE
    if _is_deputy_of(one, other) or _is_deputy_of(other, one):
        return OfficeRelation.EXCLUSIVE if bodies_fit(one.body, other.body) else OfficeRelation.APART
    if one.office == other.office:
        return OfficeRelation.SAME
    ministries = [_in_charge_as_minister(*sides) for sides in ((one, other), (other, one))]
    if any(ministries):
        return _in_government(ministries[0] or one.office, ministries[1] or other.office)
    if _are_two_officers(one, other):
        return OfficeRelation.EXCLUSIVE
    posts = _relate_posts(one, other)
    if posts is not None:
        return posts
    if _fill_two_lives(one, other):
        return OfficeRelation.EXCLUSIVE
    if not bodies_fit(one.body, other.body) or not is_exclusive(one.office) or not is_exclusive(other.office):
        return OfficeRelation.APART
    if may_hold_both(one.office, other.office) and not _is_over(one) and not _is_over(other):
        return OfficeRelation.COMPATIBLE
    if _walk(one) == _walk(other) == "government":
        return _in_government(one.office, other.office)
    if _walk(one) == _walk(other) == "company":
        return OfficeRelation.EXCLUSIVE
    alike = bool(one.body and other.body) and same_body(one.body, other.body)
    return OfficeRelation.OPEN if alike else OfficeRelation.APART


def _is_deputy_of(one: Role, other: Role) -> bool:
    """Whether one office is that of the other's deputy, however it is written."""
    if other.status or one.status not in {"", DEPUTY}:
        return False
    return f"{one.status} {one.office}".strip() == f"{DEPUTY} {other.office}"


def _is_over(role: Role) -> bool:
    """Whether an office is of a board that watches over the management, so that nobody is in both."""
    return bool(set(role.body.lower().split()) & set(load("offices")["over_management"]))


def _relate_posts(one: Role, other: Role) -> OfficeRelation | None:
    """Relate two posts of one house; None where one of them is no post, or the houses are named and differ."""
    table = load("offices")["posts"]
    which = [_post(role) for role in (one, other)]
    if all(which) and which[0] != which[1] and _are_of_one_field(*which):
        return OfficeRelation.SAME
    if (
        all(which)
        and which[0] != which[1]
        and (bodies_fit(one.body, other.body) or "head" in (one.office, other.office))
    ):
        return OfficeRelation.EXCLUSIVE if not may_hold_both(one.office, other.office) else OfficeRelation.COMPATIBLE
    for part, whole in ((one, other), (other, one)):
        of_part = {*whole.body.split()} & {*table["departments"]}  # "director of global security"
        if _is_over_a_department(part) and whole.office in table["heads"] and part.body != whole.body and not of_part:
            return OfficeRelation.EXCLUSIVE
    offices = {one.office, other.office}
    if offices & set(table["crafts"]) and offices & set(table["heads"]) and bodies_fit(one.body, other.body):
        return OfficeRelation.EXCLUSIVE
    return None


def _in_charge_as_minister(one: Role, other: Role) -> str:
    """The ministry of who is "in charge of education", where the other office is a minister's; "" for all others."""
    table = load("offices")
    named = other.office.split()[-1] in table["of_ministries"] and len(other.office.split()) > 1
    portfolio = one.body.lower() in {word for line in table["portfolios"] for word in line}
    return f"{one.body.lower()} minister" if named and portfolio and one.office == "head" else ""


def _are_two_officers(one: Role, other: Role) -> bool:
    """Whether two offices are of one union, party or club that both are said to be of, each on its own line."""
    lines = [next((line for line in load("offices")["officers"] if role.office in line), None) for role in (one, other)]
    if None in lines or lines[0] == lines[1] or not bodies_fit(one.body, other.body):
        return False
    return bool(one.body and other.body)


def _fill_two_lives(one: Role, other: Role) -> bool:
    """Whether two offices each fill a working life of another kind: a mayor is no minister."""
    lives = [_life(role) for role in (one, other)]
    return all(lives) and lives[0] != lives[1]


def _life(role: Role) -> str:
    """Which of the walks of life an office fills, or "": a ministry, a town hall, a company, an embassy …"""
    table = load("offices")
    if role.office.split()[-1] in table["of_ministries"]:
        return "government"
    for life, posts in table["lives"].items():
        of_it = set(role.body.lower().split()) & set(posts.get("bodies", ()))
        if role.office in posts["offices"] or (of_it and role.office in posts.get("led_by", ())):
            return str(life)
    return ""


def _is_over_a_department(role: Role) -> bool:
    """Whether an office is that of a part of a house: "head of security"."""
    table = load("offices")["posts"]
    return role.office in table["headed"] and bool({*role.body.split()} & {*table["departments"]})


def _post(role: Role) -> str:
    """Which post of a house an office is: "artistic director", "head of purchasing"; "" where the words do not say."""
    table, words = load("offices")["posts"], role.office.split()
    if len(words) > 1 and words[-1] in table["titles"] and words[0] in table["which"]:
        return role.office
    if role.office in table["headed"] and role.body and role.body.islower() and not is_institution(role.body):
        return f"{role.office} of {role.body}"
    return ""


def _are_of_one_field(one: str, other: str) -> bool:
    """Whether "head of science" and "scientific director" name one field, by how its words begin."""
    fields = [words.split()[-1] if " of " in words else words.split()[0] for words in (one, other)]
    return " of " in one + other and fields[0][:FIELD_LETTERS] == fields[1][:FIELD_LETTERS]


def _in_government(one: str, other: str) -> OfficeRelation:
    table = load("offices")
    heads = {office for office in (one, other) if office in table["heads_of_government"]}
    if len(heads) == 1:
        return OfficeRelation.OPEN
    if one.split()[-1] == other.split()[-1] and _one_portfolio(one, other):
        return OfficeRelation.SAME
    return OfficeRelation.EXCLUSIVE


def _one_portfolio(one: str, other: str) -> bool:
    """Whether two ministries may be one: they share a word, or words of one line of the table."""
    said_of_all = {*HOLLOW, *load("offices")["levels"]}
    left, right = (set(plain(office).split()[:-1]) - said_of_all for office in (one, other))
    if not left or not right or left & right:
        return True
    return any(left & set(line) and right & set(line) for line in load("offices")["portfolios"])


def _walk(role: Role) -> str:
    """ "government", "company" or "" for offices of other bodies, and for those that do not say."""
    table = load("offices")
    words = role.office.split()
    ministry = words[-1] in table["of_ministries"] and len(words) > 1
    if ministry or (role.office in table["of_state"] and not is_institution(role.body)):
        return "government"
    return "company" if role.office in table["of_companies"] else ""


@cache
def _sides() -> dict[str, str]:
    return {office: side for side, listed in load("offices")["trial"].items() for office in listed}


def side_of_trial(office: str) -> str:
    """The side of a trial that an office stands on ("bench", "prosecution"), or ""."""
    return _sides().get(office, "")


def is_exclusive(office: str) -> bool:
    """Whether one person at a time holds an office in a body."""
    table = load("offices")
    return (
        office in table["single"]
        or (office.split()[-1] in table["departmental"] and len(office.split()) > 1)
        or office in {line[0] for line in table["same"]}
    )


def may_hold_both(one: str, other: str) -> bool:
    """Whether two offices of one body are often in one hand."""
    return any({one, other} <= set(line) for line in load("offices")["compatible"])


def is_institution(body: str) -> bool:
    """Whether a body is named and neither a country nor a town: a bureau, a company, a jury."""
    return bool(body) and not place_key(body) and len(body.split()) > 1


def bodies_fit(one: str, other: str) -> bool:
    """Whether two bodies may be one: the same, or one of them told only by a common noun or not at all."""
    if not one or not other:
        return True
    return same_body(one, other) or not one[:1].isupper() or not other[:1].isupper()


def same_body(one: str, other: str) -> bool:
    """Whether two names are of one body: one holds all words of the other, or half of them and the last."""
    if place_key(one) and place_key(one) == place_key(other):
        return True
    left, right = set(plain(one).split()) - {"the", "of"}, set(plain(other).split()) - {"the", "of"}
    if not left or not right:
        return False
    last_left, last_right = plain(one).split()[-1], plain(other).split()[-1]
    half = len(left & right) * 2 >= min(len(left), len(right))
    return left <= right or right <= left or (last_left == last_right and half and same_word(last_left, last_right))
