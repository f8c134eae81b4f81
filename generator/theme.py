"""Templates and assets, ready to draw with: the built-in ones with a project's own laid over them."""

import hashlib
import re
import traceback
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, TypeVar

from markupsafe import Markup

from generator import palette, wording
from generator.asset import ROOTED, Assets, Picture, assets
from generator.fields.brand import Brand
from generator.json_text import compact
from generator.memory import recent
from generator.problem import Invalid, Problem, Where
from generator.settings import Settings
from generator.tree import File, Tree, Under

if TYPE_CHECKING:
    from jinja2 import Environment

T = TypeVar("T")
TEMPLATES = "templates"
# The page that a host shows in place of a missing one, at any depth.
NOT_FOUND = "404.html"
# Where the pages of vacancies lie, and a path that stands for them all: no page in a menu can have it.
VACANCIES, ANY_VACANCY = "vacancies/", "vacancies/*"
# What HTML could read in a script, or an old browser in JSON, and how JSON has it.
UNSAFE = {sign.encode(): f"\\u{ord(sign):04x}".encode() for sign in "<>&\u2028\u2029"}
# What stands before an address: in nearly every link or picture, and in every one.
STARTS = (b"<a href", b"<img src")
NAMES = (b" href", b" src")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page stands, as far as what is around it depends on that: the way to the root, and the `path`.

    All vacancies are at one path, so that what is around them is drawn once.
    """

    path: str
    root: str


class Theme:
    """What pages are drawn with. Nothing is read or made before it is asked for.

    `compiled` keeps what templates are compiled to from one theme to the next, if it is given: to compile
    those of a page takes a hundred times as long as to draw it.
    """

    def __init__(self, tree: Tree, compiled: MutableMapping[str, bytes] | None = None) -> None:
        self._compiled = compiled
        self._templates = Under(tree, TEMPLATES)
        self._tree = tree
        self._brands: dict[str, str] = {}
        # A site has few places that differ for what is around a page, and few employers.
        self._place = lru_cache(maxsize=64)(Place)
        self._style = recent(16)(self._styled)
        self._rooted = recent(16)(self._from)

    @property
    def files(self) -> tuple[File, ...]:
        """The assets to publish beside the pages."""
        return self._assets.files

    @cached_property
    def _assets(self) -> Assets:
        return assets(Under(self._tree, "assets"))

    @cached_property
    def _palette(self) -> palette.Palette:
        return palette.read(self._tree.get(palette.STYLE, b"").decode("utf-8", "replace"))

    @cached_property
    def _scripts(self) -> Mapping[str, Markup]:
        return {name: Markup(text) for name, text in self._assets.scripts.items()}  # noqa: S704 -- ours

    @cached_property
    def _jinja(self) -> "Environment":
        from generator.templating import jinja  # noqa: PLC0415 -- a build in which nothing changed draws no page

        filters: dict[str, Callable[..., Any]] = {
            "counted": wording.counted,
            "csp": csp_hash,
            "day": wording.day,
            "json": script_json,
            "listed": wording.listed,
        }
        return jinja(self._load, filters, self._compiled)

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
        root = _root(path, settings)
        one_of_many = path.startswith(VACANCIES) and path != VACANCIES
        place = self._place(ANY_VACANCY if one_of_many else path, root)
        page = SimpleNamespace(
            path=path,
            url=settings.address + path,
            root=root,
            place=place,
            style=self._style(place, brand or settings.brand),
            scripts=self._scripts,
            assets=self._rooted(place),
        )
        html = self.draw(template, page=page, settings=settings, **values)
        return (path + "index.html" if in_folder else path), placed(html, path, settings)

    def _styled(self, place: Place, brand: Brand | None) -> Markup:
        """The style sheet for a page, whose links go by its way to the root; it cannot end its element."""
        style = self._assets.style.replace(ROOTED, ROOTED.replace('"', f'"{place.root}'))
        style += self._overrides(brand)
        return Markup(style.replace("</", r"<\/"))  # noqa: S704 -- the theme's own, in its own element

    def _overrides(self, brand: Brand | None) -> str:
        """What an employer's colours change of the style sheet, worked out once for each."""
        named = repr(brand)
        if named not in self._brands:
            own = palette.branded(self._palette, brand)
            self._brands[named] = palette.overrides(self._palette, own)
        return self._brands[named]

    def _from(self, place: Place) -> Mapping[str, str]:
        """The assets by name, as a page there links to them."""
        return {name: place.root + asset for name, asset in self._assets.paths.items()}

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
        except Exception as error:
            mistake = _told(error, template)
            if mistake is None:
                raise
            raise mistake from None

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


def placed(html: str, path: str, settings: Settings) -> bytes:
    """A page, or a piece of it, as it stands at a path: links are relative, and pictures have their size."""
    address = Markup.escape(settings.address).encode()
    return _relative(_sized(html, settings).encode(), address, _root(path, settings).encode())


def _root(path: str, settings: Settings) -> str:
    """The way from a page to the root of the site."""
    return settings.base_path if path == NOT_FOUND else "../" * path.count("/") or "./"


def script_json(value: Any) -> Markup:
    """JSON that can stand in a script element: no text in it can close the element or open a comment."""
    # In bytes it is found in half the time.
    raw = compact(value).encode()
    for sign, written in UNSAFE.items():
        raw = raw.replace(sign, written)
    return Markup(raw.decode())  # noqa: S704 -- every sign that HTML could read is escaped above


def _sized(html: str, settings: Settings) -> str:
    """A page whose pictures have their width and height, so that nothing moves when they arrive."""
    if not settings.pictures or "<img " not in html:
        return html

    def size(found: re.Match[str]) -> str:
        width, height = settings.pictures.get(found[2], ("", ""))
        return f'<img width="{width}" height="{height}" {found[1]}' if width else found.group()

    address = re.escape(str(Markup.escape(settings.address)))
    return re.sub(rf'<img (?!(?:[^<>]* )?(?:width|height)=")([^<>]*?src="{address}([^"]+)")', size, html)


def _relative(html: bytes, address: bytes, root: bytes) -> bytes:
    """A page whose links and pictures go by its way to the root of the site, where they are of this site."""
    # Nearly every one starts like this. Each tag is looked at only where one is left, below the page's head.
    first, *pieces = html.split(b'="' + address)
    made, others, before = [first], [], first
    for piece in pieces:
        if before.endswith(STARTS):
            made += (b'="', root, piece)
        else:
            others += [len(made)] if before.endswith(NAMES) else []
            made += (b'="', address, piece)
        before = piece
    relative = b"".join(made)
    body = relative.find(b"<body")
    if not others or sum(map(len, made[: others[-1]])) < body:
        return relative
    link = rb'(<(?:a|img) (?:[^<>]*? )?(?:href|src)=")' + re.escape(address)
    return re.sub(link, lambda found: found[1] + root, relative)


# A site has few styles and scripts, and every page tells their digests.
@lru_cache(maxsize=64)
def csp_hash(text: str) -> Markup:
    """How a Content-Security-Policy names the text of an element that may stand in the page (CSP level 3)."""
    return Markup(f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'")  # noqa: S704 -- a digest


def _told(error: Exception, template: str) -> Invalid | None:
    """What went wrong while a template was drawn, if a template is to blame."""
    from jinja2 import TemplateError, TemplateSyntaxError  # noqa: PLC0415 -- loaded by now

    if isinstance(error, TemplateSyntaxError):
        return _mistake(error, f"{TEMPLATES}/{error.name}", error.lineno)
    frames = traceback.extract_tb(error.__traceback__)
    in_template = [frame for frame in frames if frame.filename.startswith(f"{TEMPLATES}/")]
    if not isinstance(error, TemplateError) and frames[-1] not in in_template:
        return None
    path, line = (
        (in_template[-1].filename, in_template[-1].lineno) if in_template else (f"{TEMPLATES}/{template}", 1)
    )
    return _mistake(error, path, line or 1)


# Most templates are the same in one preview after another, and to parse all takes a tenth of a second.
@lru_cache(maxsize=256)
def _parse(name: str, text: str) -> None:
    """Raises Invalid for a mistake in how a template is written; an exception is not remembered."""
    from jinja2 import Environment, TemplateSyntaxError  # noqa: PLC0415 -- only the desk asks before it draws

    try:
        Environment(autoescape=True).parse(text, name)
    except TemplateSyntaxError as error:
        raise _mistake(error, f"{TEMPLATES}/{name}", error.lineno) from None


def _mistake(error: Exception | str, path: str, line: int) -> Invalid:
    message = f"the template cannot be drawn: {error}"
    hint = "Mend the template, or delete it to use the built-in one."
    return Invalid([Problem("template", message, Where(path, line), hint)])
