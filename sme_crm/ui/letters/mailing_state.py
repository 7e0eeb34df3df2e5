"""What was decided of the mailing being prepared: who is set aside, order, the part to print."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from sme_crm.services.letters.recipients import MailingChoice, Order


class MailingState(QObject):
    """`changed` when the letters or their order change, `part_changed` when the part does."""

    changed = Signal()
    part_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._order: Order = "postal"
        self._by_hand: frozenset[int] = frozenset()
        self._apart: frozenset[int] = frozenset()
        self._number = 0
        self.duplex = False
        self._mailing: object = None
        self.part: tuple[int, ...] | None = None

    def whole(self) -> MailingChoice:
        """The choice for a check: everybody who is not set aside."""
        return self._choice(None)

    def to_print(self) -> MailingChoice:
        """The choice for a run: the part."""
        part = frozenset(self.part) if self.part is not None else None
        return self._choice(part)

    def of(self, part: Iterable[int]) -> MailingChoice:
        """The choice for a run of other recipients."""
        return self._choice(frozenset(part))

    def _choice(self, part: frozenset[int] | None) -> MailingChoice:
        return MailingChoice(
            self._order, self._by_hand, self._apart, part, self._number, duplex=self.duplex
        )

    def begin(self, mailing: object) -> None:
        """Another mailing, told by what it is made of: nobody is set aside, all are printed."""
        if mailing == self._mailing:
            return
        self._mailing = mailing
        self._by_hand = self._apart = frozenset()
        self._number = 0
        self.set_part(None)

    def keep_number(self, number: int) -> None:
        """A part was printed: those that follow belong to the same mailing."""
        self._number = number

    def set_order(self, order: Order) -> None:
        """Print in another order."""
        if order != self._order:
            self._order = order
            self.part = None
            self.changed.emit()

    def set_duplex(self, on: bool) -> None:
        """Print on both sides of the paper, or on one."""
        if on != self.duplex:
            self.duplex = on
            self.changed.emit()

    def leave_out(self, ids: Iterable[int]) -> None:
        """These get no letter of this mailing."""
        self._set_aside(self._by_hand.union(ids), self._apart.difference(ids))

    def set_apart(self, ids: Iterable[int]) -> None:
        """These get their letter in a run of their own."""
        self._set_aside(self._by_hand.difference(ids), self._apart.union(ids))

    def put_back(self, ids: Iterable[int]) -> None:
        """These are recipients like the others again."""
        self._set_aside(self._by_hand.difference(ids), self._apart.difference(ids))

    def _set_aside(self, by_hand: frozenset[int], apart: frozenset[int]) -> None:
        if (by_hand, apart) != (self._by_hand, self._apart):
            self._by_hand, self._apart = by_hand, apart
            self.part = None
            self.changed.emit()

    def set_part(self, part: tuple[int, ...] | None) -> None:
        """Print only these (None: all)."""
        if part != self.part:
            self.part = part
            self.part_changed.emit()
