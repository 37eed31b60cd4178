"""Writers: a result as text, Markdown or a row."""
