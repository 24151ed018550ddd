"""Patterns that are compiled when they are first used.

A run uses about half of the patterns its modules declare, and compiling them all is a good part of its start.
"""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast

HANZI = r"[^\W\d_A-Za-zª-ÿ]"
"""A hanzi, also a rare one beyond the first plane: a letter that is no Latin one.

A range such as 㐀-鿿 says nearly the same and takes fifty times as long to compile.
"""


class _LazyPattern:
    """Stands for a compiled pattern; after the first use its methods are the compiled pattern's own."""

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  (whatever a pattern has)
        compiled = re.compile(self.pattern, self._flags)
        for method in ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def lazy_pattern(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Declare a pattern of a module.

    Raises:
        re.error: at its first use, if it is none.
    """
    return cast("re.Pattern[AnyStr]", _LazyPattern(pattern, flags))
