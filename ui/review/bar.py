"""The bar below the transcript: what can be done with what is selected, and nothing else."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from ui.review.editor import Editor
from ui.review.hearing import Hearing
from ui.review.lead import Leads
from ui.review.levels import LevelPanel
from ui.review.page import announce, centred, ways_
from ui.review.passage import Selected, Standing, selected, sentence
from ui.review.press import button
from ui.review.sitting import Sitting
from ui.theme import SPACE
from ui.widgets import column, label

MOST_AGAIN = 8  # words: longer runs are hardly said twice, and looking for them takes long
AT_FIRST = 2  # acts that the bar shows before "More": it has to leave room to read


class Bar(Leads):
    """`acted` comes after each gesture, `let_go` where the selection ends without one, `ask_wanted` (with a Selected)
    where another person's words are asked about.
    """

    acted = Signal()
    let_go = Signal()
    ask_wanted = Signal(object)
    changed = Signal()  # what it offers or asks, and with that how much room it needs

    def __init__(self, sitting: Sitting, hearing: Hearing, *onward: QWidget) -> None:
        """`onward` are the buttons that lead on while nothing is selected; with none, the bar is part of a page."""
        super().__init__()
        self.setProperty("kind", "bar" if onward else "")
        self._sitting, self._hearing = sitting, hearing
        self._selected: Selected | None = None
        self._again: list[range] = []
        self._says = label()
        self.hide_it = button(self.tr("Hide (S)"), self.strike, "primary", hint=self.tr("Or press S or Delete"))
        self._bring_back = button(self.tr("Bring it back"), self._back, "primary")
        self._leave = button(self.tr("Leave it"), self._keep)
        self._everywhere = button(self.tr("Hide it everywhere"), self._hide_everywhere)
        self._no_detail = button(self.tr("Not a detail"), self._not_a_detail)
        self._instead = button(self.tr("Put other words"), self._type)
        self._level = button(self.tr("How far may it go?"), self._set_level)
        self._ask = button(self.tr("Ask about this"), self._ask_about)
        self._hear = button("", self.hear, hint=self.tr("Or press L"))
        self._more = button(self.tr("More"), self._show_more)
        self.undo = button(self.tr("Undo"), self._undo, "quiet")
        self.redo = button(self.tr("Do it again"), self._redo, "quiet")
        self.undo.setShortcut("Ctrl+Z")
        self.redo.setShortcut("Ctrl+Y")
        self._let_go = button(self.tr("Let go"), self.let_go.emit, "quiet")
        self._acts = (
            self.hide_it, self._bring_back, self._leave, self._everywhere, self._no_detail, self._instead, self._level,
            self._ask, self._hear, self._more,
        )  # fmt: skip
        self._onward = onward
        self._ways = ways_(*self._acts, self._let_go, *onward, self.undo, self.redo)
        self._editor = Editor()
        self._editor.kept.connect(self._replace)
        self._editor.left.connect(self._show_ways)
        self._levels = LevelPanel()
        self._levels.kept.connect(self._keep_level)
        self._levels.left.connect(self._show_ways)
        inside = QWidget()
        inside.setLayout(column(self._says, self._ways, self._editor, self._levels, space=1))
        box = column(centred(inside) if onward else inside)
        if onward:
            box.setContentsMargins(3 * SPACE, SPACE, 3 * SPACE, 2 * SPACE)
        self.setLayout(box)
        hearing.changed.connect(self._say_hear)
        self._say_hear()
        self.select(None)

    # What is selected, and what can be done with it

    def select(self, span: range | None) -> None:
        """Offer what can be done with these words."""
        self._selected = selected(self._sitting, span) if span else None
        self._again = self._said_again(span)
        self._says.setText(sentence(self._selected))
        here, anywhere = self.tr("Not a detail"), self.tr("Not a detail, anywhere")
        self._no_detail.setText(anywhere if self._selected and len(self._alike(self._selected)) > 1 else here)
        if span:
            announce(self, self._says.text())
        self._show_ways()

    def _said_again(self, span: range | None) -> list[range]:
        """Every place where the same is said, this one among them."""
        reading = self._sitting.reading
        return reading.again(span) if span and len(span) <= MOST_AGAIN and reading.is_hers(span) else []

    @property
    def is_asking(self) -> bool:
        """Whether it asks how far words may go, or what stands instead: that takes more room than the ways."""
        return not (self._editor.isHidden() and self._levels.isHidden())

    def _show_ways(self) -> None:
        self._show(self._offered()[: AT_FIRST if self._onward else None])

    def _show_more(self) -> None:
        rest = self._offered()[AT_FIRST:]
        self._show(rest)
        rest[0].setFocus()

    def _show(self, offered: tuple[QPushButton, ...]) -> None:
        """Show these of the acts; whether there are more than these, and what leads on where nothing is selected."""
        self._editor.hide()
        self._levels.hide()
        self._ways.show()
        for act in self._acts:
            act.setVisible(act in offered)
        self._more.setVisible(len(offered) < len(self._offered()))
        self._let_go.setVisible(bool(self._selected and self._onward))
        for way in self._onward:
            way.setVisible(self._selected is None)
        if first := next(iter(offered or self._onward), None):
            self.lead_to(first)
        self.undo.setVisible(self._sitting.can_undo)
        self.redo.setVisible(self._sitting.can_redo)
        self._tell_changed()

    def _tell_changed(self) -> None:
        """Each part forgets what it needed before, the inner ones first; else that would be known an event too late."""
        part: QWidget | None = self._ways
        while part is not None and part is not self:
            part.updateGeometry()
            part = part.parentWidget()
        self.changed.emit()

    def _offered(self) -> tuple[QPushButton, ...]:
        """The acts for what is selected, the likeliest first."""
        first, *rest = self._acts_here() or (None,)
        hear = (self._hear,) if self._can_hear() else ()
        return (*((first,) if first else ()), *hear, *rest)

    def _can_hear(self) -> bool:
        chosen = self._selected
        return bool(chosen and chosen.standing not in {Standing.HIDDEN, Standing.CLOSED} and self._hearing.offered)

    def _acts_here(self) -> tuple[QPushButton, ...]:
        everywhere = (self._everywhere,) if len(self._again) > 1 else ()
        match self._selected and self._selected.standing:
            case Standing.OPEN:
                return self.hide_it, self._instead, self._level, *everywhere
            case Standing.FOUND | Standing.POINTED:
                return self.hide_it, self._leave, *everywhere, self._no_detail, self._instead
            case Standing.HIDDEN:
                return self._bring_back, self._instead
            case Standing.NOT_HERS:
                return (self._ask,)
            case _:
                return ()

    # Hearing

    def hear(self) -> None:
        """Play the sentence of what is selected; or stop, where something plays."""
        if self._hearing.playing:
            self._hearing.stop()
        elif self._selected and self._can_hear():
            self._hearing.hear(self._selected.span)

    def _say_hear(self) -> None:
        self._hear.setText(self.tr("Stop (L)") if self._hearing.playing else self.tr("Hear it (L)"))

    # Gestures

    def strike(self) -> None:
        """Hide what is selected, with what is proposed for it where something was found there; or bring it back."""
        chosen = self._selected
        if chosen is None or chosen.standing in {Standing.CLOSED, Standing.NOT_HERS}:
            return
        if chosen.standing is Standing.HIDDEN:
            self._back()
            return
        proposed = chosen.finding.replacement if chosen.finding else ""
        self._done(done=self._sitting.hide([chosen.span], proposed))

    def _undo(self) -> None:
        self._done(done=self._sitting.undo())

    def _redo(self) -> None:
        self._done(done=self._sitting.redo())

    def _back(self) -> None:
        if self._selected:
            self._done(done=self._sitting.bring_back(self._selected.span))

    def _keep(self) -> None:
        if self._selected:
            self._done(done=self._sitting.keep([self._selected.span]))

    def _hide_everywhere(self) -> None:
        if self._selected:
            finding = self._selected.finding
            self._done(done=self._sitting.hide(self._again, finding.replacement if finding else ""))

    def _not_a_detail(self) -> None:
        if self._selected:
            self._done(done=self._sitting.not_a_detail(self._alike(self._selected)))

    def _alike(self, chosen: Selected) -> list[range]:
        """Every place where the detectors took the same words for the same thing."""
        alike = self._sitting.reading.alike(chosen.finding) if chosen.finding else ()
        return [self._sitting.transcript.span(finding.passage) for finding in alike] or [chosen.span]

    def _type(self) -> None:
        if self._selected:
            finding = self._selected.finding
            self._ways.hide()
            self._editor.begin(finding.replacement if finding else "[]")
            self._tell_changed()

    def _replace(self, text: str) -> None:
        if self._selected:
            self._done(done=self._sitting.hide([self._selected.span], text))

    def _set_level(self) -> None:
        if self._selected:
            look = self._sitting.looks(self._selected.span)[0]
            self._ways.hide()
            self._levels.begin(look.level, look.not_before)
            self._tell_changed()

    def _keep_level(self) -> None:
        if self._selected:
            self._done(done=self._sitting.set_level(self._selected.span, self._levels.level, self._levels.not_before))

    def _ask_about(self) -> None:
        if self._selected:
            self.ask_wanted.emit(self._selected)

    def _done(self, *, done: bool) -> None:
        if done:
            self.acted.emit()
            if self._selected is None:
                self._says.setText(self.tr("Done. You can undo it."))
                announce(self, self._says.text())
