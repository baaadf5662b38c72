"""The data of Pages."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .anything import Anything as Anything
    from .color_tree import ColorTree as ColorTree
    from .full_tree import FullTree as FullTree
    from .group import Group as Group
    from .list_groups_reply import (
        ListGroupsReply as ListGroupsReply,
        ListGroupsReplyMeta as ListGroupsReplyMeta,
    )
    from .meta import Meta as Meta
    from .order import Order as Order
    from .order_page import OrderPage as OrderPage, OrderPageMeta as OrderPageMeta
    from .paged_list import PagedList as PagedList
    from .texts import Texts as Texts
    from .tree import Tree as Tree, TreeChildrenItem as TreeChildrenItem
    from .user import User as User
    from .user_page import UserPage as UserPage, UserPageMeta as UserPageMeta
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Anything": "anything",
            "ColorTree": "color_tree",
            "FullTree": "full_tree",
            "Group": "group",
            "ListGroupsReply": "list_groups_reply",
            "ListGroupsReplyMeta": "list_groups_reply",
            "Meta": "meta",
            "Order": "order",
            "OrderPage": "order_page",
            "OrderPageMeta": "order_page",
            "PagedList": "paged_list",
            "Texts": "texts",
            "Tree": "tree",
            "TreeChildrenItem": "tree",
            "User": "user",
            "UserPage": "user_page",
            "UserPageMeta": "user_page",
        },
    )
