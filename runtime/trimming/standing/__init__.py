"""What stands in for modules that Pyodide's start names and no guide uses (standins.py lays each in its place)."""
