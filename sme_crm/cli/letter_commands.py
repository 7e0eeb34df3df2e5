"""letters, list: mailings from a template, and the names that may stand for NAME."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from sme_crm.cli import report_command, template_commands
from sme_crm.cli.label_commands import list_sheets
from sme_crm.cli.session import Session, selection
from sme_crm.domain.amounts import format_amount, format_number
from sme_crm.domain.eligibility import REASONS
from sme_crm.domain.errors import NotFound
from sme_crm.domain.letters.print_check import WARNING_TEXTS
from sme_crm.domain.postage import Enclosures, MailingCost
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from sme_crm.printing.letters.run import PrintedLetter
    from sme_crm.services.letters.letters import PrintedRun
    from sme_crm.services.letters.print_check import PrintCheck
    from sme_crm.services.letters.recipients import MailingChoice
    from sme_crm.services.workspace import Workspace

LISTED = ("templates", "sheets", "reports")


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the commands of this module."""
    letters = commands.add_parser("letters", help="write letters to one PDF, in postal order")
    letters.add_argument("out", type=Path, nargs="?", help="the PDF; not needed with --check")
    letters.add_argument("--template", required=True, help="name or id, see: list templates")
    whom = letters.add_mutually_exclusive_group(required=True)
    whom.add_argument("--group", help="name or id of the group to write to")
    whom.add_argument("--all", action="store_true", help="write to everybody")
    letters.add_argument("--check", action="store_true", help="only check, write nothing")
    letters.add_argument("--cost", action="store_true", help="tell sheets, weight, postage, costs")
    letters.add_argument(
        "--enclosures",
        type=float,
        default=0.0,
        metavar="GRAMS",
        help="weight of what goes into each envelope beside the letter",
    )
    letters.add_argument("--order", choices=("postal", "name"), default="postal")
    letters.add_argument(
        "--duplex",
        action="store_true",
        help="for paper printed on both sides: each letter begins on a new leaf",
    )
    part = letters.add_mutually_exclusive_group()
    part.add_argument(
        "--test",
        action="store_true",
        help="only the three worst letters, not noted in the histories",
    )
    part.add_argument("--department", help="only letters to this département or country")
    letters.add_argument("--from", dest="first", metavar="PAGE|NAME", help="begin with this letter")
    letters.add_argument("--to", dest="last", metavar="PAGE|NAME", help="end with this letter")
    letters.set_defaults(run=run_letters, refuse=letters.error)
    listed = commands.add_parser("list", help="list the names of templates, sheets or reports")
    listed.add_argument("what", choices=LISTED)
    listed.set_defaults(run=run_list)


def run_letters(session: Session, arguments: argparse.Namespace) -> int:
    """`letters OUT.pdf`; exits with 1 when nobody gets a letter."""
    if arguments.check:
        with session.reading() as workspace:
            check, cost = _Mailing(session, arguments, workspace).check()
            _answer(session, arguments, check, cost, "")
        return 0 if check.letters else 1
    if arguments.out is None:
        arguments.refuse("OUT.pdf, or --check")
    with session.writing() as workspace:
        run, cost = _Mailing(session, arguments, workspace).write()
    _answer(session, arguments, run.check, cost, str(run.path))
    return 0 if run.letters else 1


class _Mailing:
    """What the arguments ask for, on an open data file."""

    def __init__(
        self, session: Session, arguments: argparse.Namespace, workspace: Workspace
    ) -> None:
        self._session = session
        self._arguments = arguments
        self._letters = workspace.letters
        self._entry = self._letters.templates.find(arguments.template)
        self._ids = selection(workspace, arguments.group)

    def check(self) -> tuple[PrintCheck, MailingCost]:
        """The check of the part asked for."""
        choice = self._choice()
        check = self._letters.check(
            self._entry.template, self._ids, day=self._session.today, choice=choice,
            progress=self._session.progress(),
        )  # fmt: skip
        return check, self._cost(check)

    def write(self) -> tuple[PrintedRun, MailingCost]:
        """Write the part asked for."""
        run = self._letters.write(
            self._arguments.out,
            self._entry.template,
            self._ids,
            template_id=self._entry.id,
            day=self._session.today,
            choice=self._choice(),
            test=self._arguments.test,
            progress=self._session.progress(),
            origin="cli",
        )
        return run, self._cost(run.check)

    def _cost(self, check: PrintCheck) -> MailingCost:
        from sme_crm.services.letters.cost import CostOptions

        options = CostOptions(enclosures=Enclosures(self._arguments.enclosures))
        return self._letters.costs.cost(check, self._entry.template, options, self._session.today)

    def _choice(self) -> MailingChoice:
        """The part the arguments mean; pages and names are those of the whole mailing."""
        from sme_crm.services.letters.recipients import MailingChoice

        asked, choice = self._arguments, MailingChoice(order=self._arguments.order)
        choice = replace(choice, duplex=asked.duplex)
        if not (asked.test or asked.department or asked.first or asked.last):
            return choice
        whole = self._letters.check(
            self._entry.template, self._ids, day=self._session.today, choice=choice
        )
        part = set(whole.part(self._letter(whole, asked.first), self._letter(whole, asked.last)))
        if asked.test:
            part = set(whole.worst(part))
        elif asked.department:
            part &= set(whole.of_department(asked.department.upper()))
        return replace(choice, part=frozenset(part), number=whole.number)

    @staticmethod
    def _letter(check: PrintCheck, text: str | None) -> PrintedLetter | None:
        if not text:
            return None
        letter = check.letter_at(text)
        if letter is None:
            raise NotFound("letter_of_run", name=text)
        return letter


def _answer(
    session: Session,
    arguments: argparse.Namespace,
    check: PrintCheck,
    cost: MailingCost,
    path: str,
) -> None:
    lines = _lines(session, check, path)
    if arguments.cost:
        lines += _cost_lines(session, cost)
    session.answer(_document(check, cost), lines)


def _document(check: PrintCheck, cost: MailingCost) -> dict[str, object]:
    return {
        "letters": check.letters,
        "pages": check.pages,
        "excluded": [
            {"id": contact_id, "reason": refusals[0].reason}
            for contact_id, refusals in sorted(check.excluded.items())
        ],
        "warnings": [
            {"kind": kind, "count": len(ids), "ids": list(ids)}
            for kind, ids in check.by_kind().items()
        ],
        "cost": {
            "total": cost.total / 100,
            "each": cost.each / 100,
            "postage": cost.postage / 100,
            "paper": cost.paper / 100,
            "printing": cost.printing / 100,
            "envelopes": cost.envelopes / 100,
            "enclosures": cost.enclosures / 100,
            "sheets": cost.sheets,
            "grams": list(cost.grams),
            "without_price": cost.unpriced,
            "bulk": cost.bulk.state,
        },
    }


def _lines(session: Session, check: PrintCheck, path: str) -> list[str]:
    words = session.words
    if path:
        said = words("Cli", QT_TRANSLATE_NOOP("Cli", "{letters} letters, {pages} pages: {path}"))
        nobody = QT_TRANSLATE_NOOP("Cli", "Nobody gets a letter: no file was written.")
    else:
        said = words("Cli", QT_TRANSLATE_NOOP("Cli", "{letters} letters, {pages} pages"))
        nobody = QT_TRANSLATE_NOOP("Cli", "Nobody gets a letter.")
    if not check.letters:
        said = words("Cli", nobody)
    lines = [said.format(letters=check.letters, pages=check.pages, path=path)]
    counts: dict[str, int] = {}
    for refusals in check.excluded.values():
        counts[refusals[0].reason] = counts.get(refusals[0].reason, 0) + 1
    out = words("Cli", QT_TRANSLATE_NOOP("Cli", "left out: {reason} ({count})"))
    look = words("Cli", QT_TRANSLATE_NOOP("Cli", "worth a look: {reason} ({count})"))
    for reason, count in counts.items():
        worded = words("Eligibility", REASONS.get(reason, reason))
        lines.append(out.format(reason=worded, count=count))
    for kind, ids in check.by_kind().items():
        worded = words("PrintCheck", WARNING_TEXTS[kind].what)
        lines.append(look.format(reason=worded, count=len(ids)))
    return lines


def _cost_lines(session: Session, cost: MailingCost) -> list[str]:
    words, language = session.words, session.words.language
    said = words("Cli", QT_TRANSLATE_NOOP("Cli", "sheets: {sheets}, an item: {grams} g"))
    least, most = (format_number(grams, language) for grams in cost.grams)
    grams = least if least == most else f"{least}–{most}"
    lines = [said.format(sheets=cost.sheets, grams=grams)]
    for text, cents in (
        (QT_TRANSLATE_NOOP("Cli", "postage: {amount}"), cost.postage),
        (QT_TRANSLATE_NOOP("Cli", "paper, print, envelopes: {amount}"), cost.material),
        (QT_TRANSLATE_NOOP("Cli", "total: {amount}"), cost.total),
        (QT_TRANSLATE_NOOP("Cli", "an item: {amount}"), cost.each),
    ):
        lines.append(words("Cli", text).format(amount=format_amount(cents, language)))
    if cost.unpriced:
        without = QT_TRANSLATE_NOOP(
            "Cli", "items without a price: {count}; add their price in the settings, under Mailings"
        )
        lines.append(words("Cli", without).format(count=cost.unpriced))
    return lines


def run_list(session: Session, arguments: argparse.Namespace) -> int:
    """`list templates|sheets|reports`."""
    if arguments.what == "sheets":
        list_sheets(session)
        return 0
    if arguments.what == "reports":
        report_command.list_reports(session)
        return 0
    return template_commands.run_list(session, arguments)
