"""The BasicSubjectProfile model."""

from typing import Literal

from .._runtime.model import Model, OpenStr


class BasicSubjectProfile(
    Model,
    rename={
        "api_token_name": "apiTokenName",
        "avatar_url": "avatarUrl",
        "full_name": "fullName",
        "subject_type": "subjectType",
    },
):
    """The person or service key behind a change."""

    api_token_name: str | None = None
    """Name of the API token, where one was used."""
    avatar_url: str | None = None
    """Where a picture of the person is found."""
    full_name: str | None = None
    """Full name of the person."""
    id: str
    """Identifier of the subject."""
    subject_type: OpenStr | Literal["SERVICEKEY", "USER"] | None = None
    """What kind of subject this is."""
    username: str | None = None
    """Login name."""
