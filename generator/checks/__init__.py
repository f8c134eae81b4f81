"""Shelf of checks: one file for each thing that a careful editor would look for; checks advise."""
