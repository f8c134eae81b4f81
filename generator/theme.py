"""Templates and assets, ready to draw with: the built-in ones with a project's own laid over them."""

import hashlib
import json
import re
import traceback
from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, TypeVar

from jinja2 import Environment, FunctionLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from markupsafe import Markup

from generator import palette, wording
from generator.asset import ROOTED, Picture, assets
from generator.fields.brand import Brand
from generator.problem import Invalid, Problem, Where
from generator.settings import Settings
from generator.tree import File, Tree, under

T = TypeVar("T")
TEMPLATES = "templates"
# The page that a host shows in place of a missing one, at any depth.
NOT_FOUND = "404.html"


class Theme:
    """What pages are drawn with; `files` are the assets to publish beside them."""

    def __init__(self, tree: Tree) -> None:
        self._templates = under(tree, TEMPLATES)
        self._assets = assets(under(tree, "assets"))
        self.files = self._assets.files
        self._palette = palette.read(tree.get(palette.STYLE, b"").decode("utf-8", "replace"))
        self._brands: dict[str, str] = {}
        self._jinja = Environment(
            loader=FunctionLoader(self._load),
            undefined=StrictUndefined,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._jinja.filters |= {
            "counted": wording.counted,
            "csp": csp_hash,
            "day": wording.day,
            "json": script_json,
            "listed": wording.listed,
        }

    def logos(self, settings: Settings) -> Mapping[str, Picture]:
        """The pictures among the assets, by name, with whole addresses: for logos."""
        made = self._assets
        return {name: Picture(settings.address + path, made.sizes[name]) for name, path in made.paths.items()}

    def page(
        self, template: str, path: str, settings: Settings, brand: Brand | None = None, **values: Any
    ) -> File:
        """A finished page. `path` is below the site's address: a folder that ends in /, nothing, or a file.

        Links to this site become relative, so that it works wherever it is put; but the page for
        addresses that do not exist is shown at any depth, so its links start at the root. An employer's
        `brand` colours its own pages, and that of the main employer all others.
        """
        in_folder = not path or path.endswith("/")
        root = settings.base_path if path == NOT_FOUND else "../" * path.count("/") or "./"
        page = {
            "path": path,
            "url": settings.address + path,
            "root": root,
            "style": self._style(root, brand or settings.brand),
            "scripts": {name: Markup(text) for name, text in self._assets.scripts.items()},  # noqa: S704 -- ours
            "assets": {name: root + asset for name, asset in self._assets.paths.items()},
        }
        html = _sized(self.draw(template, page=page, settings=settings, **values), settings)
        address = re.escape(str(Markup.escape(settings.address)))
        html = re.sub(rf'(<(?:a|img) (?:[^<>]*? )?(?:href|src)="){address}', rf"\g<1>{root}", html)
        return (path + "index.html" if in_folder else path), html.encode()

    def _style(self, root: str, brand: Brand | None) -> Markup:
        """The style sheet for a page, whose links go by its way to the root; it cannot end its element."""
        style = self._assets.style.replace(ROOTED, ROOTED.replace('"', f'"{root}')) + self._overrides(brand)
        return Markup(style.replace("</", r"<\/"))  # noqa: S704 -- the theme's own, in its own element

    def _overrides(self, brand: Brand | None) -> str:
        """What an employer's colours change of the style sheet, worked out once for each."""
        named = repr(brand)
        if named not in self._brands:
            own = palette.branded(self._palette, brand)
            self._brands[named] = palette.overrides(self._palette, own)
        return self._brands[named]

    def colour(self, brand: Brand | None, settings: Settings) -> str:
        """The main colour in light mode: of a brand, else of the main employer, else of the style sheet."""
        said = brand or settings.brand
        return (said.light if said else self._palette.light).get("brand", "#000000")

    def mistakes(self) -> Iterator[Problem]:
        """What can be seen to be wrong with a template before any page is drawn, one problem for each."""
        for name in self._templates:
            if name.endswith(".html"):
                try:
                    _parse(name, self._text(name))
                except Invalid as invalid:
                    yield from invalid.problems

    def draw(self, template: str, **values: Any) -> str:
        """A template's text; raises Invalid, with file and line, for a mistake in a template."""
        try:
            return self._jinja.get_template(template).render(values)
        except Invalid:
            raise
        except TemplateSyntaxError as error:
            raise _mistake(error, f"{TEMPLATES}/{error.name}", error.lineno) from None
        except Exception as error:
            frames = traceback.extract_tb(error.__traceback__)
            in_template = isinstance(error, TemplateError) or frames[-1].filename.startswith(f"{TEMPLATES}/")
            if not in_template:
                raise
            place = next((f for f in reversed(frames) if f.filename.startswith(f"{TEMPLATES}/")), None)
            path = place.filename if place else f"{TEMPLATES}/{template}"
            raise _mistake(error, path, (place.lineno if place else None) or 1) from None

    def _load(self, name: str) -> tuple[str, str, None] | None:
        return (self._text(name), f"{TEMPLATES}/{name}", None) if name in self._templates else None

    def _text(self, name: str) -> str:
        try:
            return self._templates[name].decode()
        except UnicodeDecodeError as error:
            line = error.object.count(b"\n", 0, error.start) + 1
            raise _mistake("it is not saved as UTF-8", f"{TEMPLATES}/{name}", line) from None


def paged(items: Sequence[T], size: int) -> list[Sequence[T]]:
    """Items in pages of a size; one empty page where there are none."""
    return [items[start : start + size] for start in range(0, len(items), size)] or [()]


def script_json(value: Any) -> Markup:
    """JSON that can stand in a script element: no text in it can close the element or open a comment."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)  # noqa: S704 -- every sign that HTML could read is escaped above


def _sized(html: str, settings: Settings) -> str:
    """A page whose pictures have their width and height, so that nothing moves when they arrive."""

    def size(found: re.Match[str]) -> str:
        width, height = settings.pictures.get(found[2], ("", ""))
        return f'<img width="{width}" height="{height}" {found[1]}' if width else found.group()

    address = re.escape(str(Markup.escape(settings.address)))
    return re.sub(rf'<img (?!(?:[^<>]* )?(?:width|height)=")([^<>]*?src="{address}([^"]+)")', size, html)


def csp_hash(text: str) -> Markup:
    """How a Content-Security-Policy names the text of an element that may stand in the page (CSP level 3)."""
    return Markup(f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'")  # noqa: S704 -- a digest


# Most templates are the same in one preview after another, and to parse all takes a tenth of a second.
@lru_cache(maxsize=256)
def _parse(name: str, text: str) -> None:
    """Raises Invalid for a mistake in how a template is written; an exception is not remembered."""
    try:
        Environment(autoescape=True).parse(text, name)
    except TemplateSyntaxError as error:
        raise _mistake(error, f"{TEMPLATES}/{name}", error.lineno) from None


def _mistake(error: Exception | str, path: str, line: int) -> Invalid:
    message = f"the template cannot be drawn: {error}"
    hint = "Mend the template, or delete it to use the built-in one."
    return Invalid([Problem("template", message, Where(path, line), hint)])
