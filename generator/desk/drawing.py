"""The desk's own pages, drawn from files/: no project can lay templates over these, and no build has them."""

import re
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from generator import wording

FILES = Path(__file__).parent / "files"
JINJA = Environment(
    loader=FileSystemLoader(FILES),
    undefined=StrictUndefined,
    autoescape=True,
    trim_blocks=True,
    lstrip_blocks=True,
)


def typed(text: str) -> Markup:
    """A sentence in which what stands between backquotes is to be typed, as code."""
    return Markup(re.sub(r"`([^`]+)`", r"<code>\1</code>", str(escape(text))))  # noqa: S704 -- escaped here


JINJA.filters |= {"counted": wording.counted, "typed": typed}


def draw(template: str, **values: Any) -> str:
    """A page, or a part of one, with all that is shown in it escaped."""
    return JINJA.get_template(template).render(**values)
