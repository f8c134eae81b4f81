"""What stands around an advert on the page of a job portal, and comes along when the page is copied."""

import re


def _phrases(text: str) -> frozenset[str]:
    return frozenset(" ".join(phrase.split()) for phrase in re.split(r"[|\n]", text.strip()))


# Buttons, links and messages; each is a whole line, here in small letters and without signs around it.
# Single words such as "search" are left out: they can be an item of an advert's own list.
LINES = _phrases(
    """
    accept all cookies|accept cookies|add to favourites|apply for this job|apply for this job now
    apply for this role|apply for this vacancy|apply now|apply with indeed|apply with linkedin|back to jobs
    back to list|back to results|back to search|back to search results|back to top|be an early applicant
    be the first to apply|cookie policy|cookie preferences|cookie settings|create a job alert|create account
    create alert|create an account|create job alert|easy apply|email a friend|email me jobs like this
    email this job|email to a friend|forgotten your password|get job alerts|i'm interested|job alerts
    jobs by email|load more|log in|log in to apply|login to apply|manage cookies|new search|next job
    previous job|print job|print this job|print this page|quick apply|read less|read more|refine search
    register now|reject all cookies|report job|report this job|return to search results|save for later
    save job|save this job|search again|search jobs|see more|see more jobs|send to a friend|share by email
    share job|share on facebook|share on linkedin|share on twitter|share on x|share this|share this job
    share this page|share this vacancy|show less|show more|sign in|sign in to apply|skip navigation
    skip to content|skip to main content|upload cv|upload your cv|view all jobs|view details|view job
    view job details|view more jobs|view profile
    """
)
# What comes below such a line is other employers' adverts.
OTHERS = _phrases(
    """
    featured jobs|jobs you may be interested in|jobs you may like|jobs you might like|latest jobs
    more jobs like this|other jobs you may like|other jobs you might like|people also viewed
    people who viewed this job also viewed|promoted jobs|recently viewed jobs|recommended for you
    recommended jobs|recommended vacancies|related jobs|related vacancies|similar jobs|similar roles
    similar vacancies|sponsored jobs|you may also be interested in|you may also like|you might also like
    """
)
WORDED = re.compile(
    r"""
    (?:(?:date[ ])?posted|listed|advertised)(?:[ ]on)?:?[ ]
        (?:\d{4}-\d\d-\d\d|(?:\d+\+?|an?)[ ](?:minute|hour|day|week|month)s?[ ]ago|today|yesterday)$
  | page[ ]\d+[ ]of[ ]\d+$
  | showing[ ]\d+[ ](?:to|-|–)[ ]\d+[ ]of[ ][\d,]+
  | [\d,]+[ ](?:views|applicants|jobs[ ]found|results[ ]found)$
  | (?:be[ ]among[ ]the[ ]first|over)[ ]\d+[ ]applicants$
  | (?:we|(?:this|our)[ ](?:web)?site)[ ]uses?[ ]cookies
  | by[ ]continuing[ ]to[ ](?:use|browse|visit)[ ](?:this|our)[ ](?:web)?site
  | (?:please[ ]|you[ ]need[ ]to[ ])?(?:enable|turn[ ]on)[ ]javascript
  | javascript[ ]is[ ](?:disabled|required)
    """,
    re.VERBOSE,
)
LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()]*\)")
AROUND = " \t\xa0#*_>-–—•·|[]()<>«»‹›→←▸▶.!:…"


def bare(line: str) -> str:
    """The words of a line of Markdown in small letters, without the signs around them."""
    text = LINK.sub(r"\1", line) if "](" in line else line
    return text.strip(AROUND).lower().replace("’", "'")


def is_furniture(words: str) -> bool:
    """Whether these words, as `bare` gives them, are a button, a link or a message of a portal."""
    return words in LINES or WORDED.match(words) is not None


def starts_other_adverts(words: str) -> bool:
    """Whether these words, as `bare` gives them, stand above adverts of other employers."""
    return words in OTHERS


def may_have_any(text: str) -> bool:
    """Whether a line of Markdown may be one of either kind: much cheaper than to ask line by line."""
    lines = {line.strip(AROUND) for line in bare(text).split("\n")}
    return not (LINES.isdisjoint(lines) and OTHERS.isdisjoint(lines)) or any(map(WORDED.match, lines))
