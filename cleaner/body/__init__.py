"""The body: which blocks of a page are its article, by two looks of boosted trees at each block."""
