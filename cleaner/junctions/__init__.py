"""The junction model: how well a left and a right context go together."""
