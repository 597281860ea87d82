"""Finds the files the program ships: icons, themes, translations, the schema, maps, pages to read.

They lie at the top level of a checkout and inside the package once installed; nobody else needs
to know which. It must not import anything of argmap, and nothing slow.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


def _folder(name: str) -> Path:
    """The checkout's folder if this package is run from one, else the installed copy."""
    checkout = _PACKAGE.parent.parent
    if _PACKAGE.parent.name == "src" and (checkout / "pyproject.toml").is_file():
        return checkout / name
    return _PACKAGE / "_data" / name


def path(*parts: str) -> Path:
    """The place of a shipped file under `resources/`; it is not checked to exist."""
    return _folder("resources").joinpath(*parts)


def read_text(*parts: str) -> str:
    """The text of a shipped UTF-8 file under `resources/`; raises OSError when it is missing."""
    return path(*parts).read_text(encoding="utf-8")


def guide(name: str) -> str:
    """A page of the documentation, as Markdown; raises OSError when it is missing."""
    return (_folder("docs") / f"{name}.md").read_text(encoding="utf-8")


def maps() -> Path:
    """The folder of example maps."""
    return _folder("maps")
