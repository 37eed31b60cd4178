"""Words and templates of spam, by language: names, offers, queries, contacts, stock sentences."""
