"""Everything that goes wrong between a client and a server, played on real sockets."""
