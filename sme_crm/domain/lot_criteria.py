"""The criteria of the contacts of an address file: filters and live groups are made of them."""

from __future__ import annotations

from sme_crm.domain.criteria import All, Criteria, Test
from sme_crm.domain.criteria_operators import Operator


def members_of(lot_id: int) -> Criteria:
    """The contacts a lot brought, first or again."""
    return Test("lot_id", Operator.ONE_OF, (lot_id,))


def to_inform(lot_id: int) -> Criteria:
    """The contacts of a lot nobody wrote to, e-mailed or called yet: the first contact must tell.

    GDPR art. 14(3)(b): at the latest at the time of the first communication to the person.
    """
    return All((members_of(lot_id), Test("last_exchange", Operator.IS_EMPTY)))
