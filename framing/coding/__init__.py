"""Hand coding: sheets to code, and how far coders agree with each other and with the tool."""

from framing.coding.agreeing import Agreement, agree
from framing.coding.sampling import Sample, sample
from framing.coding.subjects import SUBJECTS

__all__ = ["SUBJECTS", "Agreement", "Sample", "agree", "sample"]
