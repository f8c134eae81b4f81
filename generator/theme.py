"""Templates and assets, ready to draw with: the built-in ones with a project's own laid over them."""

import json
import posixpath
import re
import traceback
from collections.abc import Sequence
from typing import Any, TypeVar

from jinja2 import Environment, FunctionLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from markupsafe import Markup

from generator import wording
from generator.problem import Invalid, Problem, Where
from generator.settings import Settings
from generator.tree import File, Tree, digest, under

T = TypeVar("T")
TEMPLATES = "templates"
CSS_LINK = re.compile(r"""url\(\s*["']?([^"')#?:]+)["']?\s*\)""")


class Theme:
    """What pages are drawn with; `assets` has the published path of each asset, named by its digest."""

    def __init__(self, tree: Tree) -> None:
        self._templates = under(tree, TEMPLATES)
        self.assets, self.files = _hashed(under(tree, "assets"))
        self._jinja = Environment(
            loader=FunctionLoader(self._load),
            undefined=StrictUndefined,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._jinja.filters |= {
            "counted": wording.counted,
            "day": wording.day,
            "json": script_json,
            "listed": wording.listed,
        }

    def logos(self, settings: Settings) -> dict[str, str]:
        """The whole address of each asset, by its name: for logos."""
        return {name: settings.address + path for name, path in self.assets.items()}

    def page(self, template: str, path: str, settings: Settings, **values: Any) -> File:
        """A finished page. `path` is below the site's address: a folder that ends in /, nothing, or a file.

        Links to this site become relative, so that it works wherever it is put; but the page for
        addresses that do not exist is shown at any depth, so its links start at the root.
        """
        in_folder = not path or path.endswith("/")
        root = ("../" * path.count("/") or "./") if in_folder else settings.base_path
        page = {
            "path": path,
            "url": settings.address + path,
            "root": root,
            "style": root + self.assets["style.css"],
            "assets": {name: root + asset for name, asset in self.assets.items()},
        }
        html = self.draw(template, page=page, settings=settings, **values)
        address = re.escape(str(Markup.escape(settings.address)))
        html = re.sub(rf'(<(?:a|img) (?:[^<>]*? )?(?:href|src)="){address}', rf"\g<1>{root}", html)
        return (path + "index.html" if in_folder else path), html.encode()

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
        raw = self._templates.get(name)
        return (raw.decode(), f"{TEMPLATES}/{name}", None) if raw is not None else None


def paged(items: Sequence[T], size: int) -> list[Sequence[T]]:
    """Items in pages of a size; one empty page where there are none."""
    return [items[start : start + size] for start in range(0, len(items), size)] or [()]


def script_json(value: Any) -> Markup:
    """JSON that can stand in a script element: no text in it can close the element or open a comment."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)  # noqa: S704 -- every sign that HTML could read is escaped above


def _mistake(error: Exception, path: str, line: int) -> Invalid:
    message = f"the template cannot be drawn: {error}"
    hint = "Mend the template, or delete it to use the built-in one."
    return Invalid([Problem("template", message, Where(path, line), hint)])


def _hashed(assets: Tree) -> tuple[dict[str, str], tuple[File, ...]]:
    """Published paths by name, and the files; a style sheet's own links follow the new names."""
    paths = {name: _hashed_path(name, raw) for name, raw in assets.items()}
    files: list[File] = []
    for name, raw in assets.items():
        content = raw
        if name.endswith(".css"):
            content = _relinked(name, raw, paths)
            paths[name] = _hashed_path(name, content)
        files.append((paths[name], content))
    return paths, tuple(files)


def _hashed_path(name: str, raw: bytes) -> str:
    stem, dot, ending = name.rpartition(".")
    return f"assets/{stem}-{digest(raw)}{dot}{ending}" if dot and stem else f"assets/{name}-{digest(raw)}"


def _relinked(name: str, raw: bytes, paths: dict[str, str]) -> bytes:
    folder = posixpath.dirname(name)

    def link(found: re.Match[str]) -> str:
        path = paths.get(posixpath.normpath(posixpath.join(folder, found[1])))
        if path is None:
            return found.group()
        return f'url("{posixpath.relpath(path, posixpath.join("assets", folder))}")'

    return CSS_LINK.sub(link, raw.decode("utf-8", "surrogateescape")).encode("utf-8", "surrogateescape")
