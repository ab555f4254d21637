"""Pictures of HTML reports for the README: `python -m tests.browser.screenshots FOLDER REPORT.html...`.

Writes, for each report, the top of the page at 1280 pixels in light and dark and at 390 pixels, and a finding's words
side by side in the copy.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tests.browser.chromium import browser, press, show

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

# The end of the file's name, the width, the scheme, and the keys to press first.
VIEWS = (
    ("1280", 1280, "light", ""),
    ("1280-dark", 1280, "dark", ""),
    ("1280-copy", 1280, "light", "jc"),
    ("390", 390, "light", ""),
)


def take(driver: Chrome, report: Path, folder: Path) -> list[Path]:
    """Take all pictures of a report; the files that were written."""
    written = []
    for end, width, scheme, keys in VIEWS:
        show(driver, report.resolve(), width=width, scheme=scheme)
        press(driver, *keys)
        driver.execute_async_script(
            "Promise.all(document.getAnimations().map((one) => one.finished)).then(arguments[0])"
        )
        path = folder / f"{report.stem}-{end}.png"
        driver.save_screenshot(str(path))
        written.append(path)
    return written


def main(arguments: Sequence[str]) -> None:
    """Take the pictures named on the command line."""
    folder, *reports = map(Path, arguments)
    with browser() as driver:
        for report in reports:
            for path in take(driver, report, folder):
                sys.stdout.write(f"{path}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
