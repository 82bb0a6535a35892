"""Makes of the built pages what a reader takes along: the handbook and its halves on paper, and for reading devices."""
