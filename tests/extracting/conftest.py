"""What the tests of extraction share: sentences read by the real language model."""

from __future__ import annotations

import pytest

from tests.parsing import Reader, read_sentence


@pytest.fixture(scope="session")
def read() -> Reader:
    """Reads a text of one sentence: parsed, with its figures and times."""
    return read_sentence
