"""Names of the models in XML, by class; loaded when XML is sent or read."""

from ._runtime.operation import Xml

MODELS: dict[str, Xml] = {}
