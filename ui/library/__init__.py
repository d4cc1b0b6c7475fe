"""The library: a study's interviews and how far each has come."""
