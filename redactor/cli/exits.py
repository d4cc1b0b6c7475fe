"""Exit codes, as --help documents them."""

DONE = 0
REFUSED = 1
"""Something could not be done; a sentence on stderr says what and what to do next."""
USAGE = 2
"""The command's words are off."""
LOOK = 3
"""Done, with something to look at; a sentence on stderr says what."""
INTERRUPTED = 130
