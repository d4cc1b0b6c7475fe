"""Detection: what in an interview may identify somebody."""

from redactor.detect.engine import Detector
from redactor.detect.found import Found
from redactor.detect.lists import StudyLists

__all__ = ["Detector", "Found", "StudyLists"]
