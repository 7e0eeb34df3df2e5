"""How few customers make how much: the Pareto curve and the ABC classes."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from sme_crm.domain.segments.pareto import AbcClass
from sme_crm.printing.charts.chart import Curve, CurveChart, Mark
from sme_crm.printing.charts.figures import figure_text, per_cent, rounded_amount
from sme_crm.services.segments.abc import ABC_CLASSES, TOP_SHARE, Measure, Pareto
from sme_crm.services.segments.segment_criteria import in_class
from sme_crm.ui.charts.chart_card import ChartCard
from sme_crm.ui.labels import count_text, language_code
from sme_crm.ui.lists.figure_table import FigureRow, FigureTable, figure
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.segments.segment_page import SegmentPage
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labels import TextLabel
from sme_crm.ui.widgets.segmented_control import SegmentedControl


class ParetoPage(SegmentPage):
    """The sentence first ("18 % of customers make 80 % of the margin"), then curve and classes."""

    def hint(self) -> str:
        """Classes."""
        return self.tr("Choose a class, or the customers that make most.")

    def make_content(self, column: QVBoxLayout) -> None:
        """The curve at the left, the classes at the right."""
        self.measure = SegmentedControl(
            [("margin", self.tr("Margin"), ""), ("amount", self.tr("Purchases"), "")],
            self.tr("What is added up"),
        )
        self.measure.choose("margin")
        self.measure.chosen.connect(self.reload)
        self.sentence = TextLabel("", TextRole.TITLE, wrap=True)
        self.about = TextLabel("", TextRole.SMALL, "muted", wrap=True)
        self.best = Button(self.tr("Choose these customers"), "star")
        self.best.clicked.connect(self._choose_best)
        self.card = ChartCard(self.tr("Pareto curve"), self.context.jobs, can_choose=False)
        self.table = FigureTable(
            self.tr("ABC classes"),
            (
                self.tr("Class"),
                self.tr("Customers"),
                self.tr("Share"),
                self.tr("Total"),
                self.tr("Share"),
            ),
            range(1, 5),
            {1: 72, 2: 56, 3: 110, 4: 56},
        )
        self.table.chosen.connect(self._choose_class)
        head = QHBoxLayout()
        head.setSpacing(size.SPACE_12)
        head.addWidget(self.measure)
        head.addWidget(self.sentence, 1)
        head.addWidget(self.best)
        classes = Card(self.tr("ABC classes"), padding=0)
        classes.body.addWidget(self.table)
        line = QHBoxLayout()
        line.setSpacing(size.SPACE_12)
        line.addWidget(self.card, 3)
        line.addWidget(classes, 2)
        column.addLayout(head)
        column.addLayout(line, 1)
        column.addWidget(self.about)

    def _measure(self) -> Measure:
        return "amount" if self.measure.choice() == "amount" else "margin"

    def read(self) -> Pareto | None:
        """The curve of everybody."""
        found = self.segments.abc.pareto(self._measure())
        return found if found.curve.customers else None

    def show_figures(self, figures: Pareto) -> None:
        """Say it, draw it, list the classes."""
        language = language_code()
        share, whole = per_cent(figures.top_share, language, 0), per_cent(0.8, language, 0)
        sentence = (
            self.tr("{share} of the customers make {whole} of the margin")
            if figures.measure == "margin"
            else self.tr("{share} of the customers make {whole} of the purchases")
        ).format(share=share, whole=whole)
        self.sentence.setText(sentence)
        self.about.setText(self._about(figures))
        self.card.show_chart(self._chart(figures, sentence))
        total = figures.curve.total
        self.table.set_rows([self._row(figures, name, total) for name in ABC_CLASSES])

    def _chart(self, figures: Pareto, sentence: str) -> CurveChart:
        points = tuple((point.customers, point.total) for point in figures.curve.points)
        margin = figures.measure == "margin"
        return CurveChart(
            title=self.tr("Pareto curve"),
            curves=(Curve(self.tr("Customers"), points, filled=True),),
            x_title=self.tr("Share of the customers, the best first"),
            y_title=self.tr("Share of the margin") if margin else self.tr("Share of the purchases"),
            currency=self.currency(),
            marks=(Mark(figures.top_share, TOP_SHARE / 10_000, sentence),),
        )

    def _row(self, figures: Pareto, name: AbcClass, total: int) -> FigureRow:
        found = figures.classes[name]
        sum_ = getattr(found, figures.measure)
        language = language_code()
        return FigureRow(
            (
                Cell(name),
                figure(count_text(found.customers)),
                figure(
                    per_cent(found.customers / figures.curve.customers, language, 0), muted=True
                ),
                figure(rounded_amount(sum_, language, self.currency())),
                figure(per_cent(sum_ / total, language, 0) if total else "", muted=True),
            ),
            name,
        )

    def _about(self, figures: Pareto) -> str:
        first, second = self.segments.abc.limits()
        language = language_code()
        text = self.tr("A makes the first {a}, B goes on to {b}, C is the rest.").format(
            a=per_cent(first / 10_000, language, 0), b=per_cent(second / 10_000, language, 0)
        )
        if figures.curve.losing:
            loss = figure_text(figures.curve.loss, "money", language, self.currency())
            text += " " + self.tr(
                "%n customer(s) cost more than they brought: {loss}.", "", figures.curve.losing
            ).format(loss=loss)
        return text

    def _choose_best(self) -> None:
        abc, measure = self.segments.abc, self._measure()
        self.bar.choose(self.sentence.text(), lambda: abc.best(measure))

    def _choose_class(self, key: object) -> None:
        abc, measure = self.segments.abc, self._measure()
        name = next(one for one in ABC_CLASSES if one == key)
        text = self.tr("class {name}").format(name=name)
        criteria = in_class(name) if measure == "margin" else None
        self.bar.choose(text, lambda: abc.customers(name, measure), criteria)
