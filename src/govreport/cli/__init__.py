"""The command line."""

from govreport.cli.main import main

__all__ = ["main"]
