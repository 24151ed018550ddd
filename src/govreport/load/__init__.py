"""Files into year data, with the place of every value."""
