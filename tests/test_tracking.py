import pytest

from generator.tracking import without_tracking


@pytest.mark.parametrize(
    ("address", "bare"),
    [
        ("https://jobs.example/1?utm_source=a&utm_medium=b", "https://jobs.example/1"),
        ("https://jobs.example/1?id=7&GCLID=x&b=%20#apply", "https://jobs.example/1?id=7&b=%20#apply"),
        ("https://jobs.example/1?fbclid=x#apply", "https://jobs.example/1#apply"),
        ("https://jobs.example/1?id=7&&a", "https://jobs.example/1?id=7&&a"),
        ("https://jobs.example/utm_source=a", "https://jobs.example/utm_source=a"),
        ("https://[jobs?utm_source=a", "https://[jobs?utm_source=a"),
        ("https://jobs.example/?", "https://jobs.example/?"),
    ],
)
def test_an_address_keeps_all_but_what_tracks_people(address: str, bare: str) -> None:
    assert without_tracking(address) == bare
