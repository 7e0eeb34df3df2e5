"""The texts of reports: they moved to the pages of reports."""

from __future__ import annotations

from sme_crm.printing.reports.words import ReportWords as ReportWords
