"""Phrases and patterns as data: one module a language, every rule with its hits and misses."""
