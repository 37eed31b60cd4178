"""Pages of ours in a real browser, opened from disk."""
