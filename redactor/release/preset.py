"""How a study's files look: settled once, so that every interview leaves in the same shape."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, fields

from models.store import Store
from redactor.release.layout import Layout
from redactor.release.writers import WRITERS

_NAME = "release"
_CHOICES = tuple(one.name for one in fields(Layout) if one.name != "tools")


@dataclass(frozen=True, slots=True)
class Preset:
    """The formats that are made (endings, see WRITERS) and what they show beside the words."""

    formats: tuple[str, ...] = ("docx", "txt")
    layout: Layout = field(default_factory=Layout)


def read(store: Store) -> Preset:
    """The study's preset. A format that this version does not make is left out."""
    kept = store.settings.get(_NAME)
    if kept is None:
        return Preset()
    layout = Layout(**{name: kept[name] for name in _CHOICES if name in kept})
    return Preset(tuple(ending for ending in kept["formats"] if ending in WRITERS), layout)


def keep(store: Store, preset: Preset) -> None:
    choices = {name: value for name, value in asdict(preset.layout).items() if name in _CHOICES}
    store.settings.put(_NAME, {"formats": list(preset.formats), **choices})
