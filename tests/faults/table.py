"""All faults, in the order of the printed table."""

from faults import connections, listings, replies, statuses, transfers

FAULTS = [*connections.FAULTS, *replies.FAULTS, *statuses.FAULTS, *listings.FAULTS, *transfers.FAULTS]
