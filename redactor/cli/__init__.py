"""The command line: one small file a command, each with `add_parser` and `run`."""
