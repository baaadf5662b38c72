"""The CwlAnalysisInput type."""

from typing import TypeAlias

from .cwl_analysis_json_input import CwlAnalysisJsonInput
from .cwl_analysis_structured_input import CwlAnalysisStructuredInput

CwlAnalysisInput: TypeAlias = CwlAnalysisStructuredInput | CwlAnalysisJsonInput
"""Input of a CWL run. The field `objectType` tells a structured input from a JSON
one.
"""
