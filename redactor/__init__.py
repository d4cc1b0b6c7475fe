"""What is done: speech, detection, redaction, release. Knows no Qt; usable alone from the command line."""
