"""The kinds of file that are read, one module each; what none of them takes is plain text."""
