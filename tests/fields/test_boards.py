from generator.fields.boards import BoardName

from .reading import read, refusal, shown


def test_a_board_is_named_as_its_file_with_spaces() -> None:
    assert [read(BoardName(), typed) for typed in ("indeed", "find a job", "Find-a-job")] == [
        "indeed",
        "find a job",
        "find a job",
    ]
    assert shown(BoardName(), "find a job") == "Find a job"


def test_a_near_miss_is_told() -> None:
    problem = refusal(BoardName(), "indead")
    assert (problem.code, problem.hint, problem.fix) == (
        "unknown-choice",
        "Did you mean indeed?",
        "field: indeed",
    )


def test_where_nothing_is_near_every_board_is_named() -> None:
    problem = refusal(BoardName(), "monster")
    assert problem.message.startswith("field must be the name of a job board, such as indeed")
    assert problem.hint.startswith("The boards are: find a job, indeed, ")
