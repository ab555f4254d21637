"""One browser for all its tests, and the pages they open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from checker.model.report import Report
from checker.reporting import html_format
from tests.reporting import sample
from tests.reporting.html import stories

if TYPE_CHECKING:
    from selenium.webdriver import Chrome


@pytest.fixture(scope="session")
def driver() -> Iterator[Chrome]:
    """The browser; where there is none, the test is skipped and says what to install."""
    pytest.importorskip("selenium", reason="no selenium here: pip install selenium")
    from tests.browser import chromium

    if reason := chromium.missing():
        pytest.skip(reason)
    with chromium.browser() as started:
        yield started


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The pages by name."""
    folder = tmp_path_factory.mktemp("pages")
    reports: dict[str, Report] = {
        "sample": sample.make_report(problems=(sample.PROBLEM,)),
        "hostile": stories.hostile(),
        "reprinted": stories.reprinted(4),
        "five": stories.many_articles(5),
        "sixty": stories.many_articles(60),
    }
    for name, report in reports.items():
        (folder / f"{name}.html").write_text(html_format.render(report), encoding="utf-8", newline="")
    return {name: folder / f"{name}.html" for name in reports}
