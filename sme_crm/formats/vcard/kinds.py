"""What kind of address, phone or e-mail the types and labels of a vCard property say."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from sme_crm.domain.folding import fold
from sme_crm.formats.vcard.lines import Head

_LABELS: Final = {
    "home": "home", "domicile": "home", "maison": "home", "prive": "home", "privat": "home",
    "perso": "home", "personnel": "home", "personal": "home",
    "work": "work", "travail": "work", "bureau": "work", "pro": "work", "professionnel": "work",
    "office": "work", "business": "work", "geschaftlich": "work", "arbeit": "work",
    "mobile": "mobile", "portable": "mobile", "cell": "mobile", "iphone": "mobile",
    "home mobile": "mobile", "work mobile": "mobile", "handy": "mobile",
    "fax": "fax", "homefax": "fax", "workfax": "fax", "otherfax": "fax", "telecopie": "fax",
    "home fax": "fax", "work fax": "fax",
    "main": "switchboard", "principal": "switchboard", "standard": "switchboard",
    "billing": "billing", "facturation": "billing", "delivery": "delivery",
    "livraison": "delivery",
}  # fmt: skip
_APPLE: Final = re.compile(r"_?\$!<(.*)>!\$_?", re.DOTALL)
_PLACES: Final = (
    ("X-BILLING", "billing"), ("X-DELIVERY", "delivery"), ("HOME", "home"), ("WORK", "work"),
)  # fmt: skip


def plain_label(label: str) -> str:
    """The words of a label of Apple's ("_$!<Mobile>!$_" is "Mobile")."""
    match = _APPLE.fullmatch(label.strip())
    return match[1] if match else label.strip()


def place_kind(found: Head, label: str) -> str:
    """Kind of an address, e-mail or page; "other" when nothing says."""
    kind = _place_of(found.types)
    if kind or not label:
        return kind or "other"
    said = _LABELS.get(fold(plain_label(label)), "")
    return said if said in ("home", "work", "billing", "delivery") else "other"


@lru_cache(maxsize=512)
def _place_of(types: frozenset[str]) -> str:
    for name, kind in _PLACES:
        if name in types:
            return kind
    return "home" if "DOM" in types and "POSTAL" not in types else ""


def phone_kind(found: Head, label: str) -> str:
    """Kind of a phone; "other" when nothing says."""
    kind = _phone_of(found.types)
    if kind or not label:
        return kind or "other"
    said = _LABELS.get(fold(plain_label(label)), "")
    return said if said in ("home", "work", "mobile", "fax", "switchboard") else "other"


@lru_cache(maxsize=512)
def _phone_of(types: frozenset[str]) -> str:
    if "FAX" in types or "X-FAX" in types:
        return "fax"
    if "CELL" in types or "IPHONE" in types or "MOBILE" in types:
        return "mobile"
    if "MAIN" in types or "X-SWITCHBOARD" in types:
        return "switchboard"
    if "PAGER" in types:
        return "other"
    if "WORK" in types:
        return "work"
    return "home" if "HOME" in types else ""
