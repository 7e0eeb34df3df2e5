"""The first rows of a file as the contacts they will become."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QTableView, QWidget

from sme_crm.services.importing.preview import PreviewRow
from sme_crm.services.importing.report import REJECT_REASONS
from sme_crm.ui.labels import translated
from sme_crm.ui.lists.cell_model import CellModel
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.lists.table_dress import dress_table

NAME, COMPANY, STREET, TOWN, PHONES, EMAILS = range(6)
_SHOWN_IN = {
    "organization_name": COMPANY,
    "address.street": STREET,
    "address.complement": STREET,
    "address.building": STREET,
    "address.place": STREET,
    "address.postal_code": TOWN,
    "address.locality": TOWN,
    "address.country": TOWN,
    "postal_locality": TOWN,
    "whole_address": STREET,
    "phone.number": PHONES,
    "email.address": EMAILS,
    "full_name": NAME,
    "given_name": NAME,
    "family_name": NAME,
}
"""The column of the preview that shows what a target became."""


def _texts_before(row: PreviewRow, targets: Mapping[int, str]) -> dict[int, str]:
    """What stood in the file, by the column of the preview that shows what cleaning made of it."""
    before: dict[int, list[str]] = {}
    for change in row.changes:
        for target in targets.get(change.column, "").split("+"):
            shown = _SHOWN_IN.get(target.partition(":")[0])
            if shown is not None:
                before.setdefault(shown, []).append(change.before)
    return {shown: " ".join(dict.fromkeys(texts)) for shown, texts in before.items()}


class PreviewModel(CellModel[PreviewRow]):
    """Rows of `PreviewRow`: name, company, address, phones, e-mails."""

    def __init__(self, parent: QWidget | None = None) -> None:
        headings = (
            self.tr("Contact"),
            self.tr("Company"),
            self.tr("Street"),
            self.tr("Town"),
            self.tr("Phones"),
            self.tr("E-mails"),
        )
        super().__init__(headings, parent)
        self._targets: Mapping[int, str] = {}

    def show_rows(self, rows: list[PreviewRow], targets: Mapping[int, str]) -> None:
        """Replace what is shown; `targets` are those of the columns of the file.

        Where as many rows come as there are, the view stays where it is.
        """
        self._targets = targets
        if rows and len(rows) == len(self._rows):
            self._rows = rows
            self.repaint()
        else:
            self.set_rows(rows)

    def _text(self, row: PreviewRow, column: int) -> str:
        town = f"{row.postal_code} {row.locality}".strip()
        if row.country:
            town = f"{town}, {row.country}"
        texts = (
            row.name,
            row.organization,
            row.street,
            town,
            ", ".join(row.phones),
            ", ".join(row.emails),
        )
        return texts[column]

    def cell_at(self, row: int, column: int) -> Cell:
        """What the row becomes, and what stood in the file where cleaning changed it."""
        return self._cell(self._rows[row], column)

    def spoken_at(self, row: int, column: int) -> str:
        """The value itself, also of a row that is rejected."""
        return self._text(self._rows[row], column)

    def _cell(self, row: PreviewRow, column: int) -> Cell:
        text = self._text(row, column)
        before = _texts_before(row, self._targets).get(column)
        # "← DUPONT" under "Dupont": a changed value is marked by what stood in the file.
        second = None if before is None else f"← {before}"
        if column:
            return Cell(text, second_line=second, muted=bool(row.reason))
        if row.reason:
            reason = translated("ImportReasons", REJECT_REASONS.get(row.reason, row.reason))
            line = self.tr("Line {line}").format(line=row.line)
            return Cell(reason, second_line=line, icon="warning", icon_tone="warning", muted=True)
        company = row.kind == "organization"
        return Cell(
            text,
            second_line=second or row.function or None,
            avatar_name=text,
            avatar_icon="company" if company else "",
            entity_id=row.line,
        )


class PreviewTable(QTableView):
    """Shows a `PreviewModel`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = PreviewModel(self)
        self.setModel(self.rows)
        dress_table(self)
        self.setAccessibleName(self.tr("Preview of the contacts"))
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        for column, width in enumerate((190, 140, 170, 140, 130, 180)):
            self.setColumnWidth(column, width)
        self.horizontalHeader().setStretchLastSection(True)
