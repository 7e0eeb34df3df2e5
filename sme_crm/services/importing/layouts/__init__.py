"""Known layouts: the files of programs whose headings say what every column is."""

from sme_crm.services.importing.layouts.recognition import Layout, recognise_layout

__all__ = ["Layout", "recognise_layout"]
