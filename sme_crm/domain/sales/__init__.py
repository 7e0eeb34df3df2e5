"""What is sold: products, opportunities, quotes, orders, and the money in them."""
