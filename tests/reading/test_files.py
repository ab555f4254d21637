from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from checker.reading.files import read_paths
from tests.reading.telling import stated

STORY = "Ferry line grows\n\nThe line carried 12,000 people in 2023, its operator said.\n"
Read = Callable[..., tuple[list[str], list[str]]]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(*names: str, text: str = STORY) -> None:
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")


def read(*paths: str) -> tuple[list[str], list[str]]:
    """Names of the documents and messages of the problems."""
    documents, problems = read_paths(paths)
    return [document.name for document in documents], [f"{problem.name}: {problem.message}" for problem in problems]


def names(paths: Sequence[str]) -> list[str]:
    documents, problems = read_paths(paths)
    assert problems == []
    return [document.name for document in documents]


@pytest.mark.usefixtures("folder")
class TestNames:
    def test_a_file_is_named_as_given(self) -> None:
        write("a.txt", "in/b.md")
        assert names(["./a.txt", "in/b.md", str(Path("a.txt").resolve().parent / "in" / ".." / "a.txt")]) == [
            "./a.txt",
            "in/b.md",
        ]

    @pytest.mark.parametrize(
        ("given", "name"), [("in", "in/a.txt"), ("in/", "in/a.txt"), ("./in", "./in/a.txt"), (".", "./in/a.txt")]
    )
    def test_a_file_of_a_folder_is_named_by_the_folder_as_given(self, given: str, name: str) -> None:
        write("in/a.txt")
        assert names([given]) == [name]

    def test_folders_are_read_through_in_order_for_articles_alone(self) -> None:
        write(
            "in/b.txt",
            "in/a.md",
            "in/sub/c.txt",
            "in/Z.TXT",
            "in/gold.json",
            "in/.hidden.txt",
            "in/.git/d.txt",
            "in/README.md",
        )
        write("in/page.html", text="<h1>Ferry</h1><p>It has two ships now.</p>")
        assert names(["in"]) == ["in/Z.TXT", "in/a.md", "in/b.txt", "in/page.html", "in/sub/c.txt"]

    def test_what_a_folder_leaves_out_is_read_when_named(self) -> None:
        write("in/README.md", "in/draft")
        assert names(["in/README.md", "in/draft"]) == ["in/README.md", "in/draft"]

    def test_a_file_given_twice_is_read_once(self) -> None:
        write("in/a.txt")
        assert names(["in/a.txt", "in", "./in/a.txt"]) == ["in/a.txt"]


@pytest.mark.usefixtures("folder")
class TestText:
    def test_line_endings_and_byte_order_mark_are_kept(self) -> None:
        Path("a.txt").write_bytes(b"\xef\xbb\xbf" + STORY.replace("\n", "\r\n").encode())
        (document,), _ = read_paths(["a.txt"])
        assert document.text == "\ufeff" + STORY.replace("\n", "\r\n")
        assert len(document.reading) == len(document.text)
        assert document.line_of(document.text.index("12,000")) == 3


@pytest.mark.usefixtures("folder")
class TestProblems:
    @pytest.mark.parametrize(
        ("name", "data", "message"),
        [
            ("a.txt", b"", "a.txt: is empty; there is nothing to check"),
            (
                "a.txt",
                b"\x00\x01\x02",
                "a.txt: is not text but a binary file; give the article as plain text, Markdown or HTML",
            ),
            (
                "a.md",
                b"---\ntitle: x\n",
                "a.md: line 1: the front matter opened here is never closed; close it with ---",
            ),
            ("a.txt", b"Read more\n\nSign up\n", "a.txt: holds no article text; give the text of the article itself"),
            (
                "a.html",
                b"<html></html>",
                "a.html: is a web page without readable text; give the text of the article itself",
            ),
            ("a.docx", b"PK", "a.docx: is no Word file that can be read; save it again as .docx, or as plain text"),
            (
                "a.json",
                b"{}",
                "a.json: files of the kind .json are not read; give one of .txt, .md, .markdown, .html, .htm, .docx",
            ),
        ],
    )
    def test_a_file_that_cannot_be_used_is_named_and_the_others_are_read(
        self, name: str, data: bytes, message: str
    ) -> None:
        Path(name).write_bytes(data)
        write("good.txt")
        assert read(name, "good.txt") == (["good.txt"], [message])

    def test_a_missing_file(self) -> None:
        assert read("gone.txt") == ([], ["gone.txt: no such file or folder; check the path"])

    def test_a_folder_without_article(self) -> None:
        write("in/gold.json")
        found, (message,) = read("in")
        assert found == []
        assert message.startswith("in: holds no article")

    def test_a_folder_that_cannot_be_read(self, monkeypatch: pytest.MonkeyPatch) -> None:
        write("in/a.txt", "in/locked/b.txt")
        scan = os.scandir

        def refusing(path: str) -> object:
            if str(path).endswith("locked"):
                raise PermissionError(13, "Permission denied", str(path))
            return scan(path)

        monkeypatch.setattr(os, "scandir", refusing)
        assert read("in") == (
            ["in/a.txt"],
            ["in/locked: is a folder that cannot be read: Permission denied; check its reading rights"],
        )

    def test_a_file_that_cannot_be_opened(self, monkeypatch: pytest.MonkeyPatch) -> None:
        write("a.txt", "b.txt")
        opened = Path.read_bytes

        def refusing(path: Path) -> bytes:
            if path.name == "a.txt":
                raise PermissionError(13, "Permission denied", str(path))
            return opened(path)

        monkeypatch.setattr(Path, "read_bytes", refusing)
        assert read("a.txt", "b.txt") == (
            ["b.txt"],
            ["a.txt: cannot be read: Permission denied; check that it may be read"],
        )


@pytest.mark.usefixtures("folder")
class TestSidecar:
    def test_dates_beside_the_articles_come_first(self) -> None:
        write("in/a.txt", "in/b.txt", "in/sub/c.txt")
        write("in/d.md", text="---\npublished: 2024-05-03\n---\n" + STORY)
        write("in/published.toml", text='"a.txt" = 2024-03-05\n"b.txt" = "2024-03"\n"d.md" = 2024-05-04\n')
        documents, problems = read_paths(["in"])
        assert problems == []
        assert {document.name: stated(document) for document in documents} == {
            "in/a.txt": [("sidecar", "2024-03-05")],
            "in/b.txt": [("sidecar", "2024-03")],
            "in/d.md": [("sidecar", "2024-05-04"), ("front_matter", "2024-05-03")],
            "in/sub/c.txt": [],
        }

    def test_it_counts_for_a_file_named_by_itself_too(self) -> None:
        write("in/a.txt")
        write("in/published.toml", text='"a.txt" = 2024-03-05\n')
        (document,), _ = read_paths(["in/a.txt"])
        assert stated(document) == [("sidecar", "2024-03-05")]
        assert document.stated[0].interval.grounds == "published.toml states 2024-03-05"

    @pytest.mark.parametrize(
        ("text", "message"),
        [
            ('"a.txt" = "soon"\n', "in/published.toml: line 1: a.txt: 'soon' is no date; write YYYY-MM-DD"),
            ('# dates\n"a.txt" = 5\n', "in/published.toml: line 2: a.txt: 5 is no date; write YYYY-MM-DD"),
            ('"x.txt" = 2024-03-05\n', "in/published.toml: line 1: no file 'x.txt' lies beside it; correct the name"),
        ],
    )
    def test_a_broken_entry_is_named_with_its_line(self, text: str, message: str) -> None:
        write("in/a.txt")
        write("in/published.toml", text=text)
        assert read("in") == (["in/a.txt"], [message])

    def test_a_broken_sidecar_is_told_once(self) -> None:
        write("in/a.txt", "in/b.txt")
        write("in/published.toml", text="a.txt: 2024\n")
        found, (message,) = read("in")
        assert found == ["in/a.txt", "in/b.txt"]
        assert message.startswith("in/published.toml: is no TOML:")
        assert "line 1" in message
