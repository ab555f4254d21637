"""Files and folders to documents. What cannot be read becomes a problem that names it; the rest is read."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from checker.model.document import Document
from checker.model.report import InputProblem
from checker.reading.articles import MARKDOWN_SUFFIXES, PAGE_SUFFIXES, read_text
from checker.reading.decoding import decode
from checker.reading.problem import UnreadableArticle
from checker.reading.sidecar import SIDECAR_NAME, Sidecar, read_sidecar
from checker.reading.word_file import read_word_file

_WORD_SUFFIX = ".docx"
ARTICLE_SUFFIXES = (".txt", *MARKDOWN_SUFFIXES, *PAGE_SUFFIXES, _WORD_SUFFIX)

# Files that speak of a folder rather than report anything; read only when they are named themselves.
_ABOUT_FOLDER = frozenset({"readme", "license", "licence", "changelog", "contributing"})


@dataclass(slots=True)
class _Reader:
    """Documents and problems in the order they are met; each file is read once."""

    documents: list[Document] = field(default_factory=list)
    problems: list[InputProblem] = field(default_factory=list)
    seen: set[Path] = field(default_factory=set)
    sidecars: dict[Path, Sidecar] = field(default_factory=dict)

    def refuse(self, name: str, what: str) -> None:
        self.problems.append(InputProblem(name, what))

    def read(self, name: str, path: Path) -> None:
        """Read one file under a name."""
        real = path.resolve()
        if real in self.seen:
            return
        self.seen.add(real)
        try:
            document = _document(name, path)
        except UnreadableArticle as error:
            self.refuse(name, str(error))
        except FileNotFoundError:
            self.refuse(name, "no such file or folder; check the path")
        except OSError as error:
            self.refuse(name, f"cannot be read: {error.strerror or error}; check that it may be read")
        else:
            self.documents.append(self._with_sidecar(document, path))

    def _with_sidecar(self, document: Document, path: Path) -> Document:
        stated = self._sidecar(path.parent, document.name).dates.get(path.name)
        return replace(document, stated=(stated, *document.stated)) if stated else document

    def _sidecar(self, folder: Path, name: str) -> Sidecar:
        if folder not in self.sidecars:
            shown = name.replace("\\", "/").rpartition("/")[0]
            sidecar = read_sidecar(folder, f"{shown}/{SIDECAR_NAME}" if shown else SIDECAR_NAME)
            self.sidecars[folder] = sidecar
            self.problems.extend(sidecar.problems)
        return self.sidecars[folder]


def read_paths(paths: Sequence[str | Path]) -> tuple[list[Document], list[InputProblem]]:
    """The documents of files and folders, and what could not be read.

    A file's document is named by its path as given; one found in a folder by the folder as given and its path
    inside, with forward slashes. Folders are searched through, in order of names, for the suffixes of
    `ARTICLE_SUFFIXES`; hidden files and files about the folder itself (README and the like) are left out.
    `published.toml` in a file's folder states publication dates.
    """
    reader = _Reader()
    for given in paths:
        name, path = str(given), Path(given)
        if path.is_dir():
            _read_folder(reader, name, path)
        elif path.suffix.lower() not in {*ARTICLE_SUFFIXES, ""} and path.exists():
            kinds = ", ".join(ARTICLE_SUFFIXES)
            reader.refuse(name, f"files of the kind {path.suffix} are not read; give one of {kinds}")
        else:
            reader.read(name, path)
    return reader.documents, reader.problems


def _read_folder(reader: _Reader, name: str, folder: Path) -> None:
    base = name.replace(os.sep, "/").rstrip("/")
    problems_before = len(reader.problems)

    def refuse(error: OSError) -> None:
        inside = Path(error.filename).relative_to(folder).as_posix() if error.filename else "."
        shown = name if inside == "." else f"{base}/{inside}"
        reader.refuse(shown, f"is a folder that cannot be read: {error.strerror or error}; check its reading rights")

    articles = list(_articles_in(folder, refuse))
    for path in articles:
        reader.read(f"{base}/{path.relative_to(folder).as_posix()}", path)
    if not articles and len(reader.problems) == problems_before:
        reader.refuse(name, f"holds no article; put files of the kinds {', '.join(ARTICLE_SUFFIXES)} into it")


def _articles_in(folder: Path, refuse: Callable[[OSError], None]) -> Iterator[Path]:
    """The articles of a folder and the folders in it, in order of their names."""
    for place, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = sorted(inner for inner in folders if not inner.startswith("."))
        for name in sorted(names):
            path = Path(place) / name
            about_folder = path.stem.lower() in _ABOUT_FOLDER
            if not name.startswith(".") and path.suffix.lower() in ARTICLE_SUFFIXES and not about_folder:
                yield path


def _document(name: str, path: Path) -> Document:
    data = path.read_bytes()
    if path.suffix.lower() == _WORD_SUFFIX and data:
        return read_word_file(name, data)
    return read_text(name, decode(data))
