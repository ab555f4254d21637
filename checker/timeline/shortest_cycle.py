"""The negative cycle with the fewest arrows: the shortest story that cannot be true.

Searching from every point would cost too much. But every negative cycle passes through some point of a small
set: take any negative cycle, search for the shortest one through one of its points, bar that point, and go on
until what is left has no negative cycle. The shortest of those found is the shortest of all. In news copy nearly
every cycle passes through the calendar, so that one or two searches do.
"""

from __future__ import annotations

from collections.abc import Collection

from checker.timeline.bellman_ford import Arrow, Cycle, Graph, find_negative_cycle


def shortest_negative_cycle(graph: Graph, at_least: int = 1) -> Cycle:
    """A simple negative cycle with as few arrows as any; empty where there is none.

    `at_least` is a length known to be the smallest possible; the search ends as soon as it is met.
    """
    best: Cycle = ()
    barred: set[int] = set()
    while cycle := find_negative_cycle(graph, barred):
        if not best or len(cycle) < len(best):
            best = cycle
        if len(best) <= at_least:
            break
        # The busiest point is the one most other negative cycles are likely to pass through as well.
        hub = max((arrow.tail for arrow in cycle), key=lambda point: (len(graph[point]), -point))
        best = _fewest_arrows_through(graph, hub, len(best) - 1, barred) or best
        barred.add(hub)
    return best


def _fewest_arrows_through(graph: Graph, hub: int, limit: int, barred: Collection[int]) -> Cycle:
    """The shortest negative walk from `hub` back to it; empty where that has more than `limit` arrows.

    Walks grow by one arrow a round; only points whose label fell in one round are followed in the next. A walk may
    pass a point twice, but only around a negative cycle that avoids the hub and is shorter: with the hub barred,
    that cycle is still there to be found, so what `shortest_negative_cycle` ends with is always simple.
    """
    labels = {hub: 0}
    fallen = {hub: 0}
    rounds: list[dict[int, Arrow]] = []
    for _ in range(limit):
        arrived: dict[int, Arrow] = {}
        falling: dict[int, int] = {}
        for point, label in fallen.items():
            for arrow in graph[point]:
                head, days = arrow.head, label + arrow.days
                known = falling.get(head, labels.get(head))
                if (known is None or days < known) and head not in barred:
                    arrived[head], falling[head] = arrow, days
        rounds.append(arrived)
        if hub in arrived:
            return _walk_back(rounds, hub)
        labels.update(falling)
        fallen = falling
    return ()


def _walk_back(rounds: list[dict[int, Arrow]], hub: int) -> Cycle:
    """The walk that came to the hub in the last round, from its start."""
    walk: list[Arrow] = []
    point = hub
    for arrived in reversed(rounds):
        walk.append(arrived[point])
        point = arrived[point].tail
    return tuple(reversed(walk))
