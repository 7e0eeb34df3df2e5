"""Products that go together, and to whom the other one can be offered."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from sme_crm.domain.segments.cross_sell import ProductPair
from sme_crm.printing.charts.figures import per_cent
from sme_crm.services.segments.segment_criteria import bought_without
from sme_crm.ui.labels import count_text, language_code
from sme_crm.ui.lists.figure_table import FigureRow, FigureTable, figure
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.segments.segment_page import SegmentPage
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labels import TextLabel
from sme_crm.ui.widgets.segmented_control import SegmentedControl

_SHOWN = 300


@dataclass(frozen=True, slots=True)
class _Pairs:
    pairs: list[ProductPair]
    names: dict[int, str]


class CrossSellingPage(SegmentPage):
    """ "Who bought this also bought that": the best offers first."""

    def hint(self) -> str:
        """Rows."""
        return self.tr("Choose a row to see who bought the one and never the other.")

    def make_content(self, column: QVBoxLayout) -> None:
        """What it is about, then the pairs."""
        self._names: dict[int, str] = {}
        self.kind = SegmentedControl(
            [
                ("measured", self.tr("Measured"), ""),
                ("complements", self.tr("Declared complements"), ""),
                ("upgrades", self.tr("Higher models"), ""),
            ],
            self.tr("Which pairs of products"),
        )
        self.kind.choose("measured")
        self.kind.chosen.connect(self.reload)
        self.about = TextLabel("", TextRole.SMALL, "muted", wrap=True)
        head = QHBoxLayout()
        head.setSpacing(size.SPACE_12)
        head.addWidget(self.kind)
        head.addWidget(self.about, 1)
        self.table = FigureTable(
            self.tr("Products bought together"),
            (
                self.tr("Who bought"),
                self.tr("also buys"),
                self.tr("Bought both"),
                self.tr("Of its buyers"),
                self.tr("Times as often"),
                self.tr("To be offered to"),
            ),
            range(2, 6),
            {2: 100, 3: 110, 4: 120, 5: 140},
        )
        self.table.chosen.connect(self._choose)
        card = Card(padding=0)
        card.body.addWidget(self.table)
        column.addLayout(head)
        column.addWidget(card, 1)

    def read(self) -> _Pairs | None:
        """The pairs and the names of their products."""
        if not self.segments.book.sums():
            return None
        selling = self.segments.cross_selling
        find = {"complements": selling.complements, "upgrades": selling.upgrades}
        pairs = find.get(self.kind.choice(), selling.pairs)()
        return _Pairs(pairs[:_SHOWN], selling.product_names())

    def show_figures(self, figures: _Pairs) -> None:
        """List the pairs."""
        self._names = figures.names
        self.about.setText(self._about(bool(figures.pairs)))
        language = language_code()
        self.table.set_rows(
            [
                FigureRow(
                    (
                        Cell(figures.names.get(pair.product_id, "")),
                        Cell(figures.names.get(pair.other_id, "")),
                        figure(count_text(pair.both)),
                        figure(per_cent(pair.confidence, language, 0)),
                        figure(self.locale().toString(pair.lift, "f", 1)),
                        figure(self.tr("%n customer(s)", "", pair.to_offer)),
                    ),
                    (pair.product_id, pair.other_id),
                )
                for pair in figures.pairs
            ]
        )

    def _about(self, any_: bool) -> str:
        texts = {
            ("measured", True): self.tr(
                "Pairs of products that the same customers buy more often than by chance. The"
                " offers most likely to be taken, to most customers, come first."
            ),
            ("measured", False): self.tr(
                "No two products are bought together often enough yet: five customers must have"
                " bought both. Orders need lines with products for this page."
            ),
            ("complements", True): self.tr(
                "What you declared as going with a product, and who bought the one without the"
                " other."
            ),
            ("complements", False): self.tr(
                "No product has a complement yet: say on its sheet, in Sales, what goes with it."
            ),
            ("upgrades", True): self.tr(
                "Buyers of a product that has a higher model, who never bought the higher one."
            ),
            ("upgrades", False): self.tr(
                "No product has a higher model yet: say on its sheet, in Sales, what to propose"
                " instead."
            ),
        }
        return texts[self.kind.choice() or "measured", any_]

    def _choose(self, key: object) -> None:
        if not isinstance(key, tuple):
            return
        product, other = key
        text = self.tr("bought “{product}”, never “{other}”").format(
            product=self._names.get(product, ""), other=self._names.get(other, "")
        )
        selling = self.segments.cross_selling
        criteria = bought_without(product, other)
        self.bar.choose(text, lambda: selling.to_offer(product, other), criteria)
