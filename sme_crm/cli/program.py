"""The command line: reads the arguments, runs one command, words every failure in one line."""

from __future__ import annotations

import argparse
import codecs
import logging
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from unicodedata import normalize

from sme_crm import __version__
from sme_crm.cli import (
    agenda_command,
    calendar_commands,
    campaign_commands,
    care_command,
    change_commands,
    contact_commands,
    demo_command,
    directory_command,
    duplicate_command,
    file_commands,
    import_command,
    label_commands,
    letter_commands,
    lot_commands,
    report_command,
    sales_commands,
    series_command,
    task_commands,
    template_commands,
    today_command,
)
from sme_crm.cli.session import Files, Session, print_json, printable
from sme_crm.cli.words import Words, system_language
from sme_crm.domain.dates import present_day, pretend_day
from sme_crm.domain.errors import SmeCrmError
from sme_crm.paths import user_log_folder

_MODULES = (
    demo_command,
    import_command,
    contact_commands,
    change_commands,
    care_command,
    duplicate_command,
    letter_commands,
    template_commands,
    label_commands,
    directory_command,
    report_command,
    lot_commands,
    today_command,
    agenda_command,
    calendar_commands,
    task_commands,
    sales_commands,
    campaign_commands,
    series_command,
    file_commands,
)
_log = logging.getLogger(__name__)


def build_parser() -> argparse.ArgumentParser:
    """The whole command line."""
    parser = argparse.ArgumentParser(
        prog="sme-crm", description="Contacts of a small business. No command opens the window."
    )
    parser.add_argument("--version", action="version", version=f"sme-crm {__version__}")
    parser.add_argument("--file", type=Path, help="the data file")
    parser.add_argument("--lang", choices=["fr", "en"], help="language of what is printed")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.add_argument("--today", type=date.fromisoformat, help="pretend today is this day")
    parser.add_argument(
        "--tray", action="store_true", help="let the window wait in the notification area"
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for module in _MODULES:
        module.add_commands(commands)
    for command in commands.choices.values():
        _add_common(command)
    return parser


def _add_common(command: argparse.ArgumentParser) -> None:
    """Let the common options follow a command and its actions; what came before stays."""
    command.add_argument("--file", type=Path, default=argparse.SUPPRESS)
    command.add_argument("--lang", choices=["fr", "en"], default=argparse.SUPPRESS)
    command.add_argument("--json", action="store_true", default=argparse.SUPPRESS)
    if command.get_default("own_today") is None:
        command.add_argument("--today", type=date.fromisoformat, default=argparse.SUPPRESS)
    for action in command._actions:
        if isinstance(action, argparse._SubParsersAction):
            for inner in action.choices.values():
                _add_common(inner)


def run_command(arguments: argparse.Namespace, files: Files, default_file: Path) -> int:
    """Run the parsed command; returns the exit status 0 (done) or 1 (refused or failed)."""
    with pretend_day(arguments.today):
        return _run_command(arguments, files, default_file)


def _run_command(arguments: argparse.Namespace, files: Files, default_file: Path) -> int:
    words = Words(arguments.lang or system_language())
    session = Session(
        path=arguments.file or default_file,
        words=words,
        as_json=arguments.json,
        today=present_day(),
        files=files,
    )
    try:
        status = int(arguments.run(session, arguments))
        sys.stdout.flush()  # here, where a reader that left is no failure, not at the exit
        return status
    except BrokenPipeError:
        # Whoever read the output has enough of it, as `head` does.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (SmeCrmError, OSError) as error:
        _say_failure(session, words.error(error), getattr(error, "code", "system"))
    except KeyboardInterrupt:
        print(file=sys.stderr)
    except Exception as error:  # noqa: BLE001 - a terminal gets a sentence, the log the rest
        with _log_file():
            _log.exception("the command %s failed", arguments.command)
        _say_failure(session, words.error(error), "unexpected")
    return 1


@contextmanager
def _log_file() -> Iterator[None]:
    """Let what is logged go to the user's log folder, never to the terminal."""
    from logging.handlers import RotatingFileHandler

    handler: logging.Handler = logging.NullHandler()
    with suppress(OSError):  # without a place for it there is no log, the sentence remains
        path = user_log_folder() / "command-line.log"
        handler = RotatingFileHandler(path, maxBytes=500_000, backupCount=1, encoding="utf-8")
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    _log.addHandler(handler)
    try:
        yield
    finally:
        _log.removeHandler(handler)
        handler.close()


def _say_failure(session: Session, line: str, code: str) -> None:
    line = printable(line)
    print(line, file=sys.stderr)
    if session.as_json:
        print_json({"error": code, "message": line})


_PLAIN = "sme_crm.plain"
_PLAIN_LETTERS = {"\N{NARROW NO-BREAK SPACE}": " ", "\N{NO-BREAK SPACE}": " ", "’": "'"}
_PLAIN_LETTERS |= {"“": '"', "”": '"', "«": '"', "»": '"', "…": "...", "–": "-"}


def _plainer(error: UnicodeError) -> tuple[str, int]:
    """What is printed for letters an encoding lacks: without their accents, else "?"."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lost = error.object[error.start : error.end]
    return "".join(_PLAIN_LETTERS.get(letter) or _bare(letter) for letter in lost), error.end


def _bare(letter: str) -> str:
    return normalize("NFKD", letter).encode("ascii", "ignore").decode() or "?"


def parse(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Parse the command line; exits with 2 on wrong usage."""
    codecs.register_error(_PLAIN, _plainer)
    for stream in (sys.stdout, sys.stderr):
        # A Windows console may not know every letter of a name: print what it can.
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors=_PLAIN)
    return build_parser().parse_args(argv)
