"""SME CRM: the contact manager of a small business, in one local file."""

__version__ = "0.1.0"
