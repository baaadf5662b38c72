"""All faults, in the order of the printed table."""

from faults import connections, listings, replies, statuses, transfers, values

FAULTS = [*connections.FAULTS, *replies.FAULTS, *values.FAULTS, *statuses.FAULTS, *listings.FAULTS, *transfers.FAULTS]
