"""Templates to take along: read from content/templates/*.yml, each blank and filled in."""
