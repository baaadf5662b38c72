"""What a document suggests and does not declare, for `init`: paging, media versions, prefixes of credentials."""
