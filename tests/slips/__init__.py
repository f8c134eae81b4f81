"""Tests of what people get wrong."""
