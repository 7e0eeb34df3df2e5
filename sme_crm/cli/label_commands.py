"""labels, envelopes: contacts on sheets of labels and on envelopes, in postal order."""

from __future__ import annotations

import argparse
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from sme_crm.cli.session import Session, positive, selection, table
from sme_crm.domain.amounts import format_number
from sme_crm.domain.eligibility import REASONS
from sme_crm.domain.envelope_format import ENVELOPES, USUAL_ENVELOPE, find_envelope
from sme_crm.domain.errors import InvalidInput, NotFound
from sme_crm.domain.fields import OWN_PREFIX
from sme_crm.domain.folding import fold
from sme_crm.domain.label_content import (
    LABEL_SYMBOLS,
    LABEL_TEXTS,
    LabelRules,
    LabelSymbol,
)
from sme_crm.domain.label_sheet import USUAL_SHEET, LabelSheet
from sme_crm.domain.letters.merge_fields import find_merge_field
from sme_crm.domain.letters.print_check import WARNING_TEXTS
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from sme_crm.services.mail_pieces import PieceCheck
    from sme_crm.services.workspace import Workspace

_NO_CODE = "none"
_FIELD_HELP = "a field (contact.reference) or an own field by its name"


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the commands of this module."""
    labels = commands.add_parser("labels", help="write labels to one PDF, in postal order")
    labels.add_argument("out", type=Path)
    labels.add_argument("--sheet", default=USUAL_SHEET, help="name or id, see: list sheets")
    labels.add_argument("--first", type=positive, default=1, metavar="N", help="first free label")
    labels.add_argument("--copies", type=positive, default=1, metavar="N", help="labels each")
    labels.add_argument("--text", choices=tuple(LABEL_TEXTS), default="address")
    labels.add_argument("--heading", default="", help="a small line above each address")
    labels.add_argument("--above", default="", metavar="FIELD", help=f"above: {_FIELD_HELP}")
    labels.add_argument("--below", default="", metavar="FIELD", help=f"below: {_FIELD_HELP}")
    symbols = tuple(symbol or _NO_CODE for symbol in LABEL_SYMBOLS)
    labels.add_argument("--code", choices=symbols, default=_NO_CODE, help="each contact's own code")
    _add_whom(labels, own=True)
    labels.set_defaults(run=run_labels)
    envelopes = commands.add_parser("envelopes", help="write envelopes to one PDF")
    envelopes.add_argument("out", type=Path)
    sizes = ", ".join(envelope.name for envelope in ENVELOPES)
    envelopes.add_argument("--size", default=USUAL_ENVELOPE, help=sizes)
    envelopes.add_argument("--no-sender", action="store_true", help="leave the corner blank")
    _add_whom(envelopes, own=False)
    envelopes.set_defaults(run=run_envelopes)


def _add_whom(command: argparse.ArgumentParser, *, own: bool) -> None:
    whom = command.add_mutually_exclusive_group(required=True)
    whom.add_argument("--group", help="name or id of the group")
    whom.add_argument("--all", action="store_true", help="everybody")
    if own:
        whom.add_argument("--own", type=positive, metavar="N", help="N labels with our own address")


def run_labels(session: Session, arguments: argparse.Namespace) -> int:
    """`labels OUT.pdf`; exits with 1 when nobody gets a label."""
    from sme_crm.printing.labels import LabelOptions

    code: LabelSymbol = "" if arguments.code == _NO_CODE or arguments.own else arguments.code
    # Labels with codes are noted in the histories, so that a code tells who and which mailing.
    with session.writing() if code else session.reading() as workspace:
        sheet = workspace.labels.find_sheet(arguments.sheet)
        if arguments.first > sheet.count:
            raise InvalidInput("first_label", count=sheet.count)
        options = LabelOptions(
            sheet,
            session.today,
            LabelRules(
                text=arguments.text,
                heading=arguments.heading,
                above=_field_key(workspace, arguments.above),
                below=_field_key(workspace, arguments.below),
                symbol=code,
            ),
            first=arguments.first,
            copies=arguments.copies,
            title=session.words("Cli", QT_TRANSLATE_NOOP("Cli", "Labels")),
            language=session.words.language,
        )
        if arguments.own:
            check = workspace.labels.write_own(arguments.out, arguments.own, options)
        else:
            ids = selection(workspace, arguments.group)
            check = workspace.labels.write(
                arguments.out, ids, options, session.progress(), origin="cli"
            )
    document = {
        "labels": check.pieces,
        "sheets": check.sheets,
        "next_free": check.next_free or None,
        "mailing": check.number or None,
        **_findings(check),
    }
    said = QT_TRANSLATE_NOOP("Cli", "Labels: {count}, sheets of {name}: {sheets}, file: {path}")
    text = session.words("Cli", said)
    line = text.format(count=check.pieces, sheets=check.sheets, name=sheet.name, path=arguments.out)
    session.answer(document, _lines(session, check, line))
    return 0 if check.pieces else 1


def _field_key(workspace: Workspace, text: str) -> str:
    """The merge field meant by its key or by the name of an own field; raises NotFound."""
    if not text:
        return ""
    own_fields = workspace.custom_fields.list_fields(counted=False)
    for own in own_fields:
        if fold(text) in (fold(own.label), f"{OWN_PREFIX}{own.id}"):
            return f"{OWN_PREFIX}{own.id}"
    if find_merge_field(text) is None:
        raise NotFound("merge_field", name=text)
    return text


def run_envelopes(session: Session, arguments: argparse.Namespace) -> int:
    """`envelopes OUT.pdf`; exits with 1 when nobody gets one."""
    from sme_crm.printing.envelopes import EnvelopeOptions

    envelope = find_envelope(arguments.size)
    if envelope is None:
        raise NotFound("envelope", name=arguments.size)
    with session.reading() as workspace:
        options = EnvelopeOptions(envelope, session.today, language=session.words.language)
        if not arguments.no_sender:
            options = workspace.envelopes.with_sender(options)
        ids = selection(workspace, arguments.group)
        check = workspace.envelopes.write(arguments.out, ids, options, session.progress())
    said = QT_TRANSLATE_NOOP("Cli", "Envelopes {name}: {count}, file: {path}")
    text = session.words("Cli", said)
    line = text.format(count=check.pieces, name=envelope.name, path=arguments.out)
    session.answer({"envelopes": check.pieces, **_findings(check)}, _lines(session, check, line))
    return 0 if check.pieces else 1


def _findings(check: PieceCheck) -> dict[str, object]:
    return {
        "excluded": [
            {"id": contact_id, "reason": refusals[0].reason}
            for contact_id, refusals in sorted(check.excluded.items())
        ],
        "warnings": [
            {"kind": kind, "count": len(ids), "ids": list(ids)}
            for kind, ids in check.by_kind().items()
        ],
    }


def _lines(session: Session, check: PieceCheck, done: str) -> list[str]:
    words = session.words
    if not check.pieces:
        done = words(
            "Cli", QT_TRANSLATE_NOOP("Cli", "Nobody is left to print: no file was written.")
        )
    lines = [done]
    out = words("Cli", QT_TRANSLATE_NOOP("Cli", "left out: {reason} ({count})"))
    look = words("Cli", QT_TRANSLATE_NOOP("Cli", "worth a look: {reason} ({count})"))
    for reason, ids in check.by_reason().items():
        worded = words("Eligibility", REASONS.get(reason, reason))
        lines.append(out.format(reason=worded, count=len(ids)))
    for kind, ids in check.by_kind().items():
        worded = words("PrintCheck", WARNING_TEXTS[kind].what)
        lines.append(look.format(reason=worded, count=len(ids)))
    return lines


def list_sheets(session: Session) -> None:
    """`list sheets`: the sheets of labels and their measures in millimetres."""
    with session.reading() as workspace:
        sheets = workspace.labels.list_sheets()
    document = [
        {
            "id": sheet.id or None,
            "name": sheet.name,
            "width": sheet.width,
            "height": sheet.height,
            "columns": sheet.columns,
            "rows": sheet.rows,
        }
        for sheet in sheets
    ]
    language = session.words.language
    rows = [(s.name, _size(s, language), f"{s.columns} × {s.rows}") for s in sheets]
    session.answer(document, table(rows))


def _size(sheet: LabelSheet, language: str) -> str:
    """Width and height of a label as the language writes them."""
    width, height = (
        format_number(Decimal(f"{n:g}"), language) for n in (sheet.width, sheet.height)
    )
    return f"{width} × {height} mm"
