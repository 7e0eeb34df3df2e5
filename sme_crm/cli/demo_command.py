"""demo: the sample business; headless, the whole way from the owner's files to printed letters."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from sme_crm.cli.session import Session, table
from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.criteria import All, Not, Test
from sme_crm.domain.criteria_operators import Operator
from sme_crm.domain.duplicates.tiers import REVIEW, SURE
from sme_crm.domain.errors import DataFileError, OutputError
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from sme_crm.services.workspace import Workspace

FILE = "sample.crm"
_KNOWN = 10
_ENGLISH = Test("language", Operator.ONE_OF, ("en",))


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command of this module."""
    demo = commands.add_parser("demo", help="make the sample business and open it")
    demo.add_argument(
        "--headless", type=Path, metavar="DIR", help="without a window: do the main job into DIR"
    )
    demo.set_defaults(run=run_demo)


@dataclass(slots=True)
class _Job:
    """The main job in one folder: what was written so far and the figures of each step."""

    session: Session
    workspace: Workspace
    folder: Path
    files: list[Path] = field(default_factory=list)
    figures: dict[str, object] = field(default_factory=dict)

    def write(self, name: str, make: Callable[[Path], object]) -> Path:
        """Have a file made in the folder and remember it."""
        path = self.folder / name
        make(path)
        self.files.append(path)
        return path


def run_demo(session: Session, arguments: argparse.Namespace) -> int:
    """`demo --headless DIR`; without a folder the window opens (see `__main__`)."""
    folder: Path = arguments.headless
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError("unwritable", file=folder.name) from error
    workspace = _fresh_sample(session, folder / FILE)
    try:
        job = _Job(session, workspace, folder)
        job.files.append(folder / FILE)
        job.figures["contacts_before"] = workspace.contact_lists.count(ContactFilter())
        created = _bring_in_files(job)
        _bring_in_invoices(job)
        _find_duplicates(job)
        fair, english = _make_groups(job, created)
        _print_letters(job, fair, english)
        _write_exports(job, fair)
        job.figures["contacts"] = workspace.contact_lists.count(ContactFilter())
        job.figures["groups"] = {
            group.name: workspace.groups.count(group.id) for group in workspace.groups.list_groups()
        }
        job.figures["changes"] = len(workspace.undo.list_changes())
        job.figures["sound"] = workspace.checks.run().sound
    finally:
        workspace.close()
    _tell(job)
    return 0


def _fresh_sample(session: Session, path: Path) -> Workspace:
    """The sample business made anew; a data file that is somebody's own is never replaced."""
    if path.exists():
        old = session.files.open_workspace(path)
        own = not old.sample
        old.close()
        if own:
            raise DataFileError("exists", file=path.name)
        path.unlink()
    return session.files.open_sample(path, session.progress(), session.today)


def _bring_in_files(job: _Job) -> list[int]:
    """Write what an owner has and import it as one change; returns the new contacts."""
    from sme_crm.services.sample.incoming import write_cards, write_list

    workspace, today = job.workspace, job.session.today
    known = []
    for contact_id in workspace.contact_lists.ids():
        sheet = workspace.contacts.sheet(contact_id)
        if sheet.contact.kind == "individual" and sheet.emails and sheet.contact.given_name:
            known.append(sheet)
        if len(known) == _KNOWN:
            break
    incoming = job.write("salon-de-l-habitat.csv", lambda out: write_list(out, known[2:], today))
    cards = job.write("telephone.vcf", lambda out: write_cards(out, known[:2], today))
    run = workspace.imports.open([incoming, cards])
    try:
        run.set_options(source="Salon de l’Habitat", lot="Salon de l’Habitat")
        report = run.stage(job.session.progress())
        result = run.write(job.session.progress(), origin="cli")
    finally:
        run.close()
    job.figures["import"] = {
        "change": result.change_id,
        "read": report.read,
        "created": report.created,
        "updated": report.updated,
        "identical": report.identical,
        "rejected": report.rejected,
        "companies": report.companies,
    }
    return list(result.created)


def _bring_in_invoices(job: _Job) -> None:
    """Write what an invoicing program exports and bring its orders in as one change."""
    from sme_crm.domain.sales.order import OrderFilter
    from sme_crm.services.sample.invoices import write_invoices

    workspace, today = job.workspace, job.session.today
    buyers = [row.contact_id for row in workspace.orders.first_rows(OrderFilter(), 40)]
    customers = []
    for contact_id in dict.fromkeys(one for one in buyers if one is not None):
        sheet = workspace.contacts.sheet(contact_id)
        if sheet.emails:
            customers.append((sheet.contact.formatted_name, sheet.emails[0].address))
    products = workspace.products.list_products(active_only=True)
    path = job.write("factures.csv", lambda out: write_invoices(out, customers, products, today))
    report = workspace.order_imports.open(path).write(job.session.progress(), origin="cli")
    job.figures["orders"] = {
        "change": report.change_id,
        "read": report.read,
        "new": report.new,
        "new_contacts": report.new_contacts,
        "rejected": len(report.rejected),
    }


def _find_duplicates(job: _Job) -> None:
    """What is there twice, left for the review in the window."""
    found = job.workspace.duplicates.search(job.session.progress())
    job.workspace.duplicates.keep(found)
    tiers = [cluster.tier for cluster in found.clusters]
    job.figures["duplicates"] = {tier: tiers.count(tier) for tier in (SURE, REVIEW)}


def _make_groups(job: _Job, created: list[int]) -> tuple[int, int]:
    """A static group of the new contacts, a dynamic one of those written to in English."""
    groups = job.workspace.groups
    fair = groups.create_from(created, "Nouveaux contacts du salon")
    english = groups.create("Clients de langue anglaise", criteria=_ENGLISH)
    groups.create(
        "Clients à revoir",
        criteria=All(
            (
                Test("status", Operator.ONE_OF, ("client",)),
                Not(Test("last_exchange", Operator.WITHIN_LAST, (365,))),
            )
        ),
    )
    return fair, english


def _print_letters(job: _Job, fair: int, english: int) -> None:
    """The fair's new contacts are thanked in French, those who speak English in English."""
    letters, lists = job.workspace.letters, job.workspace.contact_lists
    english_ids = set(lists.ids(ContactFilter(group_id=english)))
    runs = {
        "fr": [i for i in lists.ids(ContactFilter(group_id=fair)) if i not in english_ids],
        "en": sorted(english_ids),
    }
    figures: dict[str, object] = {}
    for language, ids in runs.items():
        entry = letters.templates.list_templates(language)[0]
        path = job.folder / f"letters-{language}.pdf"
        run = letters.write(path, entry.template, ids, day=job.session.today, origin="cli")
        if run.letters:
            job.files.append(path)
        figures[language] = {
            "template": entry.name,
            "letters": run.letters,
            "pages": run.pages,
            "excluded": len(run.check.excluded),
            "warnings": {kind: len(who) for kind, who in run.check.by_kind().items()},
        }
    job.figures["letters"] = figures
    _print_labels(job, fair)


def _print_labels(job: _Job, fair: int) -> None:
    """The new contacts on labels, and a phone list of them."""
    from sme_crm.domain.label_sheet import USUAL_SHEET
    from sme_crm.printing.labels import LabelOptions
    from sme_crm.services.exporting.printed_lists import PrintedList

    workspace, today = job.workspace, job.session.today
    ids = list(workspace.contact_lists.ids(ContactFilter(group_id=fair)))
    options = LabelOptions(workspace.labels.find_sheet(USUAL_SHEET), today)
    labels = job.folder / "labels.pdf"
    check = workspace.labels.write(labels, ids, options)
    if check.pieces:
        job.files.append(labels)
    job.figures["labels"] = {"labels": check.pieces, "sheets": check.sheets}
    title = job.session.words("Cli", QT_TRANSLATE_NOOP("Cli", "New contacts of the fair"))
    company = workspace.settings.text("company.name")
    wanted = PrintedList("phones", title, today, job.session.words.language, company)
    phones = job.folder / "phones.pdf"
    if workspace.printed_lists.write(phones, ids, wanted, job.session.words):
        job.files.append(phones)


def _write_exports(job: _Job, fair: int) -> None:
    """Everybody as CSV and Excel, the fair's contacts as vCards."""
    lists, exports = job.workspace.contact_lists, job.workspace.exports
    everybody = list(lists.ids())
    members = list(lists.ids(ContactFilter(group_id=fair)))
    chosen = {"contacts.csv": everybody, "contacts.xlsx": everybody, "salon.vcf": members}
    for name, ids in chosen.items():
        job.write(name, partial(exports.export, ids=ids, translate=job.session.words))
    job.figures["exported"] = {name: len(ids) for name, ids in chosen.items()}


def _tell(job: _Job) -> None:
    files = [{"path": str(path), "bytes": path.stat().st_size} for path in job.files]
    lines = table([(each["path"], each["bytes"]) for each in files])
    said = job.session.words(
        "Cli",
        QT_TRANSLATE_NOOP(
            "Cli", "{contacts} contacts, {imported} of them imported, {letters} letters printed"
        ),
    )
    figures = job.figures
    imported = figures["import"]
    letters = figures["letters"]
    if isinstance(imported, dict) and isinstance(letters, dict):
        lines.append(
            said.format(
                contacts=figures["contacts"],
                imported=imported["created"],
                letters=sum(run["letters"] for run in letters.values()),
            )
        )
    job.session.answer({"files": files, "figures": figures}, lines)
