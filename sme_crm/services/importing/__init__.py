"""Bringing files into the base: `Imports` opens them as an `ImportRun`."""

from __future__ import annotations

from sme_crm.services.importing.imports import Imports
from sme_crm.services.importing.run import ImportRun

__all__ = ["ImportRun", "Imports"]
