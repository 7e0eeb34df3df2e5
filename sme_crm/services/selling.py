"""The part of an open data file that sells: products, opportunities, quotes, orders, figures."""

from __future__ import annotations

from sme_crm.services.open_file import OpenFile


class Selling(OpenFile):
    """What is offered and bought, by whom, and what follows from it."""
