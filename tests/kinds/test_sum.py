"""Small stories about parts and wholes: what the rule says of each."""

from __future__ import annotations

import pytest

from checker.model.finding import Finding, Verdict
from checker.pipeline import Options, check_texts
from checker.rulebook import load_rules


def found(text: str) -> list[Finding]:
    """What the rule about parts and totals says of one article."""
    rules = tuple(rule for rule in load_rules(None)[0] if rule.id == "parts-and-total")
    return list(check_texts({"a": text}, Options(only_rules=rules)).findings)


CONFLICTS = [
    ("12 killed: seven soldiers and six civilians.", "7 + 6 = 13, not 12"),
    ("The blast killed 12 people – seven soldiers and six civilians – the ministry said.", "7 + 6 = 13"),
    ("Twelve people, seven soldiers and six civilians, were killed in the blast.", "7 + 6 = 13"),
    ("Twelve people, five soldiers and six civilians, were killed in the blast.", "5 + 6 = 11"),
    ("Seven soldiers and six civilians were killed, 12 people in all.", "7 + 6 = 13"),
    ("Of the 30 members, 18 voted for the bill and 14 against.", "18 + 14 = 32"),
    ("The committee of 15, nine men and seven women, meets in May.", "9 + 7 = 16"),
    ("The delegation of 23 includes 15 men and nine women.", "15 + 9 = 24"),
    ("The 120 cases comprise 70 in the north and 60 in the south.", "70 + 60 = 130"),
    ("The budget of 80 million euros – 50 million from the state, 45 million from the city – is set.", "€95 million"),
    ("Forty people were hurt, 45 of them children.", "and is more"),
    ("The ferry carried 40 passengers, including 45 children.", "and is more"),
    ("Sixteen of the 14 members voted for the plan.", "and is more"),
    ("Juarez took 48.3 per cent of the vote and Ledo 54.1 per cent.", "make 102.4%"),
]


@pytest.mark.parametrize(("text", "reason"), CONFLICTS)
def test_parts_that_miss_their_whole_are_a_conflict_with_the_arithmetic(text: str, reason: str) -> None:
    findings = found(text)
    assert [finding.verdict for finding in findings] == [Verdict.CONFLICT]
    assert reason in " ".join(findings[0].reasons)


PEACEFUL = [
    "Engineers have been through the district, including six villages: 312 houses are damaged.",
    "The bank made 391 million in this half, 21 million less than in the first: 207 million by autumn and 184 later.",
    "13 killed: seven soldiers and six civilians.",
    "The lakes in the east hold 84 million litres of 230.",
    "The crash killed three people: a man and two women.",
    "The house has 12 rooms: five bedrooms, five bathrooms, a kitchen and a hall.",
    "Some 30 villages, 12 towns and two cities were flooded, killing 17 people.",
    "The quake killed 30 people in 12 villages, including 45 children in one of them.",
    "Twelve people died in three villages, five of them children.",
    "The regiment lost 40 men, 12 tanks and 9 guns.",
    "He scored 30 points, with 12 rebounds and nine assists in all.",
    "Seven soldiers were killed and, in a second attack, six civilians died; 20 people in all were killed this week.",
    "The festival sold 12,000 tickets: 7,000 for the opening night and 4,500 for the finale.",
    "Juarez took 58.3 per cent of the vote in the north and 54.1 per cent in the south.",
    "Juarez won with 54.1 per cent of the vote on a turnout of 61 per cent.",
    "Of the 12 victims, seven were aged 20 to 35.",
    "Lifeboats and nine yachts took off the passengers, 41 of them children.",
    "The runners came from 43 countries, and 214 of them were women.",
    "Twenty-four have graves. Fifteen died here, six in Lloró. They were ten women, eight men and six children.",
    "The banker was cleared on three of the seven counts of which he had been found guilty.",
    "She keeps two numbers on a slip of paper: 22 and 20.",
    "Over the last two stages the Finn clawed back 9.6 of them, 5.9 on the first and 3.7 on the other.",
    "Repairs cost 385 million pesos, about $6.9 million: 231 million for roads, 154 million for homes.",
    "It has 7,900 bikes, well past the 6,000 of its plan: 5,100 in Kenya, 1,600 in Rwanda and 1,200 in Uganda.",
    "Of the 19 households that were fetched from their beds, eleven were allowed home on 26 May, 27 people.",
    "Founded by two engineers, the company makes its packs by hand, 900 of them last year.",
]


@pytest.mark.parametrize("text", PEACEFUL)
def test_figures_that_are_no_parts_or_fit_raise_no_alarm(text: str) -> None:
    assert [finding.summary for finding in found(text) if finding.verdict in {Verdict.CONFLICT, Verdict.REVIEW}] == []


def test_parts_that_may_overlap_are_explained() -> None:
    findings = found("Of the 40 children in the camp, 25 were ill and 20 had lost their parents.")
    assert [finding.verdict for finding in findings] == [Verdict.RECONCILED]
    assert "overlap" in " ".join(findings[0].reasons)
