import pytest

from generator.fields.addresses import Email, Phone, WebAddress, is_web_address

from .reading import read, refusal, shown, takes, told


@pytest.mark.parametrize(
    "typed",
    [
        "https://www.police.example/jobs",
        "http://police.example",
        "https://police.example:8443/a/b?c=d&e=f@g#h",
        "https://jobs.met.police.example/%20x",
        "https://xn--caf-dma.example/",
        "https://heddlu.cymru/swyddi/plismon-ŵyr",
        "http://localhost:8000/careers/",
    ],
)
def test_a_web_address_is_kept_as_typed(typed: str) -> None:
    assert read(WebAddress(), typed) == typed
    assert shown(WebAddress(), typed) == typed


@pytest.mark.parametrize(
    "typed", ["www.gov.uk/jobs", "police.example", "police.example?a=b", "Police.example#x"]
)
def test_an_address_without_its_start_is_put_right(typed: str) -> None:
    problem = refusal(WebAddress(), f'"{typed}"')
    assert (problem.code, problem.hint) == ("web-address", "Start it with https://.")
    assert problem.fix == f"field: https://{typed}"


@pytest.mark.parametrize(
    "typed",
    [
        "jobs",
        "on our website",
        "see www.police.example for more",
        "jobs@police.example",
        "ftp://police.example",
        "javascript:alert(1)",
        "//police.example/x",
        "https://",
        "https://police",
        "https://.example",
        "https://police..example",
        "https://-police.example",
        "https://127.0.0.1/",
        "https://[::1]/",
        '"https://[police.example/"',
        "https://police.example:port/",
        "https://police.example:99999/",
        "https://someone:secret@police.example/",
        "https://@police.example/",
        "https://police.example/a b",
        "https://police.example/<b>",
        "https://police.example/'x'",
        '"https://police.example/\\"x"',
        "https://pоlice.example/",
        "[https://police.example]",
        f"https://police.example/{'x' * 2000}",
    ],
)
def test_what_is_no_web_address_is_refused_without_a_fix(typed: str) -> None:
    problem = refusal(WebAddress(), typed)
    assert (problem.code, problem.fix) == ("web-address", "")


def test_a_web_address_is_checked_elsewhere_too() -> None:
    assert is_web_address("https://police.example/")
    assert not is_web_address("police.example")


@pytest.mark.parametrize(
    "typed",
    [
        "jobs@police.example",
        "first.last+jobs@mail.police.example",
        "o'hara_x-1@police.example",
        "HR@MOPAC.example",
        f"{'x' * 64}@police.example",
    ],
)
def test_an_e_mail_address_is_kept_as_typed(typed: str) -> None:
    assert read(Email(), typed) == typed


@pytest.mark.parametrize(
    "typed",
    [
        "mailto:jobs@police.example",
        "<jobs@police.example>",
        "jobs@police.example.",
        '" jobs@police.example;"',
    ],
)
def test_an_e_mail_address_with_something_around_it_is_put_right(typed: str) -> None:
    problem = refusal(Email(), typed)
    assert (problem.code, problem.hint) == ("email-address", "Write the address alone.")
    assert problem.fix == "field: jobs@police.example"


@pytest.mark.parametrize(
    "typed",
    [
        "jobs",
        "jobs@police",
        "jobs at police.example",
        "jobs@@police.example",
        "jobs@police..example",
        "jo..bs@police.example",
        "jobs.@police.example",
        "jobs@-police.example",
        "jobs@police-.example",
        "jobs@police.example, hr@police.example",
        "jobs @police.example",
        "jöbs@police.example",
        "jobs@police.e",
        f"{'x' * 65}@police.example",
        f"jobs@{'police.' * 40}example",
        "[jobs@police.example]",
    ],
)
def test_what_is_no_e_mail_address_is_refused_without_a_fix(typed: str) -> None:
    problem = refusal(Email(), typed)
    assert (problem.code, problem.fix) == ("email-address", "")


@pytest.mark.parametrize(
    ("typed", "fix"),
    [
        ("/cdn-cgi/l/email-protection#543c2614353a2d203b233a7a312c3539243831", "field: hr@anytown.example"),
        (
            '<span data-cfemail="543c2614353a2d203b233a7a312c3539243831">[email protected]</span>',
            "field: hr@anytown.example",
        ),
        ("/cdn-cgi/l/email-protection#a1b2c3d4e5", ""),
    ],
)
def test_a_hidden_address_is_read_from_its_code(typed: str, fix: str) -> None:
    problem = refusal(Email(), typed)
    assert (problem.code, problem.fix) == ("mangled-address", fix)


@pytest.mark.parametrize("kind", [Email(), WebAddress()])
@pytest.mark.parametrize("gap", [" ", "\u00a0", "\u200b", ""])
def test_a_mangled_address_is_told_as_what_it_is(kind: Email | WebAddress, gap: str) -> None:
    problem = refusal(kind, f'"[email{gap}protected]"')
    assert (problem.code, problem.fix) == ("mangled-address", "")
    assert (
        problem.hint
        == "The web page that this was copied from hides addresses from robots. Type the real one."
    )


@pytest.mark.parametrize(
    "typed", ["020 7946 0000", "+44 20 7946 0000", "(020) 7946-0000", "+44 (0)20 7946 0000", "101"]
)
def test_a_telephone_number_is_kept_as_typed(typed: str) -> None:
    assert read(Phone(), typed) == typed


def test_special_spaces_in_a_telephone_number_are_plain_ones() -> None:
    assert read(Phone(), "020\u00a07946\u00a00000") == "020 7946 0000"


@pytest.mark.parametrize(
    "typed",
    ["99", "()", "call us", "020 7946 0000 x12", "٠٢٠ ٧٩٤٦ ٠٠٠٠", "020+7946", "0" * 21, "[020 7946 0000]"],
)
def test_what_is_no_telephone_number_is_refused(typed: str) -> None:
    assert refusal(Phone(), typed).code == "phone-number"


def test_an_address_with_a_space_or_without_an_ending_says_so() -> None:
    hint = refusal(WebAddress(), "https://police.example/job description").hint
    assert hint == "An address has no spaces: write each as %20, or take it out."
    assert refusal(WebAddress(), "by post").hint == ""
    assert refusal(Email(), "hr@police").hint == "What comes after the @ needs an ending, such as .gov.uk."
    assert refusal(Email(), "HR <hr@police.example>").fix == "field: hr@police.example"


@pytest.mark.parametrize("typed", ["https://www.police.example/café", "http://police.example/?a=b#c"])
def test_as_data_an_address_is_as_typed(typed: str) -> None:
    assert told(WebAddress(), typed) == typed
    assert not takes(WebAddress(), typed.removeprefix("http"))


def test_as_data_an_email_address_and_a_number_are_text() -> None:
    assert told(Email(), "jobs@police.example") == "jobs@police.example"
    assert not takes(Email(), "police.example")
    assert told(Phone(), "020 7946 0000") == "020 7946 0000"
