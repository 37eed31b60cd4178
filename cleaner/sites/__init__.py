"""What repeats across a corpus: counted page by page, merged, and used to clean it again."""
