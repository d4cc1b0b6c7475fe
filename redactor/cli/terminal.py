"""What people see in the terminal: progress with time left on stderr, results on stdout."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.progress import BarColumn, TaskProgressColumn, TextColumn
from rich.progress import Progress as Bar

from redactor.progress import Progress

out = Console(highlight=False)
err = Console(stderr=True, highlight=False)


def show(work: Iterable[Progress], what: str) -> None:
    """Run work to its end, with a bar and the time left. Where stderr is no terminal, a line a stage."""
    if not err.is_terminal:
        stage = ""
        for progress in work:
            if progress.stage != stage:
                stage = progress.stage
                err.print(f"{what}: {stage}", markup=False)
        return
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TextColumn("{task.fields[left]}"))
    with Bar(*columns, console=err, transient=True) as bar:
        task = bar.add_task(what, total=1.0, left="")
        for progress in work:
            left = "" if progress.seconds_left is None else time_left(progress.seconds_left)
            bar.update(task, completed=progress.done, description=f"{what}: {progress.stage}", left=left)


def time_left(seconds: float) -> str:
    """About how long, in words, never more exact than the guess is."""
    if seconds < 90:
        return f"about {max(5, 5 * round(seconds / 5))} seconds left"
    return f"about {round(seconds / 60)} minutes left"


def say(sentence: str) -> None:
    """A sentence for the person at the shell."""
    err.print(sentence, markup=False, soft_wrap=True)
