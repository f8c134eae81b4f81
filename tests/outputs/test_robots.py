"""What crawlers may read."""

from collections.abc import Callable
from urllib.robotparser import RobotFileParser


def test_everything_may_be_read_and_the_site_map_is_named(
    outputs_of: Callable[..., dict[str, bytes]],
) -> None:
    reader = RobotFileParser()
    reader.parse(outputs_of()["robots.txt"].decode().splitlines())
    assert reader.can_fetch("*", "https://jobs.example/careers/vacancies/analyst/")
    assert reader.site_maps() == ["https://jobs.example/careers/sitemap.xml"]
