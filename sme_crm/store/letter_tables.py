"""The tables of letters: templates, their versions, what was printed, lines as printed."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, LargeBinary, Table

from sme_crm.store.table_parts import journalled, metadata, number, reference, text_column, uid

letter_template = journalled(
    "letter_template",
    uid(),
    text_column("name"),
    text_column("language", "fr"),
    text_column("kind"),
    text_column("blocks"),
    number("revision", 1),
    text_column("created_at"),
    text_column("updated_at"),
)

# What a template was before a visit changed it; `saved_at` is when it had been written last.
letter_version = journalled(
    "letter_version",
    reference("template_id", "letter_template"),
    text_column("name"),
    text_column("blocks"),
    number("revision", 1),
    text_column("saved_at"),
)
Index("letter_version_of_template", letter_version.c.template_id, letter_version.c.revision)

# What was printed: the template's blocks as they were, so that the very page can be made again.
letter_run = journalled(
    "letter_run",
    uid(),
    reference("template_id", "letter_template", optional=True),
    text_column("name"),
    text_column("blocks"),
    text_column("sender"),
    text_column("printed_at"),
    number("letters"),
    number("pages"),
    # The mailing it belongs to, as the answer codes say it: parts of a mailing share it.
    number("number"),
    # The key of what its pages draw on, see `printing.letters.kept_pages`.
    text_column("resources"),
)

# The pages of a letter as they were printed, by its entry in the history. They are no rows to be
# undone: what was printed was printed, and an entry taken back and made again finds them.
letter_page = Table(
    "letter_page",
    metadata,
    Column("history_id", Integer, primary_key=True),
    Column("content", LargeBinary, nullable=False),
)

# A line of the address of a contact as the user wants it printed in place of the one the norm
# makes; "" leaves the line out.
printed_line = journalled(
    "printed_line",
    reference("contact_id", "contact"),
    text_column("line"),
    text_column("printed"),
)
Index("printed_line_once", printed_line.c.contact_id, printed_line.c.line, unique=True)

# Sheets of labels the user measured; `measures` is JSON, see `domain.label_sheet`.
label_sheet = journalled("label_sheet", uid(), text_column("name"), text_column("measures", "{}"))
