"""The form model: how much a string reads like a name, an offer or a query of spam."""
