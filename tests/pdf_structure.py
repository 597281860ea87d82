"""The structure of a tagged PDF, read back as a screen reader does."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ContentStream


def structure(data: bytes) -> list[dict[str, Any]]:
    """Each element in reading order; how deep it is, its role, language, words said instead, scope.

    Checks on the way that content and tree refer to each other, and that nothing is left over.
    """
    reader = PdfReader(io.BytesIO(data))
    root: Any = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    tree = root["/StructTreeRoot"]
    numbers = tree["/ParentTree"]["/Nums"]
    parents = {numbers[at]: numbers[at + 1].get_object() for at in range(0, len(numbers), 2)}
    marked = {(at, id) for at, page in enumerate(reader.pages) for id in _contents(page, reader)}
    for at, page in enumerate(reader.pages):
        assert page["/StructParents"] == at
        assert len(parents[at]) == len([id for number, id in marked if number == at])
    found: list[dict[str, Any]] = []
    owned: list[tuple[int, int]] = []

    def walk(element: Any, above: Any, depth: int) -> None:
        assert element["/P"].get_object() == above
        attributes = element.get("/A", {})
        found.append(
            {
                "depth": depth,
                "role": element["/S"].removeprefix("/"),
                "language": element.get("/Lang"),
                "alternative": element.get("/Alt"),
                "scope": attributes.get("/Scope"),
            }
        )
        inside = element["/K"]
        for each in inside if isinstance(inside, list) else [inside]:
            kid = each.get_object()
            if isinstance(kid, int) or "/MCID" in kid:
                page = element["/Pg"] if isinstance(kid, int) else kid["/Pg"]
                number = reader.get_page_number(page.get_object())
                mcid = kid if isinstance(kid, int) else kid["/MCID"]
                assert number is not None
                owned.append((number, mcid))
                assert parents[number][mcid].get_object() == element
            else:
                walk(kid, element, depth + 1)

    walk(tree["/K"], tree, 0)
    assert sorted(owned) == sorted(marked)
    return found[1:]


def _contents(page: Any, reader: PdfReader) -> Iterator[int]:
    """The numbers of marked content; all that shows stands in some, or is decoration."""
    within = 0
    for operands, operator in ContentStream(page["/Contents"], reader).operations:
        if operator in (b"BDC", b"BMC"):
            within += 1
            assert within == 1
            if operator == b"BDC":
                yield operands[1]["/MCID"]
        elif operator == b"EMC":
            within -= 1
        elif operator in (b"Tj", b"TJ"):
            assert within == 1, "words that nobody hears"
    assert not within
