"""Many calls against a server that fails at random: nothing is lost, doubled or left behind."""
