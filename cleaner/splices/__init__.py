"""The finders of what was spliced into sentences, and the evidence that each asks for."""
