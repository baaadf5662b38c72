"""What is wrong with a document: the verdict of openapi-spec-validator, and checks of our own."""
