"""All faults, in the order of the printed table."""

from faults import connections, listings, proxies, quoted, replies, statuses, streams, transfers, values, xml_replies

FAULTS = [
    *connections.FAULTS,
    *proxies.FAULTS,
    *replies.FAULTS,
    *values.FAULTS,
    *xml_replies.FAULTS,
    *statuses.FAULTS,
    *quoted.FAULTS,
    *listings.FAULTS,
    *transfers.FAULTS,
    *streams.FAULTS,
]
