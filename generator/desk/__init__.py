"""The editor's desk: a project on this machine as its author works on it, in a browser."""
