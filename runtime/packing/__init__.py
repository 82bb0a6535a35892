"""Makes the files that the browser fetches: archives of bytecode, the engine's wheel, the guides beside it."""
