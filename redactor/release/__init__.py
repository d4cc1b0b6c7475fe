"""Release: making the files that leave, behind the gate, and reading them back before they count."""
