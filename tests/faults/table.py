"""All faults, in the order of the printed table."""

from faults import connections, listings, quoted, replies, statuses, streams, transfers, values, xml_replies

FAULTS = [
    *connections.FAULTS,
    *replies.FAULTS,
    *values.FAULTS,
    *xml_replies.FAULTS,
    *statuses.FAULTS,
    *quoted.FAULTS,
    *listings.FAULTS,
    *transfers.FAULTS,
    *streams.FAULTS,
]
