import pytest

from generator.plaintext import MOST_ODD, decode
from generator.problem import Invalid, Problem, Where

TYPED = "---\ntitle: It’s a café\n---\nCome and work\n"


def refusals(raw: bytes) -> tuple[Problem, ...]:
    with pytest.raises(Invalid) as caught:
        decode("a.md", raw)
    return caught.value.problems


def refusal(raw: bytes) -> Problem:
    (problem,) = refusals(raw)
    return problem


@pytest.mark.parametrize(
    "raw",
    [
        TYPED.encode(),
        TYPED.encode("utf-8-sig"),
        TYPED.replace("\n", "\r\n").encode(),
        TYPED.replace("\n", "\r\n").encode("utf-8-sig"),
    ],
)
def test_utf_8_is_read_with_or_without_a_mark_and_with_either_line_end(raw: bytes) -> None:
    assert decode("a.md", raw) == TYPED


@pytest.mark.parametrize("text", ["", "a\tb", "Mae'r swydd ŵyl", "😀 👩‍⚖️", "a\u00a0b\u00adc"])
def test_any_text_that_can_be_seen_is_read_as_it_stands(text: str) -> None:
    assert decode("a.md", text.encode()) == text


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
def test_wide_encodings_are_refused_by_name_with_or_without_a_mark(encoding: str) -> None:
    problem = refusal(TYPED.encode(encoding))
    assert (problem.code, problem.where) == ("encoding", Where("a.md"))
    assert f"saved as {encoding.upper()[:6]}" in problem.message


@pytest.mark.parametrize(
    ("mark", "name"),
    [(b"\xfe\xff", "UTF-16"), (b"\x00\x00\xfe\xff", "UTF-32"), (b"\xff\xfe\x00\x00", "UTF-32")],
)
def test_the_mark_alone_names_the_encoding(mark: bytes, name: str) -> None:
    assert f"saved as {name}" in refusal(mark).message


@pytest.mark.parametrize(
    ("typed", "byte", "meant", "where"),
    [
        ("a\nb It’s", "0x92", "’", Where("a.md", 2, 5)),
        ("café", "0xE9", "é", Where("a.md", 1, 4)),
        ("£41,580", "0xA3", "£", Where("a.md", 1, 1)),
    ],
)
def test_windows_1252_is_refused_with_the_first_bad_byte_and_what_it_means_there(
    typed: str, byte: str, meant: str, where: Where
) -> None:
    problem = refusal(typed.encode("cp1252"))
    assert (problem.code, problem.where) == ("encoding", where)
    assert "Windows-1252" in problem.message
    assert f"line {where.line}, is {byte}, which is {meant} there" in problem.message


def test_the_column_of_a_bad_byte_counts_characters_after_the_byte_order_mark() -> None:
    assert refusal(b"\xef\xbb\xbfa\xc3\xa9\xff").where == Where("a.md", 1, 3)


@pytest.mark.parametrize("raw", [b"cr\x81me", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"])
def test_bytes_that_are_no_text_of_windows_either_are_not_called_so(raw: bytes) -> None:
    problem = refusal(raw)
    assert "Windows" not in problem.message
    assert "something else" in problem.message


@pytest.mark.parametrize(
    ("text", "name", "where", "fix"),
    [
        ("a\nb\x00c", "NUL (U+0000)", Where("a.md", 2, 2), "bc"),
        ("a\x08b", "control character (U+0008)", Where("a.md", 1, 2), "ab"),
        ("a\x7fb", "control character (U+007F)", Where("a.md", 1, 2), "ab"),
        ("It\x92s", "control character (U+0092)", Where("a.md", 1, 3), "It’s"),
        ("a\x81b", "control character (U+0081)", Where("a.md", 1, 2), "ab"),
        ("a\x85b", "next-line character (U+0085)", Where("a.md", 1, 2), "a b"),
        ("a\u2028b", "line separator (U+2028)", Where("a.md", 1, 2), "a b"),
        ("a\u2029b", "paragraph separator (U+2029)", Where("a.md", 1, 2), "a b"),
        ("a\ufeffb", "byte order mark (U+FEFF)", Where("a.md", 1, 2), "ab"),
        ("a\uffffb", "control character (U+FFFF)", Where("a.md", 1, 2), "ab"),
        ("a\rb\x08c", "carriage return without a line feed (U+000D)", Where("a.md", 1, 2), ""),
    ],
)
def test_a_character_that_cannot_be_seen_is_named_and_placed(
    text: str, name: str, where: Where, fix: str
) -> None:
    problem = refusal(text.encode())
    assert (problem.code, problem.where, problem.fix) == ("control-character", where, fix)
    assert f"here is a {name}" in problem.message


def test_a_line_is_told_once_however_many_odd_characters_it_holds() -> None:
    problem = refusal(b"a\x01b\x02c\x03\nd")
    assert problem.fix == "abc"


def test_a_file_of_odd_characters_is_told_of_the_first_lines_only() -> None:
    assert len(refusals(b"a\x01\n" * 1000)) == MOST_ODD
    assert [problem.where for problem in refusals(bytes(90_000))] == [Where("a.md")]
