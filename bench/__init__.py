"""How fast govreport is beside the tools people use instead; run with `python -m bench`."""
