"""report: sales, segments, quotes and opportunities on paper or as a workbook."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from sme_crm.cli.session import Session, contacts_named, table
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

_SUFFIXES = (".pdf", ".xlsx")


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command of this module."""
    report = commands.add_parser("report", help="write a report: PDF or xlsx")
    report.add_argument("kind", help="see: list reports; or plan")
    report.add_argument(
        "name", nargs="?", default="", help="name or id of the customer, year of the plan"
    )
    report.add_argument("out", type=Path)
    report.add_argument(
        "--from", dest="first", type=date.fromisoformat, help="YYYY-MM-DD, 1 January if not said"
    )
    report.add_argument(
        "--to", dest="last", type=date.fromisoformat, help="YYYY-MM-DD, today if not said"
    )
    report.set_defaults(run=run_report)


def run_report(session: Session, arguments: argparse.Namespace) -> int:
    """`report KIND [NAME] OUT`."""
    from sme_crm.domain.sales.periods import Period
    from sme_crm.services.reports.reports import REPORTS

    suffix = arguments.out.suffix.lower()
    if suffix not in _SUFFIXES:
        raise InvalidInput("list_format", format=suffix or arguments.out.name)
    if arguments.kind == "plan":
        return _run_plan(session, arguments.name, arguments.out)
    last = arguments.last or session.today
    period = Period(arguments.first or date(last.year, 1, 1), last)
    if period.first > period.last:
        raise InvalidInput("period_order")
    with session.reading() as workspace:
        kind = next((one for one in REPORTS if one.key == arguments.kind), None)
        subject_id = 0
        if kind is not None and kind.of_contact:
            subject_id = contacts_named(workspace, arguments.name)[0]
        elif kind is not None and kind.of_campaign:
            subject_id = workspace.campaigns.find(arguments.name).id
        report = workspace.reports.make(
            arguments.kind, period, session.today, session.words.language, subject_id
        )
        pages = workspace.reports.write(report, arguments.out)
    said = session.words("Cli", QT_TRANSLATE_NOOP("Cli", "{title} written to {path}"))
    session.answer(
        {"path": str(arguments.out), "report": arguments.kind, "pages": pages},
        [said.format(title=report.title, path=arguments.out)],
    )
    return 0


def _run_plan(session: Session, name: str, out: Path) -> int:
    """`report plan [YEAR] OUT`: this year's if none is said; the PDF is an A3 wall planner."""
    from sme_crm.domain.campaigns.plan import YEARS

    year = int(name) if name.isascii() and name.isdigit() else 0 if name else session.today.year
    if year not in YEARS:
        raise InvalidInput("plan_value", value=name)
    language = session.words.language
    with session.reading() as workspace:
        plan, files = workspace.plan.read(year, language), workspace.plan_files
        if out.suffix.lower() == ".pdf":
            pages = files.write_pdf(out, plan, language, "A3")
        else:
            pages = files.write_workbook(out, plan, language)
    said = session.words("Cli", QT_TRANSLATE_NOOP("Cli", "Plan of {year} written to {path}"))
    totals = plan.totals
    session.answer(
        {
            "path": str(out), "report": "plan", "year": year, "pages": pages,
            "actions": len(plan.actions), "budget": totals.budget / 100,
            "expected_revenue": totals.expected / 100, "orders": plan.sold / 100,
        },
        [said.format(year=year, path=out)],
    )  # fmt: skip
    return 0


def list_reports(session: Session) -> None:
    """`list reports`: their keys and titles."""
    from sme_crm.services.reports.reports import REPORTS

    titles = [(kind.key, session.words("Reports", kind.title)) for kind in REPORTS]
    session.answer([{"key": key, "title": title} for key, title in titles], table(titles))
