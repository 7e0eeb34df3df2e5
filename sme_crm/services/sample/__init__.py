"""The sample business: a joinery near Nantes with about 600 contacts, made anew by code.

It is what a newcomer tries the program on, so it holds every case that is hard in real life.
Each later capability adds its part here.
"""

from __future__ import annotations

import json
from datetime import date, timedelta

from sme_crm.domain.contact import ContactDraft
from sme_crm.domain.criteria import All, Criteria, Not, Test, to_json
from sme_crm.domain.criteria_operators import Operator
from sme_crm.domain.dates import present_day
from sme_crm.domain.folding import fold
from sme_crm.services.progress import Progress
from sme_crm.services.sample.appointments import fill_agenda
from sme_crm.services.sample.campaigns import CUSTOMERS, FAIR, add_campaigns
from sme_crm.services.sample.cases import hard_cases
from sme_crm.services.sample.mornings import add_mornings
from sme_crm.services.sample.people import Drawer
from sme_crm.services.sample.pipeline import add_pipeline
from sme_crm.services.sample.plan import add_plan, link_plan
from sme_crm.services.sample.sales import add_orders, add_products
from sme_crm.services.sample.series import add_series
from sme_crm.services.sample.tasks import add_tasks
from sme_crm.services.sample.words import sample_words
from sme_crm.services.workspace import Workspace
from sme_crm.store.unit_of_work import UnitOfWork

COMPANIES = 170
CONSUMERS = 150
STAFF = ("Claire Vidal", "Mathieu Faure")
_COMPANY = {
    "company.name": "Menuiserie Vauban",
    "company.legal_form": "SARL",
    "company.capital": "20 000 €",
    "company.siren": "732829320",
    "company.rcs_town": "Nantes",
    "company.street": "24 quai de la Fosse",
    "company.postal_code": "44000",
    "company.locality": "Nantes",
    "company.phone": "02 40 00 00 00",
    "company.email": "bonjour@menuiserie-vauban.example",
    "company.web_page": "www.menuiserie-vauban.example",
    "letter.signatory": "Claire Vidal",
    "letter.signatory_function": "Gérante",
    "file.sample": True,
}


def fill_sample(
    workspace: Workspace, progress: Progress | None = None, today: date | None = None
) -> None:
    """Fill an empty data file with the sample business; the same `today` makes the same one."""
    progress = progress or Progress()
    drawer = Drawer(today or present_day())
    with UnitOfWork(workspace.database, "sample.create") as work:
        staff = [work.insert("staff", {"name": name}) for name in STAFF]
        fields = _define_own_fields(work)
        drafts = _draw_contacts(drawer)
        ids: list[int] = []
        for done, draft in enumerate(drafts):
            progress.check()
            progress.step(done, len(drafts))
            draft.values["responsible_id"] = staff[done % 2]
            contact_id = workspace.contacts.insert_draft(work, draft)
            ids.append(contact_id)
            _fill_own_fields(workspace, work, drawer, contact_id, fields)
            _fill_history(work, drawer, contact_id, staff[done % 2])
        _make_relations(work, drawer, ids)
        _make_groups(work, drawer, ids)
        fill_agenda(work, drawer, ids, staff)
        add_tasks(work, drawer, ids, staff)
        add_series(work, ids, drawer.today, staff[0])
        add_mornings(work, drawer, staff[0])
        add_plan(work, drawer.today, staff)
        for key, value in _COMPANY.items():
            work.insert("setting", {"key": key, "value": json.dumps(value, ensure_ascii=False)})
        work.describe(count=len(ids))
    # What follows of the contacts is there now: who works where, how they are addressed.
    with UnitOfWork(workspace.database, "sample.create", continues=work.change_id) as work:
        products = add_products(work)
        add_pipeline(work, drawer, ids, staff, workspace.quotes.printing)
        add_orders(work, drawer, products)
        add_campaigns(work, drawer, staff, products)
        link_plan(work)


def _draw_contacts(drawer: Drawer) -> list[ContactDraft]:
    drafts: list[ContactDraft] = []
    taken: set[str] = set()
    for nth in range(COMPANIES):
        company = drawer.company(taken)
        drafts.append(company)
        name = str(company.values["organization_name"])
        domain = f"{fold(name).replace(' ', '-')}.example"
        # Some companies have nobody named, the last one is a big account.
        people = 12 if nth == COMPANIES - 1 else drawer.random.choice((0, 1, 1, 2, 3))
        drafts += [drawer.employee(name, domain) for _ in range(people)]
    drafts += [drawer.consumer() for _ in range(CONSUMERS)]
    return [*drafts, *hard_cases(drawer.today)]


def _define_own_fields(work: UnitOfWork) -> dict[str, int]:
    fields = {}
    for position, (label, kind, choices) in enumerate(sample_words().own_fields):
        fields[label] = work.insert(
            "custom_field",
            {
                "label": label,
                "kind": kind,
                "choices": json.dumps(choices, ensure_ascii=False),
                "position": position,
            },
        )
    return fields


def _fill_own_fields(
    workspace: Workspace, work: UnitOfWork, drawer: Drawer, contact_id: int, fields: dict[str, int]
) -> None:
    """Wood for half, budget and warranty for a few, the last field for nobody."""
    draw = drawer.random
    write = workspace.custom_fields.write_value
    if draw.random() < 0.5:
        write(
            work,
            contact_id,
            fields["Essence préférée"],
            draw.choice(sample_words().own_fields[0][2]),
        )
    if draw.random() < 0.2:
        write(work, contact_id, fields["Budget annoncé"], draw.randrange(5, 200) * 10_000)
    if draw.random() < 0.1:
        day = drawer.today + timedelta(days=draw.randrange(30, 900))
        write(work, contact_id, fields["Fin de garantie"], day.isoformat())


def _fill_history(work: UnitOfWork, drawer: Drawer, contact_id: int, staff_id: int) -> None:
    draw = drawer.random
    for _ in range(draw.choice((0, 0, 1, 1, 2, 3))):
        hour, minute = draw.randrange(8, 18), draw.randrange(60)
        at = f"{drawer.past_day(700).isoformat()}T{hour:02d}:{minute:02d}:00Z"
        entry: dict[str, object] = {"contact_id": contact_id, "at": at, "staff_id": staff_id}
        if draw.random() < 0.35:
            entry |= {"kind": "note", "text": draw.choice(drawer.words.notes)}
        else:
            subject, outcome = draw.choice(drawer.words.calls)
            direction = draw.choice(("in", "out", "out"))
            entry |= {
                "kind": "call",
                "channel": "phone",
                "subject": subject,
                "outcome": outcome,
                "direction": direction,
            }
        work.insert("history", entry)


def _make_relations(work: UnitOfWork, drawer: Drawer, ids: list[int]) -> None:
    for kind in ("prescriber", "sponsor", "family") * 8:
        contact, other = drawer.random.sample(ids, 2)
        work.insert("relation", {"contact_id": contact, "other_id": other, "kind": kind})


def _make_groups(work: UnitOfWork, drawer: Drawer, ids: list[int]) -> None:
    """Two static groups (one inside the other) and three dynamic ones."""

    def make(name: str, criteria: Criteria | None = None, parent: int | None = None) -> int:
        values: dict[str, object] = {"name": name, "parent_id": parent, "created_at": work.now}
        if criteria is not None:
            values |= {"kind": "dynamic", "criteria": to_json(criteria)}
        return work.insert("contact_group", values)

    show = make(FAIR)
    hot = make("Contacts chauds du salon", parent=show)
    met = drawer.random.sample(ids, 90)
    for nth, contact_id in enumerate(met):
        work.insert("group_member", {"group_id": show, "contact_id": contact_id})
        if nth % 4 == 0:
            work.insert("group_member", {"group_id": hot, "contact_id": contact_id})
    make(CUSTOMERS, All((
        Test("status", Operator.ONE_OF, ("client",)), Test("department", Operator.ONE_OF, ("44",)),
    )))  # fmt: skip
    make("Prospects sans nouvelles depuis 6 mois", All((
        Test("status", Operator.ONE_OF, ("prospect",)),
        Not(Test("last_exchange", Operator.WITHIN_LAST, (180,))),
    )))  # fmt: skip
    make("À 20 km de Nantes", Test("near", Operator.WITHIN_KM, ("Nantes", 20)))
