"""`python -m redactor`, and the command `redactor`."""

from __future__ import annotations

import sys

from redactor.process import quiet

quiet.begin()

from redactor.cli.main import main  # noqa: E402 - what it imports must find a quiet process

if __name__ == "__main__":
    sys.exit(main())
