"""The faces that the pages show, cut to what both languages write: `make fonts`."""
