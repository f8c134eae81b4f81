"""The rules that every page keeps in a browser: each looks at a page and returns what it has against it."""
