"""Hearing a recording, decoded in memory from the sealed file; what participants hide is silent."""
