"""Words for the terms of a job, such as `Full time, permanent`, parted into contract and working pattern."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.fields.work import CONTRACTS, PATTERNS
from generator.importing.extract import Fact
from generator.shapes import normal

PARTS = re.compile(r"[,;/|]| and | or |\s[–—-]\s")
WORDS = {normal(word): ("contract", word) for word in CONTRACTS}
WORDS |= {normal(word): ("working_pattern", word) for word in PATTERNS}
WORDS |= {"intern": ("contract", "internship"), "flexibleworking": ("working_pattern", "flexible")}


def parted(facts: Iterable[Fact]) -> Iterator[Fact]:
    """The facts, those on terms by the field that has their words; with other words, for the contract."""
    for fact in facts:
        if fact.key != "terms" or not isinstance(fact.value, str):
            yield fact
            continue
        said = [WORDS.get(normal(part)) for part in PARTS.split(fact.value) if part.strip()]
        if not all(said):
            yield replace(fact, key="contract")
            continue
        for key in ("contract", "working_pattern"):
            words = [each[1] for each in said if each and each[0] == key]
            if words:
                yield replace(fact, key=key, value=", ".join(words))
