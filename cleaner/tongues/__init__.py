"""Which language a word belongs to, by its letters."""
