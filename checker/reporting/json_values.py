"""Values and times of claims in the shape of the JSON schema."""

from __future__ import annotations

from decimal import Decimal

from checker.model.claim import Change, First, Order, Quotation, Role, Value, When
from checker.model.interval import TimeInterval
from checker.model.quantity import Quantity
from checker.reporting import claim_objects


def value_object(value: Value) -> claim_objects.ValueObject | None:
    """A claim's value in the shape of the schema."""
    match value:
        case None:
            return None
        case Quantity():
            return quantity_object(value)
        case Change():
            return _change(value)
        case Quotation():
            return claim_objects.QuotationObject(words=value.words, speaker=value.speaker)
        case Role():
            return claim_objects.RoleObject(
                person=value.person, office=value.office, body=value.body, status=value.status
            )
        case Order():
            return claim_objects.OrderObject(
                earlier=value.earlier, later=value.later, least_days=value.least_days, most_days=value.most_days
            )
        case First():
            since = value.since.edtf if value.since else None
            return claim_objects.FirstObject(ordinal=value.ordinal, since=since, kind_of=list(value.kind_of))
        case TimeInterval():
            return claim_objects.IntervalObject(interval=value.edtf, precision=value.precision, grounds=value.grounds)


def quantity_object(quantity: Quantity) -> claim_objects.QuantityObject:
    """A quantity in the shape of the schema."""
    return claim_objects.QuantityObject(
        low=_decimal(quantity.low),
        high=_decimal(quantity.high),
        unit=quantity.unit.name,
        per=quantity.unit.per,
        dimension=quantity.unit.dimension,
        written=_exact(quantity.written),
        written_to=_decimal(quantity.written_to),
        bound=quantity.bound,
        ambiguous=quantity.ambiguous,
    )


def time_object(when: When) -> claim_objects.TimeObject:
    """A claim's time in the shape of the schema."""
    return claim_objects.TimeObject(
        readings=[reading.edtf for reading in when.readings],
        grounds=[reading.grounds for reading in when.readings],
        words=when.words,
        start=when.span.start if when.span else None,
        end=when.span.end if when.span else None,
        stated=when.stated,
        depends_on_published=when.depends_on_published,
    )


def _change(change: Change) -> claim_objects.ChangeObject:
    return claim_objects.ChangeObject(
        amount=quantity_object(change.amount),
        rises=change.rises,
        result=quantity_object(change.result) if change.result else None,
        base=quantity_object(change.base) if change.base else None,
        base_time=change.base_time.edtf if change.base_time else None,
    )


def _decimal(number: Decimal | None) -> str | None:
    return None if number is None else _exact(number)


def _exact(number: Decimal) -> str:
    """The number without an exponent or needless zeros: 1.90E+11 is "190000000000"."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
