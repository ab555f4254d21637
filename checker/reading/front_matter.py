"""YAML front matter: what stands between two lines of three hyphens above an article."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

import yaml

from checker.model.interval import TimeInterval
from checker.reading.problem import UnreadableArticle
from checker.reading.stated_dates import parse_date
from checker.words import load

_OPENING = re.compile(r"\ufeff?---[ \t]*\r?\n(?=(?P<first>[^\n]*))")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)
_KEY = re.compile(r"\s*(?:#|[\w\"'][\w\s\"'.-]{0,60}:(?:\s|$))")
_NULL = "tag:yaml.org,2002:null"


@dataclass(frozen=True, slots=True)
class Value:
    """A value of the front matter with its place in the text, quotation marks left out."""

    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the front matter says; the article begins at `end`."""

    end: int
    title: Value | None = None
    source: Value | None = None
    dates: tuple[tuple[Value, TimeInterval], ...] = ()


def read_front_matter(text: str) -> FrontMatter | None:
    """The front matter of a text, or None where it has none.

    Raises UnreadableArticle where it is not closed, is no YAML, or holds a publication date that is none.
    """
    opening = _OPENING.match(text)
    if opening is None or not (_KEY.match(opening["first"]) or _CLOSING.match(opening["first"])):
        return None
    closing = _CLOSING.search(text, opening.end())
    if closing is None:
        raise UnreadableArticle("line 1: the front matter opened here is never closed; close it with ---")
    values = _values(text[opening.end() : closing.start()], opening.end())
    table = load("datelines")
    return FrontMatter(
        end=closing.end(),
        title=_first(values, table["front_matter_titles"]),
        source=_first(values, table["front_matter_sources"]),
        dates=tuple(_dates(values, table["front_matter_dates"], text)),
    )


def _values(block: str, offset: int) -> dict[str, Value]:
    """The plain values of the block by key, in lower case."""
    try:
        node = yaml.compose(block, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = (error.problem_mark.line if error.problem_mark else 0) + 2
        said = error.problem or "it cannot be read"
        raise UnreadableArticle(
            f"line {line}: broken front matter: {said}; correct it as YAML, one 'key: value' a line"
        ) from error
    except yaml.YAMLError as error:
        raise UnreadableArticle(
            f"line 2: broken front matter: {str(error).splitlines()[0]}; correct it as YAML"
        ) from error
    if node is None:
        return {}
    if not isinstance(node, yaml.MappingNode):
        raise UnreadableArticle("line 2: the front matter is no list of 'key: value' lines; correct it or take it out")
    return {
        str(key.value).lower(): _value(value, offset)
        for key, value in node.value
        if isinstance(value, yaml.ScalarNode) and value.tag != _NULL
    }


def _value(node: yaml.ScalarNode, offset: int) -> Value:
    quoted = 1 if node.style in {'"', "'"} else 0
    start, end = node.start_mark.index + quoted, node.end_mark.index - quoted
    return Value(str(node.value).strip(), offset + start, offset + end)


def _first(values: dict[str, Value], keys: Iterable[str]) -> Value | None:
    return next((values[key] for key in keys if key in values), None)


def _dates(values: dict[str, Value], keys: Iterable[str], text: str) -> Iterable[tuple[Value, TimeInterval]]:
    for key in keys:
        if key not in values:
            continue
        value = values[key]
        interval = parse_date(value.words)
        if interval is None:
            line = text.count("\n", 0, value.start) + 1
            raise UnreadableArticle(f"line {line}: {key}: {value.words!r} is no date; write it as YYYY-MM-DD")
        yield value, interval
