"""The formats of `checker check`: which renderer writes each, and what some of them need besides the report."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from checker.model.document import Document
from checker.model.finding import Verdict
from checker.model.report import Report
from checker.regression.standing import NOTHING_ASKED, Standings

if TYPE_CHECKING:
    from checker.configuration import Configured
    from checker.reporting.rule_help import RuleHelp


class ReportFormat(StrEnum):
    """The values of `--format`."""

    TERMINAL = "terminal"
    JSON = "json"
    HTML = "html"
    MARKDOWN = "markdown"
    DOCX = "docx"
    CSV = "csv"
    SARIF = "sarif"
    JUNIT = "junit"
    GITHUB = "github"
    ANNOTATIONS = "annotations"


BINARY = frozenset({ReportFormat.DOCX})


@dataclass(frozen=True, slots=True)
class Told:
    """What a run was told: its paths, whether these are a draft with sources, its rules and settings, what it fails on.

    `standings` says how its findings stand against a baseline and waivers.
    """

    paths: Sequence[str] = ()
    has_sources: bool = False
    rules: Path | None = None
    failing: Collection[Verdict] = (Verdict.CONFLICT,)
    configured: Configured | None = None
    standings: Standings = NOTHING_ASKED


class NoDraftError(ValueError):
    """The format shows the draft, and no article of the report is one."""


# Imported when asked for: no run needs more than one.
_RENDERERS = {
    ReportFormat.HTML: "html_format",
    ReportFormat.ANNOTATIONS: "web_annotations",
}
_RENDERERS_WITH_STANDINGS = {
    ReportFormat.JSON: "json_format",
    ReportFormat.MARKDOWN: "markdown_format",
    ReportFormat.GITHUB: "github_format",
}


def rendered(report: Report, format: ReportFormat, told: Told) -> str | bytes:  # noqa: A002 - the option's own name
    """The report in a format other than that of the terminal: text, or bytes where it is in `BINARY`.

    Raises NoDraftError where the format shows the draft and there is none to show.
    """
    match format:
        case ReportFormat.DOCX:
            return _docx(report, told)
        case ReportFormat.CSV:
            return _csv(report, told)
        case ReportFormat.SARIF:
            return _sarif(report, told)
        case ReportFormat.JUNIT:
            return _junit(report, told)
        case _ if format in _RENDERERS_WITH_STANDINGS:
            module = import_module(f"checker.reporting.{_RENDERERS_WITH_STANDINGS[format]}")
            told_apart: str = module.render(report, told.standings)
            return told_apart
        case _:
            text: str = import_module(f"checker.reporting.{_RENDERERS[format]}").render(report)
            return text


def _docx(report: Report, told: Told) -> bytes:
    from checker.reporting import docx_format

    draft = next(iter(_drafts(report, told.paths[:1])), None)
    if draft is None:
        raise NoDraftError("was not read: a Word file shows the first path, the draft, with what was found in it")
    path = Path(draft.name)
    try:
        original = path.read_bytes() if path.suffix.lower() == ".docx" else None
    except OSError as error:
        raise NoDraftError(f"cannot be read any more: {error.strerror}") from None
    return docx_format.render(report, draft, original)


def _csv(report: Report, told: Told) -> str:
    from checker.reporting import fact_table_csv

    drafts = [draft.name for draft in _drafts(report, told.paths)]
    return fact_table_csv.render(report, drafts if told.has_sources else None)


def _sarif(report: Report, told: Told) -> str:
    from checker.reporting import sarif_format

    return sarif_format.render(report, _rule_help(told), told.standings)


def _junit(report: Report, told: Told) -> str:
    from checker.reporting import junit_format

    return junit_format.render(report, told.failing, told.standings)


def _drafts(report: Report, paths: Sequence[str]) -> list[Document]:
    """The articles that were read from the paths or from folders among them."""
    folders = tuple(f"{path.rstrip('/')}/" for path in paths)
    return [document for document in report.documents if document.name in paths or document.name.startswith(folders)]


def _rule_help(told: Told) -> list[RuleHelp]:
    """The documentation of the rules in use; what is wrong with the others is in the report's problems."""
    from checker.commands.configured import rules_in_use
    from checker.configuration import Configured
    from checker.reporting.rule_help import RuleHelp

    rules, _ = rules_in_use(told.rules, told.configured or Configured())
    return [RuleHelp(rule.id, rule.title, **dict(rule.documentation)) for rule in rules if rule.enabled]
