"""Lines of keys in TOML files: by example, and for whatever `tomllib` reads."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.toml_lines import KeyPath, key_lines, line_of
from checker.words import rules_folder

RULE = '''\
# a comment = 1
id = "trade"
settings.words = ["a", # one
  "b = c",
  'd']

[documentation]
what = """
key = "not a key"
[not.a.table]
"""
"quoted key" = 1

[[cases]]
name = "first"
articles = [{ name = "a.txt", text = "x ] }" }, {name="b.txt", text="""y
"""}]
[[cases]]
name = "second"
[[cases.articles]]
name = "c.txt"
[cases.more]
deep = { in = { side = 1 } }
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("id",), 2),
        (("settings",), 3),
        (("settings", "words"), 3),
        (("settings", "words", 1), 4),
        (("settings", "words", 2), 5),
        (("documentation",), 7),
        (("documentation", "what"), 8),
        (("documentation", "quoted key"), 12),
        (("cases",), 14),
        (("cases", 0), 14),
        (("cases", 0, "name"), 15),
        (("cases", 0, "articles", 0, "text"), 16),
        (("cases", 0, "articles", 1), 16),
        (("cases", 1), 18),
        (("cases", 1, "name"), 19),
        (("cases", 1, "articles", 0, "name"), 21),
        (("cases", 1, "more", "deep", "in", "side"), 23),
    ],
)
def test_line_of_a_key(path: KeyPath, line: int) -> None:
    assert key_lines(RULE)[path] == line


@pytest.mark.parametrize(
    ("path", "line"), [(("cases", 1, "expect"), 18), (("documentation", "why"), 7), (("nothing",), 1), ((), 1)]
)
def test_a_missing_key_has_the_line_of_the_table_around_it(path: KeyPath, line: int) -> None:
    assert line_of(key_lines(RULE), path) == line


def paths_of(value: Any, path: KeyPath = ()) -> Iterator[KeyPath]:
    """The paths of everything in the values of a TOML file."""
    items: Any = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, below in items:
        yield (*path, key)
        yield from paths_of(below, (*path, key))


def test_every_path_of_the_example_has_a_line() -> None:
    assert set(key_lines(RULE)) == set(paths_of(tomllib.loads(RULE)))


@pytest.mark.parametrize("file", sorted(rules_folder().rglob("*.toml")), ids=lambda file: file.stem)
def test_every_path_of_the_shipped_files_has_a_line(file: Any) -> None:
    text = file.read_text(encoding="utf-8")
    assert set(key_lines(text)) == set(paths_of(tomllib.loads(text)))


WORDS = st.text(alphabet="ab'\"\\#[]{}=,. \n", max_size=8)


def written(value: Any) -> str:
    """A value as TOML, strings in all four ways of writing them."""
    if isinstance(value, str):
        if "'" not in value and "\n" not in value:
            return f"'{value}'"
        escaped = value.replace("\\", "\\\\").replace('"', '\\"')
        return f'"""{escaped}"""' if "\n" in value else f'"{escaped}"'
    if isinstance(value, list):
        return "[\n" + "".join(f"  {written(item)}, # ]\n" for item in value) + "]"
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {written(item)}" for key, item in value.items()) + " }"
    return str(value)


KEYS = st.sampled_from(["a", "b", "c-d", '"e"'])
VALUES = st.recursive(
    st.integers() | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=6,
)


@given(st.lists(st.dictionaries(KEYS, VALUES, max_size=3), max_size=3))
def test_every_path_of_any_file_has_a_line(tables: list[dict[str, Any]]) -> None:
    text = "".join(
        "[[tables]] # one more\n" + "".join(f"{key} = {written(value)}\n" for key, value in table.items())
        for table in tables
    )
    assert set(key_lines(text)) == set(paths_of(tomllib.loads(text)))
