"""A rendered page taken apart for tests."""

from __future__ import annotations

import re

from lxml import html
from lxml.html import HtmlElement

from checker.model.report import Report
from checker.reporting import html_format


def parsed(report: Report) -> HtmlElement:
    """The page of a report as a tree."""
    return html.document_fromstring(html_format.render(report))


def text_of(element: HtmlElement) -> str:
    """The words of an element on one line, those of its parts set apart by blanks."""
    return " ".join(" ".join(map(str, element.itertext())).split())


def found(element: HtmlElement, selector: str) -> list[HtmlElement]:
    """The elements below that a CSS class or a tag name picks: "finding", "#copy", "a"."""
    if selector.startswith("#"):
        return list(element.xpath(f"//*[@id='{selector[1:]}']"))
    return list(
        element.xpath(f".//*[contains(concat(' ', @class, ' '), ' {selector} ') or local-name() = '{selector}']")
    )


def only(element: HtmlElement, selector: str) -> HtmlElement:
    """The one element that is picked."""
    (one,) = found(element, selector)
    return one


def without_assets(page: str) -> str:
    """The page with its style sheets, its script and their hashes left out: what a snapshot is kept of."""
    page = re.sub(r"<(style|script)>.*?</\1>", r"<\1></\1>", page, flags=re.DOTALL)
    return re.sub(r"sha256-[\w+/=]+", "sha256-", page)
