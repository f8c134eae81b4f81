"""The clock that the scripts of a page see while the author travels in time.

The site's own close a vacancy at its deadline, and count the days to it.
"""

import re
from datetime import datetime

from generator.theme import csp_hash

# Where the policy of a page lets scripts run, each by its digest; a page without any needs no clock.
POLICY = re.compile(rb'(<meta http-equiv="Content-Security-Policy" content="[^"]*script-src )([^>]*>)')
# It goes on from when the page was loaded. `Date` may be called in all the ways that it allows.
SCRIPT = (
    "(() => {"
    "const real = Date, ahead = %d - real.now(), now = () => real.now() + ahead;"
    "Date = new Proxy(real, {"
    "construct: (_, given) => new real(...(given.length ? given : [now()])),"
    "apply: () => new real(now()).toString(),"
    'get: (_, name) => name == "now" ? now : real[name]'
    "});"
    "})();"
)


def set_to(raw: bytes, moment: datetime) -> bytes:
    """A page whose scripts take a moment for now."""
    script = SCRIPT % (moment.timestamp() * 1000)
    digest = f"{csp_hash(script)} ".encode()
    return POLICY.sub(rb"\1" + digest + rb"\2<script>" + script.encode() + b"</script>", raw, count=1)
