"""Shelf of commands: one file each."""
