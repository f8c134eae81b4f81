"""The pages of the desk: each module has `ROUTES`, pairs of a regular expression for a path and a Handler."""
