"""Bellman-Ford with predecessors, on graphs of upper bounds between points in time.

An arrow says that its head lies at most so many days after its tail. Points are numbered from 0, and a graph
is the list of the arrows that leave each point. Labels are relaxed from a queue; whenever the label of a point
falls, the tree of predecessors below it is taken apart (Tarjan 1981; the method "BFCT" that Cherkassky and
Goldberg, "Negative-cycle detection algorithms", 1999, found quick on sparse graphs). Points taken out of the tree
are certain to fall again and leave the queue, so a long chain of events costs one pass in whatever order it was
given, and a negative cycle is noticed at the arrow that closes it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection
from typing import NamedTuple


class Arrow(NamedTuple):
    """`head` lies at most `days` after `tail`; `constraint` is the number of the constraint that says so."""

    tail: int
    head: int
    days: int
    constraint: int


Graph = list[list[Arrow]]
Cycle = tuple[Arrow, ...]


class PredecessorForest:
    """Which arrow gave each point its present label, and which points took theirs from it."""

    def __init__(self, points: int) -> None:
        self._arrow_into: list[Arrow | None] = [None] * points
        # Dictionaries serve as sets here: they keep the order of insertion, so that runs repeat exactly.
        self._below: list[dict[int, None]] = [{} for _ in range(points)]

    def attach(self, arrow: Arrow) -> None:
        """Hang the head of the arrow under its tail, and no longer under the point it hung under before."""
        former = self._arrow_into[arrow.head]
        if former is not None:
            del self._below[former.tail][arrow.head]
        self._arrow_into[arrow.head] = arrow
        self._below[arrow.tail][arrow.head] = None

    def tree(self, top: int) -> list[int]:
        """The point and all that hang below it, each after the one it hangs under."""
        points = [top]
        for point in points:
            points.extend(self._below[point])
        return points

    def take_apart(self, tree: list[int]) -> None:
        """Cut all points of a tree loose from one another; its top stays where it hangs."""
        for point in tree:
            self._below[point].clear()
        for point in tree[1:]:
            self._arrow_into[point] = None

    def path(self, top: int, bottom: int) -> Cycle:
        """The arrows from `top` down to `bottom`, which must be in its tree."""
        arrows: list[Arrow] = []
        while bottom != top:
            arrow = self._arrow_into[bottom]
            assert arrow is not None, "the point is not in the tree"
            arrows.append(arrow)
            bottom = arrow.tail
        return tuple(reversed(arrows))


def relax(graph: Graph, labels: list[int | None], barred: Collection[int] = ()) -> Cycle:
    """Lower the labels until no arrow is violated; gives a negative cycle instead where there is one in reach.

    A label is a number of days, None for a point not reached yet; `labels` is changed in place, and is a solution
    when the answer is an empty cycle. Points in `barred` are treated as if they were not there.
    """
    forest = PredecessorForest(len(graph))
    waiting = [label is not None and point not in barred for point, label in enumerate(labels)]
    queue = deque(point for point, waits in enumerate(waiting) if waits)
    while queue:
        point = queue.popleft()
        here = labels[point]
        if not waiting[point] or here is None:
            continue
        waiting[point] = False
        for arrow in graph[point]:
            head, there = arrow.head, labels[arrow.head]
            if (there is not None and there <= here + arrow.days) or head in barred:
                continue
            tree = forest.tree(head)
            if point in tree:
                return (arrow, *forest.path(head, point))
            forest.take_apart(tree)
            for loose in tree:
                waiting[loose] = False
            forest.attach(arrow)
            labels[head] = here + arrow.days
            waiting[head] = True
            queue.append(head)
    return ()


def find_negative_cycle(graph: Graph, barred: Collection[int] = ()) -> Cycle:
    """Some simple cycle of negative length that avoids the barred points; empty where there is none."""
    return relax(graph, [0] * len(graph), barred)
