"""Small stories about people: their offices, their words, their names, and what they did or did not do."""

from __future__ import annotations

import pytest

from checker.model.claim import ClaimKind, Quotation
from checker.model.finding import Finding, Verdict
from checker.model.interval import TimeInterval
from checker.pipeline import Options, check_texts
from checker.rulebook import load_rules
from checker.told_dates import told_interval


def found(rule: str, first: str, second: str, days: tuple[str, str] = ("2024-03-11", "2024-03-12")) -> list[Finding]:
    """What one rule says of two articles of two days."""
    rules = tuple(known for known in load_rules(None)[0] if known.id == rule)
    published: dict[str, TimeInterval] = {"a": told_interval(days[0]), "b": told_interval(days[1])}
    return list(check_texts({"a": first, "b": second}, Options(published=published, only_rules=rules)).findings)


def verdicts(findings: list[Finding]) -> list[Verdict]:
    return [finding.verdict for finding in findings if finding.verdict != Verdict.AGREEMENT]


def speakers(text: str) -> list[str]:
    """The speakers of an article's quotations, in order."""
    claims = check_texts({"a": text}, Options(only_rules=())).claims
    spoken = [claim for claim in claims if claim.kind == ClaimKind.QUOTATION]
    return [claim.value.speaker for claim in spoken if isinstance(claim.value, Quotation)]


SPOKEN = [
    ('"The pier will be mended before winter," said Rosa Calvet, who leads the council.', "Rosa Calvet"),
    ('"The pier will be mended before winter," the mayor, Rosa Calvet, told reporters.', "Rosa Calvet"),
    ('"The pier will be mended before winter," Harbour Minister Rosa Calvet said.', "Rosa Calvet"),
    ('"The pier will be mended before winter," said Iceland\'s prime minister, Rosa Calvet.', "Rosa Calvet"),
    ('Rosa Calvet received the crew. "The pier will be mended before winter," she said.', "Rosa Calvet"),
    ('The mayor, Rosa Calvet, said: "The pier will be mended before winter."', "Rosa Calvet"),
    ('"The pier will be mended," Rosa Calvet said. "It will stand for a hundred years."', "Rosa Calvet"),
    ('"The pier will be mended before winter," a spokesman for the port said.', "a spokesman"),
    ('One line stays. "The pier will be mended before winter." It was Rosa Calvet who spoke it.', "Rosa Calvet"),
    ('One line stays. "The pier will be mended before winter." It was late, as Rosa Calvet, who spoke, knew.', ""),
    ('Nobody knows. "The pier will be mended before winter" stands on the wall.', ""),
]


@pytest.mark.parametrize(("text", "speaker"), SPOKEN)
def test_the_speaker_is_read_from_the_words_around_a_quotation(text: str, speaker: str) -> None:
    assert set(speakers(text)) == {speaker}


def test_the_minister_is_the_one_who_holds_the_office_in_the_article() -> None:
    text = (
        "Finance Minister Rosa Calvet came on Monday. The hall was full.\n\n"
        '"We shall pay it all back," the finance minister said.'
    )
    assert speakers(text) == ["Rosa Calvet"]


def test_with_two_ministers_it_is_left_open_who_the_minister_is() -> None:
    text = (
        "Finance Minister Rosa Calvet met Finance Minister Piet Maas on Monday.\n\n"
        '"We shall pay it all back," the finance minister said.'
    )
    assert speakers(text) == ["the finance minister"]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Health Minister Rosa Calvet came.", "The defence minister, Rosa Calvet, came.", [Verdict.CONFLICT]),
        ("The judge, Rosa Calvet, read it out.", "The prosecutor, Rosa Calvet, read it out.", [Verdict.CONFLICT]),
        ("Health Minister Rosa Calvet came.", "Prime Minister Rosa Calvet came.", [Verdict.REVIEW]),
        (
            "Rosa Calvet, who took over as chief executive in May, came.",
            "Rosa Calvet, chairwoman of the supervisory board, came.",
            [Verdict.CONFLICT],
        ),
        ("Rosa Calvet became chief executive.", "Rosa Calvet, chairwoman of the board, came.", [Verdict.REVIEW]),
        ("Health Minister Rosa Calvet came.", "Deputy Health Minister Rosa Calvet came.", [Verdict.CONFLICT]),
        (
            "The curator of the museum, Rosa Calvet, came.",
            "Rosa Calvet, who is at the head of the museum, came.",
            [Verdict.CONFLICT],
        ),
        (
            "Rosa Calvet, who has chaired the trust since 2016, came.",
            "The treasurer, Rosa Calvet, came.",
            [Verdict.CONFLICT],
        ),
        ("Trade Minister Rosa Calvet came.", "Rosa Calvet, minister for trade and industry, came.", []),
        ("Rosa Calvet was the treasurer of the club.", "Rosa Calvet, secretary of the club, came.", [Verdict.CONFLICT]),
        ("Rosa Calvet is not the treasurer of the club.", "Rosa Calvet, secretary of the club, came.", []),
        ("Rosa Calvet was the treasurer of the club until 2019.", "Rosa Calvet, secretary of the club, came.", []),
    ],
)
def test_two_offices_of_one_person(first: str, second: str, expected: list[Verdict]) -> None:
    assert verdicts(found("office", first, second)) == expected


TWO_HOLDERS = [
    pytest.param(
        "Lars Holm, chief executive of Nordbank, spoke in Velden.",
        "Nordbank met in Velden. Chief executive Ana Ruiz spoke.",
        [Verdict.CONFLICT],
        id="the body is told of in the other article",
    ),
    pytest.param(
        "Nordbank Chief Executive Lars Holm spoke in Velden.",
        "Tarnair Chief Executive Ana Ruiz spoke in Velden.",
        [],
        id="the body stands before the office",
    ),
    pytest.param(
        "In Velden Prime Minister Lars Holm spoke to the farmers of Peru.",
        "Peru's prime minister, Ana Ruiz, spoke to the farmers in Velden.",
        [],
        id="a town before an office is where it goes on",
    ),
    pytest.param(
        "Lars Holm, president of the Beekeepers' Union, spoke in Velden.",
        "President Ana Ruiz spoke in Velden.",
        [],
        id="a head of state and the head of a union",
    ),
    pytest.param(
        "Indian Foreign Minister Lars Holm came to Velden.",
        "Foreign Minister Ana Ruiz, back from India and Peru, came to Velden from Peru.",
        [],
        id="a minister whose article is of another country",
    ),
    pytest.param(
        "Trade Minister Lars Holm, the Foreign Minister, Ana Ruiz, and a clerk came to Velden.",
        "Foreign Minister Ana Ruiz and Trade Minister Lars Holm came to Velden.",
        [],
        id="an office between two names is the second one's",
    ),
]


@pytest.mark.parametrize(("first", "second", "expected"), TWO_HOLDERS)
def test_two_holders_of_one_office(first: str, second: str, expected: list[Verdict]) -> None:
    assert verdicts(found("office", first, second)) == expected


def test_without_a_date_two_holders_are_a_question() -> None:
    texts = {
        "a": "Lars Holm, chief executive of Nordbank, spoke in Velden.",
        "b": "Ana Ruiz, chief executive of Nordbank, spoke in Velden.",
    }
    [finding] = [f for f in check_texts(texts).findings if f.rule == "office"]
    assert finding.verdict == Verdict.REVIEW
    assert "no date tells whether the articles are of the same days" in finding.reasons[1]


def test_a_designate_who_takes_the_office_up_is_reconciled() -> None:
    first, second = "Incoming health minister Rosa Calvet came.", "Health Minister Rosa Calvet came."
    assert verdicts(found("office", first, second, ("2024-03-01", "2024-05-01"))) == [Verdict.RECONCILED]
    assert verdicts(found("office", second, first, ("2024-03-01", "2024-05-01"))) == [Verdict.REVIEW]


REMARK = '"We shall mend the north pier before the first storms of winter," Rosa Calvet said.'


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ('"We shall mend the south pier before the first storms of winter," said Calvet.', [Verdict.CONFLICT]),
        ('"We shall mend the north pier before the first storms of winter," Piet Maas said.', [Verdict.CONFLICT]),
        ('"We shall mend the north pier," Rosa Calvet said.', []),
        ('"We shall mend the north pier ... before winter," Rosa Calvet said.', [Verdict.CONFLICT]),
        ('"We shall mend ... the north pier," Rosa Calvet said.', []),
        ('"The children need a school that is dry," Rosa Calvet said.', []),
        (
            '"I warn you all: we shall mend the north pier before the first storms of winter," Piet Maas said.',
            [Verdict.CONFLICT],
        ),
        ('"I warn you all: we shall mend the north pier," Piet Maas said.', []),
        ('"We shall mend the north pier before the first storms," Piet Maas said.', [Verdict.CONFLICT]),
    ],
)
def test_one_remark_against_another(other: str, expected: list[Verdict]) -> None:
    assert verdicts(found("quotation", REMARK, other)) == expected


def test_one_clause_that_says_what_another_denies() -> None:
    first = '"The state is not going to sit down at this table. The union will," Rosa Calvet told reporters on Monday.'
    other = 'On Monday Rosa Calvet said: "If both sides ask, the state will be sitting at that table by tomorrow."'
    assert verdicts(found("quotation", first, other)) == [Verdict.CONFLICT]


def test_like_remarks_weeks_apart_are_for_review() -> None:
    other = '"We shall mend the south pier before the first storms of winter," Rosa Calvet said.'
    assert verdicts(found("quotation", REMARK, other, ("2024-03-11", "2024-06-11"))) == [Verdict.REVIEW]


def test_evidence_of_two_speakers_shows_who_is_said_to_speak() -> None:
    findings = found("quotation", REMARK, REMARK.replace("Rosa Calvet", "union leader Piet Maas"))
    assert [item.text.split(", ")[-1].removeprefix("winter,") for item in findings[0].evidence]
    assert all(name in item.text for name, item in zip(("Rosa Calvet", "Piet Maas"), findings[0].evidence, strict=True))


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Parliament approved the harbour budget on Monday.", "Parliament rejected the harbour budget on Monday.", 1),
        ("Parliament approved the harbour budget on Monday.", "Parliament approved the harbour budget on Monday.", 0),
        ("Parliament approved the harbour budget on Monday.", "Parliament rejected the school budget on Monday.", 0),
        ("Parliament approved the harbour budget on Monday.", "Parliament will reject the harbour budget.", 0),
        ("Rosa Calvet attended the opening in Oslo.", "Rosa Calvet did not attend the opening in Oslo.", 1),
        ("Rosa Calvet attended the opening in Oslo.", "Piet Maas did not attend the opening in Oslo.", 0),
    ],
)
def test_done_or_not_done(first: str, second: str, expected: int) -> None:
    assert verdicts(found("agreed-or-refused", first, second)) == [Verdict.CONFLICT] * expected
