"""The way to weights that can be used: verified, and put together first if they come in parts."""

from __future__ import annotations

from pathlib import Path

from redactor.weights import place, verify
from redactor.weights.catalogue import Item
from redactor.weights.errors import WeightsAltered, WeightsMissing

PATIENCE = 120.0
"""Seconds to wait for another window that is putting the same weights together."""


def ready(item: Item) -> Path:
    """The verified folder of these weights.

    Raises WeightsMissing, WeightsAltered, or what place says of a full or unwritable disk.
    """
    folder = found(item)
    if folder is not None and verify.unchanged(item, folder):
        return folder
    with place.lock(item, wait=PATIENCE):
        folder = found(item)
        if folder is not None and verify.holds(item, folder):
            return folder
        if _in_parts(item):
            return _put_together(item)
    if folder is not None:
        raise WeightsAltered(item.name, how_again(item))
    raise WeightsMissing(item.name, how_again(item))


def found(item: Item) -> Path | None:
    """Where these weights lie as whole files, verified or not: the user's own before an installed package's."""
    return place.own(item) if place.own(item).is_dir() else place.installed(item)


def in_packages(item: Item) -> bool:
    """Whether installed packages hold every file, whole or in parts."""
    return bool(item.packages) and all(place.pieces(item, file) for file in item.files)


def how_again(item: Item) -> str:
    """What a person does to have these weights (again)."""
    if item.home:
        return f"`redactor weights get {item.name}` fetches them."
    names = " ".join(package.distribution for package in item.packages)
    return f"They come with these packages, which you install beside this program: {names}."


def _in_parts(item: Item) -> bool:
    return in_packages(item) and place.installed(item) is None


def _put_together(item: Item) -> Path:
    with place.making(item) as new:
        for file in item.files:
            if place.write(place.read(*place.pieces(item, file)), new / file.path, file.path) != file:
                raise WeightsAltered(item.name, how_again(item))
    verify.remember(item, place.own(item))
    return place.own(item)
