"""The theme's assets: style sheet and scripts, which go into the pages, and files named by their digest."""

import posixpath
import re
from dataclasses import dataclass

from generator.dimensions import dimensions
from generator.tree import File, Tree, digest

# What pages carry inside them, so that the first view needs one answer from the host and no more.
STYLE = "style.css"
SCRIPTS = ("closing.js", "finding.js")
CSS_LINK = re.compile(r"""url\(\s*["']?([^"')#?:]+)["']?\s*\)""")
# How a link in the style sheet starts; the page's way to the root of the site goes before it.
ROOTED = 'url("assets/'


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture's address, and its width and height in pixels where its file tells them."""

    href: str
    size: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Assets:
    """`paths` and `sizes` go by the names of files; `style` and `scripts` are the text that pages carry."""

    paths: dict[str, str]
    sizes: dict[str, tuple[int, int] | None]
    files: tuple[File, ...]
    style: str
    scripts: dict[str, str]


def assets(tree: Tree) -> Assets:
    """Assets by their names below assets/; links in style sheets follow the names with digests."""
    import rcssmin  # noqa: PLC0415 -- a build in which nothing changed draws no page
    import rjsmin  # noqa: PLC0415 -- the same

    published = {name: raw for name, raw in tree.items() if name not in (STYLE, *SCRIPTS)}
    paths = {name: _hashed(name, raw) for name, raw in published.items()}
    files: list[File] = []
    for name, raw in published.items():
        content = raw
        if name.endswith(".css"):
            text = raw.decode("utf-8", "surrogateescape")
            content = _relinked(text, name, paths, "assets").encode("utf-8", "surrogateescape")
            paths[name] = _hashed(name, content)
        files.append((paths[name], content))
    style = _relinked(_text(tree.get(STYLE, b"")), STYLE, paths, "")
    scripts = {name: str(rjsmin.jsmin(_text(tree[name]))) for name in SCRIPTS if name in tree}
    sizes = {name: dimensions(raw) for name, raw in published.items()}
    return Assets(paths, sizes, tuple(files), str(rcssmin.cssmin(style)), scripts)


def _text(raw: bytes) -> str:
    """Text for a page: in UTF-8, with the line ends that a browser reads and takes the digest of."""
    return raw.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")


def _hashed(name: str, raw: bytes) -> str:
    stem, dot, ending = name.rpartition(".")
    return f"assets/{stem}-{digest(raw)}{dot}{ending}" if dot and stem else f"assets/{name}-{digest(raw)}"


def _relinked(text: str, name: str, paths: dict[str, str], start: str) -> str:
    """A style sheet whose links lead to published files, from where it will stand: the folder `start`."""
    folder = posixpath.dirname(name)

    def link(found: re.Match[str]) -> str:
        path = paths.get(posixpath.normpath(posixpath.join(folder, found[1])))
        if path is None:
            return found.group()
        return f'url("{posixpath.relpath(path, posixpath.join(start, folder) or ".")}")'

    return CSS_LINK.sub(link, text)
