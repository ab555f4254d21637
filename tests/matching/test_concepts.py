"""The table of concepts: well formed, complete for the tables that refer to it, and right about near misses."""

from __future__ import annotations

import tomllib
from collections import Counter

import pytest

from checker.matching.vocabulary import concepts_of, same_word
from checker.words import load, rules_folder

CONCEPTS: dict[str, list[str]] = load("concepts")["concepts"]
WORDS = sorted({word for words in CONCEPTS.values() for word in words})

NO_VERB_LIKE_WORDS = frozenset(["a", "an", "the", "of", "to", "for", "from", "by", "with", "and", "he", "it"])
TIME_PREPOSITIONS = frozenset(["in", "on", "at", "by", "to", "for", "from", "after", "before", "since", "until"])

SAME = [
    ("kill", "die"),
    ("dead", "fatality"),
    ("death", "victim"),
    ("lose life", "perish"),
    ("injure", "wound"),
    ("injured", "hurt"),
    ("missing", "unaccounted"),
    ("evacuate", "flee"),
    ("rescue", "save"),
    ("destroy", "flatten"),
    ("outage", "blackout"),
    ("quake", "temblor"),
    ("wildfire", "blaze"),
    ("rain", "downpour"),
    ("cyclone", "typhoon"),
    ("landslide", "mudslide"),
    ("arrest", "detain"),
    ("take into custody", "apprehend"),
    ("charge", "indict"),
    ("convict", "find guilty"),
    ("jail", "imprison"),
    ("acquit", "clear"),
    ("free", "release"),
    ("quash", "overturn"),
    ("lawsuit", "sue"),
    ("steal", "theft"),
    ("seize", "confiscate"),
    ("lawmaker", "mp"),
    ("turnout", "voter"),
    ("resign", "step down"),
    ("appoint", "name"),
    ("succeed", "replace"),
    ("take effect", "come into force"),
    ("approve", "give green light"),
    ("pass", "adopt"),
    ("repeal", "abolish"),
    ("ban", "outlaw"),
    ("ceasefire", "truce"),
    ("pact", "treaty"),
    ("summit", "meeting"),
    ("visit", "trip"),
    ("visit", "host"),
    ("soldier", "troop"),
    ("revenue", "turnover"),
    ("profit", "earn"),
    ("stake", "holding"),
    ("layoff", "redundancy"),
    ("strike", "walkout"),
    ("plant", "factory"),
    ("wage", "salary"),
    ("loan", "credit"),
    ("lend", "borrow"),
    ("buy", "sell"),
    ("pledge", "promise"),
    ("donate", "contribute"),
    ("inflation", "cpi"),
    ("gdp", "economy"),
    ("unemployment", "jobless"),
    ("budget", "earmark"),
    ("fine", "penalty"),
    ("power station", "power plant"),
    ("crude", "oil"),
    ("passenger", "traveller"),
    ("train", "railcar"),
    ("truck", "lorry"),
    ("collide", "crash"),
    ("capsize", "sink"),
    ("case", "infection"),
    ("vaccinate", "immunise"),
    ("dose", "jab"),
    ("physician", "doctor"),
    ("launch", "lift off"),
    ("land", "touch down"),
    ("discover", "detect"),
    ("weigh", "mass"),
    ("tall", "height"),
    ("across", "diameter"),
    ("deep", "depth"),
    ("distance", "away"),
    ("bridge", "length"),
    ("finisher", "complete"),
    ("spectator", "crowd"),
    ("win", "victory"),
    ("film", "movie"),
    ("fetch", "hammer price"),
    ("crop", "harvest"),
    ("corn", "maize"),
    ("pupil", "schoolchild"),
    ("rent", "lease"),
    ("apartment", "flat"),
    ("call off", "cancel"),
    ("put off", "postpone"),
    ("open", "inaugurate"),
    ("close", "shut"),
    ("number", "tally"),
    ("deliver", "receive"),
    ("hire", "join"),
    ("born", "birth"),
    ("marry", "wed"),
    ("ceo", "chief executive"),
    ("premier", "prime minister"),
]

DIFFERENT = [
    ("import", "export"),
    ("arrest", "release"),
    ("open", "close"),
    ("start", "end"),
    ("sign", "take effect"),
    ("birth", "death"),
    ("born", "die"),
    ("win", "lose"),
    ("increase", "decrease"),
    ("raise", "lower"),
    ("approve", "reject"),
    ("acquit", "convict"),
    ("arrive", "depart"),
    ("deploy", "withdraw"),
    ("suspend", "resume"),
    ("appoint", "resign"),
    ("hire", "lay off"),
    ("profit", "loss"),
    ("surplus", "deficit"),
    ("revenue", "profit"),
    ("profit", "dividend"),
    ("asset", "debt"),
    ("tax", "subsidy"),
    ("wage", "pension"),
    ("dead", "injured"),
    ("kill", "wound"),
    ("dead", "missing"),
    ("injured", "missing"),
    ("birth rate", "turnout"),
    ("man", "woman"),
    ("boy", "girl"),
    ("wife", "husband"),
    ("mother", "father"),
    ("doctor", "nurse"),
    ("teacher", "pupil"),
    ("soldier", "civilian"),
    ("car", "truck"),
    ("bus", "tram"),
    ("tanker", "ferry"),
    ("plane", "helicopter"),
    ("train", "tram"),
    ("road", "pipeline"),
    ("bridge", "tunnel"),
    ("height", "depth"),
    ("width", "height"),
    ("length", "weight"),
    ("speed", "distance"),
    ("rain", "snow"),
    ("temperature", "rainfall"),
    ("flood", "fire"),
    ("quake", "flood"),
    ("charge", "convict"),
    ("charge", "sentence"),
    ("trial", "sentence"),
    ("gold", "silver"),
    ("runner-up", "winner"),
    ("goal", "point"),
    ("film", "book"),
    ("president", "prime minister"),
    ("election", "inauguration"),
    ("launch", "touchdown"),
    ("wheat", "rice"),
    ("cattle", "sheep"),
    ("oil", "coal"),
    ("house", "school"),
    ("export", "revenue"),
    ("visit", "sign"),
    ("announce", "open"),
    ("vote", "seat"),
    ("maximum", "minimum"),
    ("beef", "pork"),
]


def test_every_word_is_in_lower_case_and_without_stray_space() -> None:
    assert [word for word in WORDS if word != " ".join(word.lower().split())] == []


def test_every_concept_joins_two_words_or_more_and_lists_none_twice() -> None:
    assert [name for name, words in CONCEPTS.items() if len(words) < 2 or len(set(words)) < len(words)] == []


def test_no_two_concepts_are_the_same_set() -> None:
    counts = Counter(frozenset(words) for words in CONCEPTS.values())
    assert [sorted(words) for words, count in counts.items() if count > 1] == []


def test_set_phrases_begin_with_a_word_that_can_govern_the_rest() -> None:
    assert [word for word in WORDS if " " in word and word.split()[0] in NO_VERB_LIKE_WORDS] == []


def test_a_light_verb_makes_no_phrase_with_a_preposition_alone() -> None:
    """ "Went on Monday" and "came to London" would otherwise be read as "go on" and "come to"."""
    light = {*load("events")["light_verbs"], *load("measures")["level_verbs"], "get"}
    parted = [word.split() for word in WORDS if len(word.split()) == 2]
    assert [parts for parts in parted if parts[0] in light and parts[1] in TIME_PREPOSITIONS] == []


def test_event_types_and_growing_counts_are_concepts() -> None:
    growing = {name for names in load("measures")["growing"].values() for name in names}
    assert sorted((set(load("events")["types"]) | growing) - set(CONCEPTS)) == []


def test_the_measures_that_rules_name_are_concepts() -> None:
    named: set[str] = set()
    for path in sorted(rules_folder().glob("*.toml")):
        settings = tomllib.loads(path.read_text(encoding="utf-8")).get("settings", {})
        named |= {*settings.get("measures", ()), *settings.get("except_measures", ())}
    assert named, "some rule names measures"
    assert sorted(named - set(CONCEPTS)) == []


def test_rise_and_fall_have_no_word_in_common() -> None:
    """The direction of a change is read from these two lists."""
    assert set(CONCEPTS["rise"]) & set(CONCEPTS["fall"]) == set()


@pytest.mark.parametrize(("one", "other"), SAME)
def test_words_that_can_tell_one_thing_share_a_concept(one: str, other: str) -> None:
    assert same_word(one, other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_near_misses_share_no_concept(one: str, other: str) -> None:
    assert concepts_of(one) & concepts_of(other) == frozenset()
