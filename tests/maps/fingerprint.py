"""A fingerprint of the paper: positions and hashes, so that the maps are checked without its words.

Run `python tests/maps/fingerprint.py PAPER` to write the fingerprint anew after the paper changed.
It knows nothing of maps, and nothing of argmap's code: it stands beside both as a witness.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
import unicodedata
from pathlib import Path
from typing import TypedDict

RUN = 6
"""So many words in a row, as they stand in the paper, are a quotation."""

FILE = Path(__file__).resolve().parent.parent / "data" / "paper.fingerprint.json"

_PARAGRAPH = re.compile(r"^\[(\d+\.\d+)\] (.*)$", re.MULTILINE)
_SENTENCE_END = re.compile(r"(?<=[.?!])(?<!U\.S\.)\s+(?=[A-Z“])")
_WORD = re.compile(r"[^\W_]+(?:['.-][^\W_]+)*")
_CYRILLIC = str.maketrans("асеіорух", "aceiopyx")


class Sentence(TypedDict):
    """Where a sentence lies in the paper's text, in characters, and the hash of its words."""

    paragraph: str
    start: int
    end: int
    sha256: str


class Fingerprint(TypedDict):
    """``runs``: the shortened hashes of all runs of ``RUN`` words within a paragraph, sorted."""

    sha256: str
    sentences: list[Sentence]
    runs: list[str]


def words(text: str) -> list[str]:
    """Words as a reader hears them: lower case, one apostrophe, look-alike letters folded."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace("’", "'")
    return _WORD.findall(plain.translate(_CYRILLIC))


def run_hashes(text: str) -> set[str]:
    """The shortened hash of every run of ``RUN`` words in ``text``."""
    found = words(text)
    runs = (" ".join(found[i : i + RUN]) for i in range(len(found) - RUN + 1))
    return {hashlib.sha256(run.encode()).hexdigest()[:12] for run in runs}


def fingerprint(paper: Path) -> Fingerprint:
    """The fingerprint of a text with `[section.paragraph]` marks, one paragraph a line."""
    raw = paper.read_bytes()
    text = raw.decode("utf-8")
    sentences: list[Sentence] = []
    runs: set[str] = set()
    for paragraph in _PARAGRAPH.finditer(text):
        runs |= run_hashes(paragraph[2])
        breaks = list(_SENTENCE_END.finditer(text, paragraph.start(2), paragraph.end(2)))
        starts = [paragraph.start(2), *(found.end() for found in breaks)]
        ends = [*(found.start() for found in breaks), paragraph.end(2)]
        for start, end in zip(starts, ends, strict=True):
            digest = hashlib.sha256(text[start:end].encode()).hexdigest()
            sentences.append(
                {"paragraph": paragraph[1], "start": start, "end": end, "sha256": digest}
            )
    return {
        "sha256": hashlib.sha256(raw).hexdigest(),
        "sentences": sentences,
        "runs": sorted(runs),
    }


def kept() -> Fingerprint:
    """The fingerprint in the repository."""
    return json.loads(FILE.read_text("utf-8"))


if __name__ == "__main__":
    FILE.write_text(json.dumps(fingerprint(Path(sys.argv[1])), indent=1) + "\n", "utf-8")
