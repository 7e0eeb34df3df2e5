"""The program: `python -m sme_crm` opens the window, with a command it works in the terminal."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; returns the exit status.

    The window is tried first, without the command line's modules: a start must not wait for them.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    if not arguments:
        from sme_crm import bootstrap

        return bootstrap.run_window()
    from sme_crm.cli.program import parse, run_command

    parsed = parse(arguments)
    # After the parsing: help and wrong usage need no services.
    from sme_crm import bootstrap

    if parsed.command is None:
        return bootstrap.run_window(parsed.file, language=parsed.lang, tray=parsed.tray)
    if parsed.command == "demo" and parsed.headless is None:
        return bootstrap.run_window(parsed.file, language=parsed.lang, sample=True)
    return run_command(parsed, bootstrap, bootstrap.default_file())


if __name__ == "__main__":
    sys.exit(main())
