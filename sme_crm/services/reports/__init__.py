"""Reports of sales and customers, to PDF and XLSX."""
