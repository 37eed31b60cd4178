"""Cases with known splices, and the scores of what a cleaner cut out of them."""
