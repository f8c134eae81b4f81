"""What each output says of a vacancy, read back by parsers that are not ours, in the same terms for all."""
