"""What a form must know of the rest of the project: employers and their defaults, hubs, files, own fields."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from generator import content, settings
from generator.content import ATTACHMENTS, SETTINGS_FILE, Content
from generator.desk.form.controls import Known
from generator.document import parse
from generator.fields.table import Table
from generator.memory import Memory
from generator.new_file import FOLDER
from generator.problem import Gathered, Problem
from generator.shapes import Mapping
from generator.tree import Tree, Under
from generator.vacancy_fields import VACANCY


@dataclass(frozen=True)
class Around:
    """A project without its adverts, and what is wrong with it; `own` is None where those are not known.

    `memory` has what was made of these files before.
    """

    said: Content
    zone: ZoneInfo
    own: Table | None
    problems: tuple[Problem, ...]
    adverts: dict[str, list[str]]
    memory: Memory

    @property
    def table(self) -> Table:
        """Every field that an advert of this site can have."""
        return (*VACANCY, *(self.own or ()))

    @property
    def known(self) -> Known:
        """What fields can name."""
        said = self.said
        employers = {name: each.name for name, each in said.organisations.items()}
        hubs = {name: each.name for name, each in said.hubs.items()}
        return Known({"organisations": employers, "hubs": hubs}, {ATTACHMENTS: tuple(said.attachments)})

    def defaults(self, employer: str) -> Mapping | None:
        """The fields that an employer gives to all its adverts; None where its file is not known."""
        known = self.said.organisations.get(employer)
        return known.defaults if known else None


def around(tree: Tree, memory: Memory) -> Around:
    """The rest of a project, which has content/site.md."""
    memory.forget()
    rest = {path: raw for path, raw in tree.items() if not path.startswith(f"{FOLDER}/")}
    said, problems = content.read(rest, memory)
    site = Gathered().attempt(memory.made, parse, SETTINGS_FILE, tree[SETTINGS_FILE])
    zone, own = settings.basics(site)
    names = (name for name in Under(tree, FOLDER) if name.endswith(".md"))
    adverts = {name.removesuffix(".md"): [f"{FOLDER}/{name}"] for name in names}
    return Around(said, zone, own, tuple(problems), adverts, memory)
