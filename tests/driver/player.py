"""A user without a screen: plays the whole application through its services.

Contacts, groups and templates are meant by their names, as people mean them. Nothing is mocked;
`state` holds every row of the data file, so that what an undo brings back can be compared.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from sme_crm import bootstrap
from sme_crm.domain.changes import UndoResult
from sme_crm.domain.contact import ContactDraft, ContactSheet, Employment
from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.criteria import Criteria
from sme_crm.services.importing.report import DryRun
from sme_crm.services.importing.writing import ImportResult
from sme_crm.services.letters.letters import PrintedRun
from sme_crm.services.letters.print_check import PrintCheck
from sme_crm.services.owned_rows import OwnedRow
from sme_crm.services.workspace import Workspace
from tests.services.data_dump import Dump, differences, dump

TODAY = date(2026, 11, 20)
COMPANY: dict[str, str | int | float | bool] = {
    "company.name": "Menuiserie Vauban",
    "company.street": "24 quai de la Fosse",
    "company.postal_code": "44000",
    "company.locality": "Nantes",
    "letter.signatory": "Claire Vidal",
}


class Player:
    """One user at one data file, which is made when it is not there."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.workspace: Workspace = (
            bootstrap.open_workspace(path) if path.exists() else bootstrap.create_workspace(path)
        )

    # -- the file ------------------------------------------------------------------------------

    def leave(self) -> None:
        """Close the program."""
        self.workspace.close()

    def come_back(self) -> None:
        """Close the program and start it again."""
        self.leave()
        self.workspace = bootstrap.open_workspace(self.path)

    def state(self) -> Dump:
        """Every row of the file."""
        return dump(self.workspace.database)

    def differs_from(self, state: Dump) -> list[str]:
        """What is not as it was in `state`."""
        return differences(state, self.state())

    def file_is_sound(self) -> bool:
        """What `check` says."""
        return self.workspace.checks.run().sound

    def back_up(self) -> Path:
        """Make a backup beside the file."""
        return self.workspace.backups.back_up()[0].path

    def restore(self, backup: Path) -> None:
        """Close, put a backup in the place of the file, start again."""
        self.leave()
        bootstrap.restore(backup, self.path)
        self.workspace = bootstrap.open_workspace(self.path)

    # -- contacts ------------------------------------------------------------------------------

    def count(self) -> int:
        """How many contacts there are outside the trash."""
        return self.workspace.contact_lists.count(ContactFilter())

    def find(self, text: str) -> list[str]:
        """The names that come up while `text` is typed into the search field."""
        return [row.formatted_name for row in self.workspace.search.type_ahead(text, 20)]

    def id_of(self, name: str) -> int:
        """The one contact of a name."""
        (found,) = [
            row.id
            for row in self.workspace.search.type_ahead(name, 50)
            if row.formatted_name == name
        ]
        return found

    def sheet(self, name: str) -> ContactSheet:
        """Open the sheet of a contact."""
        return self.workspace.contacts.sheet(self.id_of(name))

    def enter(self, draft: ContactDraft) -> int:
        """Type a new contact; returns the change."""
        return self.workspace.contacts.create(draft)[1]

    def edit(self, name: str, **values: object) -> int:
        """Type into fields of a sheet, one visit; returns the change."""
        contact = self.sheet(name).contact
        visit: int | None = None
        version = contact.version
        for key, value in values.items():
            saved = self.workspace.contacts.save(contact.id, {key: value}, version, visit=visit)
            visit, version = saved.change_id or visit, saved.version
        return visit or 0

    def add(self, name: str, row: OwnedRow) -> int:
        """Add an address, phone, e-mail, employer or consent to a sheet; returns the change."""
        contact = self.sheet(name).contact
        return self.workspace.contacts.save_row(contact.id, row, contact.version).change_id

    def employ(self, name: str, company: str, function: str) -> int:
        """Have a person begin at a company; the employers before end. Returns the change."""
        sheet = self.sheet(name)
        contacts, contact = self.workspace.contacts, sheet.contact
        visit: int | None = None
        version = contact.version
        for old in sheet.employments:
            ended = replace(old, until_date=TODAY.isoformat(), main=False)
            saved = contacts.save_row(contact.id, ended, version, visit=visit)
            visit, version = saved.change_id, saved.version
        new = Employment(organization=company, function=function, from_date=TODAY.isoformat())
        return contacts.save_row(contact.id, new, version, visit=visit).change_id

    def throw_away(self, *names: str) -> int:
        """Put contacts into the trash; returns the change."""
        return self.workspace.contacts.throw_away([self.id_of(name) for name in names])

    def call(self, name: str, subject: str) -> int:
        """Note a call; returns the change."""
        ids = [self.id_of(name)]
        return self.workspace.history.add(ids, "call", subject=subject, direction="out")

    def timeline(self, name: str) -> list[str]:
        """The kinds of what happened with a contact, newest first."""
        return [entry.kind for entry in self.workspace.history.timeline(self.id_of(name))]

    # -- import --------------------------------------------------------------------------------

    def try_import(self, *paths: Path, **options: object) -> DryRun:
        """The dry run of the wizard."""
        run = self.workspace.imports.open(paths)
        try:
            run.set_options(**options)
            return run.stage()
        finally:
            run.close()

    def bring_in(self, *paths: Path, **options: object) -> ImportResult:
        """The whole wizard: open, dry run, write; what was promised is what was done."""
        run = self.workspace.imports.open(paths)
        try:
            run.set_options(**options)
            promised = run.stage()
            result = run.write()
            assert result.report == promised
            return result
        finally:
            run.close()

    # -- groups --------------------------------------------------------------------------------

    def group(self, name: str, *contacts: str) -> int:
        """Make a group of chosen contacts; returns its id."""
        ids = [self.id_of(contact) for contact in contacts]
        return self.workspace.groups.create_from(ids, name)

    def group_by(self, name: str, criteria: Criteria) -> int:
        """Make a group of those who meet criteria; returns its id."""
        return self.workspace.groups.create(name, criteria=criteria)

    def members(self, name: str) -> list[str]:
        """Who is in a group, by name."""
        lists = self.workspace.contact_lists
        return [row.formatted_name for row in lists.rows(self.member_ids(name))]

    def member_ids(self, name: str) -> Sequence[int]:
        """Who is in a group, as ids in the order of the list."""
        group = self.workspace.groups.find_by_name(name)
        assert group is not None, name
        return list(self.workspace.contact_lists.ids(ContactFilter(group_id=group.id)))

    # -- letters -------------------------------------------------------------------------------

    def write_letterhead(self) -> None:
        """Fill in what the first letter asks for."""
        self.workspace.settings.set_many(COMPANY)

    def check_letters(self, group: str, language: str = "fr") -> PrintCheck:
        """The print check of a mailing with the first template of a language."""
        letters = self.workspace.letters
        template = letters.templates.list_templates(language)[0].template
        return letters.check(template, self.member_ids(group), day=TODAY)

    def print_letters(self, path: Path, group: str, language: str = "fr") -> PrintedRun:
        """Print a mailing into a PDF."""
        letters = self.workspace.letters
        template = letters.templates.list_templates(language)[0].template
        return letters.write(path, template, self.member_ids(group), day=TODAY)

    # -- changes -------------------------------------------------------------------------------

    def undo(self, change_id: int | None = None) -> UndoResult:
        """Take a change back, the newest unless one is named."""
        return self.workspace.undo.undo(change_id)

    def redo(self) -> UndoResult:
        """Do again what was taken back last."""
        return self.workspace.undo.redo()

    def changes(self) -> list[str]:
        """The names of all changes, newest first."""
        return [change.name for change in self.workspace.undo.list_changes()]
