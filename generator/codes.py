"""Every kind of error, as docs/problems.md explains it. Advice is explained in its own check."""

from generator.problem import Code

CODES: dict[str, Code] = {}
