"""Mutants of the code that decides: small faults put in on purpose, and whether any test notices them."""
