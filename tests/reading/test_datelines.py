from __future__ import annotations

import pytest

from checker.reading.datelines import read_date_line, split_dateline


@pytest.mark.parametrize(
    ("paragraph", "prefix", "agency"),
    [
        ("SEOUL, April 14 (Hill News) -- The president left.", "SEOUL, April 14 (Hill News) --", "Hill News"),
        ("GENEVA, Nov 14 (Lake Wire) - Donors met.", "GENEVA, Nov 14 (Lake Wire) -", "Lake Wire"),
        ("MIAMI, Feb. 2, 2024 — A court ruled.", "MIAMI, Feb. 2, 2024 —", ""),
        ("BOGOTÁ (Andes News) — Police said so.", "BOGOTÁ (Andes News) —", "Andes News"),
        ("NELSON, B.C. — Crews fought on.", "NELSON, B.C. —", ""),
        ("FARNBOROUGH, England, July 22 (Sky) - A carrier", "FARNBOROUGH, England, July 22 (Sky) -", "Sky"),
        ("Beijing, China — The minister left.", "Beijing, China —", ""),
        ("Moscow — The minister left.", "Moscow —", ""),
        ("March 12 (Sea Markets) - Output rose.", "March 12 (Sea Markets) -", "Sea Markets"),
        ("(Reuters) - Shares fell.", "(Reuters) -", "Reuters"),
        ("PARIS (May 3) — Talks began.", "PARIS (May 3) —", ""),
        ("NEW DELHI: The ministry cleared it.", "NEW DELHI:", ""),
        ("LONDON/PARIS, Jan 3 (Wire) - Two banks", "LONDON/PARIS, Jan 3 (Wire) -", "Wire"),
        ("BERN, May 3, 2024--(FIRM WIRE)--Anvil Corp. grew.", "BERN, May 3, 2024--(FIRM WIRE)--", "FIRM WIRE"),
        ('HARARE, October 17 - "We won," she said.', "HARARE, October 17 -", ""),
        ("TOKYO, March 3 — $4bn was lost.", "TOKYO, March 3 —", ""),
    ],
)
def test_the_prefix_of_a_first_paragraph(paragraph: str, prefix: str, agency: str) -> None:
    dateline = split_dateline(paragraph)
    assert dateline is not None
    assert paragraph[: dateline.end] == prefix
    assert dateline.agency == agency


@pytest.mark.parametrize(
    "paragraph",
    [
        "The president — who left on Monday — is back.",
        "Anna Bell — Mr Field's deputy — resigned.",
        "Trade rose - but only just.",
        "UPDATE: The ferry has been found.",
        "EXCLUSIVE — The ferry has been found.",
        "FILE PHOTO: The ferry in port.",
        "Analysts: Prices will rise.",
        "On May 3 - The day of the vote - all was quiet.",
        "It fell to 3-4 million tonnes.",
        "The pact was signed in Lima on 4 March 2025. The port was shut.",
        "Tuesday, February 18, 2025",
        "Coastal Radio - Fiji",
    ],
)
def test_other_paragraphs_have_none(paragraph: str) -> None:
    assert split_dateline(paragraph) is None


@pytest.mark.parametrize(
    ("line", "edtf"),
    [
        ("Published: 12 Nov 2019, 18:05 GMT", "2019-11-12"),
        ("February 17, 2025 | 6:42pm", "2025-02-17"),
        ("Thursday, 5 December 2024, 9:14 am", "2024-12-05"),
        ("The Harbour Ledger | April 16, 2025", "2025-04-16"),
        ("Embargoed until 16:00 GMT, 23 January 2025", "2025-01-23"),
        ("Lisbon, 5 September 2024", "2024-09-05"),
        ("Milan | Monday 11 March 2024", "2024-03-11"),
        ("CEBU CITY — Tuesday, February 18, 2025", "2025-02-18"),
        ("(Reporting by Ann Bell in Geneva, November 14, 2023)", "2023-11-14"),
        ("Valley News, Aug. 15, 2024", "2024-08-15"),
        ("First published on 3 May 2024 at 10.15", "2024-05-03"),
        ("21 February 2023", "2023-02-21"),
        ("May 2025", "2025-05"),
        ("Published: October 2024", "2024-10"),
        ("Radio Diamante, Friday 9 February 2024, 8.05 a.m.", "2024-02-09"),
        ("19.1.2024 klo 17.45", "2024-01-19"),
        ("Ridge & Valley, the quarterly of all Asian mountains | Winter issue, 1 December 2025", "2025-12-01"),
        ("Terre Alte, monthly, dateline 14 February 2025", "2025-02-14"),
        ("Épices & Comptoirs, quarterly. Closed for press on 23 January 2026", "2026-01-23"),
        ("HILL FARMS  |  magazine  |  issue of 29 May 2025", "2025-05-29"),
        ("Weekly Ledger, edition of 3 March 2024", "2024-03-03"),
        ("NEW DELHI, AUGUST 18", None),
    ],
)
def test_a_line_that_states_the_date(line: str, edtf: str | None) -> None:
    read = read_date_line(line)
    assert read is not None
    assert (read.interval.edtf if read.interval else None) == edtf
    assert not read.is_revision


@pytest.mark.parametrize("line", ["Updated: 3 May 2024", "Last modified on Tue 5 Mar 2024 08.00 GMT"])
def test_a_line_that_states_a_later_change(line: str) -> None:
    read = read_date_line(line)
    assert read is not None
    assert read.is_revision


@pytest.mark.parametrize(
    "line",
    [
        "What to expect on 5 November 2024",
        "What changes from 1 January 2025",
        "5 November 2024 will be remembered",
        "The vote of 3 May 2024 and what came of it",
        "Harbour to open in May",
        "The flood of May 2025",
        "Ghana elections, December 2024",
        "2025",
    ],
)
def test_a_title_with_a_date_is_no_date_line(line: str) -> None:
    assert read_date_line(line) is None
