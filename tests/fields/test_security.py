from datetime import date

import pytest

from generator.fields.security import ContactAddress, Security, SecurityKind

from .reading import read, refusal, refusals


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("security@police.example", "mailto:security@police.example"),
        ("https://www.police.example/tell", "https://www.police.example/tell"),
        ("https://www.police.example/@security", "https://www.police.example/@security"),
    ],
)
def test_a_contact_is_a_whole_address(typed: str, address: str) -> None:
    assert read(ContactAddress(), typed) == address


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("security@police", "email-address"),
        ("www.police.example", "web-address"),
        ("[a, b]", "web-address"),
        ("http://www.police.example/tell", "web-address"),
    ],
)
def test_what_nobody_could_write_to_is_refused(typed: str, code: str) -> None:
    assert refusal(ContactAddress(), typed).code == code


def test_the_facts_of_the_file() -> None:
    typed = "{contact: a@b.example, expires: 1 November 2027, policy: 'https://b.example/cvd'}"
    expected = Security("mailto:a@b.example", date(2027, 11, 1), "https://b.example/cvd")
    assert read(SecurityKind(), typed) == expected
    assert read(SecurityKind(), "{contact: a@b.example, expires: 1 November 2027}").policy == ""


def test_a_contact_and_a_date_are_needed() -> None:
    messages = [problem.message for problem in refusals(SecurityKind(), "{policy: 'https://b.example/cvd'}")]
    assert messages == ["contact in field is missing", "expires in field is missing"]
