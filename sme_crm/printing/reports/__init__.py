"""Reports: figures, charts and tables on paper and in spreadsheets."""
