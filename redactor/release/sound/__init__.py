"""Redacted sound: a recording with everything hidden cut out, made from the words that are kept and from no more."""
