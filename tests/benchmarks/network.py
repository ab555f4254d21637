"""How long the temporal network takes, and how that grows: python tests/benchmarks/network.py

Networks look like those of news copy: every event has a true day; four in five are dated, by day, month or year;
each has one or two order words towards events nearby in time, some with a stated number of days; one in five is
a span. Solved as they are, with one contradiction, and with thirty; and a chain of "then", told backwards, with dates
only at its ends. Prints milliseconds of CPU (the best of three runs) and how they grow when the events double. Exits
with 1 where 3,000 events take more than a second, consistent or with one contradiction.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import timedelta
from random import Random

from checker.model.interval import TimeInterval
from checker.timeline.network import Constraint, TemporalNetwork, dated, day_at, lasting, start_of

SIZES = (375, 750, 1500, 3000)
LIMIT_MILLISECONDS = 1000.0


def true_days(events: int, random: Random) -> list[int]:
    """A true day for every event, in order, over ten years."""
    return sorted(random.randrange(18_000, 21_650) for _ in range(events))


def date_of(event: str, true_day: int, random: Random) -> Constraint:
    """A date as copy states it: the day, the month or the year."""
    day = day_at(true_day)
    readings = (TimeInterval.day(day), TimeInterval.month(day.year, day.month), TimeInterval.year(day.year))
    interval = random.choice(readings)
    return dated(event, interval.first, interval.last, f"{event} dated {interval.edtf}")


def consistent(events: int) -> list[Constraint]:
    """A network that is true."""
    random = Random(events)
    days = true_days(events, random)
    names = [start_of(f"e{number}") if number % 5 == 0 else f"e{number}" for number in range(events)]
    items = [lasting(f"e{number}", f"length of e{number}", 0, 30) for number in range(0, events, 5)]
    for number, name in enumerate(names):
        if random.random() < 0.8:
            items.append(date_of(name, days[number], random))
        for _ in range(random.choice((1, 2))):
            other = min(events - 1, number + random.randint(1, 20))
            gap = days[other] - days[number]
            exact = random.random() < 0.3
            least, most = (gap, gap) if exact else (min(gap, 1), None)
            items.append(Constraint(name, names[other], least, most, f"{names[other]} after {name}"))
    random.shuffle(items)
    return items


def contradictory(events: int, contradictions: int) -> list[Constraint]:
    """The same with pairs of events told the wrong way round."""
    items = consistent(events)
    random = Random(events + 1)
    for number in range(contradictions):
        early, late = f"late visit {number}", f"early visit {number}"
        day = day_at(random.randrange(18_000, 21_650))
        items.append(dated(early, day, day, f"{early} dated"))
        items.append(dated(late, day - timedelta(days=9), day - timedelta(days=9), f"{late} dated"))
        items.append(Constraint(early, late, 1, None, f"{late} after {early}"))
    random.shuffle(items)
    return items


def chain(events: int) -> list[Constraint]:
    """Events each after the other, the last first, with one day too few between the dates of first and last."""
    items = [Constraint(f"e{number}", f"e{number + 1}", 1, None, f"then {number}") for number in range(events - 1)]
    items.append(dated("e0", day_at(0), day_at(0), "first"))
    items.append(dated(f"e{events - 1}", day_at(events - 2), day_at(events - 2), "last"))
    return items[::-1]


def milliseconds(items: list[Constraint], expected: int) -> float:
    """CPU time to build the network, find all contradictions, settle it and bound an event; the best of three."""
    times = []
    for _ in range(3):
        start = time.process_time()
        network = TemporalNetwork(items)
        found = network.contradictions()
        network.settled().bounds(items[0].later)
        times.append((time.process_time() - start) * 1000)
        if len(found) != expected:
            raise SystemExit(f"expected {expected} contradictions, found {len(found)}")
    return min(times)


def main() -> int:
    """Print one line for each kind of network and size; the exit status."""
    shapes: tuple[tuple[str, Callable[[int], list[Constraint]], int], ...] = (
        ("consistent", consistent, 0),
        ("one contradiction", lambda events: contradictory(events, 1), 1),
        ("thirty", lambda events: contradictory(events, 30), 30),
        ("backward chain", chain, 1),
    )
    slow = False
    sys.stdout.write(f"{'network':<18}{'events':>8}{'constraints':>13}{'CPU ms':>10}{'growth':>8}\n")
    for name, make, expected in shapes:
        before = 0.0
        for events in SIZES:
            items = make(events)
            taken = milliseconds(items, expected)
            growth = f"x{taken / before:.1f}" if before else ""
            sys.stdout.write(f"{name:<18}{events:>8}{len(items):>13}{taken:>10.1f}{growth:>8}\n")
            before = taken
        slow = slow or (expected <= 1 and before > LIMIT_MILLISECONDS)
    sys.stdout.write(f"allowed for {SIZES[-1]} events with at most one contradiction: {LIMIT_MILLISECONDS:.0f} ms\n")
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
