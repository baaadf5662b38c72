"""What a document suggests and does not say, for `init`: paging, media versions, prefixes of credentials."""
