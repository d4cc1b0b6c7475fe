"""Start: make a study or open one."""
