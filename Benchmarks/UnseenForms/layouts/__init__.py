"""Layouts by family name. Each module has SPECIALTIES, HAND (share filled in by pen) and draw(case, rng) -> Form."""
import importlib

REFERRALS = ["ambulatory", "order_block", "therapy_pad", "behavioral_grid", "payer_sections", "sleep_order", "community_care", "prose_letter", "slip", "home_health", "emergency", "labels_below", "dot_leader"]


def module(family):
    return importlib.import_module("layouts." + family)
