"""The data of Payments."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .audit_body_x_www_form_urlencoded import (
        AuditBodyXWwwFormUrlencoded as AuditBodyXWwwFormUrlencoded,
    )
    from .on_dispute_body import OnDisputeBody as OnDisputeBody
    from .payment import Payment as Payment
    from .refused_body import RefusedBody as RefusedBody
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "AuditBodyXWwwFormUrlencoded": "audit_body_x_www_form_urlencoded",
            "OnDisputeBody": "on_dispute_body",
            "Payment": "payment",
            "RefusedBody": "refused_body",
        },
    )
