"""The study: what is settled once for all of its interviews."""
