"""Readers: bytes and strings of every kind in, one `Document` out."""
