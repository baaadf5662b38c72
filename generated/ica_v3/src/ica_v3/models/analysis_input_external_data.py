"""The AnalysisInputExternalData model."""

from .._runtime.model import Model
from .analysis_base_space_data_details import AnalysisBaseSpaceDataDetails
from .analysis_s3_data_details import AnalysisS3DataDetails


class AnalysisInputExternalData(
    Model,
    rename={
        "mount_path": "mountPath",
        "s3_details": "s3Details",
        "basespace_details": "basespaceDetails",
    },
):
    """Input fetched from S3, over HTTP or from BaseSpace."""

    url: str
    """Where the data is found."""
    type: str
    """Kind of source, one of s3, http or basespace."""
    mount_path: str | None = None
    """Target path, file name included; the name need not be the original one. Prefer a
    relative path; absolute works too.
    """
    s3_details: AnalysisS3DataDetails | None = None
    basespace_details: AnalysisBaseSpaceDataDetails | None = None
