"""What goes out comes back: every field a format declares to bring back, for any values."""

from __future__ import annotations

import base64
import datetime
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from sme_crm.domain.contact import (
    Address,
    Consent,
    ContactDraft,
    ContactSheet,
    Email,
    Employment,
    Phone,
    WebPage,
)
from sme_crm.domain.export_formats import FORMATS, Carried, carried, table_keys
from sme_crm.domain.fields import find_field
from sme_crm.domain.translation import catalogue, translated
from sme_crm.domain.vocabulary import CHANNELS
from sme_crm.services.exports import ExportOptions
from sme_crm.services.workspace import Workspace
from tests.fresh_file import fresh_workspace

BACK = tuple(key for key in FORMATS if any(
    carried(key, field) is Carried.BACK for field in table_keys()
))  # fmt: skip
# One grey point as a PNG.
_PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mM8w8DwHwAEtwH+Wv6p9gAAAABJRU5ErkJggg=="
)
ROWS = {
    "address": "addresses", "phone": "phones", "email": "emails", "web_page": "web_pages",
    "employment": "employments", "consent": "consents",
}  # fmt: skip

# Letters of every kind that a person may type into one line, signs of formulas and of the
# formats among them.
_SIGNS = "=+-@'\";,:|\\<>&#%/()[]{}$€«»’…_* \u00a0éÉçœŒßøñŁ名😀"
_line = st.text(
    st.sampled_from(_SIGNS) | st.characters(categories=("L", "N")), min_size=1, max_size=24
).filter(lambda text: any(character.isalpha() for character in text))
_word = st.text(st.characters(categories=["Ll"], max_codepoint=0x24F), min_size=2,
                max_size=14)  # fmt: skip
_name = st.builds(lambda first, rest: first.upper() + rest, st.sampled_from("ABCDÉLMNR"), _word)
_lines = st.lists(_line, min_size=1, max_size=3).map("\n".join)
_date = st.dates(min_value=datetime.date(1901, 1, 1)).map(str).filter(lambda text: text < "2026")
_digits = st.integers(10_000_000, 99_999_999).map(str)
_state = st.sampled_from(["good", "doubtful", "dead"])


def _choice(key: str) -> st.SearchStrategy[str]:
    field = find_field(key)
    assert field is not None
    return st.sampled_from([choice for choice in field.choices if choice])


_address = st.builds(
    Address,
    kind=_choice("address.kind"), complement=_name, building=_name,
    street=st.builds("{} rue {}".format, st.integers(1, 99), _name),
    place=st.builds("BP {}".format, st.integers(1, 999)),
    postal_code=st.integers(1000, 95999).map("{:05}".format), locality=_name,
    state=_state, dead_reason=_choice("address.dead_reason"), verified_on=st.none() | _date,
)  # fmt: skip
_phone = st.builds(
    Phone, number=_digits.map(lambda digits: f"06 {digits[:2]} {digits[2:4]} {digits[4:6]} "
                                             f"{digits[6:]}"),
    kind=_choice("phone.kind"), state=_state, verified_on=st.none() | _date,
)  # fmt: skip
_email = st.builds(
    Email, address=_digits.map("a{}@b.example".format), kind=_choice("email.kind"), state=_state,
    verified_on=st.none() | _date,
)  # fmt: skip
_page = st.builds(
    WebPage, url=_digits.map("https://a{}.example".format), kind=_choice("web_page.kind")
)
_consent = st.builds(
    Consent, decision=st.sampled_from(["consent", "objection"]),
    channel=st.sampled_from(list(CHANNELS)), given_on=_date, words=_lines, means=_line,
    withdrawn_on=st.none() | _date,
)  # fmt: skip
_employment = st.builds(
    Employment, organization=st.builds("{} {}".format, _name, _name), function=_name,
    level=_choice("employment.level"), department=_name, from_date=st.none() | _date,
)  # fmt: skip
_own = st.fixed_dictionaries({}, optional={
    "Bois": _lines, "Stère": st.integers(-999, 9999).map(lambda number: number / 4),
    "Budget": st.integers(-99_999, 9_999_999), "Venu le": _date, "Abonné": st.booleans(),
})  # fmt: skip
OWN_FIELDS = {
    "Bois": "text", "Stère": "number", "Budget": "amount", "Venu le": "date", "Abonné": "yes_no"
}  # fmt: skip


def _few(of: st.SearchStrategy[Any], key: Callable[[Any], object]) -> st.SearchStrategy[list[Any]]:
    return st.lists(of, max_size=3, unique_by=key)


_shared = {
    "reference": st.integers(1, 10**6).map("C{}".format), "status": _choice("status"),
    "source": _line, "language": _choice("language"), "notes": _lines,
    "verified_on": _date, "wants_news": st.booleans(), "responsible_id": st.just(1),
}  # fmt: skip
_person_values = st.fixed_dictionaries(
    {"family_name": _name, "given_name": _name},
    optional={
        **_shared, "kind": st.just("individual"), "civility": _choice("civility"),
        "birth_name": _name, "birth_date": _date | st.just("--02-03"), "profession": _line,
        "housing": _choice("housing"), "children": st.integers(0, 12),
        "ended": st.just("deceased"),
    },
)  # fmt: skip
_company_values = st.fixed_dictionaries(
    {"kind": st.just("organization"), "organization_name": st.builds("{} {}".format, _name, _name)},
    optional={
        **_shared, "legal_form": st.sampled_from(["SARL", "SAS", "EURL"]), "sector": _line,
        "naf": st.just("43.32A"), "vat_number": st.just("FR44732829320"),
        "headcount": st.integers(0, 9999), "ended": st.just("closed"),
    },
)  # fmt: skip


def _draft(values: st.SearchStrategy[dict[str, object]], *, person: bool) -> Any:
    employments = _few(_employment, lambda one: one.organization.casefold())
    return st.builds(
        ContactDraft, values=values,
        addresses=_few(_address, lambda one: (one.street, one.locality)),
        phones=_few(_phone, lambda one: one.number),
        emails=_few(_email, lambda one: one.address),
        web_pages=_few(_page, lambda one: one.url),
        employments=employments if person else st.just([]),
        consents=st.lists(_consent, max_size=2, unique_by=lambda one: one.given_on),
        groups=st.lists(
            st.sampled_from(["Salon; 2026", "Clients", "A, B", "C:\\Dupont"]), unique=True
        ),
        custom=_own,
    )  # fmt: skip


_one_draft = _draft(_person_values, person=True) | _draft(_company_values, person=False)


def _drafts() -> list[ContactDraft]:
    """A draft of each example, no two of one name.

    An example of many contacts is too large to be drawn: nearly all are given up half-way.
    """
    found: dict[str, ContactDraft] = {}

    @settings(phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    @given(_one_draft)
    def draw(draft: ContactDraft) -> None:
        name = draft.values.get("family_name") or draft.values.get("organization_name")
        found.setdefault(str(name).casefold(), draft)

    draw()
    return list(found.values())


def _fill(workspace: Workspace, drafts: list[ContactDraft]) -> list[int]:
    assert workspace.staff.add("Claire") == 1
    for label, kind in OWN_FIELDS.items():
        workspace.custom_fields.define(label, kind)
    return [workspace.contacts.create(draft)[0] for draft in drafts]


def _seen(sheet: ContactSheet, format_key: str) -> dict[str, object]:
    """What of a contact must come back, by field."""
    found: dict[str, object] = {}
    for key in (*table_keys(), "own"):
        if carried(format_key, key) is not Carried.BACK:
            continue
        field = find_field(key)
        if key == "own":
            found[key] = sorted(map(str, sheet.custom.values()))
        elif key == "groups":
            found[key] = sorted(name for _, name in sheet.groups)
        elif key == "uid":
            found[key] = sheet.contact.uid
        elif field is not None and field.entity == "contact":
            found[key] = getattr(sheet.contact, key)
        elif field is not None:
            rows = getattr(sheet, ROWS[field.entity])
            if format_key == "ldif":
                rows = _sorted_rows(rows, field.entity, format_key)
            found[key] = [getattr(row, field.attribute) for row in rows]
    return found


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Workspace, list[int]]]:
    """A data file of contacts with any values, and their ids."""
    here = fresh_workspace(tmp_path_factory.mktemp("filled") / "a.crm")
    yield here, _fill(here, _drafts())
    here.close()


@pytest.mark.parametrize(
    ("format_key", "language", "delimiter"),
    [*((key, "en", ";") for key in BACK), *(("csv", "en", sign) for sign in ",\t|"),
     ("csv", "fr", ";"), ("xlsx", "fr", ";")],
)  # fmt: skip
def test_what_a_format_declares_comes_back(
    filled: tuple[Workspace, list[int]], tmp_path: Path, format_key: str, language: str,
    delimiter: str,
) -> None:  # fmt: skip
    if language != "en" and not catalogue(language):
        pytest.skip("the catalogues are not compiled: packaging/translations.py compile")
    here, ids = filled
    assert len(ids) > settings().max_examples // 2
    there = fresh_workspace(tmp_path / "b.crm")
    try:
        _fill(there, [])
        out = tmp_path / f"out.{FORMATS[format_key].ending}"
        here.exports.export(
            out, ids, format_name=format_key, translate=partial(translated, language),
            options=ExportOptions(delimiter=delimiter),
        )  # fmt: skip
        _bring(there, out)
        known = _by_uid(there)
        for contact_id in ids:
            before = here.contacts.sheet(contact_id)
            after = there.contacts.sheet(known[before.contact.uid])
            assert _seen(after, format_key) == _seen(before, format_key)
    finally:
        there.close()


def _sorted_rows(rows: Iterable[Any], entity: str, format_key: str) -> list[Any]:
    """Rows of a format that keeps no order, by what it brings back of them."""
    attributes = [
        field.attribute
        for field in map(find_field, table_keys())
        if field is not None and field.entity == entity
        and carried(format_key, field.key) is Carried.BACK
    ]  # fmt: skip
    return sorted(rows, key=lambda row: [str(getattr(row, name)) for name in attributes])


def _bring(workspace: Workspace, path: Path) -> None:
    run = workspace.imports.open([path])
    report = run.stage()
    assert report.rejected == 0
    run.write()
    run.close()


def _by_uid(workspace: Workspace) -> dict[str, int]:
    found = {}
    for contact_id in workspace.contact_lists.ids():
        found[workspace.contacts.sheet(contact_id).contact.uid] = contact_id
    return found


def test_every_stored_field_has_its_place_in_the_table_of_formats() -> None:
    for format_key in FORMATS:
        for key in table_keys():
            assert carried(format_key, key) in Carried
    assert all(carried("csv", key) is not Carried.NO for key in table_keys())


@pytest.mark.parametrize("format_key", ["vcf", "vcf3"])
def test_photos_go_with_cards_and_come_back(tmp_path: Path, format_key: str) -> None:
    photo = _PIXEL
    here, there = (fresh_workspace(tmp_path / name) for name in ("a.crm", "b.crm"))
    try:
        contact_id, _ = here.contacts.create(ContactDraft(values={"family_name": "Photo"}))
        version = here.contacts.sheet(contact_id).contact.version
        here.contacts.set_photo(contact_id, photo, version)
        out = tmp_path / "out.vcf"
        for wanted in (False, True):
            here.exports.export(
                out,
                [contact_id],
                format_name=format_key,
                translate=lambda context, text: text,
                options=ExportOptions(photos=wanted),
            )
            assert (b"PHOTO" in out.read_bytes()) is wanted
        _bring(there, out)
        brought = there.contacts.sheet(there.contact_lists.ids()[0]).contact
        assert brought.photo == here.contacts.sheet(contact_id).contact.photo
    finally:
        here.close()
        there.close()
