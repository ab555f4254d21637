"""The last step of reading: blocks, front matter and text become one Document."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model.document import Document, Passage, PassageRole, StatedDate, Trust
from checker.model.span import Span
from checker.reading.front_matter import FrontMatter
from checker.reading.layout import Block
from checker.reading.passages import cut, one_line_each
from checker.reading.problem import UnreadableArticle
from checker.reading.zones import tell_roles


def document_of(
    name: str,
    text: str,
    reading: str,
    blocks: Sequence[Block],
    front: FrontMatter | None = None,
) -> Document:
    """The document of an article's text, from its blocks, their wrapped and torn lines joined.

    `reading` has the length of `text`. Raises UnreadableArticle where nothing but page furniture is left.
    """
    layout = cut(name, tell_roles(blocks, reading), reading)
    title = _title_passage(front)
    passages = (*title, *layout.passages)
    if not any(passage.role is not PassageRole.FURNITURE for passage in passages):
        raise UnreadableArticle("holds no article text; give the text of the article itself")
    reading = one_line_each(passages, reading)
    headline = next((passage for passage in passages if passage.role is PassageRole.HEADLINE), None)
    return Document(
        name=name,
        text=text,
        reading=reading,
        passages=passages,
        stated=(*_front_dates(name, front), *layout.stated),
        title=" ".join(reading[headline.start : headline.end].split()) if headline else "",
        credit=layout.credit or (front.source.words if front and front.source else ""),
    )


def _title_passage(front: FrontMatter | None) -> tuple[Passage, ...]:
    title = front.title if front else None
    return (Passage(PassageRole.HEADLINE, title.start, title.end),) if title and title.words else ()


def _front_dates(name: str, front: FrontMatter | None) -> tuple[StatedDate, ...]:
    if front is None:
        return ()
    return tuple(
        StatedDate(
            Trust.FRONT_MATTER,
            interval.with_grounds(f"the front matter states {value.words}"),
            value.words,
            Span(name, value.start, value.end),
        )
        for value, interval in front.dates
    )
