"""The synchronous resources, one module per tag."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .bundle import Bundle as Bundle
    from .project_analysis import ProjectAnalysis as ProjectAnalysis
    from .project_analysis_creation_batch import (
        ProjectAnalysisCreationBatch as ProjectAnalysisCreationBatch,
    )
    from .project_data import ProjectData as ProjectData
    from .project_pipeline import ProjectPipeline as ProjectPipeline
    from .token import Token as Token
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Bundle": "bundle",
            "ProjectAnalysis": "project_analysis",
            "ProjectAnalysisCreationBatch": "project_analysis_creation_batch",
            "ProjectData": "project_data",
            "ProjectPipeline": "project_pipeline",
            "Token": "token",
        },
    )
