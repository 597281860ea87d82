"""Which ending asks for which form of a report; PDF is painted in ``ui``, the others here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from argmap.app.report.docx import docx
from argmap.app.report.html import html_page
from argmap.app.report.markdown import markdown
from argmap.app.report.page import Page

PDF = ".pdf"
WRITERS: Mapping[str, Callable[[Page], bytes]] = MappingProxyType(
    {".docx": docx, ".md": markdown, ".html": html_page}
)
ENDINGS: tuple[str, ...] = (*WRITERS, PDF)
