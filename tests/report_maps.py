"""A map that tries to be more than words, and a plain one for a room that has voted."""

from __future__ import annotations

from datetime import date

from argmap.model.document import Document
from argmap.model.records import (
    Argument,
    Ballot,
    Camp,
    Citation,
    Header,
    Label,
    Poll,
    Premise,
    Record,
    Remark,
    Round,
    Scenario,
    Source,
    Statement,
    Step,
    Watch,
)

TODAY = date(2026, 11, 23)
EVIL = (
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(2)>",
    '"><svg onload=alert(3)>',
    '=HYPERLINK("http://evil.example","x")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "[click](javascript:alert(4)) ![i](http://evil.example/i.png)",
    "# heading\n- item\n1. one\n> quote\n```js\nalert(5)\n```\n---\n| a | b |",
    "www.evil.example https://evil.example a@evil.example <https://evil.example>",
    "&lt;b&gt; &#106;avascript &amp;",
    "*bold* _it_ ~~gone~~ `code` $x^2$ \\(y\\)",
    '{ DDEAUTO c:\\\\windows\\\\calc.exe } HYPERLINK "http://evil.example"',
    "{name} {0} %s %(x)s {{ 7*7 }}",
    "override \u202eextrofni\u202c done",
    "controls \x00\x01\x07\x1b[31m and \ud800 lone",
    "مرحبا بكم (في) 1.",
    "한국은 순찰에 참여해야 한다",
    "日本は巡視を続ける。行く⾏",
)
LONG = "patrol " * 4285
"""30,000 characters."""


def hostile() -> Document:
    """Every field that a reader may see says something from ``EVIL``."""
    records: list[Record] = [
        Statement(id="q", kind="question", text=EVIL[0], label=EVIL[1]),
        Camp(id="camp", name=EVIL[2]),
        Source(
            id="s",
            title=EVIL[0],
            author=({"family": EVIL[1], "given": EVIL[5]}, {"literal": ["x"]}),
            URL="javascript:alert(6)",
            issued={"date-parts": [["<b>", None]], "literal": EVIL[9]},
        ),
        Scenario(id="sc", title=EVIL[6], values={"a": "true", "gone": "true"}, notes=EVIL[1]),
        Step(id="step", title=EVIL[2]),
    ]
    for at, words in enumerate((*EVIL, LONG)):
        kind = "position" if at < 2 else "assumption" if at == 2 else "claim"
        records.append(
            Statement(
                id="a" if at == 2 else f"s{at}",
                kind=kind,
                text=words,
                label=Label(name=words[:300], true=words[:300], false=EVIL[0]) if at == 2 else None,
                question="q" if at < 2 else None,
                camp="camp",
                citations=(Citation(source="s", locator=EVIL[1]), Citation(source=EVIL[2])),
                watch=Watch(owner=EVIL[3], signpost=EVIL[6], review=EVIL[0]) if at == 2 else None,
            )
        )
        if at > 2:
            records.append(
                Argument(
                    id=f"x{at}",
                    premises=(Premise(statement=f"s{at}"), Premise(statement="a", negated=True)),
                    conclusion="s0",
                    label=EVIL[at % len(EVIL)],
                    scheme="practical-reasoning",
                )
            )
    records += [
        Remark(id="r", text=EVIL[0], at=EVIL[1], step="step"),
        Poll(id="p", title=EVIL[5], type="choose", about=("s0", "s1", "gone"), notes=EVIL[1]),
    ]
    header = Header(title=EVIL[0], description=EVIL[6], authors=(EVIL[1],), language='en"><b>')
    return Document.of(records, header)


def ballots(*values: float | str) -> tuple[Ballot, ...]:
    """One ballot a value, by voters v0, v1, …"""
    return tuple(Ballot(voter=f"v{at}", value=value) for at, value in enumerate(values))


def voted() -> Document:
    """A small map whose room has voted twice and parked two remarks."""
    return Document.of(
        [
            Statement(id="q", kind="question", text="Should we go?"),
            Statement(id="go", kind="position", text="Go now", label="Go", question="q"),
            Statement(id="stay", kind="position", text="Stay here", label="Stay", question="q"),
            Poll(
                id="sure",
                title="How sure are you?",
                about=("go",),
                rounds=(
                    Round(
                        opened="2026-11-23T09:00",
                        closed="2026-11-23T09:05",
                        wording={"go": "0" * 64},
                        ballots=ballots(20, 30, 40, 50, 60),
                    ),
                    Round(
                        opened="2026-11-23T11:00",
                        closed="2026-11-23T11:04",
                        ballots=ballots(50, 60, 70, 50, 40),
                    ),
                ),
            ),
            Poll(
                id="few",
                title="",
                type="agree",
                about=("stay",),
                rounds=(Round(closed="2026-11-23T10:00", ballots=ballots("agree", "pass")),),
            ),
            Poll(
                id="running",
                title="Which one?",
                type="choose",
                about=("go", "stay"),
                rounds=(Round(opened="2026-11-23T12:00", ballots=ballots(*["stay"] * 7)),),
            ),
            Step(id="one", title="The case"),
            Remark(id="r1", text="What of the harbour?", at="2026-11-23T09:31", step="one"),
            Remark(id="r2", text="Ask the pilots", by="participant", placed="stay"),
        ],
        Header(title="Harbour"),
    )
