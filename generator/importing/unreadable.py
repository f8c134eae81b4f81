"""Why a file cannot be imported, in the words that the author is told; and how much of it is too much."""

# A vacancy may have 64 KB of text, and that is some hundred lines; a page has more around it.
MOST_TEXT = 256 * 1024
MOST_LINES = 5000
TOO_LONG = "This holds far more than an advert. Copy the advert alone into a new file, and import that."


class Unreadable(Exception):  # noqa: N818 -- the name says what it means: the file, not the program
    """A file that no advert can be read from; the text says what it is and what to do."""


def refuse_long(text: str) -> None:
    """Raises Unreadable for a text that nobody can have meant."""
    if len(text) > MOST_TEXT or text.count("\n") > MOST_LINES:
        raise Unreadable(TOO_LONG)
