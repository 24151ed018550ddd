"""Document trees into files."""
