from __future__ import annotations

import pytest

from checker.model.document import PassageRole
from checker.reading.captions import caption_credit, caption_label, is_credit
from checker.reading.labels import role_of_line
from checker.reading.signatures import agency_name, closing_signature, names_publisher

FURNITURE, CAPTION, BYLINE = PassageRole.FURNITURE, PassageRole.CAPTION, PassageRole.BYLINE


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Read more", FURNITURE),
        ("Read More...", FURNITURE),
        ("RELATED STORIES", FURNITURE),
        ("Loading...", FURNITURE),
        ("(END)", FURNITURE),
        ("Follow topic:", FURNITURE),
        ("leave a reply:", FURNITURE),
        ("Sign up now: get our newsletters in your inbox", FURNITURE),
        ("Sign up for our trade briefing, every weekday at 7 a.m.", FURNITURE),
        ("Our morning briefing in 5 minutes: subscribe free", FURNITURE),
        ("Try the Courier for 30 days free", FURNITURE),
        ("Add your comment to this story", FURNITURE),
        ("Original URL: https://example.org/a", FURNITURE),
        ("READ NEXT: Why the port is full", FURNITURE),
        ("ALSO READ | Why the port is full", FURNITURE),
        ("Share | Print | Comments (3)", FURNITURE),
        ("Home > News > Business", FURNITURE),
        ("Contact: press office, Town Hall", FURNITURE),
        ("© Valley News. All rights reserved.", FURNITURE),
        ("We use cookies to improve this site.", FURNITURE),
        ("More in Sport", FURNITURE),
        ("PHOTO: AFP", FURNITURE),
        ("IMAGE SOURCE, GETTY IMAGES", FURNITURE),
        ("FILE PHOTO: The ferry in port.", CAPTION),
        ("FILE - The ferry in port, May 3, 2022. (AP Photo/Ann Bell, File)", CAPTION),
        ("The ferry in port on Monday. Picture: AFP", CAPTION),
        ("The ferry in port on Monday. Photo: Reuters Archive.", CAPTION),
        ("The ferry in port on Monday. (Photo by ANN BELL / AFP)", CAPTION),
        ("The ferry in port on Monday. Hill News/A. Bell", CAPTION),
        ("The ferry in port on Monday. Ann Bell/Pool via REUTERS", CAPTION),
        ("[Photo] The ferry in port on Monday.", CAPTION),
        ("In this photo released by the coast guard, the ferry leaves port.", CAPTION),
        ("By Ann Bell", BYLINE),
        ("By Ann Bell, Valley News", BYLINE),
        ("By our business staff", BYLINE),
        ("Profile by Ann Bell", BYLINE),
        ("Ann Bell | Valley Wire", BYLINE),
        ("(Reporting by Ann Bell; editing by Jo Field)", BYLINE),
        ("— with reports from J. Field", BYLINE),
        ("Our Bureau", BYLINE),
        ("afp", BYLINE),
        ("Ann Bell contributed to this report.", BYLINE),
    ],
)
def test_a_line_says_what_it_is(line: str, role: PassageRole) -> None:
    assert role_of_line(line) is role


@pytest.mark.parametrize(
    "line",
    [
        "Subscribers rose to 3 million in 2023.",
        "More than 3 million people left their homes.",
        "By Monday evening, 466 people had registered.",
        "By the end of 2022, $513m had been handed over.",
        "Copyright law changed in 2019.",
        "Read aloud, the letter took 40 minutes.",
        '"Our newsletter has 2 million readers," she said.',
        "Sponsors paid $3 million.",
        "Shares of the carrier fell 3%.",
        "The minister, Ann Bell, left for Paris on Monday.",
        "Trade between the two came to $240 million in 2023 (2022: $190 million).",
        "The photo shows nothing, he said.",
        "Ties/relations between the two soured.",
    ],
)
def test_running_text_is_left_alone(line: str) -> None:
    assert role_of_line(line) is None


def test_label_and_credit_of_a_caption_are_cut_off() -> None:
    caption = "FILE PHOTO: The ferry in port, May 3, 2022. REUTERS/Ann Bell"
    assert caption[: caption_label(caption)] == "FILE PHOTO:"
    assert caption[caption_credit(caption) :] == "REUTERS/Ann Bell"
    assert is_credit("REUTERS/Ann Bell")
    assert caption_credit("The ferry in port.") == len("The ferry in port.")


@pytest.mark.parametrize(
    ("words", "name"), [("afp", "AFP"), ("(Reuters)", "Reuters"), ("DPA", "dpa"), ("Reuters said", "")]
)
def test_agencies_are_known_by_name(words: str, name: str) -> None:
    assert agency_name(words).casefold() == name.casefold()


@pytest.mark.parametrize(
    ("line", "signs"),
    [
        ("Harbour News Service", True),
        ("Review of Books, Lilongwe", True),
        ("The Valley Gazette", True),
        ("The news is bad", False),
        ("Why the port is full", False),
    ],
)
def test_publishers_are_known_by_their_words(line: str, signs: bool) -> None:
    assert names_publisher(line) is signs


def test_the_agency_after_the_last_stop_is_cut_off() -> None:
    words = "The ferry sank, he said. AFP"
    cut = closing_signature(words)
    assert cut is not None
    assert (words[: cut[0]], words[cut[1] :]) == ("The ferry sank, he said.", "AFP")
    assert closing_signature("The ferry sank, he said. By Monday all was quiet.") is None
    assert closing_signature("She told AFP.") is None
