"""A real WordPress, as Debian packages it, on loopback: what comes in from it over REST and from its own export."""
