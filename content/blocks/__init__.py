"""Blocks that a page can place: `{{ name argument }}` becomes what the content says."""

from content.blocks.blocks import BLOCKS, Block, WrongBlock, refusal, render

__all__ = ["BLOCKS", "Block", "WrongBlock", "refusal", "render"]
