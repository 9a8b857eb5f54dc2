"""Hand coding: sheets to code, and how far coders agree with each other and with the tool."""

from framing.coding.agreeing import Agreement, agree
from framing.coding.learned import Learned
from framing.coding.learning import learn
from framing.coding.reading_codes import read_codes
from framing.coding.sampling import Sample, sample
from framing.coding.subjects import SUBJECTS

__all__ = ["SUBJECTS", "Agreement", "Learned", "Sample", "agree", "learn", "read_codes", "sample"]
