"""Pages for the eye: self-contained files of what was cut, why, and what a run did."""
