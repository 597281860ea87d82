"""``argmap check FILE…``: what is wrong with maps, and what they leave out of a text.

Notes, which say what a careful reader would ask, are listed but do not make the exit code 1, as
anything does that was found in reading the file.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path
from typing import Any

from argmap.analysis.coverage import Coverage, coverage, paragraphs
from argmap.app.checking import problems as check
from argmap.cli import FAILED, FINE, WITH_PROBLEMS, complain
from argmap.cli.reading import read
from argmap.model.document import Document
from argmap.model.problem import Problem


def options(parser: argparse.ArgumentParser) -> None:
    """Add this subcommand's options."""
    parser.add_argument("files", metavar="FILE", nargs="+", help="maps")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument(
        "--back-row",
        action="store_true",
        help="note the steps whose text would be too small on a wall for the back row",
    )
    parser.add_argument(
        "--coverage",
        metavar="TEXT",
        help="a text with [section.paragraph] marks: list the paragraphs without a node and the "
        "nodes without a paragraph",
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the problems, and the coverage when a text is given."""
    text_path: str | None = arguments.coverage
    text = None
    if text_path is not None:
        text = _read_text(text_path)
        if text is None:
            return FAILED
    documents: list[tuple[str, Document]] = []
    problems: dict[str, tuple[Problem, ...]] = {}
    failed = wrong = False
    for file in arguments.files:
        opened = read(file, quiet=True)
        if opened is None:
            failed = True
            continue
        document, read_problems = opened
        documents.append((file, document))
        found = check(document, Path(file).parent, read_problems)
        problems[file] = (*read_problems, *found)
        wrong |= bool(read_problems) or any(each.severity != "note" for each in found)
    if arguments.back_row:
        for file, notes in _back_row(documents).items():
            problems[file] += notes
    covered = None
    if text is not None and text_path is not None:
        words, digest = text
        covered = coverage(words, documents, name=Path(text_path).name, sha256=digest)
    if arguments.json:
        print(json.dumps(_as_json(problems, covered), indent=2, ensure_ascii=False))
    else:
        _print(problems, covered)
    if not documents:
        return FAILED
    left_out = covered and (covered.without_node or covered.without_paragraph or covered.stale)
    return WITH_PROBLEMS if failed or left_out or wrong else FINE


def _back_row(documents: list[tuple[str, Document]]) -> dict[str, tuple[Problem, ...]]:
    """The steps of each map that the back row could not read."""
    from argmap.app.back_row import problems
    from argmap.ui.exporting import without_window
    from argmap.ui.present.back_row import sizes

    application = without_window()
    try:
        return {file: problems(document, sizes(document)) for file, document in documents}
    finally:
        application.shutdown()


def _read_text(path: str) -> tuple[str, str] | None:
    """The text and the hash of its bytes; None, with a message, where it cannot be read or has
    no marks."""
    try:
        data = Path(path).read_bytes()
        words = data.decode("utf-8-sig")
        if paragraphs(words):
            return words, hashlib.sha256(data).hexdigest()
        complain(f"{path}: no paragraph in it has a [section.paragraph] mark such as [3.2]")
    except OSError as error:
        complain(f"{path}: cannot be read: {error.strerror}")
    except UnicodeDecodeError as error:
        complain(f"{path}: not UTF-8 text, at byte {error.start}")
    return None


def _print(problems: dict[str, tuple[Problem, ...]], covered: Coverage | None) -> None:
    for file, found in problems.items():
        for problem in found:
            print(f"{file}: {problem.severity}: {problem}")
    if covered is None:
        return
    total = len(covered.paragraphs)
    print(f"{total - len(covered.without_node)} of {total} paragraphs have a node")
    for mark in covered.without_node:
        print(f"paragraph without a node: {mark}")
    for node in covered.without_paragraph:
        print(f"node without a paragraph: {node.id} ({node.map})")
    for node in covered.stale:
        print(f"quote not found in the text any more: {node.id} ({node.map})")


def _as_json(problems: dict[str, tuple[Problem, ...]], covered: Coverage | None) -> dict[str, Any]:
    data: dict[str, Any] = {
        "files": [
            {
                "file": file,
                "problems": [
                    {
                        "code": problem.code,
                        "severity": problem.severity,
                        "message": str(problem.message),
                        "where": problem.where,
                        "ids": list(problem.ids),
                    }
                    for problem in found
                ],
            }
            for file, found in problems.items()
        ]
    }
    if covered is not None:
        data["coverage"] = {
            "paragraphs": [paragraph.mark for paragraph in covered.paragraphs],
            "without_node": list(covered.without_node),
            "without_paragraph": [{"file": n.map, "id": n.id} for n in covered.without_paragraph],
            "stale_quotes": [{"file": n.map, "id": n.id} for n in covered.stale],
        }
    return data
