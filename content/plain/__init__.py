"""The pages for those who read no HTML: as Markdown, in lists of all of them, as a feed, and told in their heads."""
