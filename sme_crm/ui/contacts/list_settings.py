"""What the list of contacts remembers on this machine."""

from __future__ import annotations

from sme_crm.ui.settings import MachineSetting

COLUMNS: MachineSetting[tuple[str, ...]] = MachineSetting("contacts/columns", ())
"""Catalogue keys of the columns from left to right; empty: the usual ones."""
WIDTHS: MachineSetting[tuple[str, ...]] = MachineSetting("contacts/widths", ())
"""Widths the user gave, as "key:px"."""
SORT = MachineSetting("contacts/sort", "name")
"""Sort key, with "-" before it when descending."""
FILTER = MachineSetting("contacts/filter", "")
"""The last filter as JSON, with the data file it belongs to."""
SHEET_SHARE = MachineSetting("contacts/sheet_share", 42)
"""Per cent of the width the sheet takes."""
