"""Looks at the machine and at finished files."""
