"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .http_error import HTTPError as HTTPError
    from .invoices_line import InvoicesLine as InvoicesLine
    from .orders_line import OrdersLine as OrdersLine
    from .page import Page as Page
    from .page_of_role_array import PageOfRoleArray as PageOfRoleArray
    from .page_of_user import PageOfUser as PageOfUser
    from .role import Role as Role
    from .user import User as User
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "HTTPError": "http_error",
            "InvoicesLine": "invoices_line",
            "OrdersLine": "orders_line",
            "Page": "page",
            "PageOfRoleArray": "page_of_role_array",
            "PageOfUser": "page_of_user",
            "Role": "role",
            "User": "user",
        },
    )
