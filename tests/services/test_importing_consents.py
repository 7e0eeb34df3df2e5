"""Consents and objections that a list tells: by channel, with their day and their exact words."""

from __future__ import annotations

from pathlib import Path

import pytest

from sme_crm.domain.contact import ContactDraft, Email
from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.dates import present_day
from sme_crm.services.importing.report import DryRun
from sme_crm.services.workspace import Workspace

LIST = (
    "Nom;E-mail;Accord courriel;Accord téléphone;Le;Texte\n"
    "Petit;lea@petit.fr;oui;non;03/09/2026;« Oui, écrivez-moi. »\n"
    "Grand;luc@grand.fr;2026-10-04;;;\n"
    "Blanc;zoe@blanc.fr;à demander;x;;\n"
)
TARGETS = ("", "", "consent:email", "consent:phone", "consent_day", "consent_words")


def bring_in(workspace: Workspace, path: Path) -> DryRun:
    run = workspace.imports.open([path])
    try:
        for index, target in enumerate(TARGETS):
            if target:
                run.set_target(0, index, target)
        report = run.stage()
        run.write()
        return report
    finally:
        run.close()


def told(workspace: Workspace) -> dict[str, set[tuple[str, str, str, str, str]]]:
    found = {}
    for one in workspace.contact_lists.ids(ContactFilter()):
        sheet = workspace.contacts.sheet(one)
        found[sheet.contact.family_name] = {
            (each.decision, each.channel, each.given_on, each.words, each.means)
            for each in sheet.consents
        }
    return found


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "list.csv"
    made.write_text(LIST, encoding="utf-8")
    return made


def test_each_channel_has_its_column(workspace: Workspace, path: Path) -> None:
    today = present_day().isoformat()
    bring_in(workspace, path)
    assert told(workspace) == {
        "Petit": {
            ("consent", "email", "2026-09-03", "« Oui, écrivez-moi. »", "import"),
            ("objection", "phone", "2026-09-03", "« Oui, écrivez-moi. »", "import"),
        },
        "Grand": {("consent", "email", "2026-10-04", "Accord courriel : 2026-10-04", "import")},
        "Blanc": {("consent", "phone", today, "Accord téléphone : x", "import")},
    }
    ids = list(workspace.contact_lists.ids(ContactFilter()))
    mail = workspace.eligibility.refusals(ids, "email", prospecting=True)
    assert sorted(reason.reason for each in mail.values() for reason in each) == ["consent_missing"]


def test_who_imports_consents_is_told_on_the_sheet(workspace: Workspace, path: Path) -> None:
    """Of new contacts and of those that were there, as of a consent noted by hand."""
    workspace.contacts.create(
        ContactDraft({"family_name": "Grand"}, emails=[Email("luc@grand.fr")])
    )
    workspace.contacts.staff_id = workspace.staff.add("Ada Vidal")
    report = bring_in(workspace, path)
    assert [(one.created, one.updated) for one in report.files] == [(2, 1)]
    noted = [
        (each.channel, each.noted_by)
        for one in workspace.contact_lists.ids(ContactFilter())
        for each in workspace.contacts.sheet(one).consents
    ]
    assert sorted(noted) == [
        ("email", "Ada Vidal"), ("email", "Ada Vidal"),
        ("phone", "Ada Vidal"), ("phone", "Ada Vidal"),
    ]  # fmt: skip


def test_the_same_list_again_says_nothing_new_and_all_is_undone(
    workspace: Workspace, path: Path
) -> None:
    bring_in(workspace, path)
    before = told(workspace)
    report = bring_in(workspace, path)
    assert [(one.created, one.updated, one.identical) for one in report.files] == [(0, 0, 3)]
    assert told(workspace) == before
    workspace.undo.undo(workspace.undo.list_changes()[-1].id)
    assert told(workspace) == {}
