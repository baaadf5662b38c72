"""What HTTP itself says: messages, media types, addresses and forms."""
