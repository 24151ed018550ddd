"""Declared year data into computed figures and scores."""

from govreport.resolve.faults import Fault, FaultKind
from govreport.resolve.figures import ResolvedFigure
from govreport.resolve.scores import ScoreNode, ScoreSheet, Standing
from govreport.resolve.texts import Piece, Pieces
from govreport.resolve.year import ResolvedYear, resolve

__all__ = [
    "Fault",
    "FaultKind",
    "Piece",
    "Pieces",
    "ResolvedFigure",
    "ResolvedYear",
    "ScoreNode",
    "ScoreSheet",
    "Standing",
    "resolve",
]
