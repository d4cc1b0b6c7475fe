"""What the participant's review needs to know of a transcript: its parts, what to ask first, how long it takes."""
