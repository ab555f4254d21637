"""Finds claims in news copy that cannot all be true.

    import checker
    report = checker.check(["draft.txt", "sources/"])
    report = checker.check_texts({"draft": text, "wire": other}, published={"wire": "2023-10-13"})

Both give a `checker.model.report.Report`: `documents`, `published`, `claims`, `findings`, `not_checked`, `timeline`,
`problems`. Claims are checked against one another, not against the world.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from os import PathLike
from typing import TYPE_CHECKING

from checker.version import __version__

if TYPE_CHECKING:
    from checker.model.report import Report
    from checker.pipeline import Options

__all__ = ["__version__", "check", "check_texts"]


def check(
    paths: Iterable[str | PathLike[str]],
    *,
    published: Mapping[str, str | None] | None = None,
    against: Iterable[str | PathLike[str]] = (),
    rules: str | PathLike[str] | None = None,
    model: str | None = None,
) -> Report:
    """Check articles in files and folders against one another.

    `published` tells publication dates ("2023-10-13", "2023-10" or "2023") by path or file name; `against` names the
    sources of a draft; `rules` is a folder of rule files used in place of the shipped ones; `model` is the name of an
    English spaCy pipeline. What cannot be read is in the report's `problems`. Raises ValueError for a date that is
    none.
    """
    from checker import pipeline
    from checker.told_dates import with_unknown_names

    sources = [str(path) for path in against]
    options = _options(published, rules, model, sources)
    report = pipeline.check_paths([*map(str, paths), *sources], options)
    return with_unknown_names(report, options.published)


def check_texts(
    texts: Mapping[str, str],
    *,
    published: Mapping[str, str | None] | None = None,
    rules: str | PathLike[str] | None = None,
    model: str | None = None,
) -> Report:
    """Check articles given as texts by name. The other arguments are those of `check`."""
    from checker import pipeline
    from checker.told_dates import with_unknown_names

    options = _options(published, rules, model, ())
    return with_unknown_names(pipeline.check_texts(texts, options), options.published)


def _options(
    published: Mapping[str, str | None] | None,
    rules: str | PathLike[str] | None,
    model: str | None,
    against: Iterable[str],
) -> Options:
    from pathlib import Path

    from checker.pipeline import Options
    from checker.told_dates import told_interval

    dates = {name: told_interval(words) for name, words in (published or {}).items() if words is not None}
    return Options(
        published=dates,
        rules=Path(rules) if rules is not None else None,
        model=model,
        against=tuple(against),
    )
