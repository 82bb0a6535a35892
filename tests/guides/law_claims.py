"""What each answer of a guide claims about the law, in the words of the law's cases.

Written from what an outcome's title and text tell a reader, never from what a case gives. An outcome that is left
out claims nothing that the cases ask about. What is told only where two outcomes stand together has `&` between them.
"""

from collections.abc import Mapping, Set

type Said = Mapping[str, str]
"""Claims by name, each with its word; `warns` holds several with spaces between."""

THRESHOLD: Mapping[str, Said] = {
    "side:above": {"act": "applies", "eu_tender": "required"},
    "side:above_light": {"act": "applies", "eu_tender": "light_notice", "warns": "award_notice"},
    "side:above_utility": {"act": "utilities", "eu_tender": "required"},
    "side:above_concession": {"act": "concession", "eu_tender": "required"},
    "side:small_lot_apart": {"act": "applies", "small_lot": "allowed", "below": "depends"},
    "side:below_clear": {"act": "applies", "eu_tender": "not_required", "below": "section_191"},
    "side:below_none": {"act": "applies", "eu_tender": "not_required", "below": "section_193"},
    "side:below_small": {"act": "applies", "eu_tender": "not_required", "below": "sound_economy"},
    "side:below_unsure": {"act": "applies", "eu_tender": "not_required", "below": "depends"},
    "side:below_works": {"eu_tender": "not_required", "below": "tender_act"},
    "side:below_concession": {"act": "concession", "eu_tender": "not_required"},
    "side:below_utility": {"act": "utilities", "eu_tender": "not_required"},
    "side:count_more": {"eu_tender": "depends", "warns": "count_all"},
    "side:settle_buyer_and_kind": {"eu_tender": "depends"},
    "side:settle_term": {"eu_tender": "depends"},
    "side:amounts_not_fixed": {"eu_tender": "depends"},
    "side:value_missing": {"eu_tender": "depends"},
    "value_warnings:lot_over_limit": {"small_lot": "not_allowed"},
    "value_warnings:lots_over_fifth": {"small_lot": "not_allowed"},
    "value_warnings:count_all_parts": {"warns": "count_all"},
    "value_warnings:count_whole_buyer": {"warns": "count_all"},
}

PATH: Mapping[str, Said] = {
    **THRESHOLD,
    "answer:solve_yourselves": {"act": "no_purchase"},
    "answer:withdraw_promise": {"act": "applies", "eu_tender": "depends"},
    "answer:not_on_its_own": {"act": "depends", "eu_tender": "depends", "warns": "phase_one"},
    "answer:compete_or_share": {"act": "applies", "eu_tender": "depends"},
    "answer:develop_first": {"act": "exempt_research"},
    "answer:develop_apart": {"act": "exempt_research"},
    "answer:buy_research": {"act": "exempt_research", "eu_tender": "not_required"},
    "answer:settle_change": {"change": "depends"},
    "answer:call_off": {"act": "applies", "eu_tender": "not_required", "procedure": "call_off"},
    "answer:borrow_and_try": {"act": "no_purchase", "eu_tender": "not_required", "warns": "count_all"},
    "answer:paid_to_test": {"act": "no_purchase", "eu_tender": "not_required", "powers": "basis_needed"},
    "answer:find_amount": {"eu_tender": "depends"},
    "answer:buy_simply_if": {"eu_tender": "depends", "warns": "count_all"},
    "answer:count_all": {"eu_tender": "depends", "warns": "count_all"},
    "answer:settle_last": {"eu_tender": "depends"},
    "answer:amounts_not_fixed": {"eu_tender": "depends"},
    "answer:light_notice": {"act": "applies", "eu_tender": "light_notice"},
    "answer:other_rules_tender": {"eu_tender": "required"},
    "answer:tender_with_trial": {"act": "applies", "eu_tender": "required", "warns": "count_all"},
    "answer:eu_tender": {"act": "applies", "eu_tender": "required"},
    "answer:works_act": {"eu_tender": "not_required", "below": "tender_act"},
    "answer:other_rules_below": {"eu_tender": "not_required"},
    "answer:advertise": {"act": "applies", "eu_tender": "not_required", "below": "section_191"},
    "answer:settle_interest": {"act": "applies", "eu_tender": "not_required", "below": "depends"},
    "answer:small_trial": {"act": "applies", "eu_tender": "not_required", "warns": "count_all"},
    "answer:buy_simply": {"act": "applies", "eu_tender": "not_required", "below": "sound_economy"},
    "answer:market_terms": {"act": "applies", "eu_tender": "not_required", "below": "section_193"},
    "path:no_purchase": {"act": "no_purchase"},
    "path:exempt": {"act": "exempt_research"},
    "path:explorative": {"act": "exempt_research"},
    "path:trial & eu_tender:not_now": {"act": "no_purchase"},
    "eu_tender:required": {"act": "applies", "eu_tender": "required"},
    "eu_tender:required_light": {"act": "applies", "eu_tender": "light_notice"},
    "eu_tender:required_otherwise": {"eu_tender": "required"},
    "eu_tender:advertise_instead": {"eu_tender": "not_required", "below": "section_191"},
    "eu_tender:not_required": {"eu_tender": "not_required"},
    "eu_tender:not_required_otherwise": {"eu_tender": "not_required"},
    "eu_tender:works_act": {"eu_tender": "not_required", "below": "tender_act"},
    "eu_tender:depends": {"eu_tender": "depends"},
    "eu_tender:if_bought": {"act": "applies", "eu_tender": "depends"},
    "eu_tender:perhaps_phase_one": {"act": "depends", "eu_tender": "depends", "warns": "phase_one"},
    "eu_tender:exempt": {"act": "exempt_research", "eu_tender": "not_required"},
    "eu_tender:on_agreement": {"act": "applies", "eu_tender": "not_required"},
    "eu_tender:change_agreement": {"eu_tender": "depends", "change": "depends"},
    "eu_tender:company_pays": {"act": "no_purchase", "eu_tender": "not_required"},
    "eu_tender:not_now": {"eu_tender": "not_required"},
    "procedures:call_off_existing": {"procedure": "call_off"},
    "procedures:negotiated": {"procedure": "negotiation"},
    "procedures:innovation_partnership": {"procedure": "partnership"},
    "duties:no_negotiation": {"procedure": "no_negotiation"},
    "duties:maximum_and_names": {"warns": "name_buyers"},
    "duties:value_the_return": {"act": "depends"},
    "duties:basis_for_payment": {"powers": "basis_needed"},
    "duties:later_purchase_in_full": {"warns": "count_all"},
    "conduct:equal_information": {"warns": "prior_involvement"},
    "conduct:ask_more": {"warns": "prior_involvement"},
    "warnings:first_part_of_a_purchase": {"warns": "phase_one"},
}

OPI_TYPE: Mapping[str, Said] = {
    "opi_type:solve_yourselves": {"act": "no_purchase"},
    "opi_type:use_existing": {"act": "applies"},
    "opi_type:tender_functional": {"act": "applies"},
    "opi_type:innovative_procurement_opi": {"act": "applies"},
    "opi_type:strategic_opi": {"act": "applies"},
    "opi_type:explorative_opi": {"act": "exempt_research"},
    "opi_type:exempt_research": {"act": "exempt_research"},
    "opi_type:buy_developed": {"act": "applies"},
    "opi_type:promise_first": {"act": "applies"},
    "opi_type:not_ready": {"act": "depends"},
    "opi_type:ask_market": {"act": "depends"},
    "opi_type:prepare_together": {"act": "depends"},
    "opi_type:research_first": {"act": "depends"},
    "opi_type:terms_first": {"act": "depends"},
    "opi_type:explorative_if": {"act": "depends"},
    "opi_type:change_terms": {"act": "depends"},
    "warnings:first_part_of_a_purchase": {"warns": "phase_one"},
}

EXPLORATIVE: Mapping[str, Said] = {
    "gate:open_full": {"act": "exempt_research"},
    "gate:open_partial": {"act": "exempt_research"},
    "gate:exempt_research": {"act": "exempt_research"},
    "gate:purchase": {"act": "applies"},
    "gate:promised": {"act": "applies"},
    "gate:settle_exempt": {"act": "depends"},
    "gate:no_research": {"act": "applies"},
    "gate:to_settle": {"act": "depends"},
    "gate:withheld": {"act": "depends"},
}

CONTRACT_CHANGE: Mapping[str, Said] = {
    "verdict:by_clause": {"change": "allowed"},
    "verdict:small_change": {"change": "allowed"},
    "verdict:not_essential": {"change": "allowed"},
    "verdict:additional": {"change": "allowed_with_notice"},
    "verdict:unforeseen": {"change": "allowed_with_notice"},
    "verdict:successor": {"change": "allowed"},
    "verdict:below_free": {"change": "allowed"},
    "verdict:over_in_all": {"change": "new_tender"},
    "verdict:new_tender": {"change": "new_tender"},
    "verdict:run_out": {"change": "new_tender"},
    "verdict:other_rules": {"change": "depends"},
    "verdict:find_out": {"change": "depends"},
}

ONLY_SUPPLIER: Mapping[str, Said] = {
    "verdict:may_negotiate": {"only_supplier": "open"},
    "verdict:art_alone": {"only_supplier": "open"},
    "verdict:may_extend": {"only_supplier": "open"},
    "verdict:contested": {"only_supplier": "depends"},
    "verdict:urgency": {"only_supplier": "depends"},
    "verdict:find_out": {"only_supplier": "depends"},
    "verdict:own_lock": {"only_supplier": "closed"},
    "verdict:let_others_bid": {"only_supplier": "closed"},
    "verdict:below_threshold": {"only_supplier": "not_needed"},
}

BEFORE_CITIZENS: Mapping[str, Said] = {
    "start:stop_against": {"force": "basis_needed"},
    "start:find_device": {"permission": "ask"},
    "start:not_before_both": {"permission": "both"},
    "start:not_before_vmk": {"permission": "ethics"},
    "start:not_before_committee": {"permission": "ethics"},
    "start:ask_about_data_research": {"permission": "ask"},
    "start:not_before_basis": {"force": "basis_needed"},
    "people:force_signals": {"force": "basis_needed"},
    "people:force_picture": {"force": "basis_needed"},
    "start:start_talk": {"permission": "none"},
    "start:start_with_list": {"permission": "none"},
    "missing:purpose_in_writing": {"permission": "ask"},
    "missing:ask_committee": {"permission": "ask"},
    "permissions:apply_to_both": {"permission": "both"},
    "permissions:vmk_and_notice": {"permission": "ethics"},
    "permissions:vmk_for_research": {"permission": "ethics"},
    "permissions:committee": {"permission": "ethics"},
    "permissions:data_research_notice": {"permission": "ask"},
    "information:impact_assessment": {"dpia": "required"},
}

DIALOGUE_LOG: Mapping[str, Said] = {
    "state:even": {"involvement": "share"},
    "state:level_out": {"involvement": "share"},
    "state:find_out": {"involvement": "share"},
    "state:mend_it": {"involvement": "remedy"},
    "state:too_close": {"involvement": "remedy"},
    "state:out_last": {"involvement": "exclude_last"},
}

MUNICIPAL_POWERS: Mapping[str, Said] = {
    "answer:needs_statute": {"powers": "basis_needed"},
    "answer:not_to_help_one": {"powers": "basis_needed"},
    "answer:not_a_business": {"powers": "basis_needed"},
    "answer:small_aid_only": {"powers": "basis_needed", "state_aid": "within_de_minimis"},
    "answer:not_without_approval": {"state_aid": "above_de_minimis"},
    "basis:basis_law": {"powers": "ordinary"},
    "basis:basis_common": {"powers": "ordinary"},
    "basis:basis_spare": {"powers": "ordinary"},
    "basis:basis_none": {"powers": "basis_needed"},
    "basis:basis_trade": {"powers": "basis_needed"},
    "basis:basis_open": {"powers": "basis_needed"},
    "aid:aid_price": {"state_aid": "none"},
    "aid:aid_presumed_none": {"state_aid": "none"},
    "aid:aid_even": {"state_aid": "none"},
    "aid:aid_small": {"state_aid": "within_de_minimis"},
    "aid:aid_stop": {"state_aid": "above_de_minimis"},
    "aid:aid_cheap": {"state_aid": "assess"},
    "aid:aid_loan": {"state_aid": "assess"},
    "aid:aid_open": {"state_aid": "assess"},
    "tender:tender_counts": {"act": "applies"},
    "tender:tender_exempt": {"act": "exempt_research"},
    "tender:tender_not_now": {"act": "no_purchase"},
    "tender:tender_if_owed": {"act": "no_purchase"},
    "tender:tender_open": {"act": "depends"},
    "warnings:head_start": {"warns": "prior_involvement"},
}

CLAIMS: Mapping[str, Mapping[str, Said]] = {
    "threshold": THRESHOLD,
    "path": PATH,
    "opi-type": OPI_TYPE,
    "explorative": EXPLORATIVE,
    "contract-change": CONTRACT_CHANGE,
    "only-supplier": ONLY_SUPPLIER,
    "before-citizens": BEFORE_CITIZENS,
    "dialogue-log": DIALOGUE_LOG,
    "municipal-powers": MUNICIPAL_POWERS,
}


def speaks_of(guide: str) -> frozenset[str]:
    """Give the claims on which a guide has anything to say at all."""
    return frozenset(claim for said in CLAIMS[guide].values() for claim in said)


def said(guide: str, given: Set[str]) -> dict[str, set[str]]:
    """Give what a guide says by what it gives, every word of each claim."""
    found: dict[str, set[str]] = {}
    for told, claims in CLAIMS[guide].items():
        if parts(told) <= given:
            for claim, words in claims.items():
                found.setdefault(claim, set()).update(words.split())
    return found


def parts(told: str) -> frozenset[str]:
    """Give the outcomes that must be given together for a claim to be told."""
    return frozenset(told.split(" & "))
