"""What is known so far of the day an article appeared."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.interval import EARLIEST, LATEST, Precision, TimeInterval

ANY_TIME = TimeInterval(EARLIEST, LATEST)
_COARSEST = ((1, Precision.DAY), (7, Precision.WEEK), (31, Precision.MONTH), (92, Precision.QUARTER))


@dataclass(frozen=True, slots=True)
class Opinion:
    """The days that are left, and in order what left only them. `stated` marks a date that is not to be narrowed."""

    window: TimeInterval = ANY_TIME
    grounds: tuple[str, ...] = ()
    stated: bool = False

    def narrowed(self, by: TimeInterval) -> Opinion:
        """With only the days that lie in another window, too; unchanged where that leaves all, or none."""
        shared = self.window.intersection(by)
        if self.stated or shared is None or (shared.first, shared.last) == (self.window.first, self.window.last):
            return self
        precision = next((p for days, p in _COARSEST if shared.days <= days), Precision.YEAR)
        return Opinion(TimeInterval(shared.first, shared.last, precision), (*self.grounds, by.grounds))

    def is_known(self, within_days: int) -> bool:
        """Whether at most so many days are left."""
        return not self.window.is_open and self.window.days <= within_days
