"""The InvoicesLine model."""

from .._runtime.model import Model


class InvoicesLine(Model):
    amount: int | None = None
