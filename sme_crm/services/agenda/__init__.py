"""The agenda: appointments written and read, repeated ones by one, some or all of them."""

from sme_crm.services.agenda.agenda import Agenda

__all__ = ["Agenda"]
