"""What is said rather than written: numbers in words, digits and letters one by one, dates aloud."""
