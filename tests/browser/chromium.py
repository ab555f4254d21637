"""A real Chromium without a window, and what tests ask of a page in it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement

_NAMES = ("chromium", "chromium-browser", "google-chrome")


def missing() -> str:
    """What has to be installed before a browser can be started; "" where all is there."""
    if _executable() and shutil.which("chromedriver"):
        return ""
    return "no Chromium with its driver here: apt-get install chromium chromium-driver"


@contextmanager
def browser() -> Iterator[Chrome]:
    """A browser that is closed in the end."""
    options = ChromeOptions()
    options.binary_location = _executable()
    for argument in ("--headless=new", "--disable-gpu", "--hide-scrollbars", "--force-color-profile=srgb"):
        options.add_argument(argument)
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        options.add_argument("--no-sandbox")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = Chrome(options=options, service=Service(shutil.which("chromedriver")))
    try:
        yield driver
    finally:
        driver.quit()


def show(driver: Chrome, page: Path, address: str = "", width: int = 1280, scheme: str = "light") -> None:
    """Open a page as new, `width` pixels wide; `address` is what follows the "#"."""
    size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    emulate(driver, scheme=scheme)
    driver.get("about:blank")
    driver.get(page.as_uri() + (f"#{address}" if address else ""))


def emulate(driver: Chrome, *, scheme: str = "light", media: str = "screen") -> None:
    """Prefer light or dark; show as on screen or on paper."""
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": media, "features": features})


def console(driver: Chrome) -> list[str]:
    """What was written to the console since it was last asked for."""
    untyped: Any = driver
    return [str(entry["message"]) for entry in untyped.get_log("browser")]


def press(driver: Chrome, *keys: str) -> None:
    """Press keys where the focus is."""
    for key in keys:
        driver.switch_to.active_element.send_keys(key)


def visible(driver: Chrome, selector: str) -> list[WebElement]:
    """The elements that are shown."""
    return [element for element in driver.find_elements(By.CSS_SELECTOR, selector) if element.is_displayed()]


def on_screen(driver: Chrome, selector: str) -> bool:
    """Whether an element lies within the window as it is scrolled now."""
    script = """
        const box = document.querySelector(arguments[0]).getBoundingClientRect();
        return box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    """
    return bool(driver.execute_script(script, selector))


def _executable() -> str:
    return next((found for name in _NAMES if (found := shutil.which(name))), "")
