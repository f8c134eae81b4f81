"""What is put at the end of a web address so that somebody can count who came from where."""

import re
from urllib.parse import urlsplit, urlunsplit

# Parameters that Google, Meta, Microsoft, X, TikTok, LinkedIn, Mailchimp, HubSpot and others put there.
TRACKS = re.compile(
    r"utm_\w+|gclid|gclsrc|dclid|gbraid|wbraid|fbclid|msclkid|twclid|ttclid|li_fat_id|igshid|yclid"
    r"|mc_[ce]id|mkt_tok|_hs(?:enc|mi)|_ga|_gl|trk|trackingid|vero_id",
    re.IGNORECASE,
)


def without_tracking(address: str) -> str:
    """The address without such parameters; all the rest of it stays as it was typed."""
    if "?" not in address:
        return address
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    pairs = parts.query.split("&")
    kept = [pair for pair in pairs if not TRACKS.fullmatch(pair.partition("=")[0])]
    return address if kept == pairs else urlunsplit(parts._replace(query="&".join(kept)))
