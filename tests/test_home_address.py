"""The home page of a site by what somebody typed."""

import pytest

from generator.home_address import home_address


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://jobs.example", "https://jobs.example/"),
        ("https://jobs.example/careers", "https://jobs.example/careers/"),
        ("https://jobs.example/careers/index.html?a=1#b", "https://jobs.example/careers/"),
        ("HTTPS://jobs.example:8080/index.html", "https://jobs.example:8080/"),
    ],
)
def test_the_address_of_the_folder(text: str, address: str) -> None:
    assert home_address(text) == address


@pytest.mark.parametrize(
    "text", ["site", "", "https://", "https:/jobs.example", "ftp://a.example/", "http://["]
)
def test_what_is_no_web_address(text: str) -> None:
    assert home_address(text) is None
