"""What a scanner reads from the paper of a campaign leads to the contact and to his test cell."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pypdfium2 as pdfium
import zxingcpp

from sme_crm.domain.campaigns.campaign import Cell, Wave
from sme_crm.domain.contact import Address, Consent, ContactDraft
from sme_crm.domain.label_content import LabelRules
from sme_crm.domain.letters.template import AddressWindow, Coupon, LetterTemplate
from sme_crm.printing.labels import LabelOptions
from sme_crm.services.campaigns.hand_over import HandOverOrder
from sme_crm.services.campaigns.sending import SendOrder
from sme_crm.services.workspace import Workspace

DAY = date(2026, 11, 24)
LETTER = LetterTemplate("Offre", "fr", (AddressWindow(), Coupon()))


def campaign_of_two_cells(workspace: Workspace) -> tuple[int, int, list[int]]:
    """(campaign, wave, contacts): four to write to, one who objects to it."""
    people = [
        workspace.contacts.create(
            ContactDraft(
                {"family_name": f"Nom{nth}"},
                addresses=[Address(street="1 rue Haute", postal_code="44000", locality="Nantes")],
                consents=[Consent("objection", "post", "2026-05-04", "Stop")] if nth == 4 else [],
            )
        )[0]
        for nth in range(5)
    ]
    campaign = workspace.campaigns.create("Noël")
    group = workspace.groups.create_from(tuple(people), "Cible")
    workspace.campaigns.set_groups(campaign, [(group, "in")])
    for name in ("A", "B"):
        workspace.campaigns.put_part(campaign, Cell(name=name, share=5_000))
    workspace.campaign_tests.draw(campaign, people[:4], seed=7)
    template = workspace.letters.templates.save(LETTER).id
    wave = workspace.campaigns.put_part(
        campaign, Wave(name="Lettre", channel="letter", template_id=template)
    )
    return campaign, wave, people


def scanned(path: Path) -> list[str]:
    """What the symbols on every page say."""
    document = pdfium.PdfDocument(path.read_bytes())
    found = [
        code.text
        for page in document
        for code in zxingcpp.read_barcodes(page.render(scale=300 / 72).to_pil())
    ]
    document.close()
    return found


def check(workspace: Workspace, tmp_path: Path, order: HandOverOrder) -> None:
    campaign, wave, people = campaign_of_two_cells(workspace)
    sent = workspace.sendings.send(
        SendOrder(campaign, wave, order, "target", DAY), translate=lambda _context, text: text
    )
    assert sent.count == 4
    codes = [code for path in sorted(tmp_path.glob("*.pdf")) for code in scanned(path)]
    readings = [workspace.returns.read_code(code) for code in codes]
    found = [
        reading.recipient.contact_id
        for reading in readings
        if reading.recipient is not None and reading.recipient.wave_id == wave
    ]
    cells = workspace.database.reader().execute(
        "SELECT contact_id, cell_id FROM campaign_recipient WHERE wave_id = ?", (wave,)
    )
    cell_of = dict(cells.fetchall())
    assert len(codes) == 4
    assert sorted(found) == people[:4]
    assert sorted(cell_of) == people[:4]
    assert len(set(cell_of.values())) == 2


def test_letters(workspace: Workspace, tmp_path: Path) -> None:
    check(workspace, tmp_path, HandOverOrder("letters", tmp_path / "letters.pdf"))


def test_labels(workspace: Workspace, tmp_path: Path) -> None:
    sheet = workspace.labels.list_sheets()[4]
    options = LabelOptions(sheet, DAY, LabelRules(symbol="qr"))
    check(workspace, tmp_path, HandOverOrder("labels", tmp_path / "labels.pdf", options))
