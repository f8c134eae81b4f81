"""The job boards that a file can be made for: their names are those of the files on the shelf `boards/`."""

from generator.fields.words import Choice
from generator.shelf import names

BOARDS = "generator.boards"


def board_name(module: str) -> str:
    """What authors call the board of a module on the shelf."""
    return module.replace("_", " ")


class BoardName(Choice):
    """A job board by its name, such as `find a job` for `boards/find_a_job.py`."""

    def __init__(self) -> None:
        options = list(map(board_name, names(BOARDS)))
        super().__init__({option: option.capitalize() for option in options})
        self.hint = f"The boards are: {', '.join(options)}."
        self.accepts = "the name of a job board, such as indeed"
