"""The CreateTermsOfUse model."""

from .._runtime.model import Model


class CreateTermsOfUse(
    Model,
    rename={
        "terms_of_use": "termsOfUse",
        "requires_user_acceptance": "requiresUserAcceptance",
        "release_version": "releaseVersion",
        "reset_acceptance_records": "resetAcceptanceRecords",
    },
):
    """Terms of use to publish for a bundle."""

    terms_of_use: str
    """The text itself, plain or HTML. 1 to 2147483647 characters."""
    requires_user_acceptance: bool
    """Whether users have to agree before they see or use the bundle."""
    release_version: str
    """Version label of the terms, up to 4000 characters. 1 to 4000 characters."""
    reset_acceptance_records: bool
    """Whether earlier agreements are thrown away."""
