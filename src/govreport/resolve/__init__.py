"""Declared year data into computed figures and scores."""
