"""What people get wrong when they type front matter: found, explained, corrected and read past."""
