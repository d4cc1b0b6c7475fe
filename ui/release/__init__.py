"""Release: who still has to sign, what is made, and where it goes."""
