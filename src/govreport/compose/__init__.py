"""Resolved year data and a template into a document tree."""
