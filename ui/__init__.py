"""What is seen: the window. Knows no SQL and no engine library."""
