"""Where the program starts: a subcommand goes to the command line, anything else opens a window."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run argmap with the arguments of the command line; returns the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    # a plugin of pydantic's is foreign code among our records; to look for one takes 20 ms
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    if given and not _names_files(given[0]):
        from argmap import cli

        return cli.main(given)
    from argmap.ui import binding, sparing

    if not binding.has_display():
        sys.stderr.write(
            "argmap: there is no display to open a window on; "
            "“argmap export FILE -o OUT.svg” writes pictures without one\n"
        )
        return 2
    gc.disable()  # until the first map is shown: nothing of what is imported is garbage
    binding.load()
    with sparing.late_annotations():
        from argmap.ui import startup

    return startup.main(given)


def _names_files(word: str) -> bool:
    """Whether the first word is a file for the window, not a subcommand or an option."""
    if word.startswith("-"):
        return False
    if not word.isalpha():  # no subcommand has a dot or a slash: the window need not ask
        return True
    from argmap.cli import COMMANDS

    return word not in COMMANDS and os.path.exists(word)  # noqa: PTH110 (pathlib takes 3 ms)


if __name__ == "__main__":
    sys.exit(main())
