"""Examples of use, and proof that they hold."""
