"""Files of calendars (.ics) brought into the agenda and the tasks, and written from them."""

from sme_crm.services.calendar_files.calendar_files import CalendarFiles
from sme_crm.services.calendar_files.report import CalendarImport, RejectedEntry

__all__ = ["CalendarFiles", "CalendarImport", "RejectedEntry"]
