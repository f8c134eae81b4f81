"""Files that people have an advert in and that cannot be read, known by their first octets."""

SAVE = "Open it and save it as a Word file (.docx), a PDF, a web page or plain text, and import that."
OLD_WORD = (
    "This is an old Word file (.doc), or one that is locked with a password. "
    "Open it in Word, save it as a Word Document (.docx) without a password, and import that."
)
PICTURE = "This is a picture, which has no text in it. Ask for the advert as a Word file, or type its text."
SINGLE_FILE = (
    "This is a web page saved as a single file (.mhtml). "
    "Save the page again as “Web page, HTML only”, or copy its text and paste that."
)
EMAIL = (
    "This is an email saved as a file (.eml). Open it, copy the advert and paste that into careers import -, "
    "or save what is attached and import that."
)
KNOWN = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OLD_WORD),
    (b"{\\rtf", f"This is a rich text file (.rtf). {SAVE}"),
    (b"\x89PNG", PICTURE),
    (b"\xff\xd8\xff", PICTURE),
    (b"GIF8", PICTURE),
    (b"II*\x00", PICTURE),
    (b"MM\x00*", PICTURE),
    (b"RIFF", PICTURE),
    (b"bplist00", f"This is a web archive. {SAVE}"),
    (b"From: <Saved by", SINGLE_FILE),
    (b"MIME-Version:", SINGLE_FILE),
    (b"Return-Path:", EMAIL),
    (b"Received:", EMAIL),
    (b"Delivered-To:", EMAIL),
)
HEIC = b"ftyp"


def refusal(raw: bytes) -> str:
    """What such a file is and what to do; empty for any other file."""
    if raw[4:8] == HEIC:
        return PICTURE
    return next((told for start, told in KNOWN if raw.startswith(start)), "")
