"""The text that a new vacancy starts with: headings, and under each what to say there."""

BODY = """\
## What you will do

Say here what the job is, in plain English.

## Who we are looking for

Say here what someone needs to do the job well.

## What happens next

Say here how you choose, and when people will hear from you.
"""
# What is to be written over: a line is one of these only where nobody did.
TO_WRITE_OVER = tuple(line for line in BODY.splitlines() if line and not line.startswith("#"))
