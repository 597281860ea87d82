"""Reads the catalogue of schemes that the program ships, in the reader's language or English."""

from __future__ import annotations

import json
import re

from argmap import resources
from argmap.analysis.schemes import Catalogue, catalogue_from

FALLBACK = "en"


def catalogue(language: str = "") -> Catalogue:
    """The catalogue for a language tag; English where there is none.

    Raises OSError when even the English one, which is shipped, is missing.
    """
    tag = re.match(r"[A-Za-z]{2,3}", language)
    name = tag[0].lower() if tag else FALLBACK
    if not resources.path("schemes", f"{name}.json").is_file():
        name = FALLBACK
    return catalogue_from(json.loads(resources.read_text("schemes", f"{name}.json")))
