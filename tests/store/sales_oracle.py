"""What contacts bought, were quoted and may still order, from the rows themselves, one by one."""

from __future__ import annotations

import statistics
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from sme_crm.store.driver import DriverConnection

Row = dict[str, Any]
CURRENCY = "EUR"
CHURN = 0.2


class SalesOracle:
    """The sales of a small data file in memory; `cuts` are three lists of cut points."""

    def __init__(
        self, connection: DriverConnection, today: date, cuts: dict[str, list[Any]]
    ) -> None:
        def rows(table: str) -> list[Row]:
            cursor = connection.execute(f'SELECT * FROM "{table}"')
            names = [column[0] for column in cursor.description]
            return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

        self.today = today
        self.cuts = cuts
        self.orders = [row for row in rows("customer_order") if row["currency"] == CURRENCY]
        self.lines = rows("order_line")
        self.products = {row["id"]: row for row in rows("product")}
        self.living = {row["id"] for row in rows("contact") if row["deleted_at"] is None}
        self.quotes = rows("quote")
        self.opportunities = rows("opportunity")

    def has_bought(self, contact: Row, key: str, values: tuple[Any, ...]) -> bool:
        orders = {row["id"] for row in self.of(contact, self.orders)}
        for line in self.lines:
            if line["order_id"] in orders and line["product_id"] and line["amount"] >= 0:
                product = self.products[line["product_id"]]
                if (product["id"] if key == "bought_product" else product["family"]) in values:
                    return True
        return False

    def of(self, contact: Row, rows: list[Row]) -> list[Row]:
        """The rows of the contact, or those of his organization if he has none."""
        own = [row for row in rows if row["customer_id"] == contact["id"]]
        organization = contact["organization_id"]
        return own or [row for row in rows if organization and row["customer_id"] == organization]

    def value(self, contact: Row, key: str) -> Any:
        if key == "is_customer":
            return any(
                row["customer_id"] == contact["id"] and row["amount"] >= 0 for row in self.orders
            )
        if key == "abc_class":
            return self.abc_class(self.of(contact, self.orders))
        if key.startswith("open_quote"):
            return self.open_quotes(contact, key)
        if key == "last_quote":
            sent = [row for row in self.quotes if row["sent_day"] and row["customer_id"]]
            return max((row["sent_day"] for row in self.of(contact, sent)), default=None)
        if key == "open_opportunity_amount":
            found = [
                row
                for row in self.opportunities
                if row["closed_day"] is None and row["currency"] == CURRENCY
            ]
            own = self.of(contact, found)
            return sum(row["amount"] for row in own) if own else None
        return self.figure(self.of(contact, self.orders), key)

    def open_quotes(self, contact: Row, key: str) -> int | None:
        found = [
            row
            for row in self.quotes
            if row["state"] == "sent"
            and row["currency"] == CURRENCY
            and (not row["valid_until"] or row["valid_until"] >= str(self.today))
        ]
        own = self.of(contact, found)
        if key == "open_quote_count":
            return len(own)
        return sum(row["net"] for row in own) if own else None

    def figure(self, orders: list[Row], key: str) -> Any:
        if not orders:
            return 0 if key in ("order_count", "year_orders") else None
        bought = [row for row in orders if row["amount"] >= 0]
        days = sorted({date.fromisoformat(row["day"]) for row in bought})
        gaps = [(after - before).days for before, after in zip(days, days[1:], strict=False)]
        first = self.today.replace(year=self.today.year - 1) + timedelta(days=1)
        year = [row for row in orders if str(first) <= row["day"] <= str(self.today)]
        figures: dict[str, Callable[[], Any]] = {
            "order_count": lambda: len(bought),
            "purchase_total": lambda: sum(row["amount"] for row in orders),
            "customer_value": lambda: sum(row["margin"] for row in orders),
            "year_amount": lambda: sum(row["amount"] for row in year),
            "year_orders": lambda: sum(row["amount"] >= 0 for row in year),
            "first_order": lambda: str(days[0]) if days else None,
            "last_order": lambda: str(days[-1]) if days else None,
            "days_since_last_order": lambda: (self.today - days[-1]).days if days else None,
            "average_interval": lambda: sum(gaps) / len(gaps) if gaps else None,
            "order_lateness": lambda: self.lateness(days, gaps),
            "expected_value": lambda: self.expected(orders, days),
            "rfm_recency": lambda: self.score("recency", str(days[-1])) if days else None,
            "rfm_frequency": lambda: self.score("frequency", len(bought)) if days else None,
            "rfm_monetary": lambda: (
                self.score("monetary", sum(row["amount"] for row in orders)) if days else None
            ),
        }
        return figures[key]()

    def abc_class(self, orders: list[Row]) -> str | None:
        """A as long as those who earn more make less than 80 %, then B up to 95 %."""
        if not any(row["amount"] >= 0 for row in orders):
            return None
        margins: dict[int, int] = {}
        for row in self.orders:
            if row["customer_id"] in self.living and self.buys(row["customer_id"]):
                margins[row["customer_id"]] = margins.get(row["customer_id"], 0) + row["margin"]
        earned = [margin for margin in margins.values() if margin > 0]
        own = sum(row["margin"] for row in orders)
        least = {}
        for name, limit in (("A", 0.8), ("B", 0.95)):
            reached = [
                margin
                for place, margin in enumerate(sorted(earned, reverse=True))
                if sum(sorted(earned, reverse=True)[:place]) < limit * sum(earned) - 1e-6
            ]
            least[name] = min(reached, default=1)
        return "A" if own >= least["A"] else "B" if own >= least["B"] else "C"

    def buys(self, customer_id: int) -> bool:
        return any(row["customer_id"] == customer_id and row["amount"] >= 0 for row in self.orders)

    def lateness(self, days: list[date], gaps: list[int]) -> float | None:
        if len(gaps) < 2:
            return None
        mean = sum(gaps) / len(gaps)
        spread = max(statistics.pstdev(gaps), mean / 10, 1.0)
        return ((self.today - days[-1]).days - mean) / spread

    def expected(self, orders: list[Row], days: list[date]) -> int | None:
        """A mean margin, so many times a year, for as many years as a customer stays."""
        if not days:
            return None
        count = sum(row["amount"] >= 0 for row in orders)
        mean = sum(row["margin"] for row in orders) / count
        years = max(1.0, ((self.today - days[0]).days + 1) / 365.25)
        worth = mean * (count / years) / CHURN
        return int(abs(worth) + 0.5) * (1 if worth >= 0 else -1)

    def score(self, name: str, value: Any) -> int:
        return 1 + sum(1 for cut in self.cuts[name] if value > cut)
