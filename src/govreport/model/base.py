"""Common ground of the year data: frozen, closed, and all of it read from strings."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, ClassVar, cast

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from govreport.patterns import lazy_pattern


class YearDataModel(BaseModel):
    """A part of the year data. A field's `title` is its Chinese spelling; load accepts both.

    `shorthand` names the field that a bare string, or a bare list, stands for.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
    shorthand: ClassVar[str | None] = None


class TextMark:
    """Marks a string as text of a document: it may name figures in braces."""


MAX_DIGITS = 30
_NUMBER = lazy_pattern(r"[-+−]?\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|[-+−]?\d+(?:\.\d+)?")
_DATE = lazy_pattern(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")
_TRUE = {"true", "yes", "on", "是", "有"}
_FALSE = {"false", "no", "off", "否", "无"}


def read_number(raw: object) -> Decimal:
    """Read a number as typed, grouping commas dropped, digits kept; a trailing 分 is allowed.

    Raises:
        PydanticCustomError: the words are no plain decimal number of at most 30 digits.
    """
    if isinstance(raw, Decimal):
        return raw
    typed = str(raw).strip().removesuffix("分").strip()
    if not _NUMBER.fullmatch(typed) or len(typed) > MAX_DIGITS:
        raise PydanticCustomError("number_expected", "number_expected", {"found": str(raw)})
    return Decimal(re.sub("[,，]", "", typed).replace("−", "-"))


def read_marks(raw: object) -> Decimal:
    """Read points (分), which are never negative.

    Raises:
        PydanticCustomError: no number, or a negative one.
    """
    marks = read_number(raw)
    if marks < 0:
        raise PydanticCustomError("marks_negative", "marks_negative", {"found": str(raw)})
    return marks


def read_count(raw: object) -> int:
    """Read a count; a measure word such as 次 or 项 may follow.

    Raises:
        PydanticCustomError: no whole number of at most six digits.
    """
    typed = str(raw).strip().rstrip("次项个件份处家")
    if not re.fullmatch(r"[0-9]{1,6}", typed):
        raise PydanticCustomError("count_expected", "count_expected", {"found": str(raw)})
    return int(typed)


def read_flag(raw: object) -> bool:
    """Read yes or no, in English or Chinese.

    Raises:
        PydanticCustomError: another word.
    """
    typed = str(raw).strip().lower()
    if typed in _TRUE:
        return True
    if typed in _FALSE:
        return False
    raise PydanticCustomError("flag_expected", "flag_expected", {"found": str(raw)})


def read_date(raw: object) -> date:
    """Read a whole date, 2025-01-15 or 2025年1月15日.

    Raises:
        PydanticCustomError: another form, or a day the calendar does not have.
    """
    if isinstance(raw, date):
        return raw
    match = _DATE.fullmatch(str(raw).strip())
    try:
        if match:
            return date(*map(int, match.groups()))
    except ValueError:
        pass
    raise PydanticCustomError("date_expected", "date_expected", {"found": str(raw)})


def read_copy_number(raw: object) -> str:
    """Read the number of a copy (份号): at most six digits, or nothing (GB/T 9704 7.2.1).

    Raises:
        PydanticCustomError: another form.
    """
    typed = str(raw).strip()
    if not re.fullmatch(r"[0-9]{0,6}", typed):
        raise PydanticCustomError("copy_number_expected", "copy_number_expected", {"found": str(raw)})
    return typed


def read_list(raw: object) -> object:
    """Take a single value for a list of one."""
    return cast("object", [raw]) if isinstance(raw, str | dict) else raw


def read_people(raw: object) -> object:
    """Take several names in one text, such as 张三、李四, for a list of them; names in doubt stay one text."""
    typed = read_list(raw)
    if not isinstance(typed, list):
        return typed
    names = cast("list[object]", typed)
    if all(isinstance(name, str) and name.isalpha() for name in names):
        return names
    from govreport.model.people import people_in  # noqa: PLC0415  # most lists have one name an entry

    parted = [(people_in(name) or (name,)) if isinstance(name, str) else (name,) for name in names]
    return [name for people in parted for name in people]


Text = Annotated[str, TextMark()]
Number = Annotated[Decimal, BeforeValidator(read_number)]
Marks = Annotated[Decimal, BeforeValidator(read_marks)]
Count = Annotated[int, BeforeValidator(read_count)]
Flag = Annotated[bool, BeforeValidator(read_flag)]
Day = Annotated[date, BeforeValidator(read_date)]
CopyNumber = Annotated[str, BeforeValidator(read_copy_number)]
Texts = Annotated[tuple[Text, ...], BeforeValidator(read_list)]
Names = Annotated[tuple[str, ...], BeforeValidator(read_list)]
People = Annotated[tuple[str, ...], BeforeValidator(read_people)]


@dataclass(frozen=True, slots=True, eq=False)
class Spellings:
    """The Chinese words of a setting and the English ones the model keeps."""

    chinese: dict[str, str]

    def __call__(self, raw: object) -> object:
        """Turn a Chinese word into the English one; leave anything else alone."""
        return self.chinese.get(raw, raw) if isinstance(raw, str) else raw


def words(chinese: dict[str, str]) -> BeforeValidator:
    """Accept the Chinese spelling of a setting's words beside the English ones."""
    return BeforeValidator(Spellings(chinese))


def named(chinese: str, default: object = None) -> Any:  # noqa: ANN401  (a field specifier fits every type)
    """Declare an optional field with its Chinese spelling."""
    return Field(default, title=chinese)


def needed(chinese: str) -> Any:  # noqa: ANN401  (a field specifier fits every type)
    """Declare a field that must be given, with its Chinese spelling."""
    return Field(title=chinese)
