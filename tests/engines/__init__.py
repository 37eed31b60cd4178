"""Rows by the engines against the rows of the local run."""
