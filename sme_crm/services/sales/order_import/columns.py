"""Which column of a file of orders holds what: by its heading, French or English."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from sme_crm.domain.folding import fold
from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.services.importing.headings import folded_heading

ORDER_COLUMNS: Final[dict[str, str]] = {
    "number": QT_TRANSLATE_NOOP("OrderImport", "Order number"),
    "day": QT_TRANSLATE_NOOP("OrderImport", "Day"),
    "customer_reference": QT_TRANSLATE_NOOP("OrderImport", "Customer number"),
    "customer_name": QT_TRANSLATE_NOOP("OrderImport", "Customer name"),
    "customer_email": QT_TRANSLATE_NOOP("OrderImport", "Customer e-mail"),
    "siret": QT_TRANSLATE_NOOP("OrderImport", "SIRET"),
    "net": QT_TRANSLATE_NOOP("OrderImport", "Amount without VAT"),
    "gross": QT_TRANSLATE_NOOP("OrderImport", "Amount with VAT"),
    "amount": QT_TRANSLATE_NOOP("OrderImport", "Amount, VAT as chosen"),
    "unit_price": QT_TRANSLATE_NOOP("OrderImport", "Unit price"),
    "quantity": QT_TRANSLATE_NOOP("OrderImport", "Quantity"),
    "vat_rate": QT_TRANSLATE_NOOP("OrderImport", "VAT rate"),
    "cost": QT_TRANSLATE_NOOP("OrderImport", "Cost"),
    "margin": QT_TRANSLATE_NOOP("OrderImport", "Margin"),
    "product_reference": QT_TRANSLATE_NOOP("OrderImport", "Product reference"),
    "product_name": QT_TRANSLATE_NOOP("OrderImport", "Product name"),
    "response_code": QT_TRANSLATE_NOOP("OrderImport", "Response code"),
    "source": QT_TRANSLATE_NOOP("OrderImport", "Source"),
    "currency": QT_TRANSLATE_NOOP("OrderImport", "Currency"),
    "document": QT_TRANSLATE_NOOP("OrderImport", "Kind of document"),
}
"""What a column can hold, by key; "" leaves a column out."""
AMOUNTS: Final = ("net", "gross", "amount")

_WORDS: Final[dict[str, str]] = {
    "number": "numero|no|n|num|numero facture|no facture|n facture|facture|num facture|facture no"
    "|facture n|numero de facture|numero de piece|no piece|n piece|piece|num piece|numero piece"
    "|numero commande|no commande|n commande|commande|num commande|numero de commande"
    "|ref facture|reference facture|reference piece|ref piece|ref commande|reference commande"
    "|numero document|no document|document no|id facture|id commande|invoice|invoice number"
    "|invoice no|invoice num|invoice id|order|order number|order no|order id|order num"
    "|document number|doc number|doc no|receipt number|ticket|numero ticket|bill number",
    "day": "date|jour|date facture|date de facture|date de facturation|date commande"
    "|date de commande|date piece|date de piece|date document|date du document|date emission"
    "|date d emission|date vente|date de vente|facture le|commande le|invoice date|order date"
    "|document date|date of invoice|date of order|sale date|created at|created on|issued on"
    "|issue date|date issued|date achat|date d achat|purchase date|date creation",
    "customer_reference": "code client|no client|n client|numero client|num client|ref client"
    "|reference client|id client|compte client|code tiers|numero de client|compte tiers|client id"
    "|customer id|customer number|customer no|customer code|customer ref|customer reference"
    "|client number|client code|client ref|account number|account no|account code|id customer",
    "customer_name": "client|nom client|nom du client|raison sociale|societe|nom|tiers|nom tiers"
    "|intitule client|intitule tiers|intitule|customer|customer name|client name|company"
    "|company name|name|bill to|sold to|billing name|acheteur|buyer|denomination"
    "|nom raison sociale|nom ou raison sociale|destinataire|account name",
    "customer_email": "email|e mail|mail|courriel|email client|e mail client|mail client"
    "|adresse email|adresse e mail|customer email|client email|billing email|adresse mail",
    "siret": "siret|no siret|n siret|numero siret|siret client|siren|siren client",
    "net": "montant ht|amount net of vat|total ht|ht|montant net ht|total net ht|net ht"
    "|prix total ht|ca ht"
    "|montant hors taxe|montant hors taxes|total hors taxe|total hors taxes|base ht|montant h t"
    "|total h t|ligne ht|total ligne ht|montant ligne ht|chiffre d affaires ht|net amount"
    "|amount net|net total|total net|subtotal|sub total|total excl tax|total excl vat"
    "|amount excl tax|amount excl vat|amount without vat|total without vat|amount ex vat"
    "|total ex vat|total ex tax|untaxed amount|untaxed total|amount untaxed|line net"
    "|net price|sous total",
    "gross": "montant ttc|total ttc|ttc|net a payer|a payer|montant toutes taxes|total t t c"
    "|montant t t c|prix ttc|prix total ttc|ca ttc|gross amount|amount gross|gross total"
    "|total gross|total incl tax|total incl vat|amount incl tax|amount incl vat|total with vat"
    "|amount with vat|amount due|grand total|total inc vat|total paye|montant paye|encaisse",
    "amount": "montant|total|amount|prix total|total price|montant total|valeur|value|total amount"
    "|order total|invoice total|total facture|montant facture|total commande|montant commande"
    "|chiffre d affaires|ca|sales|revenue|montant ligne|total ligne|line total|line amount|net",
    "unit_price": "prix unitaire|pu|pu ht|prix unitaire ht|p u|p u ht|prix|unit price|price"
    "|prix de vente|prix vente ht|prix ht|unit price excl tax",
    "quantity": "quantite|qte|qty|quantity|nombre|nb|qte facturee|quantite facturee|units"
    "|qte commandee|quantite commandee",
    "vat_rate": "taux tva|tva|taux de tva|tva taux|code tva|vat rate|vat|tax rate|taux|vat percent"
    "|tax percent|taux tva en",
    "cost": "cout|cout total|prix de revient|prix revient|prix d achat|prix achat|pa ht|cout ht"
    "|cout de revient|debours|cost|total cost|cost price|cogs|cost of goods|achat ht|montant achat",
    "margin": "marge|marge brute|montant marge|marge ht|marge totale|margin|gross margin|profit"
    "|gross profit|benefice|margin amount|marge en euros",
    "product_reference": "reference|ref|ref article|reference article|code article|article code"
    "|code produit|ref produit|reference produit|sku|item code|item no|item number|product code"
    "|product ref|product reference|product id|part number|id produit|id article|ean|gencod",
    "product_name": "produit|article|designation|libelle|description|intitule article|prestation"
    "|libelle article|libelle produit|nom produit|nom article|nom du produit|designation article"
    "|product|product name|item|item name|item description|line description|service|detail"
    "|lineitem name",
    "response_code": "code reponse|code coupon|coupon|code campagne|code promo|response code"
    "|promo code|coupon code|campaign code|discount code|code operation|code action",
    "source": "source|origine|canal|canal de vente|provenance|channel|sales channel|origin"
    "|boutique|magasin|shop|point de vente",
    "currency": "devise|monnaie|currency|currency code|code devise",
    "document": "type|type de piece|type de document|nature|type document|type piece"
    "|document type|kind|doc type|nature de piece|type facture",
}
_KEYS: Final = {word: key for key, words in _WORDS.items() for word in words.split("|")}
_BRACKETS: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|[€$£%]")
_CREDITS: Final = frozenset(
    ("avoir", "avoirs", "credit", "note", "refund", "remboursement", "retour", "return")
)


def guess_columns(header: Sequence[str]) -> dict[int, str]:
    """What each column holds, by its place; a thing is held by one column, the first one that
    says it. Where a column of amounts tells its VAT and another does not, the first kind counts.
    """
    found: dict[int, str] = {}
    taken: set[str] = set()
    for at, heading in enumerate(header):
        key = key_of(heading)
        if key and key not in taken:
            found[at] = key
            taken.add(key)
    if {"net", "gross"} & taken:
        found = {at: key for at, key in found.items() if key != "amount"}
    if "net" in taken:
        found = {at: key for at, key in found.items() if key != "gross"}
    return found


def key_of(heading: str) -> str:
    """What a heading speaks of, "" when no word of it is known."""
    for text in (
        folded_heading(heading),
        fold(heading),
        fold(_BRACKETS.sub(" ", heading)),
    ):
        key = _KEYS.get(text)
        if key is not None:
            return key
    return ""


def missing_columns(columns: Mapping[int, str]) -> list[str]:
    """Keys of what a file of orders cannot do without and has not: the day, an amount, a customer.

    A quantity with its unit price is an amount.
    """
    there = set(columns.values())
    missing = [] if "day" in there else ["day"]
    if not there & set(AMOUNTS) and not {"quantity", "unit_price"} <= there:
        missing.append("amount")
    if not there & {"customer_reference", "customer_name", "customer_email", "siret"}:
        missing.append("customer_name")
    return missing


def is_credit(text: str) -> bool:
    """Whether a kind of document is a credit note, whose amounts count as negative."""
    return not _CREDITS.isdisjoint(fold(text).split())
