"""Tools of others that hook into httpx2, each run as its users run it, beside a package of ours."""
