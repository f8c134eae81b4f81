"""Email addresses that a proxy hid in a web page, and what it leaves in text that is copied from there.

Cloudflare's leaves a code in the source of the page. It is hexadecimal: the first byte is the key, and every
other one is a byte of the address, changed by the key (exclusive or).
"""

import re

# The gap may be any kind of space, of no width too, or an HTML entity for one.
INSIDE = r"[^\w\[]{0,12}e-?mail(?:\W|nbsp|0*160|x0*a0){0,12}protected\W{0,12}"
LOST = rf"\[{INSIDE}\]"
MANGLED = re.compile(
    rf"{LOST}|/cdn-cgi/l/email-protection|\b(?:data-|__)cf_?email",
    re.IGNORECASE,
)
CODE = r"((?:[0-9a-f]{2}){4,300})\b"
ATTRIBUTE = rf"data-cfemail=[\"']?{CODE}[\"']?"
# The element that stands for an address, or the attribute alone; and the address of a link to one.
TEXT = re.compile(
    rf"<(?:a|span)\b[^<>]*?\s{ATTRIBUTE}[^<>]*>(?:[^<>]*</(?:a|span)>)?|{ATTRIBUTE}", re.IGNORECASE
)
LINK = re.compile(rf"(?:https?://[^\s/()<>\"']+)?/cdn-cgi/l/email-protection#{CODE}", re.IGNORECASE)
# Only what is plainly an address; what follows it in a link is the subject of the mail.
PLAIN = r"[\w.+'-]{1,64}@(?:[\w-]{1,63}\.){1,8}[\w-]{2,63}"
ADDRESS = re.compile(rf"({PLAIN})(?:\?[^\s<>()\"']*)?")
# The words of a link whose address is known.
WORDS = re.compile(
    rf"(?:\[{LOST}\]|{LOST})(?=\(mailto:(?P<markdown>{PLAIN}))"
    rf"|(?P<tag><a\b[^<>]*?\shref=[\"']?mailto:(?P<html>{PLAIN})[^<>]*>){LOST}",
    re.IGNORECASE,
)


def decoded(code: str) -> str:
    """The address that a code hides, and the subject after it if there is one; empty where it hides none."""
    if not re.fullmatch(CODE, code, re.IGNORECASE):
        return ""
    key, *hidden = bytes.fromhex(code)
    text = bytes(byte ^ key for byte in hidden).decode("utf-8", "replace")
    return text if ADDRESS.fullmatch(text) else ""


def restored(text: str) -> str:
    """Text with every address in its place whose code stands there; the rest as it is."""
    if "protection#" not in text and "cfemail" not in text:
        return text
    return WORDS.sub(_words, LINK.sub(_link, TEXT.sub(_text, text)))


def _text(found: re.Match[str]) -> str:
    return decoded(found[1] or found[2]).partition("?")[0] or found[0]


def _link(found: re.Match[str]) -> str:
    address = decoded(found[1])
    return f"mailto:{address}" if address else found[0]


def _words(found: re.Match[str]) -> str:
    return f"[{found['markdown']}]" if found["markdown"] else f"{found['tag']}{found['html']}"
