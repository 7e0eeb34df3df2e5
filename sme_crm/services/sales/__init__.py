"""What is sold: products, opportunities, quotes and their chasing, orders and their import."""
