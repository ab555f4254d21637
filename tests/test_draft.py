"""A draft against its sources, as small stories: what is supported, contradicted, or has no source."""

from __future__ import annotations

import pytest

from checker.draft import draft_names
from checker.model.report import DraftLine, Report, Standing
from checker.pipeline import Options, check_texts
from checker.reading import read_text
from checker.reporting import terminal
from checker.reporting.layout import plain
from checker.told_dates import told_interval

BULLETIN = (
    "Fernley Water lost 142 million litres a day in 2023. The figure for 2022 was 156 million litres a day. "
    "The new reservoir at Milden Lock was opened on 4 May 2023 by the mayor."
)


def checked(draft: str, *sources: str) -> Report:
    """The report on a draft against sources that are kept in a folder, all of one day."""
    texts = {"draft.txt": draft, **{f"sources/{number}.txt": text for number, text in enumerate(sources, 1)}}
    day = told_interval("2024-02-07")
    return check_texts(texts, Options(published=dict.fromkeys(texts, day), against=("sources",)))


def line(report: Report, words: str) -> DraftLine:
    """The line of the draft with these words."""
    return next(line for line in report.draft if line.words == words)


STORIES = [
    ("Fernley Water lost 142 million litres a day in 2023.", "142 million litres a day", Standing.SUPPORTED),
    ("Fernley Water lost 124 million litres a day in 2023.", "124 million litres a day", Standing.CONTRADICTED),
    ("The reservoir at Milden Lock was opened by the mayor on 14 May 2023.", "14 May 2023", Standing.CONTRADICTED),
    ("The reservoir at Milden Lock was opened by the mayor on 4 May 2023.", "4 May 2023", Standing.SUPPORTED),
    ("A burst main left 1,150 homes in Upper Tarn without water.", "1,150 homes", Standing.NO_SOURCE),
    ("The company spends 142 million euros on pipes.", "142 million euros", Standing.NO_SOURCE),
]


@pytest.mark.parametrize(("draft", "words", "standing"), STORIES)
def test_each_figure_and_date_of_the_draft_has_its_standing(draft: str, words: str, standing: Standing) -> None:
    assert line(checked(draft, BULLETIN), words).standing == standing


def test_the_words_of_a_source_taken_over_are_supported_by_it() -> None:
    assert line(checked(BULLETIN, BULLETIN), "142 million litres a day").supported_by == ("sources/1.txt",)


def test_a_change_is_supported_where_the_levels_make_it() -> None:
    draft = (
        "Fernley Water lost 142 million litres a day in 2023, down from 156 million litres a day in 2022, a fall of {}."
    )
    assert line(checked(draft.format("9%"), BULLETIN), "9%").standing == Standing.SUPPORTED
    assert line(checked(draft.format("19%"), BULLETIN), "19%").standing != Standing.SUPPORTED


def test_a_figure_that_one_source_states_and_another_contradicts_names_both() -> None:
    other = "Fernley Water lost 124 million litres a day in 2023, the ministry found."
    told = line(
        checked("Fernley Water lost 142 million litres a day in 2023.", BULLETIN, other), "142 million litres a day"
    )
    assert told.standing == Standing.CONTRADICTED
    assert (told.supported_by, told.contradicted_by) == (("sources/1.txt",), ("sources/2.txt",))


def test_findings_that_touch_the_draft_come_first() -> None:
    one = "The ferry to Lomar carried 5,200 passengers in 2023, the operator said."
    other = "The ferry to Lomar carried 4,700 passengers in 2023, the ministry of transport said."
    report = checked("Fernley Water lost 124 million litres a day in 2023.", BULLETIN, one, other)
    touching = [
        any(e.span.document == "draft.txt" for e in f.evidence) for f in report.findings if f.verdict == "conflict"
    ]
    assert touching == sorted(touching, reverse=True)
    assert touching[0]


def test_the_terminal_report_counts_and_lists_the_draft() -> None:
    report = checked("Fernley Water lost 124 million litres a day in 2023, and 1,150 homes had no water.", BULLETIN)
    printed = plain(lambda console: terminal.render(report, console))
    assert "1 contradicted" in printed
    assert "“124 million litres a day”  contradicted by 1.txt (finding 1)" in printed
    assert "“1,150 homes”  no source for this figure" in printed


def test_without_sources_there_is_no_draft() -> None:
    assert check_texts({"a.txt": BULLETIN, "b.txt": BULLETIN}).draft == ()


def test_what_lies_in_a_named_folder_is_a_source_and_the_rest_is_the_draft() -> None:
    documents = [read_text(name, "Text.") for name in ("draft.txt", "sources/a.txt", "sources/deep/b.txt", "c.txt")]
    assert draft_names(documents, ["sources/", "c.txt"]) == {"draft.txt"}
    assert draft_names(documents, []) == frozenset()
