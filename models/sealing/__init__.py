"""How things are kept closed: keys and ciphers, files and the database, codes and locks. Knows no records."""
