"""The changes of sales in words (see `domain.change_names`)."""

from __future__ import annotations

from typing import Final

from sme_crm.domain.change_name import ChangeName, said_alike
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

PIPELINE_CHANGES: Final[dict[str, ChangeName]] = {
    "opportunity.create": said_alike(
        QT_TRANSLATE_NOOP("ChangeNames", "Opportunity created"), "pipeline"
    ),
    "opportunity.edit": said_alike(
        QT_TRANSLATE_NOOP("ChangeNames", "Opportunity edited"), "pipeline"
    ),
    "opportunity.move": said_alike(
        QT_TRANSLATE_NOOP("ChangeNames", "Opportunity moved to {stage}"), "pipeline"
    ),
    "opportunity.win": said_alike(QT_TRANSLATE_NOOP("ChangeNames", "Opportunity won"), "pipeline"),
    "opportunity.lose": said_alike(
        QT_TRANSLATE_NOOP("ChangeNames", "Opportunity lost"), "pipeline"
    ),
    "opportunity.delete": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Opportunity deleted"),
        QT_TRANSLATE_NOOP("ChangeNames", "{count} opportunities deleted"),
        "trash",
    ),
    "opportunity.stages": said_alike(
        QT_TRANSLATE_NOOP("ChangeNames", "Stages of opportunities edited"), "pipeline"
    ),
    "quote.create": said_alike(QT_TRANSLATE_NOOP("ChangeNames", "Quote created {number}"), "quote"),
    "quote.edit": said_alike(QT_TRANSLATE_NOOP("ChangeNames", "Quote edited {number}"), "quote"),
    "quote.send": said_alike(QT_TRANSLATE_NOOP("ChangeNames", "Quote sent {number}"), "quote"),
    "quote.accept": said_alike(
        QT_TRANSLATE_NOOP("ChangeNames", "Quote accepted {number}"), "quote"
    ),
    "quote.refuse": said_alike(QT_TRANSLATE_NOOP("ChangeNames", "Quote refused {number}"), "quote"),
    "quote.reopen": said_alike(
        QT_TRANSLATE_NOOP("ChangeNames", "Quote waiting for an answer again {number}"), "quote"
    ),
    "quote.chase": said_alike(QT_TRANSLATE_NOOP("ChangeNames", "Quote chased {number}"), "quote"),
    "quote.delete": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Quote deleted {number}"),
        QT_TRANSLATE_NOOP("ChangeNames", "{count} quotes deleted"),
        "trash",
    ),
}
ORDER_CHANGES: Final[dict[str, ChangeName]] = {
    "product.create": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Product {name} made"),
        QT_TRANSLATE_NOOP("ChangeNames", "{count} products made"),
        "tag",
    ),
    "product.edit": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Product {name} edited"),
        QT_TRANSLATE_NOOP("ChangeNames", "Product {name} edited"),
        "tag",
    ),
    "product.bulk_edit": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Product edited"),
        QT_TRANSLATE_NOOP("ChangeNames", "{count} products edited at once"),
        "tag",
    ),
    "product.activate": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Product offered again"),
        QT_TRANSLATE_NOOP("ChangeNames", "{count} products offered again"),
        "tag",
    ),
    "product.deactivate": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Product put aside"),
        QT_TRANSLATE_NOOP("ChangeNames", "{count} products put aside"),
        "tag",
    ),
    "product.prices": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Price of a product changed"),
        QT_TRANSLATE_NOOP("ChangeNames", "Prices of {count} products changed"),
        "euro",
    ),
    "product.delete": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Product deleted"),
        QT_TRANSLATE_NOOP("ChangeNames", "{count} products deleted"),
        "trash",
    ),
    "product.import": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Product of {file} imported"),
        QT_TRANSLATE_NOOP("ChangeNames", "{count} products of {file} imported"),
        "import",
    ),
    "order.create": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Order noted"),
        QT_TRANSLATE_NOOP("ChangeNames", "Order noted"),
        "euro",
    ),
    "order.import": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Order of {file} imported"),
        QT_TRANSLATE_NOOP("ChangeNames", "{count} orders of {file} imported"),
        "import",
    ),
    "order.edit": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Order edited"),
        QT_TRANSLATE_NOOP("ChangeNames", "Order edited"),
        "euro",
    ),
    "order.delete": ChangeName(
        QT_TRANSLATE_NOOP("ChangeNames", "Order deleted"),
        QT_TRANSLATE_NOOP("ChangeNames", "{count} orders deleted"),
        "trash",
    ),
}
