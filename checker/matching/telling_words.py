"""Which words of a sentence tell what it is about."""

from __future__ import annotations

import calendar

TELLING = frozenset({"NOUN", "VERB", "ADJ", "PROPN"})
CALENDAR = frozenset(name.lower() for name in (*calendar.day_name, *calendar.month_name))
