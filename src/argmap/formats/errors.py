"""What stops a file from being read at all; all less is a ``Problem`` beside the document."""

from __future__ import annotations

from argmap.i18n import Text
from argmap.model.problem import Problem


class ReadError(Exception):
    """A file cannot be read: its name, and the problem with place and cause."""

    def __init__(self, name: str, problem: Problem) -> None:
        super().__init__(f"{name}: {problem}")
        self.name = name
        self.problem = problem

    @classmethod
    def of(cls, name: str, code: str, message: Text, where: str = "") -> ReadError:
        """The error from the parts of its problem."""
        return cls(name, Problem(code, message, where=where, severity="error"))


class NotThisFormat(ReadError):
    """The file is whole but of another format."""
