"""What is wrong with an article that cannot be read."""

from __future__ import annotations


class UnreadableArticle(ValueError):
    """An article that cannot be used; the message says what is wrong, in which line, and what to do."""
