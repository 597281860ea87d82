"""Words that would act if anything took them for more than words, and a map full of them."""

from __future__ import annotations

from argmap.model.document import Document
from argmap.model.records import (
    Argument,
    Camp,
    Citation,
    Group,
    Header,
    Label,
    Premise,
    Scenario,
    Source,
    Statement,
    Step,
)

HOSTILE = (
    "</script><script>alert(1)</script>",
    "</style><style>*{display:none}</style><svg onload=alert(1)>",
    "<img src=x onerror=alert(1)> ]]> --> <!--",
    '=HYPERLINK("http://evil.example","click")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "{{script}} {{data}} {title} {0} %s \\u003c ${1}",
    "العربية أولاً ثم English \u202e backwards",
    "control \x00\x01\x08\x0b\x0c\x1b\x7f\x85 signs \ufffe\uffff \ud800 lonely",
    "한국어 문장과 \u1112\u1161\u11ab 자모",
    "日本語の文章、ルビは無し。",
    "line\none\r\ntwo\ttab\u2028three\u2029four",
    "long " * 6000,
    "가" * 3000,
    "",
)


def hostile_map(language: str = "en") -> Document:
    """A question, positions and reasons, all of them hostile, in every field a person writes."""
    records: list = [
        Camp(id="camp", name=HOSTILE[0], role="pro"),
        Source(id="book", title=HOSTILE[1], URL="javascript:alert(1)"),
        Statement(id="q", kind="question", text=HOSTILE[2]),
    ]
    for at, words in enumerate(HOSTILE):
        kind = "position" if at < 3 else "assumption" if at % 3 == 0 else "claim"
        label = Label(name=HOSTILE[(at + 1) % 7], true=HOSTILE[0], false=HOSTILE[3])
        records.append(
            Statement(
                id=f"s{at}",
                kind=kind,
                text=words,
                question="q" if at < 3 else None,
                camp="camp",
                label=label if kind == "assumption" else None,
                value="true" if kind == "assumption" else None,
                citations=(Citation(source="book", locator=HOSTILE[0]),),
                tags=(HOSTILE[5],),
                notes=words,
            )
        )
        if at >= 3:
            records.append(
                Argument(
                    id=f"a{at}",
                    premises=(Premise(statement=f"s{at}", negated=at % 2 == 0),),
                    conclusion=f"s{at % 3}" if at < 9 else f"a{at - 4}",
                    polarity="support" if at % 2 else "attack",
                    label=HOSTILE[1],
                )
            )
    records += [
        Group(id="g", title=HOSTILE[0], members=("s4", "s5")),
        Scenario(id="c", title=HOSTILE[0], values={"s3": "false"}, notes=HOSTILE[1]),
        Step(id="t", title=HOSTILE[0], focus=("s0",), reveal=(("s3",), ("s6",)), scenario="c"),
        Step(id="u", title=HOSTILE[7], focus=("s11",), hide=True, notes=HOSTILE[7] + HOSTILE[1]),
        Step(id="v", title=HOSTILE[11], focus=("s1", "gone"), notes=HOSTILE[11] * 2),
    ]
    title = HOSTILE[0]
    return Document.of(
        records, Header(title=title, description=HOSTILE[1], language=language, authors=(title,))
    )
