"""What of Pyodide's own files a guide never uses, taken out before they are published."""
