"""Passages that occur twice: in one article, in several of an outlet, or in several outlets."""

from framing.findings.repeats.finding import find_repeats, with_repeats
from framing.findings.repeats.setting_apart import set_apart
from framing.findings.repeats.summary import repeats_summary

__all__ = ["find_repeats", "repeats_summary", "set_apart", "with_repeats"]
