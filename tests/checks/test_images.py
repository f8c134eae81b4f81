"""Images without text."""

import pytest

from generator.checks import images
from tests.checks.told import Advise


@pytest.mark.parametrize(
    "body",
    [
        "![Six people at a desk](team.jpg)",
        '<img src="/line.png" alt="">',
        '<img alt="Six people" src="/team.jpg">',
        "Not an image: \\![](team.jpg)",
        "Wow![] is no image either.",
        "`![](code.png)`",
        "![A picture of the team](team.jpg)",
        '<img alt="Image of the office" src="/team.jpg">',
    ],
)
def test_an_image_with_text_or_that_is_mere_decoration_is_fine(advise_body: Advise, body: str) -> None:
    assert advise_body(images, body) == []


@pytest.mark.parametrize(
    ("body", "at"),
    [
        ("Our team: ![](team.jpg)", "![](team.jpg)"),
        ("Our team: ![ \n ](team.jpg)", "![ "),
        ("![][team]\n\n[team]: /team.jpg", "![][team]"),
        ("![team-photo.JPG](team.jpg)", "![team-photo.JPG](team.jpg)"),
        ("![Image](team.jpg)", "![Image](team.jpg)"),
        ('<img src="/team.jpg" alt="photo">', '<img src="/team.jpg" alt="photo">'),
        ('Here <IMG src="/team.jpg">', '<IMG src="/team.jpg">'),
        ('<img data-alt="x" src="/team.jpg">', '<img data-alt="x" src="/team.jpg">'),
    ],
)
def test_an_image_without_text_is_told_at_its_place(advise_body: Advise, body: str, at: str) -> None:
    (told,) = advise_body(images, body)
    assert told.at == at
    assert told.problem.code == "image-without-text"
