"""A call: the number to dial, a clock, the result in one key, what was said, what comes next."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from sme_crm.domain.call import CALL_RESULTS, CONTEXT, REFUSES, WRONG_NUMBER
from sme_crm.domain.dates import present_day
from sme_crm.domain.working_days import WorkingCalendar
from sme_crm.ui.follow_up.advice_words import AdviceLabel
from sme_crm.ui.follow_up.call_clock import CallClock
from sme_crm.ui.follow_up.call_list import CallList, counted
from sme_crm.ui.follow_up.call_numbers import CallNumbers
from sme_crm.ui.follow_up.due_editor import DueEditor
from sme_crm.ui.follow_up.task_words import KindWords
from sme_crm.ui.forms.choice_editors import ChoiceEditor
from sme_crm.ui.forms.editors import LongTextEditor
from sme_crm.ui.forms.form_layout import FormLayout
from sme_crm.ui.labels import relative_day_text, translated
from sme_crm.ui.navigation import StartCall
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.flow_layout import FlowLayout
from sme_crm.ui.widgets.labels import ElidedLabel, FieldLabel, TextLabel, plain_tooltip
from sme_crm.ui.widgets.segmented_control import SegmentedControl

if TYPE_CHECKING:
    from sme_crm.domain.call import CallNote, CallPartner, SavedCall
    from sme_crm.domain.task import Task, TaskDraft
    from sme_crm.services.tasks.kinds import ActivityKind
    from sme_crm.ui.context import UiContext

_WIDTH = 600
_Listed = tuple[tuple[int, str], ...]
_Offers = tuple["CallPartner", "Task | None", _Listed, "list[ActivityKind]", WorkingCalendar]


class CallDialog(QDialog):
    """Saving writes history, next step and the task it comes from as one change."""

    def __init__(
        self, context: UiContext, request: StartCall, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Call"))
        self._context = context
        self._request = request
        self._partner: CallPartner | None = None
        self._task: Task | None = None
        self._calendar = WorkingCalendar("")
        self._result = "reached"
        self._make_fields()
        self._lay_out()
        self.choose_result("reached")
        self._read()

    # -- making --------------------------------------------------------------------------------

    def _make_fields(self) -> None:
        self.who = ElidedLabel("", TextRole.CARD)
        self.about = ElidedLabel("", TextRole.SMALL, "muted")
        self.warning = TextLabel("", TextRole.SMALL, "danger", wrap=True)
        self.warning.hide()
        self.numbers = CallNumbers()
        self.numbers.dialled.connect(self._note_dialled)
        self.direction = SegmentedControl(
            [("out", self.tr("I call"), ""), ("in", self.tr("Calls me"), "")],
            self.tr("Who is calling"),
        )
        self.direction.choose("in" if self._request.incoming else "out")
        self.clock = CallClock()
        self.list = CallList()
        self.list.chosen.connect(self._call_instead)
        self.list.whole_changed.connect(self._show_next)
        self.result_buttons: dict[str, Button] = {}
        for place, (key, result) in enumerate(CALL_RESULTS.items(), 1):
            button = Button(translated(CONTEXT, result.text), kind="quiet")
            button.setCheckable(True)
            button.setToolTip(f"Alt+{place}")
            button.clicked.connect(lambda _checked=False, key=key: self.choose_result(key))
            keys = QShortcut(QKeySequence(f"Alt+{place}"), self)
            keys.activated.connect(button.click)
            self.result_buttons[key] = button
        self.objects = QCheckBox(self.tr("Note that calls are objected to: no list calls again"))
        self.doubtful = TextLabel("", TextRole.SMALL, "muted", wrap=True)
        self.note = LongTextEditor()
        self.note.setAccessibleName(self.tr("What was said"))
        self.next_subject = QLineEdit()
        self.next_subject.setAccessibleName(self.tr("Next step"))
        self.next_subject.setPlaceholderText(self.tr("No next step"))
        self.next_kind = ChoiceEditor(KindWords().choices())
        self.next_kind.setAccessibleName(self.tr("Kind of the next step"))
        self.next_day = DueEditor()
        self.next_day.setAccessibleName(self.tr("Day of the next step"))

    def _lay_out(self) -> None:
        results = QWidget()
        flow = FlowLayout(results, size.SPACE_4)
        for button in self.result_buttons.values():
            flow.addWidget(button)
        self.save_button = Button(self.tr("Save the call"), "check", "primary")
        self.save_button.clicked.connect(lambda _checked=False: self.save())
        self.save_button.setEnabled(False)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.save)
        self.keys_hint = TextLabel(self.tr("Ctrl+Enter saves"), TextRole.SMALL, "muted")
        self.next_button = Button("", "phone")
        self.next_button.clicked.connect(lambda _checked=False: self.save_and_go_on())
        self.next_button.hide()
        go_on = QShortcut(QKeySequence("Ctrl+Shift+Return"), self)
        go_on.activated.connect(self.save_and_go_on)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(lambda _checked=False: self.reject())
        for button in (self.save_button, self.next_button, cancel):
            button.setAutoDefault(False)
        fields = QWidget()
        form = FormLayout(fields)
        form.add(_captioned(self.tr("Result"), results))
        form.add(self.objects)
        form.add(self.doubtful)
        form.add(_captioned(self.tr("What was said"), self.note))
        form.add(_captioned(self.tr("Next step"), self.next_subject))
        form.add(_captioned(self.tr("Kind"), self.next_kind), 6)
        form.add(_captioned(self.tr("Day"), self.next_day), 6)
        form.add(AdviceLabel(self._context, self.next_kind))
        top = QHBoxLayout()
        top.addWidget(self.direction)
        top.addStretch(1)
        top.addWidget(self.clock)
        bottom = QHBoxLayout()
        bottom.addWidget(self.keys_hint)
        bottom.addStretch(1)
        bottom.addWidget(cancel)
        bottom.addWidget(self.next_button)
        bottom.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.SPACE_24, size.SPACE_16, size.SPACE_24, size.SPACE_16)
        column.setSpacing(size.SPACE_8)
        for widget in (self.who, self.about, self.list, self.warning, self.numbers):
            column.addWidget(widget)
        column.addLayout(top)
        column.addWidget(fields)
        column.addLayout(bottom)
        self.setFixedWidth(_WIDTH)

    # -- reading -------------------------------------------------------------------------------

    def _read(self) -> None:
        workspace, request = self._context.workspace, self._request

        def read() -> _Offers:
            task: Task | None = None
            listed: _Listed = ()
            if request.task_id is not None:
                task = workspace.tasks.task(request.task_id)
                listed = workspace.calls.list_of(request.task_id)
            partner = workspace.calls.partner(request.contact_id)
            kinds = workspace.activity_kinds.list_kinds()
            return partner, task, listed, kinds, workspace.working_days.calendar()

        self._context.jobs.read(read, self._take, self._refuse, owner=self)

    def _refuse(self, error: Exception) -> None:
        self._context.notices.show_error(error)
        self.reject()

    def _take(self, offers: _Offers) -> None:
        partner, self._task, listed, own, self._calendar = offers
        self._partner = partner
        repeated = self._task is not None and bool(self._task.recurrence)
        self.list.show_list(listed, partner.contact_id, repeated=repeated)
        self._show_next()
        self.who.setText(partner.name)
        company = "" if partner.organization == partner.name else partner.organization
        last = relative_day_text(partner.last_exchange)
        heard = (
            self.tr("last heard of: {day}").format(day=last[:1].lower() + last[1:]) if last else ""
        )
        told = (self._task.subject if self._task else "", partner.function, company, heard)
        self.about.setText(" · ".join(part for part in told if part))
        self.about.setVisible(any(told))
        if partner.refuses:
            self.warning.setText(self.tr("Wants no calls: objected to them."))
        self.warning.setVisible(partner.refuses)
        self.numbers.show_numbers(partner.phones)
        self.next_kind.offer(KindWords(own).choices())
        self.save_button.setEnabled(not self._context.workspace.read_only)
        self.choose_result(self._result)
        self.note.setFocus()

    # -- the call ------------------------------------------------------------------------------

    def _note_dialled(self) -> None:
        self._show_doubt()
        self.clock.start()

    def _call_instead(self, contact_id: int) -> None:
        """Another one of the list; what was written down stays."""
        self._request = replace(self._request, contact_id=contact_id)
        self._read()

    def _show_next(self) -> None:
        """Offer to go on with the one who is left."""
        following = self.list.following()
        self.next_button.setVisible(following is not None)
        self.keys_hint.setVisible(following is None)
        if following is not None:
            self.next_button.setText(self.tr("Save, call the next one"))
            self.next_button.setToolTip(
                plain_tooltip(self.tr("{name} (Ctrl+Shift+Enter)").format(name=following[1]))
            )
        self._fit()

    # -- result and next step ------------------------------------------------------------------

    def choose_result(self, key: str) -> None:
        """Put a result in, and the step it calls for."""
        self._result = key
        for each, button in self.result_buttons.items():
            button.setChecked(each == key)
        self.objects.setVisible(key == REFUSES)
        self.objects.setChecked(key == REFUSES)
        self._show_doubt()
        again = CALL_RESULTS[key].call_again
        subject, day = "", None
        if again is not None:
            name = self._partner.name if self._partner is not None else ""
            subject = self._task.subject if self._task is not None else ""
            subject = subject or self.tr("Call {name}").format(name=name)
            day = self._calendar.add_working_days(present_day(), again).isoformat()
        self.next_kind.set_value("call")
        self.next_subject.setText(subject)
        self.next_subject.setCursorPosition(0)
        self.next_day.set_value(day)
        self._fit()

    def _fit(self) -> None:
        """As high as what is shown now."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
        self.resize(_WIDTH, self.heightForWidth(_WIDTH) if self.hasHeightForWidth() else 0)

    def event(self, event: QEvent) -> bool:
        """What comes later, or needs more lines, makes the dialog higher."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return handled

    def _show_doubt(self) -> None:
        number = "" if self.numbers.phone is None else self.numbers.phone.number
        self.doubtful.setVisible(self._result == WRONG_NUMBER and bool(number))
        self.doubtful.setText(self.tr("{number} is marked as doubtful.").format(number=number))

    def note_of_call(self) -> CallNote:
        """What was filled in."""
        from sme_crm.domain.call import CallNote

        return CallNote(
            contact_id=self._request.contact_id,
            result=self._result,
            outcome=translated(CONTEXT, CALL_RESULTS[self._result].text),
            direction="in" if self.direction.choice() == "in" else "out",
            seconds=self.clock.seconds(),
            subject=self._task.subject if self._task is not None else "",
            note=self.note.toPlainText(),
            phone_id=None if self.numbers.phone is None else self.numbers.phone.id,
            objects=self.objects.isChecked(),
            task_id=self._request.task_id,
            next_step=self._next_step(),
            whole_task=self.list.ends_task(),
        )

    def _next_step(self) -> TaskDraft | None:
        from sme_crm.domain.task import TaskDraft

        subject = self.next_subject.text().strip()
        if not subject:
            return None
        due = self.next_day.value()
        kind = str(self.next_kind.value() or "call")
        responsible = self._task.responsible_id if self._task is not None else None
        return TaskDraft(
            subject, kind=kind, due_date=str(due) if due else None, responsible_id=responsible
        )

    def save_and_go_on(self) -> None:
        """Write the call down, then begin with the next contact of the list."""
        following = self.list.following()
        if following is not None:
            self.save(StartCall(following[0], self._request.task_id))

    def save(self, then: StartCall | None = None) -> None:
        """Write the call down and close; a day that cannot be read is shown instead."""
        if self._partner is None or not self.save_button.isEnabled():
            return
        if not self.next_day.commit():
            self.next_day.setFocus()
            return
        call = self.note_of_call()
        context = self._context
        calls = context.workspace.calls
        text = self.tr("Call with {name} written down").format(name=self._partner.name)

        def done(saved: SavedCall) -> None:
            said = f"{text} · {counted().left(saved.left)}" if saved.left else text
            context.notices.toast_change(said, saved.change_id)
            if then is not None:
                # Only now: the list it reads has one contact less.
                context.navigator.send(then)

        context.jobs.write(lambda: calls.save(call, origin="calls"), done)
        self.accept()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The clock stops with the window."""
        self.clock.stop()
        super().closeEvent(event)


def _captioned(caption: str, editor: QWidget) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(size.SPACE_4)
    column.addWidget(FieldLabel(caption, editor))
    column.addWidget(editor)
    return box
