"""The command line: thin, over the same code as the window. Nothing here imports Qt at its top.

Exit codes: 0 fine; 1 done, or readable in part, with problems; 2 nothing could be read, or misused.
Results go to stdout, messages to stderr. One module a subcommand, each with ``options(parser)`` and
``run(arguments) -> int``, imported when it is asked for.
"""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from collections.abc import Mapping, Sequence
from types import MappingProxyType

FINE, WITH_PROBLEMS, FAILED = 0, 1, 2

COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "export": "write a map as a picture, an HTML page, slides or a handout",
        "convert": "read a map and write it in argmap's own form, or as a picture or outline",
        "check": "list what is wrong with maps, and what they leave out of a text",
        "info": "say what a map holds",
        "evaluate": "say what holds, on a map or in a framework, and why",
        "scenarios": "list a map's scenarios and what each makes of its positions",
        "hinges": "find what the verdict on each position turns on",
        "report": "write a map's brief, to read: DOCX, PDF, HTML or Markdown",
        "present": "open a map and present its steps at once",
        "room": "open a room for phones without a window, to rehearse a poll",
        "new": "start a map in a new file",
        "schema": "print the JSON Schema of the file format",
    }
)
"""Subcommand → what it does, in the order of the help."""


def version() -> str:
    """The installed version."""
    from importlib.metadata import version as installed

    return installed("argmap")


def main(argv: Sequence[str]) -> int:
    """Run the subcommand in ``argv`` (without the program's name) and return the exit code.

    Never raises for what a user can cause: a message says what is wrong.
    """
    if argv and not argv[0].startswith("-") and argv[0] not in COMMANDS:
        complain(_no_command(argv[0]))
        return FAILED
    parser = _parser(argv)
    try:
        arguments = parser.parse_args(list(argv))
        if not arguments.command:
            parser.print_usage(sys.stderr)
            return FAILED
        return importlib.import_module(f"argmap.cli.{arguments.command}").run(arguments)
    except SystemExit as leaving:  # argparse: 0 after --help, 2 when misused
        return leaving.code if isinstance(leaving.code, int) else FAILED
    except BrokenPipeError:  # the reader of our output went away (argmap info … | head)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE
    except KeyboardInterrupt:
        return 130
    except Exception as error:  # the last resort: a sentence, not a traceback
        if os.environ.get("ARGMAP_DEBUG"):
            raise
        complain(f"something went wrong: {type(error).__name__}: {error}")
        complain("set ARGMAP_DEBUG=1 to see where, and please report it")
        return FAILED


def complain(message: object) -> None:
    """One line for the user on stderr."""
    print(f"argmap: {message}", file=sys.stderr)


def _no_command(word: str) -> str:
    from difflib import get_close_matches

    meant = get_close_matches(word, COMMANDS, n=1)
    known = f"did you mean “{meant[0]}”?" if meant else f"the commands are {', '.join(COMMANDS)}"
    return f"there is no command and no file “{word}”; {known}"


def _parser(argv: Sequence[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="argmap",
        description="Argument maps for policy workshops. Without a subcommand the window opens: "
        "argmap [FILE…]",
    )
    parser.add_argument(
        "-V",
        "--version",
        action="version",
        version=f"argmap {version()}",
        help="say which argmap this is and exit",
    )
    subparsers = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name, summary in COMMANDS.items():
        subparser = subparsers.add_parser(
            name, help=summary, description=summary[0].upper() + summary[1:]
        )
        if name in argv:  # only the one that is wanted is imported
            importlib.import_module(f"argmap.cli.{name}").options(subparser)
    return parser
