"""Figures: the axis of time, the order of the graph, room for words, and both pictures as SVG files."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from checker.model.finding import Verdict
from checker.model.interval import EARLIEST, LATEST, TimeInterval
from checker.model.report import Report, TimelineEntry
from checker.reporting import graph_svg, timeline_svg
from checker.reporting.entries import entries_of
from checker.reporting.figure_text import fitting, width_of
from checker.reporting.graph_order import Member, Order, crossings, with_few_crossings
from checker.reporting.html.articles import articles_of
from checker.reporting.index import Index
from checker.reporting.time_axis import TimeAxis
from tests.reporting import sample
from tests.reporting.html import stories

REPORT = sample.make_report()
SVG = "{http://www.w3.org/2000/svg}"

days = st.dates(date(1900, 1, 1), date(2100, 12, 31))
intervals = st.tuples(days, days).map(lambda pair: TimeInterval(min(pair), max(pair)))


@given(st.lists(intervals, min_size=1, max_size=8))
def test_axis_keeps_the_order_of_days_and_its_bounds(drawn: list[TimeInterval]) -> None:
    axis = TimeAxis.over(drawn, 100, 500)
    ordinals = sorted({day.toordinal() for one in drawn for day in (one.first, one.last)})
    places = [axis.place(day) for day in ordinals]
    assert places == sorted(places)
    assert all(100 <= place <= 500 for place in places)
    assert all(later.place - earlier.place >= 44 for earlier, later in pairwise(axis.ticks()))


def test_axis_gives_busy_days_more_room_than_their_share() -> None:
    busy = [TimeInterval.day(date(2023, 3, day)) for day in range(1, 11)]
    axis = TimeAxis.over([TimeInterval.year(1950), *busy], 0, 1000)
    ten_days = axis.place(date(2023, 3, 11).toordinal()) - axis.place(date(2023, 3, 1).toordinal())
    assert ten_days > 100


def test_ticks_are_years_and_where_there_is_room_months() -> None:
    axis = TimeAxis.over([TimeInterval.month(2023, 3), TimeInterval.year(2024)], 0, 600)
    assert [tick.words for tick in axis.ticks()] == [
        "Feb 2023",
        "Mar 2023",
        "Apr 2023",
        "Aug 2023",
        "2024",
        "Jun 2024",
        "2025",
    ]


@given(st.text(max_size=60), st.integers(20, 300))
def test_words_are_cut_to_their_room(words: str, width: int) -> None:
    cut = fitting(words, width, 13)
    assert width_of(cut, 13) <= width or cut == "…"
    assert "\n" not in cut


@pytest.mark.parametrize(
    ("words", "width", "cut"),
    [
        ("The quay", 200, "The quay"),
        ("The quay and the ice houses", 115, "The quay and…"),
        ("Incomprehensibilities", 60, "Incom…"),
    ],
)
def test_words_are_cut_at_a_blank_where_there_is_one(words: str, width: int, cut: str) -> None:
    assert fitting(words, width, 13) == cut


@st.composite
def graphs(draw: st.DrawFn) -> tuple[list[Member], list[int]]:
    tied = list(range(1, draw(st.integers(1, 6)) + 1))
    ties = st.lists(st.sampled_from(tied), max_size=3, unique=True).map(tuple)
    return draw(st.lists(st.builds(Member, st.sampled_from("abc"), ties), max_size=8)), tied


@given(graphs())
def test_order_holds_every_node_and_crosses_no_more_than_before(graph: tuple[list[Member], list[int]]) -> None:
    members, tied = graph
    order = with_few_crossings(members, tied)
    assert sorted(order.members) == list(range(len(members)))
    assert sorted(order.tied) == tied
    assert crossings(members, order) <= crossings(members, Order(tuple(range(len(members))), tuple(tied)))


def test_crossed_lines_are_undone() -> None:
    members = [Member("a", (2,)), Member("b", (1,))]
    assert crossings(members, Order((0, 1), (1, 2))) == 1
    assert crossings(members, with_few_crossings(members, [1, 2])) == 0


@pytest.mark.parametrize("render", [timeline_svg.render, graph_svg.render])
@pytest.mark.parametrize("report", [REPORT, stories.hostile(), stories.many_articles(5), Report((), (), (), ())])
def test_pictures_are_well_formed_alone_and_steady(render: object, report: Report) -> None:
    assert callable(render)
    picture = render(report)
    root = etree.fromstring(picture.encode())
    assert root.tag == f"{SVG}svg"
    assert {element.tag for element in root.iter(f"{SVG}a", f"{SVG}script", f"{SVG}image")} == set()
    assert picture == render(report)


def test_timeline_ties_the_days_one_finding_disputes() -> None:
    index = Index(REPORT)
    figure = timeline_svg.lay_out(index, articles_of(index), entries_of(index))
    assert [(row.date, row.style, [tag.words for tag in row.tags]) for row in figure.rows] == [
        ("March 2022", "conflict", ["1"]),
        ("March 2023", "conflict", ["1"]),
        ("17 October 2023", "told", []),
        ("June 2024", "told planned", []),
    ]
    assert [(thread.upper.number, thread.lower.number) for thread in figure.threads] == [(0, 1)]
    assert [row.left < row.right for row in figure.rows] == [True] * 4


@pytest.mark.parametrize(
    ("interval", "rows"),
    [
        (TimeInterval(EARLIEST, date(2023, 3, 1)), 1),
        (TimeInterval(date(2023, 3, 1), LATEST), 1),
        (TimeInterval(EARLIEST, LATEST), 0),
    ],
)
def test_open_intervals_are_drawn_at_their_closed_side(interval: TimeInterval, rows: int) -> None:
    index = Index(Report((), (), (), (), timeline=(TimelineEntry(interval, "An opening", ()),)))
    assert len(timeline_svg.lay_out(index, (), ()).rows) == rows


def test_graph_joins_articles_words_and_findings() -> None:
    index = Index(REPORT)
    figure = graph_svg.lay_out(articles_of(index), entries_of(index))
    assert [node.words for node in figure.articles] == ["draft.txt", "sources/agency.txt", "sources/paper.md"]
    assert len(figure.claims) == len(figure.states) == len(figure.judged) == 8
    assert [node.verdict for node in figure.findings] == list(Verdict)
    heights = [node.middle for node in figure.claims]
    assert all(later - earlier >= 30 for earlier, later in pairwise(heights))
    assert max(heights) < figure.height


def test_words_that_many_articles_print_are_one_node() -> None:
    index = Index(stories.reprinted(5))
    figure = graph_svg.lay_out(articles_of(index), entries_of(index))
    assert (len(figure.articles), len(figure.claims), len(figure.findings)) == (6, 2, 1)
    assert len(figure.states) == 6
