"""Shelf of what can be wrong with a published site: one file each."""
