"""Rules over the text of a document that no data stands behind, in code order within their families."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from govreport.checks.prose.approximations_are_single import approximations_are_single
from govreport.checks.prose.approximations_take_no_pause import approximations_take_no_pause
from govreport.checks.prose.attachments_are_attached import attachments_are_attached
from govreport.checks.prose.brackets_pair import brackets_pair
from govreport.checks.prose.changes_agree_with_values import changes_agree_with_values
from govreport.checks.prose.confused_words import confused_words, find_confused_words
from govreport.checks.prose.counts_match_items import counts_match_items
from govreport.checks.prose.counts_match_lists import counts_match_lists
from govreport.checks.prose.counts_match_occasions import counts_match_occasions
from govreport.checks.prose.dates_exist import dates_exist
from govreport.checks.prose.deadlines_after_issue import deadlines_after_issue
from govreport.checks.prose.decreases_are_no_multiples import decreases_are_no_multiples
from govreport.checks.prose.deductions_fit_scores import deductions_fit_scores
from govreport.checks.prose.differences_are_in_points import differences_are_in_points
from govreport.checks.prose.digits_are_half_width import digits_are_half_width
from govreport.checks.prose.ellipses_and_deng import ellipses_and_deng
from govreport.checks.prose.event_dates_take_a_middle_dot import event_dates_take_a_middle_dot
from govreport.checks.prose.growth_agrees_with_difference import growth_agrees_with_difference
from govreport.checks.prose.growth_has_a_unit import growth_has_a_unit
from govreport.checks.prose.heading_scores_add_up import heading_scores_add_up
from govreport.checks.prose.headings_carry_ordinals import headings_carry_ordinals
from govreport.checks.prose.headings_end_alike import headings_end_alike
from govreport.checks.prose.heads_are_closed import heads_are_closed
from govreport.checks.prose.index_year_fits_the_page import index_year_fits_the_page
from govreport.checks.prose.inline_ordinals_run_on import inline_ordinals_run_on
from govreport.checks.prose.inner_titles_have_inner_marks import inner_titles_have_inner_marks
from govreport.checks.prose.issued_titles_close_in_time import issued_titles_close_in_time
from govreport.checks.prose.issued_when_dated import issued_when_dated
from govreport.checks.prose.items_run_on import items_run_on
from govreport.checks.prose.marks_are_not_doubled import marks_are_not_doubled
from govreport.checks.prose.money_ends_at_fen import money_ends_at_fen
from govreport.checks.prose.names_are_current import find_former_names, names_are_current
from govreport.checks.prose.no_pause_between_marks import no_pause_between_marks
from govreport.checks.prose.no_stray_blanks import no_stray_blanks
from govreport.checks.prose.numbers_are_well_formed import numbers_are_well_formed
from govreport.checks.prose.one_number_one_document import one_number_one_document
from govreport.checks.prose.one_self_reference import one_self_reference
from govreport.checks.prose.ordinals_run_on import ordinals_run_on
from govreport.checks.prose.paragraphs_end_with_a_stop import paragraphs_end_with_a_stop
from govreport.checks.prose.punctuation_is_full_width import punctuation_is_full_width
from govreport.checks.prose.quotes_are_curly import quotes_are_curly
from govreport.checks.prose.quotes_pair import quotes_pair
from govreport.checks.prose.ranges_keep_percent import ranges_keep_percent
from govreport.checks.prose.rates_agree_with_counts import rates_agree_with_counts
from govreport.checks.prose.registry import TextCheck, run_text_checks
from govreport.checks.prose.score_wordings_agree import score_wordings_agree
from govreport.checks.prose.self_scores_within_full_marks import self_scores_within_full_marks
from govreport.checks.prose.sentences_are_not_repeated import sentences_are_not_repeated
from govreport.checks.prose.set_phrases_are_whole import find_cut_phrases, set_phrases_are_whole
from govreport.checks.prose.shares_agree_with_counts import shares_agree_with_counts
from govreport.checks.prose.sibling_heads_are_parallel import sibling_heads_are_parallel
from govreport.checks.prose.spans_take_one_dash import spans_take_one_dash
from govreport.checks.prose.structures_add_up import structures_add_up
from govreport.checks.prose.subsets_fit_the_whole import subsets_fit_the_whole
from govreport.checks.prose.sums_follow_their_parts import sums_follow_their_parts
from govreport.checks.prose.table_rates_agree import table_rates_agree
from govreport.checks.prose.table_totals_add_up import table_totals_add_up
from govreport.checks.prose.tortoise_brackets_hold_numbers import tortoise_brackets_hold_numbers
from govreport.checks.prose.units_are_complete import units_are_complete
from govreport.checks.prose.units_are_in_the_roster import units_are_in_the_roster
from govreport.checks.prose.units_are_written_properly import units_are_written_properly
from govreport.checks.prose.words_are_not_doubled import words_are_not_doubled
from govreport.checks.prose.years_are_full import years_are_full
from govreport.checks.prose.yu_follows_round_numbers import yu_follows_round_numbers

if TYPE_CHECKING:
    from govreport.checks.prose.lexicon import Lexicon

TEXT_CHECKS: tuple[TextCheck, ...] = (
    ordinals_run_on,
    headings_carry_ordinals,
    items_run_on,
    heads_are_closed,
    sibling_heads_are_parallel,
    inline_ordinals_run_on,
    headings_end_alike,
    units_are_in_the_roster,
    subsets_fit_the_whole,
    counts_match_lists,
    table_totals_add_up,
    counts_match_occasions,
    sums_follow_their_parts,
    counts_match_items,
    rates_agree_with_counts,
    changes_agree_with_values,
    differences_are_in_points,
    growth_agrees_with_difference,
    shares_agree_with_counts,
    table_rates_agree,
    structures_add_up,
    heading_scores_add_up,
    self_scores_within_full_marks,
    score_wordings_agree,
    deductions_fit_scores,
    numbers_are_well_formed,
    one_number_one_document,
    issued_when_dated,
    deadlines_after_issue,
    index_year_fits_the_page,
    dates_exist,
    attachments_are_attached,
    approximations_are_single,
    yu_follows_round_numbers,
    ranges_keep_percent,
    digits_are_half_width,
    years_are_full,
    decreases_are_no_multiples,
    approximations_take_no_pause,
    growth_has_a_unit,
    units_are_written_properly,
    units_are_complete,
    money_ends_at_fen,
    punctuation_is_full_width,
    brackets_pair,
    inner_titles_have_inner_marks,
    no_pause_between_marks,
    no_stray_blanks,
    spans_take_one_dash,
    marks_are_not_doubled,
    ellipses_and_deng,
    quotes_are_curly,
    issued_titles_close_in_time,
    event_dates_take_a_middle_dot,
    tortoise_brackets_hold_numbers,
    quotes_pair,
    paragraphs_end_with_a_stop,
    sentences_are_not_repeated,
    words_are_not_doubled,
    confused_words,
    set_phrases_are_whole,
    names_are_current,
    one_self_reference,
)

_BY_LEXICON = {
    confused_words.code: find_confused_words,
    set_phrases_are_whole.code: find_cut_phrases,
    names_are_current.code: find_former_names,
}


def checks_with(lexicon: Lexicon) -> tuple[TextCheck, ...]:
    """Give the rules, those over words with a lexicon of their own."""
    return tuple(
        each._replace(rule=partial(_BY_LEXICON[each.code], lexicon=lexicon)) if each.code in _BY_LEXICON else each
        for each in TEXT_CHECKS
    )


__all__ = ["TEXT_CHECKS", "TextCheck", "checks_with", "run_text_checks"]
