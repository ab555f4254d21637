"""The templates, style sheets and script of the report, and the policy that lets nothing else in.

Whatever a template prints goes through `visible` and is then escaped, so that words of articles stay words.
"""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from checker.reporting.escaping import visible

_PACKAGE = "checker.reporting.html"
PAGE_STYLES = ("palette.css", "figures.css", "report.css", "print.css")
SCRIPTS = ("filters.js", "jumps.js", "keyboard.js")


@cache
def environment() -> Environment:
    """The templates: everything is escaped, and a name that is not given is an error."""
    return Environment(
        loader=PackageLoader(_PACKAGE, "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def fill(template: str, **values: object) -> str:
    """A template of the package, filled in."""
    return environment().get_template(template).render(**values)


def static(*names: str) -> Markup:
    """Files of the package one after the other: our own style sheets and scripts, which are not escaped."""
    folder = resources.files(_PACKAGE).joinpath("static")
    return Markup("".join(folder.joinpath(name).read_text(encoding="utf-8") for name in names))


def figure_styles() -> Markup:
    """The styles of a figure in a file of its own: the colours of light paper, written out for readers of plain SVG."""
    palette = dict(re.findall(r"--([a-z-]+): ([^;]+);", static("palette.css").partition("@media")[0]))
    return Markup(re.sub(r"var\(--([a-z-]+)\)", lambda name: palette[name[1]], static("figures.css")))


def content_security_policy(styles: str, script: str) -> str:
    """A policy under which a browser takes this style sheet and this script, and loads nothing at all."""
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src '{_digest(styles)}'",
            f"script-src '{_digest(script)}'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _digest(text: str) -> str:
    """The source expression of an inline element: "sha256-" and the hash of its text in base64."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


def _shown(value: object) -> object:
    """Text with nothing hidden in it and nothing that XML cannot hold; what is markup already stays."""
    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    return visible(value).replace("\ufffe", r"\ufffe").replace("\uffff", r"\uffff")
