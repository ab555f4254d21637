"""Kinds of comparison. A rule file names one; each module has `Settings` and `judge(context, settings)`."""

KINDS = {
    "quantity": "quantity",
    "change": "change",
    "date": "date",
    "weekday": "weekday",
    "order": "order",
    "first": "first",
    "duration": "duration",
    "role": "role",
    "quote": "quote",
    "name": "name",
    "polarity": "polarity",
    "place": "place",
    "sum": "sum",
    "negation": "negation",
}
