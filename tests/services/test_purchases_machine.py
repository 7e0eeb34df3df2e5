"""Random orders, credits, edits, merges, undo and redo: the sums of customers are always true."""

from __future__ import annotations

import tempfile
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from sme_crm.domain.contact import ContactDraft
from sme_crm.domain.errors import InvalidInput, NotFound
from sme_crm.store.purchases import read_state, roll_year
from sme_crm.store.unit_of_work import UnitOfWork
from tests.fresh_file import fresh_workspace
from tests.store.purchase_oracle import reckoned, stored

NUMBER = st.integers(min_value=0, max_value=999)
# Days close together, so that several orders fall on one, and some far away from them.
DAYS = st.builds(
    lambda far, near: (date(2024, 2, 27) + timedelta(days=365 * far + near)).isoformat(),
    st.integers(min_value=-2, max_value=2),
    st.integers(min_value=0, max_value=4),
)
CENTS = st.integers(min_value=-50, max_value=500)
MONEY = st.sampled_from(["EUR", "EUR", "EUR", "CHF"])
LINES = st.lists(st.tuples(st.integers(min_value=0, max_value=3), CENTS), max_size=3)
PEOPLE = 5


class Seller(RuleBasedStateMachine):
    """Somebody who sells and changes his mind."""

    @initialize()
    def open(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.workspace = fresh_workspace(Path(self.folder.name) / "selling.crm")
        self.database = self.workspace.database
        for number in range(PEOPLE):
            self.workspace.contacts.create(ContactDraft({"family_name": f"Nom{number}"}))
        with self.write("product.create") as work:
            for number in range(3):
                work.insert("product", {"name": f"Produit {number}"})

    def teardown(self) -> None:
        if hasattr(self, "workspace"):
            report = self.workspace.checks.run()
            self.workspace.close()
            self.folder.cleanup()
            assert report.sound, report

    def write(self, name: str, continues: int | None = None) -> UnitOfWork:
        return UnitOfWork(self.database, name, continues=continues)

    def rows(self, sql: str, *values: object) -> list[Any]:
        return self.database.reader().execute(sql, values).fetchall()

    def pick(self, table: str, number: int) -> int:
        ids = self.rows(f"SELECT id FROM {table} ORDER BY id")
        return int(ids[number % len(ids)][0]) if ids else 0

    def product(self, number: int) -> int | None:
        return self.pick("product", number) or None if number else None

    def add_order(
        self, work: UnitOfWork, customer: int, day: str, cents: int, money: str, lines: Any
    ) -> int:
        order = work.insert(
            "customer_order",
            {
                "customer_id": customer or None,
                "contact_id": customer or None,
                "day": day,
                "amount": cents,
                "margin": cents // 3,
                "currency": money,
            },
        )
        for product, amount in lines:
            work.insert(
                "order_line",
                {"order_id": order, "product_id": self.product(product), "amount": amount},
            )
        return order

    # -- selling -------------------------------------------------------------------------------

    @rule(number=NUMBER, day=DAYS, cents=CENTS, money=MONEY, lines=LINES, nobody=st.booleans())
    def order(
        self, number: int, day: str, cents: int, money: str, lines: Any, nobody: bool
    ) -> None:
        customer = 0 if nobody and number % 5 == 0 else self.pick("contact", number)
        with self.write("order.create") as work:
            self.add_order(work, customer, day, cents, money, lines)

    @rule(entries=st.lists(st.tuples(NUMBER, DAYS, CENTS, MONEY), min_size=1, max_size=6))
    def bring_in_many(self, entries: list[tuple[int, str, int, str]]) -> None:
        """Rows written behind the unit of work's back and recorded as a range."""
        customers = [self.pick("contact", number) for number, _, _, _ in entries]
        if not all(customers):
            return
        with self.write("order.import") as work:
            first = {
                table: work.connection.execute(
                    f"SELECT coalesce(max(seq), 0) + 1 FROM sqlite_sequence WHERE name = '{table}'"
                ).fetchone()[0]
                for table in ("customer_order", "order_line")
            }
            for nth, ((_, day, cents, money), customer) in enumerate(
                zip(entries, customers, strict=True)
            ):
                work.connection.execute(
                    "INSERT INTO customer_order(id, customer_id, day, amount, currency)"
                    " VALUES (?, ?, ?, ?, ?)",
                    (first["customer_order"] + nth, customer, day, cents, money),
                )
                work.connection.execute(
                    "INSERT INTO order_line(id, order_id, product_id, amount)"
                    " VALUES (?, ?, (SELECT min(id) FROM product), ?)",
                    (first["order_line"] + nth, first["customer_order"] + nth, cents),
                )
            for table, start in first.items():
                work.record_range(table, start, start + len(entries) - 1)

    @rule(
        number=NUMBER,
        other=NUMBER,
        column=st.sampled_from(["customer_id", "day", "amount", "currency"]),
        day=DAYS,
        cents=CENTS,
    )
    def edit(self, number: int, other: int, column: str, day: str, cents: int) -> None:
        order = self.pick("customer_order", number)
        if order:
            value = {
                "customer_id": self.pick("contact", other) or None,
                "day": day,
                "amount": cents,
                "currency": "CHF" if cents % 3 == 0 else "EUR",
            }[column]
            with self.write("order.edit") as work:
                work.update("customer_order", order, {column: value})

    @rule(number=NUMBER, product=st.integers(min_value=0, max_value=3), cents=CENTS, gone=NUMBER)
    def edit_line(self, number: int, product: int, cents: int, gone: int) -> None:
        line = self.pick("order_line", number)
        if line:
            with self.write("order.edit") as work:
                if gone % 4 == 0:
                    work.delete("order_line", line)
                else:
                    work.update(
                        "order_line", line, {"product_id": self.product(product), "amount": cents}
                    )

    @rule(number=NUMBER)
    def delete(self, number: int) -> None:
        order = self.pick("customer_order", number)
        if order:
            with self.write("order.delete") as work:
                work.delete_where("order_line", f"order_id = {order}")
                work.delete("customer_order", order)

    @rule(number=NUMBER, other=NUMBER, day=DAYS, cents=CENTS)
    def type_and_correct(self, number: int, other: int, day: str, cents: int) -> None:
        """One change of two saves: the order goes to somebody else in the second."""
        first, second = self.pick("contact", number), self.pick("contact", other)
        if not (first and second):
            return
        with self.write("order.create") as work:
            order = self.add_order(work, first, day, cents, "EUR", [(1, cents)])
        with self.write("order.create", continues=work.change_id) as work:
            work.update("customer_order", order, {"customer_id": second})

    # -- tidying up ----------------------------------------------------------------------------

    @rule(number=NUMBER, other=NUMBER)
    def merge(self, number: int, other: int) -> None:
        first, second = self.pick("contact", number), self.pick("contact", other)
        if first and first != second:
            self.workspace.merging.merge_contacts(first, [second])

    @rule(number=NUMBER)
    def take_apart(self, number: int) -> None:
        found = self.rows(
            "SELECT id FROM change WHERE name = 'contact.merge' AND undone_by IS NULL ORDER BY id"
        )
        if found:
            try:
                self.workspace.merging.unmerge(found[number % len(found)][0])
            except (InvalidInput, NotFound):
                return  # taken apart before

    @rule(number=NUMBER)
    def undo(self, number: int) -> None:
        found = self.rows("SELECT id FROM change WHERE undone_by IS NULL ORDER BY id DESC LIMIT 8")
        if found:
            try:
                self.workspace.undo.undo(found[number % len(found)][0])
            except (InvalidInput, NotFound):
                return  # it cannot be taken back

    @rule()
    def redo(self) -> None:
        if self.workspace.undo.next_redo() is not None:
            self.workspace.undo.redo()

    @rule(currency=st.sampled_from(["EUR", "CHF"]))
    def count_in(self, currency: str) -> None:
        self.workspace.settings.set("sales.currency", currency)

    @rule(day=DAYS)
    def another_day(self, day: str) -> None:
        roll_year(self.database, date.fromisoformat(day))

    # -- what must hold ------------------------------------------------------------------------

    @invariant()
    def sums_are_true(self) -> None:
        if not hasattr(self, "workspace"):
            return
        reader = self.database.reader()
        state = read_state(reader)
        if state:
            currency = self.workspace.settings.text("sales.currency")
            assert stored(reader) == reckoned(reader, state["year_end"], currency)
        else:
            assert stored(reader) == ({}, {})


TestSeller = Seller.TestCase
# A failing session is printed whole and can be replayed; making it shorter takes minutes.
TestSeller.settings = settings(
    max_examples=settings().max_examples // 4,
    stateful_step_count=30,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
