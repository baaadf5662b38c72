"""The CreateOrderBody model."""

from .._runtime.model import Model
from .create_order_body_labels_value import CreateOrderBodyLabelsValue
from .create_order_body_lines_item import CreateOrderBodyLinesItem


class CreateOrderBody(Model):
    lines: list[CreateOrderBodyLinesItem]
    labels: dict[str, CreateOrderBodyLabelsValue] | None = None
