"""Parts of forms: editors made from the field catalogue, their boxes, their layout."""
