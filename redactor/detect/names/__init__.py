"""Names of people, places and organisations: word lists, what stands around a name, and a small trained tagger."""
