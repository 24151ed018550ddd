"""A document's text: quantities, citations, ordinals, with their places."""
