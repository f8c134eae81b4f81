"""Tests of what can be wrong with a published site."""
