"""Values of claims in words: what a figure, a change, an office or an order of events was read as."""

from __future__ import annotations

from decimal import Decimal

from checker.model.claim import Change, Claim, First, Order, Quotation, Role, Subject, Value, When
from checker.model.interval import TimeInterval
from checker.model.quantity import Bound, Dimension, Quantity, Unit
from checker.reporting.human_dates import in_words

_SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
_SYMBOLS = {Dimension.PERCENT: "%", Dimension.PERCENTAGE_POINT: " points", Dimension.BASIS_POINT: " basis points"}


def value_in_words(value: Value) -> str:
    """A claim's value as read: "USD 240.1 billion (240.05 billion to 240.15 billion)"; "" where it has none."""
    match value:
        case None:
            return ""
        case Quantity():
            return quantity_in_words(value)
        case Change():
            return change_in_words(value)
        case Quotation():
            return f"“{value.words}”" + (f" — {value.speaker}" if value.speaker else "")
        case Role():
            return " ".join(part for part in (value.status, value.office) if part) + (
                f", {value.body}" if value.body else ""
            )
        case Order():
            return f"one before the other{_distance(value)}"
        case First():
            since = f" since {in_words(value.since)}" if value.since else ""
            return f"number {value.ordinal} of its kind{since}"
        case TimeInterval():
            return in_words(value)


def quantity_in_words(quantity: Quantity) -> str:
    """The figure as written, with the interval it can mean where that is wider than the figure."""
    written = _figure(quantity.written)
    if quantity.written_to is not None:
        written += f" to {_figure(quantity.written_to)}"
    elif quantity.bound not in (Bound.EXACT, Bound.RANGE):
        written = f"{quantity.bound} {written}"
    meant = _meant(quantity)
    return _with_unit(written, quantity.unit) + (f" ({meant})" if meant else "")


def change_in_words(change: Change) -> str:
    """ "up 26.3%", with the level after and before where they were stated."""
    words = f"{'up' if change.rises else 'down'} {quantity_in_words(change.amount)}"
    if change.result is not None:
        words += f", to {quantity_in_words(change.result)}"
    if change.base is not None:
        words += f", from {quantity_in_words(change.base)}"
    if change.base_time is not None:
        words += f", against {in_words(change.base_time)}"
    return words


def when_in_words(when: When) -> str:
    """The readings of a claim's time; "" where it has none."""
    return " or ".join(in_words(reading) for reading in when.readings)


def subject_in_words(claim: Claim) -> str:
    """What a claim is about, as far as it was understood: "bilateral trade (China, Russia)"."""
    way, around = _way(claim.subject), _around(claim.subject)
    return " ".join(part for part in (measure_in_words(claim), way, f"({around})" if around else "") if part)


def measure_in_words(claim: Claim) -> str:
    """What is measured, counted or told of, without its scope: "bilateral trade"."""
    subject = claim.subject
    noun = " ".join((*subject.modifiers, subject.head)).strip()
    if subject.event_type and subject.event_type not in noun:
        noun = f"{subject.event_type}: {noun}"
    return noun


def scope_in_words(claim: Claim) -> str:
    """Of whom, where, which way and which part of the whole: "from China to Russia, goods"; "" where it is not told."""
    return ", ".join(part for part in (_way(claim.subject), _around(claim.subject)) if part)


def interval_in_words(quantity: Quantity) -> str:
    """The values a figure can mean, without its unit: "18.5 billion to 19.5 billion", "4" where there is but one."""
    low, high = quantity.low, quantity.high
    if low is not None and low == high:
        return _figure(low)
    if low is None or high is None:
        return _one_sided(low, high)
    return f"{_figure(low)} to {_figure(high)}"


def unit_in_words(unit: Unit) -> str:
    """ "USD", "percent", "vehicle per day"; "number" where nothing is counted by name."""
    if unit.dimension is Dimension.BARE and not unit.name:
        return f"number per {unit.per}" if unit.per else "number"
    return str(unit)


def _way(subject: Subject) -> str:
    ends = (("from", subject.origin), ("to", subject.destination))
    return " ".join(f"{word} {end}" for word, end in ends if end)


def _around(subject: Subject) -> str:
    names = [name.words for name in subject.names]
    place = [f"in {subject.place}"] if subject.place else []
    return ", ".join((*names, *place, *subject.segment))


def _one_sided(low: Decimal | None, high: Decimal | None) -> str:
    if low is not None:
        return f"{_figure(low)} or more"
    return "no bound" if high is None else f"{_figure(high)} or less"


def _distance(order: Order) -> str:
    if order.most_days is None:
        return f", by {order.least_days} days or more" if order.least_days else ""
    if order.least_days == order.most_days:
        return f", by {order.least_days} days"
    return f", by {order.least_days} to {order.most_days} days"


def _meant(quantity: Quantity) -> str:
    low, high = quantity.low, quantity.high
    if low == high == quantity.written or (low, high) == (quantity.written, quantity.written_to):
        return ""
    if low is None and high is None:
        return "no bound"
    if high is None and low is not None:
        return f"{_figure(low)} or more" if low != quantity.written or quantity.bound is Bound.EXACT else ""
    if low is None and high is not None:
        return f"{_figure(high)} or less" if high != quantity.written or quantity.bound is Bound.EXACT else ""
    assert low is not None
    assert high is not None
    return f"{_figure(low)} to {_figure(high)}"


def _figure(number: Decimal) -> str:
    for scale, name in _SCALES:
        if abs(number) >= scale:
            return f"{_plain(number / scale)} {name}"
    return _plain(number)


def _plain(number: Decimal) -> str:
    """The number with thousands marked and without needless zeros."""
    text = f"{number:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _with_unit(figure: str, unit: Unit) -> str:
    per = f" per {unit.per}" if unit.per else ""
    if unit.dimension is Dimension.MONEY:
        return f"{unit.name} {figure}{per}"
    if unit.dimension in _SYMBOLS:
        return f"{figure}{_SYMBOLS[unit.dimension]}{per}"
    if unit.dimension in (Dimension.MULTIPLE, Dimension.FRACTION):
        return f"{figure} ({unit.dimension}){per}"
    if unit.dimension is Dimension.COUNT and unit.name:
        return f"{figure} × {unit.name}{per}"
    return f"{figure} {unit.name}{per}".rstrip()
