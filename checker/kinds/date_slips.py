"""Probable slips of the pen between two dates."""

from __future__ import annotations

from checker.model.interval import Precision, TimeInterval


def likely_slip(left: TimeInterval, right: TimeInterval) -> str:
    """A probable cause of two dates differing: one year or one month apart, day and month swapped; or ""."""
    early, late = sorted((left, right))
    if (
        early.precision == late.precision
        and late.first.year - early.first.year == 1
        and (early.first.month, early.first.day) == (late.first.month, late.first.day)
    ):
        return "exactly one year apart"
    months = (late.first.year - early.first.year) * 12 + late.first.month - early.first.month
    if early.precision == Precision.DAY == late.precision:
        if months == 1 and early.first.day == late.first.day:
            return "exactly one month apart"
        turned = (early.first.year, early.first.day, early.first.month)
        if early.first != late.first and turned == (late.first.year, late.first.month, late.first.day):
            return "day and month swapped"
    if (
        early.precision == Precision.MONTH
        and early.first.month == late.first.month
        and late.first.year - early.first.year == 1
    ):
        return "the same month of two years"
    return ""
