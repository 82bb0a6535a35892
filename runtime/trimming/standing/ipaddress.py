"""Stands in for ipaddress, which urllib.parse imports for addresses in brackets."""
