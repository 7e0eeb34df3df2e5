"""The screens of sales: opportunities, quotes, orders, products."""
