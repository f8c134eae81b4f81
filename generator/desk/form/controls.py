"""Which control a field has: by its kind of value alone, so that a new field needs nothing here."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import singledispatch
from typing import Any

from generator.desk.form.control import Control, Rows, Select, Text, Ticks
from generator.desk.form.parted import LinedParts, PairParts, Part, RecordParts, StatusParts
from generator.fields.addresses import Email, Phone, WebAddress
from generator.fields.kind import LONDON, Kind
from generator.fields.many import Many
from generator.fields.moments import Dated
from generator.fields.pairs import Pairs
from generator.fields.record import Record
from generator.fields.status import StatusKind
from generator.fields.table import Field, Table, default_of
from generator.fields.words import Choice, ChoiceOrText, FileName, Markdown, WholeNumber, Words, YesNo
from generator.references import FOLDER_OF

# Text that may be longer than this has a box of several lines.
LONG = 120
# The field with the employer of an advert, which is no partner of itself.
EMPLOYER = "organisation"


@dataclass(frozen=True)
class Known:
    """What the project has that a field can name: slugs with names by folder, and files by folder."""

    named: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    files: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def control_of(about: Field, known: Known) -> Control:
    """The control of a field, or of a part of one."""
    folder = FOLDER_OF.get(about.key)
    if folder is None:
        made = _of(about.kind, known)
    else:
        options = known.named[folder]
        besides = EMPLOYER if folder == FOLDER_OF[EMPLOYER] else ""
        made = Ticks(options, besides=besides) if isinstance(about.kind, Many) else Select(options)
    return replace(made, empty=_empty(about)) if isinstance(made, Select) else made


def _empty(about: Field) -> str:
    """What it means to choose nothing."""
    if about.default:
        return f"{about.kind.show(default_of(about, LONDON))} (unless you choose another)"
    return "Choose one" if about.required else "Not stated"


def _parts(table: Table, known: Known) -> tuple[Part, ...]:
    return tuple(Part(each, control_of(each, known)) for each in table)


@singledispatch
def _of(_kind: Kind[Any], _known: Known) -> Control:
    """A line of text, where no more is known of a kind."""
    return Text()


@_of.register
def _words(kind: Words, _known: Known) -> Control:
    return Text(long=kind.most > LONG)


@_of.register
def _markdown(_kind: Markdown, _known: Known) -> Control:
    return Text(long=True, several=True)


@_of.register(Email)
@_of.register(Phone)
@_of.register(WebAddress)
@_of.register(WholeNumber)
def _keyboard(kind: Kind[Any], _known: Known) -> Control:
    """With the keyboard for it where a device has several."""
    modes = {Email: "email", Phone: "tel", WebAddress: "url", WholeNumber: "numeric"}
    return Text(mode=next(mode for known, mode in modes.items() if isinstance(kind, known)))


@_of.register
def _choice(kind: Choice, _known: Known) -> Control:
    return Select(kind.options)


@_of.register
def _choice_or_text(_kind: ChoiceOrText, _known: Known) -> Control:
    return Text()


@_of.register
def _yes_or_no(_kind: YesNo, _known: Known) -> Control:
    return Select({"yes": "Yes", "no": "No"}, {"true": "yes", "false": "no"})


@_of.register
def _file(kind: FileName, known: Known) -> Control:
    files = known.files.get(kind.folder)
    return Select({name: name for name in files}) if files else Text()


@_of.register
def _status(kind: StatusKind, known: Known) -> Control:
    word = Field("status", kind.choice, "", "draft", default="live")
    since = Field("since", Dated(), "The date, for withdrawn or filled only.", "28 April 2022")
    return StatusParts(_parts((word, since), known))


@_of.register(Record)
def _record(kind: Record[Any], known: Known) -> Control:
    """With a line for the whole where it can say what no part says."""
    said = set(kind.value.__annotations__) - {part.key for part in kind.table}
    parts = _parts(kind.table, known)
    return LinedParts(parts, kind) if said else RecordParts(parts, kind)


@_of.register(Pairs)
def _pairs(kind: Pairs, known: Known) -> Control:
    return Rows(PairParts(_parts(kind.table, known)), flat=True)


@_of.register(Many)
def _many(kind: Many[Any], known: Known) -> Control:
    """Boxes to tick for a choice, and rows for anything else."""
    if isinstance(kind.one, ChoiceOrText):
        return Ticks(kind.one.options, own=Rows(Text()))
    return Ticks(kind.one.options) if isinstance(kind.one, Choice) else Rows(_of(kind.one, known))
