"""The look: tokens, palette, style sheet, fonts and icons."""
