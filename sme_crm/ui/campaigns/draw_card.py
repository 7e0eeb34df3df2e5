"""The draw of the contacts into the cells: even in what, by which seed, and what it gave."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sme_crm.domain.campaigns.sending import STRATA, read_strata
from sme_crm.ui.forms.choice_editors import ChoicesEditor
from sme_crm.ui.forms.field_box import FieldBox
from sme_crm.ui.forms.form_layout import FormLayout
from sme_crm.ui.forms.value_editors import IntegerEditor
from sme_crm.ui.labels import count_text, translated
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labels import TextLabel

if TYPE_CHECKING:
    from sme_crm.domain.campaigns.campaign import Campaign
    from sme_crm.services.campaigns.cell_draw import Draw

_MOST_SEED: Final = 2**31 - 1


class DrawCard(Card):
    """`edited(key, value)` when a field was left; `wanted` and `unwanted` of the draw."""

    edited = Signal(str, object)
    wanted = Signal()
    unwanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("The draw"), parent=parent)
        strata = [(key, translated("Sending", words)) for key, words in STRATA.items()]
        self.strata = FieldBox("strata", self.tr("Even in"), ChoicesEditor(strata))
        self.seed = FieldBox(
            "seed", self.tr("Seed (the same one repeats the draw)"), IntegerEditor()
        )
        form = QWidget()
        layout = FormLayout(form)
        for box in (self.strata, self.seed):
            layout.add(box, 6)
            box.edited.connect(self._tell)
        self.said = TextLabel("", wrap=True)
        self.draw = Button(self.tr("Draw the contacts"), "groups")
        self.draw.clicked.connect(lambda _checked=False: self.wanted.emit())
        self.forget = Button(self.tr("Forget the draw"), "undo", "quiet")
        self.forget.clicked.connect(lambda _checked=False: self.unwanted.emit())
        tools = QHBoxLayout()
        tools.setSpacing(size.SPACE_8)
        tools.addWidget(self.draw)
        tools.addWidget(self.forget)
        tools.addStretch(1)
        self.body.addWidget(form)
        self.body.addWidget(self.said)
        self.body.addLayout(tools)
        self.body.addWidget(
            TextLabel(
                self.tr(
                    "Chance decides within each stratum, so that no cell has more of one region"
                    " or kind of customer. The control group gets nothing: it shows what would"
                    " have been bought anyway."
                ),
                TextRole.SMALL,
                "muted",
                wrap=True,
            )
        )

    def boxes(self) -> list[FieldBox]:
        """Its fields."""
        return [self.strata, self.seed]

    def show_draw(self, campaign: Campaign, draw: Draw, *, writable: bool) -> None:
        """Say what was drawn, and what can be done."""
        under_way = any(wave.state == "sent" for wave in campaign.waves)
        shares = any(cell.share for cell in campaign.cells)
        self.said.setText(self._words(campaign, draw))
        self.draw.setText(
            self.tr("Draw the contacts anew") if draw.cells else self.tr("Draw the contacts")
        )
        self.draw.setEnabled(writable and shares and not under_way)
        self.forget.setEnabled(writable and bool(draw.cells) and not under_way)
        for box in self.boxes():
            box.setEnabled(writable and not under_way)

    def _words(self, campaign: Campaign, draw: Draw) -> str:
        if not draw.cells:
            return (
                self.tr("Nobody is drawn yet.")
                if campaign.cells
                else self.tr("Add two cells or more, then draw the contacts into them.")
            )
        parts = [
            self.tr("{name}: {count}").format(
                name=cell.name, count=count_text(draw.cells.get(cell.id, 0))
            )
            for cell in campaign.cells
        ]
        return self.tr("Drawn with the seed {seed}: {cells}.").format(
            seed=draw.seed, cells=", ".join(parts)
        )

    def values_of(self, campaign: Campaign) -> dict[str, object]:
        """What the fields show of a campaign."""
        return {"strata": read_strata(campaign.strata), "seed": campaign.seed or None}

    def _tell(self, key: str, value: object) -> None:
        if isinstance(value, tuple):
            self.edited.emit(key, ",".join(value))
        else:
            self.edited.emit(key, min(value, _MOST_SEED) if isinstance(value, int) else 0)
