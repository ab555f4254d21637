"""The simple temporal network (Dechter, Meiri and Pearl, "Temporal constraint networks", 1991), in whole days.

Dates and order words become constraints between points in time. A date is a constraint between the event and
`ORIGIN`, the fixed day offsets are counted from. The network has a solution exactly when its distance graph has
no negative cycle; a shortest negative cycle is the explanation of a contradiction.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from checker.model.interval import EARLIEST, LATEST
from checker.timeline.bellman_ford import Arrow, Cycle, Graph, relax
from checker.timeline.shortest_cycle import shortest_negative_cycle

EPOCH = date(1970, 1, 1)
ORIGIN = f"day:{EPOCH.isoformat()}"


@dataclass(frozen=True, slots=True)
class Constraint:
    """`later` lies from `least` to `most` days after `earlier`; None is no bound on that side.

    `label` is the id of the claim it comes from, or words. When a contradiction is resolved, the constraint
    with the lowest `trust` is the one given up. Raises ValueError where `least` is more than `most`.
    """

    earlier: str
    later: str
    least: int | None
    most: int | None
    label: str
    trust: int = 0

    def __post_init__(self) -> None:
        if self.least is not None and self.most is not None and self.least > self.most:
            raise ValueError(f"no number of days is at least {self.least} and at most {self.most}: {self.label}")


@dataclass(frozen=True, slots=True)
class Step:
    """What one constraint adds to a contradiction: `point` to `next_point` takes at least `days` days.

    Negative days say that `next_point` lies at most that many days before `point`.
    """

    point: str
    next_point: str
    days: int
    constraint: Constraint


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Constraints that cannot all hold; without any one of them the others can.

    The steps lead around in a circle, from `ORIGIN` where it takes part, and else from the point that was named
    first. `given_up` is the constraint left out to look for further contradictions: no verdict on which is wrong.
    """

    steps: tuple[Step, ...]
    given_up: Constraint

    @property
    def constraints(self) -> tuple[Constraint, ...]:
        """The constraints in the order of the steps, each once."""
        return tuple(step.constraint for step in self.steps)

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels in the order of the steps, each once."""
        return tuple(dict.fromkeys(step.constraint.label for step in self.steps))

    @property
    def days(self) -> int:
        """By how many days a point would have to lie after itself; always above 0."""
        return sum(step.days for step in self.steps)


class TemporalNetwork:
    """Constraints between points in time, all taken together."""

    def __init__(self, constraints: Iterable[Constraint]) -> None:
        self.constraints = tuple(constraints)
        ends = (point for item in self.constraints for point in (item.earlier, item.later))
        self.points: tuple[str, ...] = tuple(dict.fromkeys((ORIGIN, *ends)))
        self._number = {point: number for number, point in enumerate(self.points)}

    def is_consistent(self) -> bool:
        """Whether all constraints can hold together."""
        return not relax(self._distance_graph(), [0] * len(self.points))

    def contradictions(self) -> list[Contradiction]:
        """Shortest explanations, one after the other, the shortest first.

        After each, its least trusted constraint (the one given last, among equals) is left out and the search goes
        on until the rest is consistent: contradictions that share no constraint are all reported.
        """
        return list(self._contradictions.values())

    def settled(self) -> TemporalNetwork:
        """The network without the constraints that its contradictions give up: always consistent."""
        given_up = self._contradictions
        return TemporalNetwork(item for number, item in enumerate(self.constraints) if number not in given_up)

    def bounds(self, event: str) -> tuple[int | None, int | None]:
        """The earliest and the latest day an event can fall on, in days after `EPOCH`; None where nothing bounds it.

        Raises KeyError for an event in no constraint, ValueError where the network contradicts itself.
        """
        earliest, latest = self._bounds
        number = self._number[event]
        before, after = earliest[number], latest[number]
        return (None if before is None else -before, after)

    @cached_property
    def _contradictions(self) -> dict[int, Contradiction]:
        """Every contradiction, in order, under the number of the constraint it gives up."""
        graph = self._distance_graph()
        found: dict[int, Contradiction] = {}
        # Leaving constraints out never makes a shorter cycle, so the last length is a lower bound for the next.
        length = 1
        while cycle := shortest_negative_cycle(graph, at_least=length):
            length = len(cycle)
            number = min((arrow.constraint for arrow in cycle), key=lambda one: (self.constraints[one].trust, -one))
            weakest = self.constraints[number]
            found[number] = Contradiction(self._steps(cycle), weakest)
            for point in (self._number[weakest.earlier], self._number[weakest.later]):
                graph[point] = [arrow for arrow in graph[point] if arrow.constraint != number]
        return found

    @cached_property
    def _bounds(self) -> tuple[list[int | None], list[int | None]]:
        """Distances to and from the origin, by number of the point."""
        graph = self._distance_graph()
        if relax(graph, [0] * len(graph)):
            raise ValueError("the network contradicts itself: there are no bounds")
        backwards: Graph = [[] for _ in graph]
        for arrow in (arrow for leaving in graph for arrow in leaving):
            backwards[arrow.head].append(Arrow(arrow.head, arrow.tail, arrow.days, arrow.constraint))
        return self._distances_from_origin(backwards), self._distances_from_origin(graph)

    def _distances_from_origin(self, graph: Graph) -> list[int | None]:
        labels: list[int | None] = [None] * len(graph)
        labels[self._number[ORIGIN]] = 0
        relax(graph, labels)
        return labels

    def _distance_graph(self) -> Graph:
        graph: Graph = [[] for _ in self.points]
        for number, item in enumerate(self.constraints):
            earlier, later = self._number[item.earlier], self._number[item.later]
            if item.most is not None:
                graph[earlier].append(Arrow(earlier, later, item.most, number))
            if item.least is not None:
                graph[later].append(Arrow(later, earlier, -item.least, number))
        return graph

    def _steps(self, cycle: Cycle) -> tuple[Step, ...]:
        """The cycle against its arrows, so that lower bounds are read forwards in time, from its first-named point.

        A simple negative cycle is minimal as it stands. It holds no constraint twice, as the two arrows of one
        constraint alone add up to no less than 0; and without one of its constraints it is a path, along which
        days can always be chosen.
        """
        around = cycle[::-1]
        start = min(range(len(around)), key=lambda place: around[place].head)
        return tuple(
            Step(self.points[arrow.head], self.points[arrow.tail], -arrow.days, self.constraints[arrow.constraint])
            for arrow in around[start:] + around[:start]
        )


def offset_of(day: date) -> int:
    """Days from `EPOCH` to a day."""
    return (day - EPOCH).days


def day_at(offset: int) -> date:
    """The day that many days after `EPOCH`; the first or last day a date can be where it lies beyond."""
    if offset <= offset_of(EARLIEST):
        return EARLIEST
    return LATEST if offset >= offset_of(LATEST) else EPOCH + timedelta(days=offset)


def start_of(event: str) -> str:
    """The point at which an event that is a span begins."""
    return f"{event}:start"


def end_of(event: str) -> str:
    """The point at which an event that is a span ends."""
    return f"{event}:end"


def dated(event: str, first: date, last: date, label: str, trust: int = 0) -> Constraint:
    """The event falls on some day from `first` to `last`, both included; `EARLIEST` and `LATEST` leave a side open."""
    least = None if first == EARLIEST else offset_of(first)
    most = None if last == LATEST else offset_of(last)
    return Constraint(ORIGIN, event, least, most, label, trust)


def lasting(event: str, label: str, least: int = 0, most: int | None = None, trust: int = 0) -> Constraint:
    """From the start to the end of a span pass at least `least` and at most `most` days; 0 is one calendar day."""
    return Constraint(start_of(event), end_of(event), least, most, label, trust)
