"""Tests of the kinds of value."""
