"""Document numbers survive reading and writing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from govreport.text.numbers import find_numbers, read_number
from strategies import CODES


@given(code=st.sampled_from(CODES), year=st.integers(1949, 2099), serial=st.integers(1, 9999))
def test_a_number_parsed_and_printed_is_unchanged(code: str, year: int, serial: int) -> None:
    typed = f"{code}〔{year}〕{serial}号"
    number = read_number(typed)
    assert number is not None
    assert number.standard == typed


@given(
    code=st.sampled_from(CODES),
    brackets=st.sampled_from(["[]", "（）", "()", "【】", "［］", "〔)"]),
    lead=st.sampled_from(["", "根据", "按照", "认真贯彻落实", "市政府印发的", "严格执行"]),
    serial=st.integers(1, 9999),
)
def test_a_number_in_other_brackets_is_found_without_the_words_before_it(
    code: str, brackets: str, lead: str, serial: int
) -> None:
    typed = f"{code}{brackets[0]}2024{brackets[1]}{serial}号"
    (number,) = find_numbers(f"{lead}{typed}要求")
    assert (number.typed, number.standard) == (typed, f"{code}〔2024〕{serial}号")


@given(text=st.text(alphabet="辽政办发〔〕[]（）()《》2024第号楼根据 \n", max_size=80))
def test_any_text_can_be_searched(text: str) -> None:
    for number in find_numbers(text):
        assert text[number.start : number.end] == number.typed
