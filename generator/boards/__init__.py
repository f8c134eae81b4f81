"""The shelf of job boards: one file for each board that wants a file of its own."""
