"""Where the links of finished pages lead."""

import pytest

from generator.ways import Linked, Way, Ways, asked, is_page

ADDRESS = "https://jobs.example/careers/"
HUB = b'<!doctype html><main id="main"><h2 class="x" id="way-in">Way in</h2> id="text" > id="more"</main>'


def ways(**pages: str) -> Ways:
    """Some pages by name, beside a hub's and a document."""
    made = {f"{name}/index.html": html.encode() for name, html in pages.items()}
    others = {"index.html": b"", "hubs/high-street/index.html": HUB, "attachments/a b.pdf": b"PDF"}
    return Ways(ADDRESS, "/careers/", made | others)


@pytest.mark.parametrize(
    ("href", "path", "fragment"),
    [
        ("../hubs/high-street/", "hubs/high-street/", ""),
        ("../hubs/high-street/?a=1#way-in", "hubs/high-street/", "way-in"),
        ("more/", "help/more/", ""),
        ("#caf%C3%A9", "help/index.html", "café"),
        (f"{ADDRESS}a%20b/", "a b/", ""),
        ("/careers/hubs/", "hubs/", ""),
        ("/hubs/", "/hubs/", ""),
    ],
)
def test_a_link_leads_to_a_path_below_the_home_page(href: str, path: str, fragment: str) -> None:
    way = ways().way("help/index.html", href)
    assert way
    assert (way.path, way.fragment) == (path, fragment)


def test_the_whole_address_is_known_and_of_a_link_within_a_page_the_fragment() -> None:
    assert ways().way("help/index.html", "../x/#y") == Way(f"{ADDRESS}x/#y", "x/", "y")
    assert ways().way("help/index.html", "#y") == Way("#y", "help/index.html", "y")


@pytest.mark.parametrize(
    "href",
    [
        "https://other.example/",
        "mailto:hr@anytown.example",
        "//other.example/",
        "/cdn-cgi/l/email-protection#a1",
    ],
)
def test_a_link_to_another_site_leads_nowhere_here(href: str) -> None:
    assert ways().way("help/index.html", href) is None


@pytest.mark.parametrize(
    ("path", "file"),
    [
        ("hubs/high-street/", "hubs/high-street/index.html"),
        ("hubs/high-street", "hubs/high-street/index.html"),
        ("", "index.html"),
        ("attachments/a b.pdf", "attachments/a b.pdf"),
        ("gone/", ""),
    ],
)
def test_a_path_leads_to_a_file_and_a_folder_to_its_index(path: str, file: str) -> None:
    assert ways().file(path) == file


@pytest.mark.parametrize(
    ("html", "sure"),
    [
        ("No links.", True),
        ('<a href="../hubs/high-street/">Hub</a> <a href="../">Home</a> <a href="index.html">Me</a>', True),
        ('<a href="../hubs/high-street/#way-in">Way in</a> <a href="../hubs/high-street/#top">Top</a>', True),
        ('<a href="../attachments/a%20b.pdf#page=2">PDF</a>', True),
        ('<a href="https://other.example/">Other</a> <img src="https://other.example/">', True),
        ('<h2 id="here">Here</h2><a href="#here">Here</a>', True),
        ('<a href="#gone">Gone</a>', False),
        ('<a href="../hubs/high-street/#text">Text</a>', False),
        ('<a href="../hubs/high-street/#more">More</a>', False),
        ('<a href="../gone/">Gone</a>', False),
        ('<a href="/hubs/">Outside</a>', False),
        ('<p>href="/\t/["</p>', False),
    ],
)
def test_links_that_certainly_lead_somewhere_are_found_out(html: str, sure: bool) -> None:
    assert ways(help=html).are_sure("help/index.html") == sure


def test_the_home_page_links_from_its_own_folder() -> None:
    made = {"index.html": b'<a href="./a/">A</a><a href="b.html">B</a>', "a/index.html": b"", "b.html": b""}
    assert Ways(ADDRESS, "/careers/", made).are_sure("index.html")


def test_what_is_copied_is_no_page_of_ours() -> None:
    assert is_page("help/index.html")
    assert not is_page("attachments/old.html")
    assert not is_page("feed.atom")


def test_what_a_page_asks_for_is_every_link_but_those_to_its_own_parts() -> None:
    page = b'<a href="../x/">X</a><img src="y.png"><a href="#in">In</a><a href="#no">No</a><p id="in">'
    assert asked(page) == {b"../x/", b"y.png", b"#no"}


def test_pages_may_say_themselves_what_they_ask_for() -> None:
    class Finished(dict[str, bytes]):
        """Pages that are known, and must not be read."""

        def asked(self, path: str) -> frozenset[bytes]:
            return frozenset((b"b.html" if path == "a.html" else b"c.html",))

        def __getitem__(self, path: str) -> bytes:
            raise AssertionError

    found = Ways(ADDRESS, "/careers/", Finished({"a.html": b"", "b.html": b""}))
    assert (found.are_sure("a.html"), found.are_sure("b.html")) == (True, False)


def test_what_is_noted_of_a_page_need_not_be_read() -> None:
    raw = b'<a href="b.html">B</a><a href="gone.html">Gone</a>'
    files = {"a.html": raw, "b.html": b'<a href="a.html">A</a>', "c.pdf": b"PDF"}
    linked = Linked(files)
    links = linked.links("a.html", raw)
    assert linked.links("c.pdf", raw) == linked.links("a.html", [raw]) == b""
    linked.note("a.html", links)
    linked.note("c.pdf", b"")
    files["a.html"] = b""
    assert {*linked.asked("a.html")} == {b"b.html", b"gone.html"}
    assert {*linked.asked("b.html")} == {b"a.html"}
    found = Ways(ADDRESS, "/careers/", linked)
    assert (found.are_sure("a.html"), found.are_sure("b.html")) == (False, True)


def test_what_all_pages_of_a_folder_ask_for_is_held_once() -> None:
    pages = {"a.html": [b"x.css", b"y.js", b"b.html"], "b.html": [b"x.css", b"y.js"]}
    pages |= {"c.html": [b"x.css", b"gone.html"], "in/d.html": [b"../gone.html"], "e.html": [b"y.js"]}
    linked = Linked({**dict.fromkeys(pages, b""), "x.css": b"", "y.js": b""})
    for path, links in pages.items():
        linked.note(path, b'"'.join(links))
    assert all({*linked.asked(path)} >= {*links} for path, links in pages.items())
    assert {*linked.asked("a.html")} == {*pages["a.html"]}
    assert {*linked.asked("e.html")} == {b"x.css", b"y.js"}
    found = Ways(ADDRESS, "/careers/", linked)
    assert [path for path in pages if found.are_sure(path)] == ["a.html", "b.html", "e.html"]


def test_it_is_the_files_themselves() -> None:
    linked = Linked({"a.html": b"A"})
    assert (dict(linked), len(linked), "a.html" in linked, "b.html" in linked) == (
        {"a.html": b"A"},
        1,
        True,
        False,
    )
