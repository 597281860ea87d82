"""The records a map is made of: frozen, by id, unknown fields kept.

Optional fields that were not given stay "unset" and are not written, nor is one that only in memory
was given its default; a field that a file spells out, even with its default, is written again.
Numbers keep the form they had (1 stays 1).
Annotations are plain here, not put off: pydantic would compile each of them anew at every start.
"""  # noqa: I002

from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, JsonValue

Kind = Literal["question", "position", "claim", "evidence", "rebuttal", "assumption"]
Value = Literal["true", "false", "open"]
Standard = Literal["preponderance", "clear", "beyond-doubt", "dialectical", "scintilla"]
Origin = Literal["text", "inferred"]
Role = Literal["ordinary", "assumption", "exception"]
Polarity = Literal["support", "attack"]
Aspect = Literal["desirability", "feasibility"]
Stance = Literal["accept", "reject", "silent"]
State = Literal["answered", "open"]
Motion = Literal["glide", "cut", "fade"]
PollType = Literal["credence", "agree", "choose", "rank"]
Medium = Literal["phone", "paper", "laptop"]
Speaker = Literal["facilitator", "participant"]
Number = int | float
Id = Annotated[str, Field(min_length=1)]


class Part(BaseModel):
    """A piece of a record: frozen, strictly typed, unknown fields kept."""

    model_config = ConfigDict(
        frozen=True,
        extra="allow",
        strict=True,
        allow_inf_nan=False,
        ser_json_inf_nan="strings",
        defer_build=True,  # to the first use: the first map is read without (formats/reader)
    )

    def replace(self, **fields: Any) -> Self:
        """A copy with ``fields`` changed; a field set to its default counts as not given.

        Raises ``pydantic.ValidationError`` when a value does not fit.
        """
        cls = type(self)
        known = cls.model_fields
        given = {name: getattr(self, name) for name in self.model_fields_set if name in known}
        given.update(fields)
        for name in fields:
            field = known[name]
            if not field.is_required() and given[name] == field.get_default(
                call_default_factory=True
            ):
                del given[name]
        made = cls.model_validate(given)
        extra = self.__pydantic_extra__
        if extra:
            unread = extra.keys() & known.keys()  # see model.reading
            for name in unread - fields.keys():
                object.__setattr__(made, name, self.__dict__[name])
            # the very dict may carry the place of each unknown key (formats.native): keep it
            object.__setattr__(made, "__pydantic_extra__", extra)
            if unread & fields.keys():
                from argmap.model.reading import keep_unread

                keep_unread(self, made, unread & fields.keys())
        return made


class Record(Part):
    """A part with an id that is unique in the whole file."""

    collection: ClassVar[str] = ""
    id: Id


class Selector(Part):
    """Where a quoted passage lies in the reader's own copy: position and hash, never the words.

    ``start`` and ``end`` count characters of the source's text file; ``sha256`` is the hex digest
    of the passage's UTF-8 bytes (after the W3C Web Annotation TextPositionSelector).
    """

    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=0)]
    sha256: str = ""


class Citation(Part):
    """A pointer from a statement or argument into a source, e.g. section.paragraph ``3.2``."""

    source: str
    locator: str = ""
    selector: Selector | None = None


class Label(Part):
    """A short name for an assumption, with a phrasing for when it is true and when it is false."""

    name: str
    true: str = ""
    false: str = ""


class Watch(Part):
    """What is kept about an assumption (after assumption-based planning, Dewar 2002).

    ``review`` is a date, YYYY-MM-DD; ``confidence`` runs from 0 to 1.
    """

    owner: str = ""
    signpost: str = ""
    """What would show it failing."""
    review: str = ""
    shaping: str = ""
    """What is done so that it comes true."""
    hedging: str = ""
    """What is done in case it does not."""
    confidence: Number | None = None


class Answer(Part):
    """What became of one critical question of an argument's scheme.

    ``by`` names the argument that the question was turned into, where it was.
    """

    state: State = "open"
    by: str | None = None
    notes: str = ""


class Statement(Record):
    """A node that says something."""

    collection: ClassVar[str] = "statements"
    kind: Kind
    text: str
    label: str | Label | None = None
    question: str | None = None
    value: Value | None = None
    standard: Standard | None = None
    weight: Number | None = None
    camp: str | None = None
    origin: Origin = "text"
    citations: tuple[Citation, ...] = ()
    tags: tuple[str, ...] = ()
    watch: Watch | None = None
    notes: str = ""

    @property
    def name(self) -> str:
        """The short name if there is one, else the text."""
        if isinstance(self.label, Label):
            return self.label.name or self.text
        return self.label or self.text

    @property
    def wordless(self) -> bool:
        """Whether nothing is written on it yet."""
        return not any(
            each.isprintable() and each != " " for said in (self.text, self.name) for each in said
        )


class Premise(Part):
    """One premise of an argument and the part it plays (after Carneades)."""

    statement: Id
    role: Role = "ordinary"
    negated: bool = False
    implicit: bool = False


class Argument(Record):
    """Premises → conclusion; the conclusion is a statement or another argument."""

    collection: ClassVar[str] = "arguments"
    premises: Annotated[tuple[Premise, ...], Field(min_length=1)]
    conclusion: Id
    polarity: Polarity = "support"
    aspect: Aspect = "desirability"
    weight: Number | None = None
    scheme: str | None = None
    answers: dict[str, Answer] = {}
    """By critical question of the scheme."""
    label: str | None = None
    camp: str | None = None
    origin: Origin = "text"
    citations: tuple[Citation, ...] = ()


class Camp(Record):
    """Who speaks: a name, a colour role and a stance per statement."""

    collection: ClassVar[str] = "camps"
    name: str
    role: str | None = None
    stances: dict[str, Stance] = {}


class Source(Record):
    """A bibliographic item in CSL-JSON; ``file`` and ``sha256`` may name a local copy."""

    collection: ClassVar[str] = "sources"
    type: str = "document"
    title: str = ""
    author: tuple[dict[str, JsonValue], ...] = ()
    issued: dict[str, JsonValue] | None = None
    URL: str | None = None
    accessed: dict[str, JsonValue] | None = None
    file: str | None = None
    sha256: str | None = None


class Scenario(Record):
    """A named setting of statements' values and of weights, over the map's own."""

    collection: ClassVar[str] = "scenarios"
    title: str
    values: dict[str, Value] = {}
    weights: dict[str, Number] = {}
    notes: str = ""


class Step(Record):
    """One stop of the presentation; ``focus`` and ``reveal`` are ids, never coordinates."""

    collection: ClassVar[str] = "steps"
    title: str
    focus: tuple[str, ...] = ()
    reveal: tuple[tuple[str, ...], ...] = ()
    dim: bool = True
    hide: bool = False
    """What is not shown is left out altogether instead of dimmed."""
    fold: tuple[str, ...] = ()
    """Nodes that are folded while this is shown."""
    hoist: str | None = None
    """The node whose branch alone is drawn."""
    motion: Motion | None = None
    """How the picture gets here; None: as the presenter prefers."""
    scenario: str | None = None
    poll: str | None = None
    notes: str = ""
    minutes: Number | None = None


class Group(Record):
    """Statements that belong together, drawn with a frame and a title."""

    collection: ClassVar[str] = "groups"
    title: str
    members: tuple[str, ...] = ()


class Place(Record):
    """The centre, in px, that a hand gave to a node; automatic places are never records."""

    collection: ClassVar[str] = "places"
    node: Id
    x: Number
    y: Number


class Ballot(Part):
    """What one anonymous device or person said in one round.

    ``voter`` is random and the same in every round of a poll, so that shifts can be paired.
    ``value``: 0 to 100 (credence), "agree", "disagree" or "pass", a position's id, or ids by
    importance.
    """

    voter: str
    value: Number | str | tuple[str, ...]
    by: Medium = "phone"


class Round(Part):
    """One round of a poll: when (local time, ISO 8601), on which wording, and what was said.

    ``wording``: by statement, the SHA-256 (hex) of its text when the round opened. ``tally``: a
    show of hands, by answer; it stands beside the ballots.
    """

    opened: str = ""
    closed: str = ""
    wording: dict[str, str] = {}
    ballots: tuple[Ballot, ...] = ()
    tally: dict[str, Annotated[int, Field(ge=0)]] = {}


class Poll(Record):
    """A question to the room; ``about`` names statements, also gone ones: votes are never wiped."""

    collection: ClassVar[str] = "polls"
    title: str
    type: PollType = "credence"
    about: tuple[str, ...] = ()
    rounds: tuple[Round, ...] = ()
    notes: str = ""


class Remark(Record):
    """Something said in the room and parked, to be placed later; ``at``: local time, ISO 8601."""

    collection: ClassVar[str] = "remarks"
    text: str
    at: str = ""
    step: str | None = None
    placed: str | None = None
    """The statement that it became."""
    by: Speaker = "facilitator"


class Unread(Record):
    """What stands in a known list but could not be read; kept as it is and written back there.

    ``within`` names the list. It is never drawn and no rule reads it. ``whole``: ``raw`` stands for
    the list itself, which is no list.
    """

    within: str
    raw: Any
    whole: bool = False


class Header(Part):
    """What the file says of itself, besides its lists."""

    format: Literal["argmap"] = "argmap"
    version: int = 1
    title: str = ""
    description: str = ""
    language: str = ""
    authors: tuple[str, ...] = ()
    licence: str = ""
    semantics: str = ""
    """How verdicts are found, as ``argmap evaluate --semantics`` names it; empty: balance."""


class File(Header):
    """A whole file as it is written: the header's fields, then one list a collection."""

    statements: tuple[Statement, ...] = ()
    arguments: tuple[Argument, ...] = ()
    camps: tuple[Camp, ...] = ()
    sources: tuple[Source, ...] = ()
    scenarios: tuple[Scenario, ...] = ()
    steps: tuple[Step, ...] = ()
    groups: tuple[Group, ...] = ()
    places: tuple[Place, ...] = ()
    polls: tuple[Poll, ...] = ()
    remarks: tuple[Remark, ...] = ()


RECORD_TYPES: tuple[type[Record], ...] = (
    Statement,
    Argument,
    Camp,
    Source,
    Scenario,
    Step,
    Group,
    Place,
    Poll,
    Remark,
)
COLLECTIONS: tuple[str, ...] = tuple(kind.collection for kind in RECORD_TYPES)


def collection_of(record: Record) -> str:
    """The list of the file in which ``record`` stands."""
    return record.within if isinstance(record, Unread) else type(record).collection
