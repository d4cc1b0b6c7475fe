"""The participant's review: a room of its own."""
