"""iCalendar files (.ics) read into entries of calendars and written."""
