"""One test as a line: field, comparison, values, a button that takes it away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from sme_crm.domain.criteria import Test
from sme_crm.domain.criteria_operators import Operator, Values, operators_for, value_shape
from sme_crm.domain.criteria_words import Labels, operator_label
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.field import Field
from sme_crm.ui.forms.criteria_names import offered_fields
from sme_crm.ui.forms.criteria_values import ValuesEditor, make_values_editor
from sme_crm.ui.forms.field_picker import FieldPicker
from sme_crm.ui.labels import translated
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.buttons import IconButton
from sme_crm.ui.widgets.combo_box import ComboBox

_FIELD_WIDTH = 184
_OPERATOR_WIDTH = 168


@dataclass(frozen=True, slots=True)
class Offers:
    """What every line of an editor offers: names, fields by sections, groups left out."""

    labels: Labels
    sections: Sequence[tuple[str, Sequence[Field]]]
    left_out: frozenset[int] = frozenset()


def make_offers(labels: Labels, left_out: frozenset[int] = frozenset()) -> Offers:
    """The offers for these names; `left_out` are groups that would hold themselves."""
    return Offers(labels, offered_fields(labels), left_out)


class CriteriaRow(QWidget):
    """`changed` comes at each choice; `removed` when the user takes the line away."""

    changed = Signal()
    removed = Signal()

    def __init__(self, offers: Offers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offers = offers
        self._gone: Test | None = None
        self.picker = FieldPicker(offers.sections)
        self.picker.setFixedWidth(_FIELD_WIDTH)
        self.picker.chosen.connect(self._take_field)
        self.operators = ComboBox(accessible_name=self.tr("Comparison"))
        self.operators.setFixedWidth(_OPERATOR_WIDTH)
        self.operators.currentIndexChanged.connect(lambda _index: self._take_operator())
        self._values: ValuesEditor = ValuesEditor()
        remove = IconButton("close", self.tr("Take this criterion away"))
        remove.clicked.connect(lambda _checked=False: self.removed.emit())
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(size.SPACE_8)
        self._line.addWidget(self.picker)
        self._line.addWidget(self.operators)
        self._line.addWidget(self._values, 1)
        self._line.addWidget(remove)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.operators.hide()

    def test(self) -> Test | None:
        """The test as it stands, None as long as something is missing."""
        if self._gone is not None:
            return self._gone
        field, operator = self.picker.field(), self._operator()
        values = self._values.values()
        if field is None or operator is None or values is None:
            return None
        return Test(field.key, operator, values)

    def show_test(self, test: Test) -> None:
        """Show a test; one on a field that is no longer there is kept as it is."""
        field = self._offers.labels.field_of(test.field)
        if field is None:
            self._gone = test
            self.picker.say(self.tr("(field no longer there)"))
            return
        self.picker.show_field(field)
        self._fill_operators(field)
        self.operators.choose(test.operator.value)
        self._show_values()
        self._values.set_values(test.values)

    def _operator(self) -> Operator | None:
        key = self.operators.key()
        return Operator(key) if key else None

    def _take_field(self, field: Field) -> None:
        self._gone = None
        self._fill_operators(field)
        self._show_values()
        self.changed.emit()
        self.operators.setFocus()

    def _fill_operators(self, field: Field) -> None:
        offered = [
            (operator.value, translated("Criteria", operator_label(field.kind, operator)))
            for operator in operators_for(field)
        ]
        self.operators.blockSignals(True)
        self.operators.set_choices(offered)
        self.operators.setCurrentIndex(0)
        self.operators.blockSignals(False)
        self.operators.show()

    def _take_operator(self) -> None:
        """Values of the operator before stay where the new one can use them."""
        before = self._values.values()
        test = self.test()
        self._show_values()
        if test is not None and before:
            self._keep_values(before)
        self.changed.emit()

    def _keep_values(self, values: Values) -> None:
        fresh = self._values.values() or ()
        if [type(value) for value in fresh] == [type(value) for value in values]:
            self._values.set_values(values)

    def _show_values(self) -> None:
        field, operator = self.picker.field(), self._operator()
        if field is None or operator is None:
            raise InvalidInput("criteria_field")
        shape = value_shape(field.kind, operator)
        editor = make_values_editor(field, shape, self._offers.labels, self._offers.left_out)
        editor.changed.connect(self.changed)
        self._line.replaceWidget(self._values, editor)
        self._values.hide()
        self._values.deleteLater()
        self._values = editor
        self._line.setStretchFactor(editor, 1)
        self.setTabOrder(self.operators, editor)
