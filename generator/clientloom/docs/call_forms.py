"""The forms of an operation as its method has them; the first is what a plain call means."""

from __future__ import annotations

from clientloom import ir
from clientloom.config.records import Config
from clientloom.naming import Names
from clientloom.python.imports import Imports
from clientloom.python.method_forms import Forms, Variant, forms
from clientloom.python.signatures import Argument, arguments
from clientloom.python.types import Annotator, ArgumentAnnotator


class Shapes:
    """Forms and arguments of one package's operations, each worked out once.

    They are made as the code's own signatures are; of their texts only whether they differ is looked at.
    """

    def __init__(self, api: ir.Api, names: Names, config: Config) -> None:
        self.names = names
        self.config = config
        self._results = Annotator(api, names, Imports())
        self._takes = ArgumentAnnotator(api, names, Imports(), asynchronous=False)
        self._forms: dict[str, Forms] = {}
        self._arguments: dict[str, tuple[Argument, ...]] = {}

    def forms(self, operation: ir.Operation) -> Forms:
        """What `version=`, `accept=` and `content_type=` change."""
        found = self._forms.get(operation.id)
        if found is None:
            found = self._forms[operation.id] = forms(operation, self._results, self._takes, self.config)
        return found

    def plain(self, operation: ir.Operation) -> Variant:
        """What a plain call means."""
        return self.forms(operation).variants[0]

    def arguments(self, operation: ir.Operation) -> tuple[Argument, ...]:
        """The arguments that come from the document, in the order of the signature."""
        found = self._arguments.get(operation.id)
        if found is None:
            body = "object" if operation.body else None
            found = self._arguments[operation.id] = arguments(operation, self.names, self._takes, body)
        return found
