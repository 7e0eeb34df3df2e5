"""Scenes of the contact sheet: beside a list, on a page of its own, each tab, new contacts."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sme_crm.domain.contact import Consent
from sme_crm.domain.dates import present_day
from sme_crm.store.unit_of_work import UnitOfWork
from sme_crm.ui.contacts.sheet.view import ContactSheetView
from sme_crm.ui.navigation import NewContact, ShowContacts
from sme_crm.ui.theme import tokens as size
from tests.screens.stage import Scene, Stage


def _sheet(stage: Stage, full_page: bool = False) -> ContactSheetView:
    """A sheet at the right of the window, or on the whole page."""
    place = QWidget(stage.window)
    view = ContactSheetView(stage.context)
    view.set_full_page(full_page)
    column = QVBoxLayout(place)
    column.setContentsMargins(size.SPACE_24, size.SPACE_16, size.SPACE_24, size.SPACE_16)
    column.addWidget(view)
    area = stage.window.rect()
    area.setLeft(size.SIDE_BAR_WIDTH if full_page else area.right() - 520)
    place.setGeometry(area)
    place.setAutoFillBackground(True)
    place.show()
    place.raise_()
    return view


def _find(stage: Stage, kind: str) -> int:
    """The contact of a kind with the fullest sheet among the first of the sample."""
    workspace = stage.context.workspace
    rows = workspace.contact_lists.rows(list(workspace.contact_lists.ids())[:400])
    sheets = [workspace.contacts.sheet(row.id) for row in rows if row.kind == kind][:150]

    def fullness(sheet) -> int:
        filled = len(sheet.phones) + len(sheet.emails) + len(sheet.addresses) + len(sheet.people)
        return filled + 2 * len(sheet.employments) + 2 * len(sheet.consents) + len(sheet.groups)

    return max(sheets, key=fullness).contact.id


def _show(kind: str, full_page: bool = False, tab: str = "sheet"):
    def act(stage: Stage) -> ContactSheetView:
        view = _sheet(stage, full_page)
        view.show_contact(_find(stage, kind))
        stage.settle()
        view.content().tabs.choose(tab)
        return view

    return act


def _sell(stage: Stage, customer: int, person: int) -> None:
    """Orders, a credit and quotes of a company, typed by a person of it; once for all scenes."""
    if stage.context.workspace.purchases.of_contact(customer).own.figures.orders > 3:
        return
    today = present_day()
    with UnitOfWork(stage.context.workspace.database, "order.create") as work:
        products = [
            work.insert("product", {"name": name, "family": "Sièges"})
            for name in ("Chaise « Rivage »", "Fauteuil de réunion", "Table haute")
        ]
        for nth, (days, amount) in enumerate(
            ((960, 1_245_000), (640, 389_900), (410, 2_150_050), (320, -45_000), (130, 784_500))
        ):
            order = work.insert(
                "customer_order",
                {"number": f"C2026-{nth + 31:04d}", "customer_id": customer,
                 "contact_id": person if nth % 2 else customer, "amount": amount,
                 "margin": amount * 35 // 100, "day": str(today - timedelta(days))},
            )  # fmt: skip
            for place in range(1 + nth % 3):
                work.insert(
                    "order_line",
                    {"order_id": order, "product_id": products[place], "amount": amount // 3,
                     "description": "Chaise « Rivage », hêtre massif"},
                )  # fmt: skip
        for number, state, days, net in (
            ("107", "sent", 12, 456_000), ("088", "accepted", 140, 784_500),
            ("061", "refused", 300, 1_250_000),
        ):  # fmt: skip
            day = str(today - timedelta(days))
            work.insert(
                "quote",
                {"number": f"D2026-{customer}{number}", "state": state, "net": net,
                 "customer_id": customer, "day": day, "sent_day": day,
                 "subject": "Salle de réunion, 24 places",
                 "valid_until": str(today + timedelta(30 - days))},
            )  # fmt: skip


def _purchases(kind: str, full_page: bool = False):
    def act(stage: Stage) -> ContactSheetView:
        contact_id = _find(stage, kind)
        sheet = stage.context.workspace.contacts.sheet(contact_id)
        if kind == "organization":
            _sell(stage, contact_id, sheet.people[0].person_id if sheet.people else contact_id)
        else:
            _sell(stage, sheet.contact.organization_id or contact_id, contact_id)
        view = _sheet(stage, full_page)
        view.show_contact(contact_id)
        stage.settle()
        view.content().tabs.choose("purchases")
        return view

    return act


def _busiest(stage: Stage) -> int:
    """The contact with the longest history among the first of the sample."""
    workspace = stage.context.workspace
    ids = list(workspace.contact_lists.ids())[:400]
    return max(ids, key=workspace.history.count)


def _history(stage: Stage) -> ContactSheetView:
    contact_id = _busiest(stage)
    workspace = stage.context.workspace

    def edit() -> None:
        sheet = workspace.contacts.sheet(contact_id)
        values = {"status": "partner", "source": "Salon de Lyon"}
        workspace.contacts.save(contact_id, values, sheet.contact.version)

    stage.context.jobs.write(edit)
    stage.settle()
    view = _sheet(stage)
    view.show_contact(contact_id)
    stage.settle()
    view.content().tabs.choose("history")
    return view


def _write_call(stage: Stage) -> None:
    view = _history(stage)
    stage.settle()
    view.content().begin_entry("call")
    view.content().tabs.history.form.words.setPlainText("Rappeler mardi avec le devis.")


def _documents(stage: Stage) -> None:
    contact_id = _find(stage, "individual")
    workspace = stage.context.workspace
    paths = []
    for name in ("Devis 2026-118.pdf", "Plan de l’atelier.png", "Compte rendu de visite.docx"):
        path = workspace.path.parent / name
        path.write_bytes(name.encode() * 900)
        paths.append(path)
    stage.context.jobs.write(lambda: workspace.documents.add(contact_id, paths))
    stage.settle()
    view = _sheet(stage)
    view.show_contact(contact_id)
    stage.settle()
    view.content().tabs.choose("documents")


def _scrolled(kind: str, share: float):
    def act(stage: Stage) -> None:
        view = _show(kind)(stage)
        stage.settle()
        bar = view.content().form.verticalScrollBar()
        bar.setValue(round(bar.maximum() * share))

    return act


def _new(stage: Stage) -> None:
    view = _sheet(stage)
    view.start_new("individual")
    stage.settle()
    workspace = stage.context.workspace
    twin = workspace.contacts.sheet(_find(stage, "individual")).contact
    boxes = view.content().form.identity.boxes
    boxes["given_name"].editor.setText(twin.given_name)
    boxes["family_name"].editor.setText(twin.family_name)
    view.content().form.typed.emit()
    stage.wait(lambda: view.content().duplicates.isVisible())


def _new_company(stage: Stage) -> None:
    _sheet(stage).start_new("organization")


def _doubtful(stage: Stage) -> None:
    contact_id = _find(stage, "organization")
    contacts = stage.context.workspace.contacts

    def edit() -> None:
        sheet = contacts.sheet(contact_id)
        version = contacts.save(contact_id, {"siret": "123 456"}, sheet.contact.version).version
        phone = replace(sheet.phones[0], number="04 72 ou portable")
        version = contacts.save_row(contact_id, phone, version).version
        dead = replace(sheet.addresses[0], state="dead", dead_reason="unknown")
        version = contacts.save_row(contact_id, dead, version).version
        objection = Consent("objection", "phone", "2026-03-02", "Ne plus appeler", "par courrier")
        contacts.save_row(contact_id, objection, version)

    stage.context.jobs.write(edit)
    stage.settle()
    view = _sheet(stage)
    view.show_contact(contact_id)


def _conflict(stage: Stage) -> None:
    view = _show("individual")(stage)
    stage.settle()
    editor = view.content().form.identity.boxes["given_name"].editor
    editor.setText("Jean-Baptiste")
    contacts, contact_id = stage.context.workspace.contacts, view.contact_id()

    def edit() -> None:
        version = contacts.sheet(contact_id).contact.version
        contacts.save(contact_id, {"given_name": "Jean"}, version)

    stage.context.jobs.write(edit)
    stage.wait(lambda: view.content().conflict.isVisible())


def _beside_the_list(stage: Stage) -> None:
    stage.send(ShowContacts())
    stage.settle()
    panel = stage.window.current_panel()
    panel.table.setFocus()
    panel.table.selectRow(3)


def _new_in_the_window(stage: Stage) -> None:
    stage.send(NewContact())


SCENES = [
    Scene("sheet-in-list", _beside_the_list),
    Scene("sheet-new-in-window", _new_in_the_window),
    Scene("sheet-person", _show("individual")),
    Scene("sheet-person-middle", _scrolled("individual", 0.5)),
    Scene("sheet-person-end", _scrolled("individual", 1.0)),
    Scene("sheet-company", _show("organization")),
    Scene("sheet-company-end", _scrolled("organization", 1.0)),
    Scene("sheet-person-page", _show("individual", full_page=True)),
    Scene("sheet-company-page", _show("organization", full_page=True)),
    Scene("sheet-doubtful", _doubtful),
    Scene("sheet-history", _history),
    Scene("sheet-history-call", _write_call),
    Scene("sheet-groups", _show("individual", tab="groups")),
    Scene("sheet-purchases", _purchases("organization")),
    Scene("sheet-purchases-page", _purchases("organization", full_page=True)),
    Scene("sheet-purchases-person", _purchases("individual")),
    Scene("sheet-purchases-empty", _show("individual", tab="purchases")),
    Scene("sheet-documents", _documents),
    Scene("sheet-new", _new),
    Scene("sheet-new-company", _new_company),
    Scene("sheet-conflict", _conflict),
    Scene("sheet-empty", _sheet),
]
