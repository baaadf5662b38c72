"""What the document demands of values, for the check before sending."""
