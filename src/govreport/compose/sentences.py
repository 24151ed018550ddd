"""Whether words are a whole sentence already, or none that takes a full stop."""

from __future__ import annotations

from govreport.patterns import lazy_pattern

_ENDS = tuple("。！？；…!?")
_CLOSING = "”’）》〉"
_REMARK_BEHIND = lazy_pattern(r"[。！？；…][（(〔][^（）()]*[）)〕]$")
"""完成投资3.2亿元。（不含征地）: the remark belongs to what is ended."""
_NO_SENTENCE = lazy_pattern(
    r"[（(〔[【][^（）()]*[）)〕\]】]"
    r"|(?:附[件表注]?|注|联系(?:人|方式)|传真|[^，。；：]{0,6}(?:电话|编码|邮编|邮箱|[地网]址))\d*[：:].*"
    r"|[^，。；：]{0,6}(?:单位|部门|[科处]室|组长|主任|成员|人员?|来源|时间|日期|时限|地点|稿次)[：:][^，。；：！？]*"
    r"|附[件表]\d*|\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|(?:https?://|www\.)\S+"
    r"|(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|\d+[.．]|表\s*\d+)[^，。；：]{1,20}"
)
"""A remark in brackets, a line behind its label, a date or an address, a heading or caption typed as a paragraph."""


def is_ended(words: str) -> bool:
    """Say whether words have an end mark, be it within marks that close, or before a remark in brackets."""
    return words.rstrip(_CLOSING).endswith(_ENDS) or bool(_REMARK_BEHIND.search(words))


def is_sentence(words: str) -> bool:
    """Say whether words are to end in a full stop."""
    return bool(words) and not _NO_SENTENCE.fullmatch(words)
