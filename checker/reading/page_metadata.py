"""What a web page states of itself outside its text: its publication date and its title."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import lxml.html
from lxml.html import HtmlElement

from checker.model.document import StatedDate, Trust
from checker.model.interval import TimeInterval
from checker.reading.stated_dates import parse_date

_META_NAMES = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "article:published",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "publication_date",
    "publish-date",
    "publish_date",
    "publishdate",
    "published",
    "pubdate",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date",
    "date",
)
_LINKED_DATA_KEYS = ("datePublished", "dateCreated")
_TITLE_METAS = ("og:title", "twitter:title")
_SITE_AFTER_TITLE = re.compile(r"\s+[|–—-]\s+[^|–—]{2,40}\Z")


def page_dates(root: HtmlElement) -> tuple[StatedDate, ...]:
    """The publication dates in a page's metadata: meta elements, linked data, then `time` elements marked so.

    The day is that of the page's own time zone, as written. Nothing is guessed from addresses or from today.
    """
    stated: list[StatedDate] = []
    for place, words in (*_meta_dates(root), *_linked_data_dates(root), *_time_dates(root)):
        interval = parse_date(words)
        if interval is not None and all(interval != other.interval for other in stated):
            stated.append(
                StatedDate(Trust.METADATA, interval.with_grounds(f"the page's {place} states {words}"), words)
            )
    return tuple(stated)


def marked_date(root: HtmlElement) -> tuple[StatedDate, ...]:
    """The date that the markup of a page's blocks gives it ("<span class=date>"), for pages that state none otherwise.

    Found by htmldate (Barbaresi 2020) in the body alone, as what stands in the head was looked at already or is no
    date of publication. It is told not to search the running text, and no day to be the last.
    """
    from htmldate import find_date

    body = root.find("body")
    day = None
    if body is not None:
        alone = lxml.html.document_fromstring(lxml.html.tostring(body))
        day = find_date(alone, original_date=True, extensive_search=False, max_date=str(date.max))
    if day is None:
        return ()
    interval = TimeInterval.day(date.fromisoformat(day), f"the page's markup gives {day}")
    return (StatedDate(Trust.MARKUP, interval, day),)


def page_title(root: HtmlElement) -> str:
    """The title in a page's metadata, without the name of the site after it; "" where it has none."""
    metas = _metas(root)
    titles = [metas[name][0] for name in _TITLE_METAS if name in metas]
    element = root.find(".//title")
    if element is not None:
        titles.append(_SITE_AFTER_TITLE.sub("", " ".join((element.text or "").split())))
    return next((" ".join(title.split()) for title in titles if title.strip()), "")


def _metas(root: HtmlElement) -> dict[str, list[str]]:
    """The contents of the page's meta elements by name in lower case."""
    found: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = (meta.get("content") or "").strip()
        if name and content:
            found.setdefault(name.strip().lower(), []).append(content)
    return found


def _meta_dates(root: HtmlElement) -> Iterator[tuple[str, str]]:
    metas = _metas(root)
    for name in _META_NAMES:
        for content in metas.get(name, ()):
            yield f"meta element {name}", content


def _linked_data_dates(root: HtmlElement) -> Iterator[tuple[str, str]]:
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            data = json.loads(script.text or "")
        except ValueError:
            continue
        for key in _LINKED_DATA_KEYS:
            for value in _values_of(data, key):
                yield f"linked data {key}", value
                return


def _values_of(data: Any, key: str) -> Iterator[str]:
    """The strings under a key, outermost first."""
    if isinstance(data, dict):
        if isinstance(data.get(key), str):
            yield data[key]
        for inner in data.values():
            yield from _values_of(inner, key)
    elif isinstance(data, list):
        for inner in data:
            yield from _values_of(inner, key)


def _time_dates(root: HtmlElement) -> Iterator[tuple[str, str]]:
    for element in root.iter("time"):
        published = element.get("pubdate") is not None or element.get("itemprop") == "datePublished"
        in_header = any(place.tag == "header" for place in element.iterancestors())
        if element.get("datetime") and (published or in_header or "publish" in (element.get("class") or "").lower()):
            yield "time element", element.get("datetime", "")
            return
