"""Readers who walk about at random in the real page, held to what CPython answers to the same."""
