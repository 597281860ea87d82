"""Which ending asks for which form of a report; PDF is painted in ``ui``, the others here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from argmap.app.report.docx import docx
from argmap.app.report.html import html_page
from argmap.app.report.markdown import markdown
from argmap.app.report.page import Page

Progress = Callable[[int, int], None]
"""Told how much of how much is done; may raise to give it up."""
PDF = ".pdf"
WRITERS: Mapping[str, Callable[[Page, Progress | None], bytes]] = MappingProxyType(
    {
        ".docx": docx,
        ".md": lambda page, _: markdown(page),  # these two are there at once
        ".html": lambda page, _: html_page(page),
    }
)
ENDINGS: tuple[str, ...] = (*WRITERS, PDF)
