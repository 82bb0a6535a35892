"""Compile the guides and ship the Python that runs them with the site."""
