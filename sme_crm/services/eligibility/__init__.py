"""Who may be contacted: per contact and channel, allowed or every reason why not."""

from __future__ import annotations

from sme_crm.services.eligibility.eligibility import Eligibility

__all__ = ["Eligibility"]
