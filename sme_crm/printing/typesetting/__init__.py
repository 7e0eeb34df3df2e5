"""Text laid out: typefaces, shaped words, hyphenation, paragraphs, tables."""
