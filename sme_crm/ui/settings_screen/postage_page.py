"""The page of mailings: the postage table, unit costs, the terms of bulk prices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout

from sme_crm.domain.postage import MailingTerms
from sme_crm.ui.forms.editors import LineEditor
from sme_crm.ui.forms.value_editors import DecimalEditor, IntegerEditor
from sme_crm.ui.settings_screen.settings_page import SettingsPage, write_at_once
from sme_crm.ui.settings_screen.tariff_rows import TariffCard
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labels import FieldLabel, TextLabel

if TYPE_CHECKING:
    from sme_crm.domain.changes import Changes
    from sme_crm.ui.context import UiContext

_WIDTH, _SOURCE_WIDTH = 110, 260


class PostagePage(SettingsPage):
    """A figure is saved when its field is left."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self.tariffs = TariffCard(context)
        self.column.addWidget(self.tariffs)
        self.fields: dict[str, LineEditor] = {}
        card = self.add_card(
            self.tr("Weights and unit costs"),
            self.tr("What a mailing weighs and costs beside the postage. Set your own figures."),
        )
        self._add_fields(
            card,
            {
                "sheet_grams": (self.tr("A sheet of A4, grams"), ""),
                "envelope_grams": (self.tr("An envelope, grams"), ""),
                "paper": (self.tr("A sheet of paper"), "€"),
                "printing": (self.tr("A printed page"), "€"),
                "envelope": (self.tr("An envelope"), "€"),
            },
        )
        card = self.add_card(
            self.tr("Bulk prices"),
            self.tr("From how many items of one format on the post gives other prices."),
        )
        self._add_fields(
            card,
            {
                "bulk_from": (self.tr("Items in all"), ""),
                "bulk_local_from": (self.tr("Items in the own département"), ""),
                "bulk_grams": (self.tr("Up to, grams"), ""),
                "bulk_source": (self.tr("Source and date"), ""),
            },
        )
        self.column.addStretch(1)
        context.changes.committed.connect(self._follow)

    def _add_fields(self, card: Card, fields: dict[str, tuple[str, str]]) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(size.SPACE_16)
        grid.setVerticalSpacing(size.SPACE_8)
        grid.setColumnStretch(2, 1)
        for row, (name, (words, sign)) in enumerate(fields.items()):
            default = MailingTerms.__dataclass_fields__[name].default
            if isinstance(default, str):
                field = LineEditor()
                field.setFixedWidth(_SOURCE_WIDTH)
            else:
                field = IntegerEditor() if isinstance(default, int) else DecimalEditor()
                field.setFixedWidth(_WIDTH)
            field.setAccessibleName(words)
            field.setEnabled(not self.context.workspace.read_only)
            field.edited.connect(lambda value, name=name: self._save(name, value))
            grid.addWidget(FieldLabel(words, field), row, 0)
            grid.addWidget(field, row, 1)
            grid.addWidget(TextLabel(sign, tone="muted"), row, 2)
            self.fields[name] = field
        card.body.addLayout(grid)

    def load(self) -> None:
        """Read the table and the figures."""
        self.tariffs.load()
        self.context.jobs.read(self.context.workspace.letters.costs.terms, self._show, owner=self)

    def _follow(self, changes: Changes) -> None:
        if changes.touches("setting") and self.isVisible():
            self.load()

    def _show(self, terms: MailingTerms) -> None:
        for name, field in self.fields.items():
            if not field.is_dirty():
                field.set_value(getattr(terms, name))

    def _save(self, name: str, value: object) -> None:
        """Keep a figure; an empty or a negative one is the usual one again."""
        costs = self.context.workspace.letters.costs
        usual = getattr(MailingTerms(), name)
        kept = value if isinstance(value, str | int | float) else usual
        if isinstance(kept, int | float) and kept < 0:
            kept = usual
        write_at_once(self.context, self, lambda: costs.save_term(name, kept))
