"""The direction of a flow: exports of A to B, and imports of B from A, go from A to B."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extracting.clauses import is_verb, subject_of
from checker.extracting.measuring import Measure
from checker.extracting.naming import all_names, words_of
from checker.model.sentence import Sentence, Token
from checker.words import load

PLACES = frozenset({"GPE", "NORP", "LOC", "NAME"})


def direction_of(sentence: Sentence, measure: Measure) -> tuple[str, str]:
    """Where the flow a figure measures comes from and where it goes, in the words of the copy; "" where untold."""
    table = load("measures")["flows"]
    for word in (measure.head, measure.verb):
        if word is not None and word.lemma in table:
            owner, source, goal = _owner(sentence, word), _behind(sentence, word, "from"), _behind(sentence, word, "to")
            if table[word.lemma] == "out":
                return source or owner, goal
            return source, goal or owner
    return "", ""


def _owner(sentence: Sentence, word: Token) -> str:
    """Whose flow it is: the subject of a verb; the possessive, nationality or "of" of a noun."""
    if is_verb(word):
        subject = subject_of(sentence, word)
        return _name_in(sentence, sentence.subtree(subject)) if subject is not None else ""
    near = [child for child in sentence.children(word) if child.dependency in {"poss", "amod", "compound", "nmod"}]
    return _name_in(sentence, near) or _behind(sentence, word, "of")


def _behind(sentence: Sentence, word: Token, preposition: str) -> str:
    goals = [
        goal
        for child in sentence.children(word)
        if child.lemma == preposition
        for goal in sentence.children(child)
        if goal.dependency == "pobj"
    ]
    return _name_in(sentence, [token for goal in goals for token in (goal, *sentence.children(goal))])


def _name_in(sentence: Sentence, tokens: Iterator[Token] | list[Token] | tuple[Token, ...]) -> str:
    wanted = {token.index for token in tokens}
    for first, last, label in all_names(sentence):
        if label in PLACES and any(index in wanted for index in range(first, last + 1)):
            return words_of(sentence, first, last)
    return ""
