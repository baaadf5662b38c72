"""XML by way of the JSON that the same models have; loaded when XML is first sent or read."""
