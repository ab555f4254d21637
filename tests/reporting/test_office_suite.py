"""The Word file in a real office suite: LibreOffice opens it, and each comment is a note at its words in the PDF."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from checker.reporting import docx_format
from tests.reporting import sample
from tests.reporting.word_file import commented

OFFICE = shutil.which("soffice")
WITH_NOTES = 'pdf:writer_pdf_Export:{"ExportNotes":{"type":"boolean","value":"true"}}'


@pytest.mark.skipif(not OFFICE, reason="needs LibreOffice")
def test_libreoffice_keeps_the_comments_as_notes(tmp_path: Path) -> None:
    report = sample.make_report()
    written = docx_format.render(report, report.documents[0])
    (tmp_path / "draft.docx").write_bytes(written)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = [str(OFFICE), profile, "--headless", "--convert-to", WITH_NOTES, "--outdir", str(tmp_path)]
    subprocess.run([*convert, str(tmp_path / "draft.docx")], check=True, capture_output=True, timeout=180)
    printed = (tmp_path / "draft.pdf").read_bytes()
    comments = commented(written)
    assert printed.count(b"/Subtype /Text") == len(comments) > 0
    for _, first_line in comments:
        assert first_line.encode("utf-16-be").hex().upper().encode() in printed
