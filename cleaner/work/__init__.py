"""Work on one machine: chunks, the processes that do them, and what is safe so far."""
