"""The rules, in code order within their families; one file each."""

from govreport.checks.acknowledgements import acknowledge
from govreport.checks.action_plan_has_tasks import action_plan_has_tasks
from govreport.checks.as_of_lies_in_the_period import as_of_lies_in_the_period
from govreport.checks.awards_lie_in_the_period import awards_lie_in_the_period
from govreport.checks.bonus_agrees_with_awards import bonus_agrees_with_awards
from govreport.checks.bonus_counts_match_awards import bonus_counts_match_awards
from govreport.checks.bonus_within_cap import bonus_within_cap
from govreport.checks.braces_are_closed import braces_are_closed
from govreport.checks.built_in_names_are_free import built_in_names_are_free
from govreport.checks.carrier_fits_the_relation import carrier_fits_the_relation
from govreport.checks.carrier_has_its_elements import carrier_has_its_elements
from govreport.checks.classified_copies_are_numbered import classified_copies_are_numbered
from govreport.checks.classified_is_not_public import classified_is_not_public
from govreport.checks.counts_match_what_is_listed import counts_match_what_is_listed
from govreport.checks.dates_in_data_exist import dates_in_data_exist
from govreport.checks.deductions_explain_lost_points import deductions_explain_lost_points
from govreport.checks.document_is_signed import document_is_signed
from govreport.checks.document_numbers_are_unique import document_numbers_are_unique
from govreport.checks.document_numbers_are_well_formed import document_numbers_are_well_formed
from govreport.checks.estimates_are_called_so import estimates_are_called_so
from govreport.checks.evidence_dates_from_the_period import evidence_dates_from_the_period
from govreport.checks.evidence_files_are_there import evidence_files_are_there
from govreport.checks.evidence_is_numbered_clearly import evidence_is_numbered_clearly
from govreport.checks.figure_attributes_exist import figure_attributes_exist
from govreport.checks.figures_are_named_in_texts import figures_are_named_in_texts
from govreport.checks.figures_are_used import figures_are_used
from govreport.checks.figures_have_values import figures_have_values
from govreport.checks.figures_in_texts_exist import figures_in_texts_exist
from govreport.checks.first_page_shows_text import first_page_shows_text
from govreport.checks.formula_operands_exist import formula_operands_exist
from govreport.checks.formulas_are_well_formed import formulas_are_well_formed
from govreport.checks.formulas_divide_by_something import formulas_divide_by_something
from govreport.checks.formulas_keep_units import formulas_keep_units
from govreport.checks.formulas_run_forward import formulas_run_forward
from govreport.checks.gated_indicators_earn_nothing import gated_indicators_earn_nothing
from govreport.checks.gates_can_be_judged import gates_can_be_judged
from govreport.checks.groups_add_up import groups_add_up
from govreport.checks.headings_bring_no_ordinals import headings_bring_no_ordinals
from govreport.checks.honours_were_received import honours_were_received
from govreport.checks.identifiers_are_unique import identifiers_are_unique
from govreport.checks.imprint_line_is_whole import imprint_line_is_whole
from govreport.checks.issued_after_the_period import issued_after_the_period
from govreport.checks.items_are_scored import items_are_scored
from govreport.checks.joint_report_names_each_signatory import joint_report_names_each_signatory
from govreport.checks.lagging_figures_say_why import lagging_figures_say_why
from govreport.checks.lost_points_have_reasons import lost_points_have_reasons
from govreport.checks.magnitudes_fit import magnitudes_fit
from govreport.checks.mark_is_larger_than_the_title import mark_is_larger_than_the_title
from govreport.checks.matters_count_once import matters_count_once
from govreport.checks.milestones_lie_ahead import milestones_lie_ahead
from govreport.checks.names_are_given import names_are_given
from govreport.checks.names_are_listed_one_by_one import names_are_listed_one_by_one
from govreport.checks.no_samples_are_left import no_samples_are_left
from govreport.checks.not_applicable_is_settled import not_applicable_is_settled
from govreport.checks.number_and_date_share_a_year import number_and_date_share_a_year
from govreport.checks.organs_are_addressed_once import organs_are_addressed_once
from govreport.checks.parts_exist import parts_exist
from govreport.checks.parts_sum_to_whole import parts_sum_to_whole
from govreport.checks.percentages_agree_with_formulas import percentages_agree_with_formulas
from govreport.checks.periods_follow_one_another import periods_follow_one_another
from govreport.checks.phases_exist import phases_exist
from govreport.checks.printed_after_issue import printed_after_issue
from govreport.checks.ranks_follow_scores import ranks_follow_scores
from govreport.checks.rectification_is_planned import rectification_is_planned
from govreport.checks.registry import Check, run_checks
from govreport.checks.report_goes_to_one_superior import report_goes_to_one_superior
from govreport.checks.report_is_not_copied_below import report_is_not_copied_below
from govreport.checks.report_makes_no_request import report_makes_no_request
from govreport.checks.roster_lists_members_once import roster_lists_members_once
from govreport.checks.rules_are_of_one_kind import rules_are_of_one_kind
from govreport.checks.rules_can_be_worked_out import rules_can_be_worked_out
from govreport.checks.scheme_total_is_met import scheme_total_is_met
from govreport.checks.sections_have_four_levels import sections_have_four_levels
from govreport.checks.self_score_within_full_marks import self_score_within_full_marks
from govreport.checks.self_scores_agree_with_rules import self_scores_agree_with_rules
from govreport.checks.signatories_stand_two_a_line import signatories_stand_two_a_line
from govreport.checks.stated_totals_agree import stated_totals_agree
from govreport.checks.targets_agree import targets_agree
from govreport.checks.tasks_have_a_lead_unit import tasks_have_a_lead_unit
from govreport.checks.title_has_no_end_mark import title_has_no_end_mark
from govreport.checks.title_names_the_period import title_names_the_period
from govreport.checks.total_is_not_negative import total_is_not_negative
from govreport.checks.total_within_cap import total_within_cap
from govreport.checks.units_are_named_once import units_are_named_once
from govreport.checks.values_agree_with_formulas import values_agree_with_formulas
from govreport.checks.weights_add_up import weights_add_up

CHECKS: tuple[Check, ...] = (
    figures_in_texts_exist,
    figure_attributes_exist,
    formula_operands_exist,
    formulas_run_forward,
    identifiers_are_unique,
    braces_are_closed,
    parts_exist,
    built_in_names_are_free,
    figures_have_values,
    figures_are_used,
    figures_are_named_in_texts,
    estimates_are_called_so,
    phases_exist,
    parts_sum_to_whole,
    values_agree_with_formulas,
    formulas_keep_units,
    formulas_divide_by_something,
    formulas_are_well_formed,
    targets_agree,
    counts_match_what_is_listed,
    as_of_lies_in_the_period,
    lagging_figures_say_why,
    magnitudes_fit,
    percentages_agree_with_formulas,
    groups_add_up,
    self_score_within_full_marks,
    stated_totals_agree,
    deductions_explain_lost_points,
    lost_points_have_reasons,
    bonus_counts_match_awards,
    bonus_within_cap,
    scheme_total_is_met,
    items_are_scored,
    not_applicable_is_settled,
    rules_are_of_one_kind,
    rules_can_be_worked_out,
    self_scores_agree_with_rules,
    weights_add_up,
    gates_can_be_judged,
    gated_indicators_earn_nothing,
    awards_lie_in_the_period,
    matters_count_once,
    bonus_agrees_with_awards,
    ranks_follow_scores,
    total_within_cap,
    evidence_is_numbered_clearly,
    evidence_dates_from_the_period,
    evidence_files_are_there,
    rectification_is_planned,
    total_is_not_negative,
    document_numbers_are_unique,
    document_numbers_are_well_formed,
    issued_after_the_period,
    document_is_signed,
    title_has_no_end_mark,
    milestones_lie_ahead,
    number_and_date_share_a_year,
    periods_follow_one_another,
    carrier_has_its_elements,
    carrier_fits_the_relation,
    report_goes_to_one_superior,
    report_makes_no_request,
    report_is_not_copied_below,
    imprint_line_is_whole,
    sections_have_four_levels,
    headings_bring_no_ordinals,
    mark_is_larger_than_the_title,
    title_names_the_period,
    names_are_given,
    roster_lists_members_once,
    units_are_named_once,
    tasks_have_a_lead_unit,
    action_plan_has_tasks,
    classified_is_not_public,
    classified_copies_are_numbered,
    printed_after_issue,
    dates_in_data_exist,
    no_samples_are_left,
    first_page_shows_text,
    names_are_listed_one_by_one,
    joint_report_names_each_signatory,
    honours_were_received,
    organs_are_addressed_once,
    signatories_stand_two_a_line,
)

__all__ = ["CHECKS", "Check", "acknowledge", "run_checks"]
