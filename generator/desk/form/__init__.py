"""The form for people who will not write YAML: made from the field tables, it writes the file back."""
