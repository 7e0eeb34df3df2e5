"""The main window: side bar, pages, menus, command palette, first start, opening."""
