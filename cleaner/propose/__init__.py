"""Proposers: each looks at a document and yields edits; none changes anything."""
