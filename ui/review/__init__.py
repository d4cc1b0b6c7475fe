"""The participant's room: calm, large, one thing at a time. Nothing of other interviews can be reached from it."""
