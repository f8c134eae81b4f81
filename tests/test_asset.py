"""Assets: what is published under a name with its digest, and what goes into the pages."""

from generator.asset import assets
from generator.tree import Tree


def test_files_are_named_by_their_digest_and_style_sheets_follow() -> None:
    tree: Tree = {
        "pictures/sky.svg": b"<svg/>",
        "pictures/more.css": b"a { background: url(sky.svg) }",
        "LICENCE": b"free",
    }
    made = assets(tree)
    files = dict(made.files)
    sky = made.paths["pictures/sky.svg"]
    assert files[sky] == b"<svg/>"
    assert sky.startswith("assets/pictures/sky-")
    assert (
        files[made.paths["pictures/more.css"]].decode()
        == f'a {{ background: url("{sky.rpartition("/")[2]}") }}'
    )
    assert made.paths["LICENCE"].startswith("assets/LICENCE-")
    changed = assets({**tree, "pictures/sky.svg": b"<svg></svg>"})
    assert changed.paths["pictures/more.css"] != made.paths["pictures/more.css"]


def test_the_style_sheet_is_made_small_and_leads_to_the_published_files() -> None:
    tree: Tree = {
        "style.css": (
            b"/* Sky */\na { background: url('sky.svg') }\nb { background: url(data:x) }\n"
            b"i { src: url(no.svg) }\np { margin: calc(1rem + 2vw) }\n"
        ),
        "sky.svg": b"<svg/>",
    }
    made = assets(tree)
    assert made.style == (
        f'a{{background:url("{made.paths["sky.svg"]}")}}b{{background:url(data:x)}}'
        "i{src:url(no.svg)}p{margin:calc(1rem + 2vw)}"
    )
    assert "style.css" not in made.paths


def test_scripts_of_the_pages_are_made_small_and_others_are_files() -> None:
    made = assets({"closing.js": b"// Why\r\nlet a = `\r\n`;\r\n", "own.js": b"let b;"})
    assert made.scripts == {"closing.js": "let a=`\n`;"}
    assert list(made.paths) == ["own.js"]


def test_a_theme_may_have_no_style_and_no_script() -> None:
    made = assets({})
    assert (made.style, made.scripts, made.files) == ("", {}, ())


def test_a_style_sheet_in_another_encoding_can_stand_in_a_page() -> None:
    made = assets({"style.css": b"/* caf\xe9 */ a::after { content: '\xe9' }", "own.css": b"/* caf\xe9 */"})
    assert made.style == "a::after{content:'\ufffd'}"
    assert dict(made.files)[made.paths["own.css"]] == b"/* caf\xe9 */"
