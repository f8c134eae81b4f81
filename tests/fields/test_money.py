from decimal import Decimal

import pytest

from generator.fields.money import Salary, SalaryKind

from .reading import read, refusal, refusals, shown, takes, told

KIND = SalaryKind()


def pay(low: str, high: str = "", per: str = "year") -> Salary:
    return Salary(Decimal(low), Decimal(high or low), per)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("£41,580", pay("41580")),
        ("41580", pay("41580")),
        ("£ 41,580", pay("41580")),
        ("£41,580.50", pay("41580.50")),
        ("£1,041,580", pay("1041580")),
        ("£52,000 to £62,000", pay("52000", "62000")),
        ("£52,000 - £62,000", pay("52000", "62000")),
        ("£52,000–62,000", pay("52000", "62000")),
        ("£52K–£62K", pay("52000", "62000")),
        ("£52k to £62.5k", pay("52000", "62500")),
        ("£52,000 to £62K", pay("52000", "62000")),
        ("£52K-62K", pay("52000", "62000")),
        ("£52,000\u00a0to\u00a0£62,000 per annum", pay("52000", "62000")),
        ("from £52,000 to £62,000", pay("52000", "62000")),
        ("£41,580 a year", pay("41580")),
        ("£41,580 pa", pay("41580")),
        ("£41,580 p.a.", pay("41580")),
        ("£41,580 PER YEAR", pay("41580")),
        ("£15.40 an hour", pay("15.40", per="hour")),
        ("£15.40 per hour", pay("15.40", per="hour")),
        ("£15.40/hour", pay("15.40", per="hour")),
        ("£15 to £18 an hour", pay("15", "18", "hour")),
        ("£250 a day", pay("250", per="day")),
        ("£800 a week", pay("800", per="week")),
        ("£3,000 a month", pay("3000", per="month")),
        ("up to £62,000", Salary(None, Decimal(62000))),
        ("From £15.40 an hour", Salary(Decimal("15.40"), None, "hour")),
    ],
)
def test_pay_in_every_accepted_form(typed: str, value: Salary) -> None:
    assert read(KIND, typed) == value


def test_words_without_a_figure_are_words() -> None:
    assert read(KIND, "Competitive") == Salary(words="Competitive")
    assert shown(KIND, "Competitive, with  a bonus") == "Competitive, with a bonus"


def test_parts_may_say_more() -> None:
    typed = """
  minimum: £52,000
  maximum: 62K
  allowance: £3,500 London allowance
  note: pay award pending
"""
    assert read(KIND, typed) == Salary(
        Decimal(52000),
        Decimal(62000),
        allowance="£3,500 London allowance",
        note="pay award pending",
    )
    assert shown(KIND, typed) == (
        "£52,000 to £62,000 a year, plus £3,500 London allowance (pay award pending)"
    )


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("£41580", "£41,580 a year"),
        ("£15.4 an hour", "£15.40 an hour"),
        ("£52K–£62K", "£52,000 to £62,000 a year"),
        ("{minimum: 52000}", "From £52,000 a year"),
        ("{maximum: 62000, per: year}", "Up to £62,000 a year"),
        ("{minimum: 15.40, maximum: 15.40, per: hour}", "£15.40 an hour"),
        ("{minimum: 52000, currency: EUR}", "From €52,000 a year"),
        ("{minimum: 52000, currency: CHF}", "From 52,000 CHF a year"),
    ],
)
def test_the_page_says_it_in_plain_english(typed: str, says: str) -> None:
    assert shown(KIND, typed) == says


@pytest.mark.parametrize(
    "typed", ["£41,580", "£52,000 to £62,000", "£15.40 an hour", "up to £9 an hour", "from £9,000"]
)
def test_pay_reads_back_from_how_the_page_shows_it(typed: str) -> None:
    assert read(KIND, shown(KIND, typed)) == read(KIND, typed)


@pytest.mark.parametrize(
    "typed",
    [
        "£41,58",
        "£4,1580",
        "£41.580",
        "£41580.505",
        "£0",
        "£10,000,001",
        "£999,999,999",
        "£1.5m",
        "c. £41,580",
        "£41,580 a decade",
        "up to £52,000 to £62,000",
        "Grade 7",
        "£ competitive",
        "٤١٥٨٠",
        "£４１５８０",
        "£52\u212a",
        "ⅦⅧ",
        "half of ½",
        "£52,000 to",
        "£1 £2",
    ],
)
def test_a_figure_that_cannot_be_read_is_refused_and_never_words(typed: str) -> None:
    problem = refusal(KIND, typed)
    assert (problem.code, problem.fix) == ("salary", "")
    assert "minimum, maximum, per, currency, allowance and note" in problem.hint


@pytest.mark.parametrize(
    "typed", ["€41,580", "$41,580", "30,000 GBP", "EUR 30,000", "€40,000 to €50,000 a year", "30,000 chf"]
)
def test_another_currency_is_told_the_parts_that_name_it(typed: str) -> None:
    problem = refusal(KIND, typed)
    assert (problem.code, problem.fix) == ("salary", "")
    assert "currency: EUR" in problem.hint


@pytest.mark.parametrize(
    ("typed", "fix"),
    [
        ("£52 to £62K", "£52K to £62K"),
        ("£52-62k", "£52K to £62K"),
        ("from £52.5 to £62.5K a year", "from £52.5K to £62.5K a year"),
    ],
)
def test_a_k_on_the_second_figure_only_is_put_right(typed: str, fix: str) -> None:
    problem = refusal(KIND, typed)
    assert (problem.code, problem.hint) == ("salary", "Write the K after both figures.")
    assert problem.fix == f"field: {fix}"
    assert read(KIND, fix)


@pytest.mark.parametrize(
    ("typed", "fix"),
    [
        ("£15.40 ph", "£15.40 an hour"),
        ("£15.40 p.h.", "£15.40 an hour"),
        ("£15 to £18/hr", "£15 to £18 an hour"),
        ("£0 ph", ""),
        ("£1.234 ph", ""),
    ],
)
def test_an_hour_cut_short_is_put_right(typed: str, fix: str) -> None:
    problem = refusal(KIND, typed)
    assert (problem.code, problem.fix) == ("salary", f"field: {fix}" if fix else "")


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("£30,000 pro rata", "`note`"),
        ("£30,000 pro-rata", "`note`"),
        ("£30,000 plus car", "`allowance`"),
        ("£30,000 + £3,500 London allowance", "`allowance`"),
    ],
)
def test_what_stands_beside_a_figure_has_its_own_part(typed: str, named: str) -> None:
    problem = refusal(KIND, typed)
    assert (problem.code, problem.fix) == ("salary", "")
    assert named in problem.hint


def test_a_k_on_the_lower_second_figure_has_no_fix() -> None:
    assert refusal(KIND, "£62 to £52K a year").fix == ""


def test_a_pound_sign_beside_another_currency_is_refused_at_each_amount() -> None:
    problems = refusals(KIND, "{minimum: £10, maximum: £12, per: hour, currency: EUR}")
    assert [(problem.code, problem.where.column) for problem in problems] == [
        ("currency", 18),
        ("currency", 32),
    ]
    assert problems[0].message == "field has an amount with £, but its currency is EUR"


@pytest.mark.parametrize(
    "typed",
    ["{minimum: £10, per: hour, currency: GBP}", "{minimum: 10, per: hour, currency: EUR}"],
)
def test_a_pound_sign_agrees_with_pounds_and_no_sign_with_any(typed: str) -> None:
    assert read(KIND, typed).minimum == Decimal(10)


@pytest.mark.parametrize("typed", ["£15.40", "£52", "£15 to £62,000", "{minimum: 15.40}", "{maximum: £250}"])
def test_a_figure_too_low_for_a_year_must_say_what_it_is_for(typed: str) -> None:
    problem = refusal(KIND, typed)
    assert problem.code == "salary-period"
    assert "an hour" in problem.hint


@pytest.mark.parametrize(
    ("typed", "low", "high"),
    [
        ("£62,000 to £52,000", "£62,000", "£52,000"),
        ("£52K to £62", "£52,000", "£62"),
        ("£20 to £15 an hour", "£20", "£15"),
        ("{minimum: 62000, maximum: 52000, currency: EUR}", "€62,000", "€52,000"),
    ],
)
def test_a_minimum_above_the_maximum_is_refused(typed: str, low: str, high: str) -> None:
    problem = refusal(KIND, typed)
    assert problem.code == "salary-order"
    assert problem.message == f"field has a minimum of {low} above its maximum of {high}"


def test_parts_without_a_figure_are_refused() -> None:
    assert refusal(KIND, "{note: pay award pending}").message == "field has no figure"


def test_every_part_that_is_wrong_is_told() -> None:
    problems = refusals(KIND, "{minimum: lots, maximum: [1], per: fortnight, currency: gbp}")
    assert [problem.code for problem in problems] == ["salary", "salary", "unknown-choice", "currency"]
    assert problems[0].message == (
        'minimum in field must be an amount such as £41,580, 15.40 or 52K; you wrote "lots"'
    )
    assert problems[3].fix == "field: {minimum: lots, maximum: [1], per: fortnight, currency: GBP}"


@pytest.mark.parametrize("typed", ["{minimum: 0}", "{minimum: -5}", "{minimum: 10000001}", "{minimum: €9}"])
def test_an_amount_is_above_nothing_and_at_most_ten_million(typed: str) -> None:
    assert refusal(KIND, typed).code == "salary"


def test_a_currency_that_is_no_code_has_no_fix() -> None:
    assert refusal(KIND, "{minimum: 9000, currency: pounds}").fix == ""


def test_a_list_is_refused() -> None:
    assert refusal(KIND, "[52000, 62000]").code == "wrong-shape"


@pytest.mark.parametrize("piece", ["1", "1,", "£", "£1 to ", "1.", "from "])
def test_long_text_is_refused(piece: str) -> None:
    assert refusal(KIND, f"1 {piece * 50_000}").code == "salary"


@pytest.mark.parametrize(
    ("typed", "data"),
    [
        ("£52K–£62,500", {"minimum": 52000, "maximum": 62500, "per": "year", "currency": "GBP"}),
        ("£15.40 an hour", {"minimum": 15.4, "maximum": 15.4, "per": "hour", "currency": "GBP"}),
        ("up to £9,999,999.99", {"maximum": 9999999.99, "per": "year", "currency": "GBP"}),
        ("Competitive", {"words": "Competitive"}),
        (
            "{minimum: 30000, currency: EUR, allowance: a car, note: pro rata}",
            {"minimum": 30000, "per": "year", "currency": "EUR", "allowance": "a car", "note": "pro rata"},
        ),
    ],
)
def test_as_data_it_is_numbers_or_words(typed: str, data: dict[str, object]) -> None:
    assert told(SalaryKind(), typed) == data


@pytest.mark.parametrize(
    "data",
    [
        "£52,000",
        {"minimum": "£52,000", "per": "year", "currency": "GBP"},
        {"minimum": 0, "per": "year", "currency": "GBP"},
        {"minimum": 1, "per": "fortnight", "currency": "GBP"},
        {"minimum": 1, "per": "year", "currency": "£"},
        {"words": "Competitive", "minimum": 1},
        {},
    ],
)
def test_data_that_is_no_pay_is_refused_by_the_schema(data: object) -> None:
    assert not takes(SalaryKind(), data)
