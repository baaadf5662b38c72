"""The User model."""

import datetime
import uuid
from typing import Literal, TypeAlias

from .._runtime.model import Model, OpenStr
from .country import Country

UserGreeting: TypeAlias = OpenStr | Literal["MR", "MRS", "MS", "MISS", "DR", "HR", "SR"]


class User(
    Model,
    rename={
        "time_created": "timeCreated",
        "time_modified": "timeModified",
        "owner_id": "ownerId",
        "tenant_id": "tenantId",
        "tenant_name": "tenantName",
        "tenant_administrator": "tenantAdministrator",
        "job_title": "jobTitle",
        "mobile_phone_number": "mobilePhoneNumber",
        "phone_number": "phoneNumber",
        "fax_number": "faxNumber",
        "email_verified": "emailVerified",
        "two_factor_authentication": "twoFactorAuthentication",
        "address_line1": "addressLine1",
        "address_line2": "addressLine2",
        "address_line3": "addressLine3",
        "postal_code": "postalCode",
    },
):
    """A person with an account."""

    id: uuid.UUID
    """Identifies the user."""
    time_created: datetime.datetime
    """When the user was created."""
    time_modified: datetime.datetime
    """When the user was last changed."""
    owner_id: uuid.UUID
    """User who owns the user."""
    tenant_id: uuid.UUID
    """Tenant the user belongs to."""
    tenant_name: str | None = None
    """Name of that tenant."""
    username: str
    """Login name. 1 to 255 characters."""
    email: str
    """E-mail address. 1 to 255 characters."""
    firstname: str | None = None
    """Given name. At most 255 characters."""
    lastname: str | None = None
    """Family name. At most 255 characters."""
    active: bool
    """Whether the account is open."""
    tenant_administrator: bool
    """Whether the user administers the tenant."""
    job_title: str | None = None
    """Position held. At most 255 characters."""
    greeting: UserGreeting | None = None
    """Form of address."""
    mobile_phone_number: str | None = None
    """Number of the mobile phone. At most 255 characters."""
    phone_number: str | None = None
    """Landline phone number. At most 255 characters."""
    fax_number: str | None = None
    """Fax number. At most 255 characters."""
    email_verified: bool
    """Whether the e-mail address is confirmed."""
    two_factor_authentication: bool
    """Whether sign-in asks for a second factor."""
    country: Country | None = None
    address_line1: str | None = None
    """First line of the postal address. At most 255 characters."""
    address_line2: str | None = None
    """Second line of the postal address. At most 255 characters."""
    address_line3: str | None = None
    """Third line of the postal address. At most 255 characters."""
    postal_code: str | None = None
    """Postal code. At most 255 characters."""
    city: str | None = None
    """City of the postal address. At most 255 characters."""
    state: str | None = None
    """State or province. At most 255 characters."""
