"""A guide before Python is there: where each choice leads, and what is told at the end, worked out at the build."""
