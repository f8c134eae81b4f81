"""The kinds of value an author types: text in, a typed value out, or problems that say what is accepted."""
