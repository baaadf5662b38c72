"""The TermsOfUse model."""

from .._runtime.model import Model


class TermsOfUse(
    Model,
    rename={
        "terms_of_use": "termsOfUse",
        "requires_user_acceptance": "requiresUserAcceptance",
        "release_version": "releaseVersion",
    },
):
    """Terms of use of a bundle."""

    terms_of_use: str
    """The text itself, plain or HTML."""
    requires_user_acceptance: bool
    """Whether users have to agree before they see or use the bundle."""
    release_version: str | None = None
    """Version label of the terms."""
