"""The asynchronous resources, one module per tag."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .bundle import AsyncBundle as AsyncBundle
    from .project_analysis import AsyncProjectAnalysis as AsyncProjectAnalysis
    from .project_analysis_creation_batch import (
        AsyncProjectAnalysisCreationBatch as AsyncProjectAnalysisCreationBatch,
    )
    from .project_data import AsyncProjectData as AsyncProjectData
    from .project_pipeline import AsyncProjectPipeline as AsyncProjectPipeline
    from .token import AsyncToken as AsyncToken
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "AsyncBundle": "bundle",
            "AsyncProjectAnalysis": "project_analysis",
            "AsyncProjectAnalysisCreationBatch": "project_analysis_creation_batch",
            "AsyncProjectData": "project_data",
            "AsyncProjectPipeline": "project_pipeline",
            "AsyncToken": "token",
        },
    )
