"""Shelf of outputs: one file for each kind of file that the site is made of."""
