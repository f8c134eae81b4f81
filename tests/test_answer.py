"""What a host answered, as a value."""

from generator.answer import Answer


def test_the_type_and_the_encoding_are_read_from_the_header() -> None:
    answer = Answer("https://jobs.example/", 200, {"content-type": 'Text/HTML; x=1; Charset="UTF-8"'})
    assert (answer.kind, answer.charset) == ("text/html", "utf-8")
    assert (Answer("https://jobs.example/").kind, Answer("https://jobs.example/").charset) == ("", "")


def test_any_bytes_are_text() -> None:
    assert Answer("https://jobs.example/", 200, {}, b"caf\xc3\xa9 \xff").text == "café \ufffd"


def test_how_it_went() -> None:
    part = Answer("https://jobs.example/", 200, trouble="it has over 50 MB")
    assert (part.came, part.outcome) == (False, "answered 200, but it has over 50 MB")
    assert Answer("https://jobs.example/", 200).came
    assert Answer("https://jobs.example/", 404).outcome == "answered 404"
    assert (
        Answer("https://jobs.example/", trouble="the line is cut").outcome
        == "gave no answer: the line is cut"
    )
