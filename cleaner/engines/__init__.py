"""Beyond one machine: Ray, Spark and datatrove call the same guarded workers as a local run."""
