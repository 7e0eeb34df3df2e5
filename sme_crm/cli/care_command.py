"""Data care from a terminal: the counts, a repair, the report on paper."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from sme_crm.cli.session import Session, table
from sme_crm.domain.care_lines import LINES, SECTIONS
from sme_crm.domain.translation import QT_TRANSLATE_NOOP


def add_commands(commands: Any) -> None:
    """Add `care`."""
    care = commands.add_parser("care", help="what is missing, doubtful or ageing; repairs")
    task = care.add_mutually_exclusive_group()
    task.add_argument("--repair", metavar="NAME", help="put values right as one change")
    task.add_argument("--pdf", type=Path, metavar="OUT.pdf", help="write the report as PDF")
    care.add_argument("--dry-run", action="store_true", help="only show what would be written")
    care.add_argument("--all", action="store_true", help="proposals that are not sure too")
    care.set_defaults(run=_run)


def _run(session: Session, arguments: argparse.Namespace) -> int:
    if arguments.repair:
        return _repair(session, arguments)
    with session.reading() as workspace:
        progress = session.progress()
        report = workspace.care.report(
            told=lambda _report, share: progress.step(round(share * 100), 100), on=session.today
        )
        if arguments.pdf:
            workspace.care.write_report(
                arguments.pdf, report, session.words.language, on=session.today
            )
    words = session.words
    lines: list[str] = []
    for section, heading in SECTIONS.items():
        lines.append(words("Care", heading))
        rows = [
            ("", words("Care", line.title), report.counts[line.key])
            for line in LINES
            if line.section == section
        ]
        lines.extend(table(rows))
    if report.own_fields:
        lines.append(words("Care", QT_TRANSLATE_NOOP("Care", "Own fields")))
        lines.extend(
            table([("", use.label, f"{use.filled}/{use.of}") for use in report.own_fields])
        )
    document = {
        "contacts": report.contacts,
        "lines": [
            {"key": line.key, "section": line.section, "count": report.counts[line.key],
             "of": report.of(line)}
            for line in LINES
        ],
        "own_fields": [
            {"id": use.field_id, "label": use.label, "filled": use.filled, "of": use.of}
            for use in report.own_fields
        ],
        "expected_stale": report.expected_stale,
        "ageing_rate": report.ageing_rate,
    }  # fmt: skip
    if arguments.pdf:
        document["files"] = [str(arguments.pdf)]
    session.answer(document, lines)
    return 0


def _repair(session: Session, arguments: argparse.Namespace) -> int:
    opened = session.reading() if arguments.dry_run else session.writing()
    with opened as workspace:
        repairs = workspace.care.repairs
        found = repairs.propose(arguments.repair, session.progress())
        chosen = [each for each in found if each.sure or arguments.all]
        done = None if arguments.dry_run else repairs.apply(arguments.repair, chosen)
    document: dict[str, object] = {
        "repair": arguments.repair,
        "change": done.change_id if done else None,
        "written": done.written if done else 0,
        "proposals": [
            {"id": each.contact_id, "before": each.shown_before, "after": each.shown_after,
             "sure": each.sure, "choices": list(each.choices)}
            for each in found
        ],
    }  # fmt: skip
    rows = [
        ("+" if each.sure or arguments.all else "?", each.name, each.shown_before, "→",
         each.after_in_words(session.words))
        for each in found
    ]  # fmt: skip
    if done is None:
        lines = table(rows)
    else:
        words = session.words("Care", QT_TRANSLATE_NOOP("Care", "{count} values put right"))
        lines = [words.format(count=done.written)]
    session.answer(document, lines)
    return 0
