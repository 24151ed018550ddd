"""Names of people as clerks type them: several in one text, two characters spread by a blank."""

from govreport.patterns import HANZI, lazy_pattern

_BETWEEN = lazy_pattern(r"[、，,；;／/](?![^（(]*[）)])")
_BRACKETED = lazy_pattern(r"\s*[（(][^）)]*[）)]")
_HANZI = lazy_pattern(f"{HANZI}+")
_POST = lazy_pattern(
    r".*(?:长|主任|书记|主席|经理|总监|秘书|助理|委员|代表|同志|人|员|局|厅|委|办|部|处|科|室|院|会|府|站|所|队|中心|公司|单位)"
)
_BOTH = lazy_pattern(f"({HANZI}{{2,3}})(?:和|与|及|以及)({HANZI}{{2,3}})")
_COMPOUND = lazy_pattern(
    "欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|长孙|宇文|司徒|司空|夏侯|端木|南宫|西门|东郭|百里|呼延|轩辕|独孤|澹台"
)
_SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜谢邹窦章苏潘葛范彭鲁韦马方俞任袁柳鲍史唐费薛雷"
    "贺倪汤罗毕郝邬安常于傅齐康余顾孟黄穆萧尹姚邵汪毛狄米戴宋熊纪舒屈项祝董梁杜阮蓝季贾江童颜郭梅盛林钟徐邱骆高夏蔡"
    "田樊胡凌霍万柯管卢莫房裘解应丁宣邓单杭洪包左石崔吉龚程邢裴陆翁荀甄曲封储靳段焦谷车侯宁仇甘武刘景詹龙叶司黎白"
    "蒲赖卓屠池乔闻党翟谭贡姬申冉桑桂牛边燕尚温庄晏柴瞿阎连习艾向古易廖耿满文寇广欧沃利蔚越师巩聂晁勾敖融冷訾辛阚那简饶曾"
    "沙丰关相查红游竺权盖益桓公闫肖岳涂佟苗母"
)
_LONGEST = 4
_BLANK = "\u3000"


def people_in(typed: str) -> tuple[str, ...] | None:
    """Tell the names in a text; a name of two characters keeps a blank between them, as wide as a character.

    Names lie between 、 ， ； and /, or between blanks where each has two to four hanzi. Two single characters are one
    name (李 明), a surname of two goes with what follows (欧阳 明). What is no plain name (posts, units, Latin
    letters) is left as it stands.

    Returns:
        The names in the order typed, or None where they cannot be told apart.
    """
    names: list[str] = []
    for part in _BETWEEN.split(typed):
        found = _between_marks(part.strip())
        if found is None:
            return None
        names += found
    return tuple(names)


def is_person(name: str) -> bool:
    """Say whether a text looks like the name of a person: two to four hanzi that end in no word for a post or unit."""
    bare = "".join(_BRACKETED.sub("", name).split())
    return 1 < len(bare) <= _LONGEST and bool(_HANZI.fullmatch(bare)) and not _POST.fullmatch(bare)


def _between_marks(part: str) -> list[str] | None:
    tokens = _BRACKETED.sub("", part).split()
    both = _BOTH.fullmatch(tokens[0]) if len(tokens) == 1 else None
    if both and both[1][0] in _SURNAMES and both[2][0] in _SURNAMES:
        return None
    if len(tokens) <= 1 or not all(map(_may_belong_to_name, tokens)):
        return [part] if part else []
    names = _between_blanks(tokens)
    if names and _BRACKETED.search(part):
        return [part] if len(names) == 1 else None
    return names


def _may_belong_to_name(token: str) -> bool:
    return len(token) <= _LONGEST and bool(_HANZI.fullmatch(token)) and (len(token) == 1 or not _POST.fullmatch(token))


def _between_blanks(tokens: list[str]) -> list[str] | None:
    lengths = [len(token) for token in tokens]
    if lengths in ([1, 1], [1, 1, 1], [1, 2]):
        return [_as_one(tokens)]
    names: list[str] = []
    rest = list(tokens)
    while rest:
        count = _tokens_of_first(rest)
        if count is None:
            return None
        names.append(_as_one(rest[:count]))
        del rest[:count]
    return names


def _tokens_of_first(tokens: list[str]) -> int | None:
    """Count the pieces that make the first name; None where that leaves room for doubt."""
    first, *behind = map(len, tokens)
    if _COMPOUND.fullmatch(tokens[0]) and behind and behind[0] <= first:
        return 2
    if first > 1:
        return 1
    return 2 if behind[:1] == [1] and behind[1:2] != [1] else None


def _as_one(tokens: list[str]) -> str:
    return (_BLANK if [len(token) for token in tokens] == [1, 1] else "").join(tokens)
