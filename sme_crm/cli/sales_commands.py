"""orders, products: what was sold, what is sold, and orders of invoicing programs brought in."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from sme_crm.cli.session import Session, positive, printable, table
from sme_crm.domain.amounts import format_amount, format_number
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from sme_crm.domain.sales.order import OrderFilter, OrderRow, OrderSums
    from sme_crm.domain.sales.product import Product
    from sme_crm.services.sales.order_import.plan import OrderImportReport
    from sme_crm.services.sales.order_import.run import OrderImportRun
    from sme_crm.services.workspace import Workspace

# Rejects told to a person; `--json` has them all.
_TOLD = 20
_ORDER_HEADINGS = (
    QT_TRANSLATE_NOOP("Cli", "order"),
    QT_TRANSLATE_NOOP("Cli", "day"),
    QT_TRANSLATE_NOOP("Cli", "customer"),
    QT_TRANSLATE_NOOP("Cli", "what"),
    QT_TRANSLATE_NOOP("Cli", "net"),
    QT_TRANSLATE_NOOP("Cli", "margin"),
)
_PRODUCT_HEADINGS = (
    QT_TRANSLATE_NOOP("Cli", "reference"),
    QT_TRANSLATE_NOOP("Cli", "product"),
    QT_TRANSLATE_NOOP("Cli", "family"),
    QT_TRANSLATE_NOOP("Cli", "price"),
    QT_TRANSLATE_NOOP("Cli", "VAT"),
    QT_TRANSLATE_NOOP("Cli", "margin"),
)
_IMPORT_HEADINGS = (
    QT_TRANSLATE_NOOP("Cli", "file"),
    QT_TRANSLATE_NOOP("Cli", "read"),
    QT_TRANSLATE_NOOP("Cli", "new"),
    QT_TRANSLATE_NOOP("Cli", "changed"),
    QT_TRANSLATE_NOOP("Cli", "identical"),
    QT_TRANSLATE_NOOP("Cli", "left out"),
    QT_TRANSLATE_NOOP("Cli", "rejected"),
)


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the commands of this module."""
    orders = commands.add_parser("orders", help="list orders, or bring some in")
    actions = orders.add_subparsers(dest="action", required=True)
    bring = actions.add_parser("import", help="bring in orders of an invoicing program")
    bring.add_argument("paths", type=Path, nargs="+", metavar="PATH")
    taxes = bring.add_mutually_exclusive_group()
    taxes.add_argument("--net", action="store_true", help="amounts are without VAT")
    taxes.add_argument("--gross", action="store_true", help="amounts are with VAT")
    bring.add_argument("--vat", metavar="RATE", help="the VAT rate of amounts with VAT (20)")
    bring.add_argument("--dry-run", action="store_true", help="count only, write nothing")
    bring.add_argument(
        "--unmatched",
        choices=("create", "leave-out"),
        help="what becomes of customers nobody knows (create)",
    )
    bring.add_argument("--source", help="the source noted with the orders")
    bring.add_argument("--rejects", type=Path, metavar="OUT", help="the rows left out, as a file")
    bring.set_defaults(run=run_import)
    listed = actions.add_parser("list", help="list orders, newest first")
    listed.add_argument("--from", dest="day_from", default="", metavar="DAY")
    listed.add_argument("--to", dest="day_until", default="", metavar="DAY")
    listed.add_argument("--text", default="", help="a number, a customer")
    listed.add_argument("--product", default="", metavar="NAME", help="with this product")
    listed.add_argument("--limit", type=positive, default=100, metavar="N")
    listed.set_defaults(run=run_list)
    products = commands.add_parser("products", help="list the products")
    products.add_argument("--all", action="store_true", help="those put aside as well")
    products.set_defaults(run=run_products)


# -- listing -----------------------------------------------------------------------------------


def run_list(session: Session, arguments: argparse.Namespace) -> int:
    """`orders list`."""
    with session.reading() as workspace:
        wanted = _filter(workspace, arguments)
        listed = workspace.orders.list_orders(wanted)
        rows = workspace.orders.rows(listed.ids[: arguments.limit])
    language = session.words.language
    lines: list[tuple[object, ...]] = [_headings(session, _ORDER_HEADINGS)]
    lines += [
        (row.number, row.day, row.customer, row.first_line,
         format_amount(row.amount, language, row.currency),
         format_amount(row.margin, language, row.currency))
        for row in rows
    ]  # fmt: skip
    document = {
        "orders": [_order_document(row) for row in rows],
        "count": len(listed.ids),
        "amount": listed.sums.amount / 100,
        "margin": listed.sums.margin / 100,
        "not_counted": dict(listed.sums.foreign),
    }
    session.answer(document, [*table(lines), _sums(session, listed.sums)] if rows else [])
    return 0


def _filter(workspace: Workspace, arguments: argparse.Namespace) -> OrderFilter:
    from sme_crm.domain.errors import NotFound
    from sme_crm.domain.sales.order import OrderFilter

    product_id = None
    if arguments.product:
        product = workspace.products.find(arguments.product)
        if product is None:
            raise NotFound("product", name=arguments.product)
        product_id = product.id
    return OrderFilter(
        text=arguments.text,
        day_from=arguments.day_from,
        day_until=arguments.day_until,
        product_id=product_id,
    )


def _sums(session: Session, sums: OrderSums) -> str:
    text = session.words(
        "Cli", QT_TRANSLATE_NOOP("Cli", "{count} orders, {net} net, margin {margin}")
    )
    language = session.words.language
    return text.format(
        count=sums.count,
        net=format_amount(sums.amount, language),
        margin=format_amount(sums.margin, language),
    )


def run_products(session: Session, arguments: argparse.Namespace) -> int:
    """`products`."""
    with session.reading() as workspace:
        products = workspace.products.list_products(active_only=not arguments.all)
    language = session.words.language
    lines: list[tuple[object, ...]] = [_headings(session, _PRODUCT_HEADINGS)]
    lines += [
        (one.reference, one.name, one.family, format_amount(one.price, language, one.currency),
         _per_cent(one.vat_rate, language), _per_cent(one.margin_rate, language))
        for one in products
    ]  # fmt: skip
    session.answer([_product_document(one) for one in products], table(lines) if products else [])
    return 0


# -- bringing in -------------------------------------------------------------------------------


def run_import(session: Session, arguments: argparse.Namespace) -> int:
    """`orders import PATH…`: every file is tried before the first one is written."""
    done: list[tuple[OrderImportRun, OrderImportReport]] = []
    opening = session.rehearsing if arguments.dry_run else session.writing
    with opening() as workspace:
        runs = [_open(workspace, path, arguments) for path in arguments.paths]
        for run in runs:
            if run.asks_net():
                raise InvalidInput("orders_taxes", file=run.source.path.name)
        tried = [(run, run.dry_run(session.progress())) for run in runs]
        done = tried
        if not arguments.dry_run:
            done = [(run, run.write(session.progress(), origin="cli")) for run in runs]
    if arguments.rejects is not None:
        for run, report in done:
            if report.rejected:
                run.write_rejects(report, arguments.rejects, session.words.language)
    session.answer({"files": [_import_document(*one) for one in done]}, _told(session, done))
    return 0


def _open(workspace: Workspace, path: Path, arguments: argparse.Namespace) -> OrderImportRun:
    from sme_crm.services.sales.order_import.reading import rate_of

    run = workspace.order_imports.open(path)
    values: dict[str, object] = {}
    if arguments.net or arguments.gross:
        values["net"] = bool(arguments.net)
    if arguments.vat is not None:
        rate = rate_of(arguments.vat)
        if rate is None:
            raise InvalidInput("product_value", value=arguments.vat)
        values["vat_rate"] = rate
    if arguments.unmatched is not None:
        values["unmatched"] = arguments.unmatched.replace("-", "_")
    if arguments.source is not None:
        values["source"] = arguments.source
    run.set_options(**values)
    return run


def _told(session: Session, done: list[tuple[OrderImportRun, OrderImportReport]]) -> list[str]:
    from sme_crm.services.sales.order_import.plan import REASONS
    from sme_crm.services.sales.order_import.run import reason_texts

    lines: list[tuple[object, ...]] = [_headings(session, _IMPORT_HEADINGS)]
    lines += [
        (run.source.path.name, report.read, report.new, report.changed, report.identical,
         report.left_out, len(report.rejected))
        for run, report in done
    ]  # fmt: skip
    told = table(lines)
    texts = reason_texts(REASONS, session.words.language)
    for run, report in done:
        told += [
            printable(f"{run.source.path.name}:{row.line}: {texts[row.reason]}")
            for row in report.rejected[:_TOLD]
        ]
    return told


# -- the JSON forms: money in the currency's unit, rates as fractions --------------------------


def _import_document(run: OrderImportRun, report: OrderImportReport) -> dict[str, object]:
    header = run.header
    return {
        "path": str(run.source.path),
        "change": report.change_id or None,
        "read": report.read,
        "orders": report.orders,
        "new": report.new,
        "changed": report.changed,
        "identical": report.identical,
        "kept": report.kept,
        "left_out": report.left_out,
        "new_contacts": report.new_contacts,
        "new_products": len(report.new_products),
        "unmatched": [one.name or one.reference or one.email for one in report.unmatched],
        "amount": report.amount / 100,
        "rejected": [{"line": row.line, "reason": row.reason} for row in report.rejected],
        "mapping": {header[at]: key for at, key in run.options.columns.items()},
    }


def _order_document(row: OrderRow) -> dict[str, object]:
    return {
        "id": row.id,
        "number": row.number,
        "day": row.day,
        "customer": row.customer,
        "customer_id": row.customer_id,
        "contact_id": row.contact_id,
        "amount": row.amount / 100,
        "margin": row.margin / 100,
        "margin_kind": row.margin_kind,
        "currency": row.currency,
        "source": row.source,
        "response_code": row.response_code,
    }


def _product_document(product: Product) -> dict[str, object]:
    cost, rate = product.unit_cost, product.margin_rate
    return {
        "id": product.id,
        "reference": product.reference,
        "name": product.name,
        "family": product.family,
        "price": product.price / 100,
        "currency": product.currency,
        "unit": product.unit,
        "vat_rate": product.vat_rate / 10_000,
        "cost": None if cost is None else cost / 100,
        "margin_rate": None if rate is None else rate / 10_000,
        "active": product.active,
    }


def _headings(session: Session, headings: tuple[str, ...]) -> tuple[object, ...]:
    return tuple(session.words("Cli", heading) for heading in headings)


def _per_cent(rate: int | None, language: str) -> str:
    if rate is None:
        return ""
    sign = "\u202f%" if language == "fr" else "%"
    return format_number(rate / 100, language) + sign
