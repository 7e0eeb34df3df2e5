"""A report as a file, by the ending of its name."""

from __future__ import annotations

from pathlib import Path

from sme_crm.printing.reports.report import Report


def write_report_file(report: Report, path: Path) -> int:
    """Write a report, .pdf or .xlsx; returns how many pages (or sheets). Raises OutputError."""
    if path.suffix.lower() == ".xlsx":
        from sme_crm.printing.reports.report_workbook import write_workbook

        return write_workbook(path, report)
    from sme_crm.printing.reports.report_pages import write_report

    return write_report(path, report)
