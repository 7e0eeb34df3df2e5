"""Workbooks of spreadsheets (XLSX, XLS, XLSB, ODS), read as rows and written."""
