"""Boots a browser's Python under Node.js: to hear what it loads, and to ask it every case before it is published."""
