"""In which order interviews stand: chosen here, and found again the next time."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from ui import memory
from ui.library.sorted import Order
from ui.widgets import row

_REMEMBERED = "library order"


class Ordering(QWidget):
    """`chosen` tells the order, and whether it runs the other way round. What cuts the list down, the queue and the
    search, is not remembered: nobody should miss her interviews the next day.
    """

    chosen = Signal(Order, bool)

    def __init__(self) -> None:
        super().__init__()
        self.box, self.turned = QComboBox(), QPushButton("⇅")
        for text, order in (
            (self.tr("Latest first"), Order.LATEST),
            (self.tr("By code"), Order.CODE),
            (self.tr("By state"), Order.STATE),
            (self.tr("By length"), Order.LENGTH),
            (self.tr("The queue"), Order.QUEUE),
        ):
            self.box.addItem(text, order)
        self.box.setAccessibleName(self.tr("In which order"))
        self.turned.setCheckable(True)
        self.turned.setAccessibleName(self.tr("The other way round"))
        self.turned.setToolTip(self.tr("The other way round"))
        self.setLayout(row(self.box, self.turned, space=1))
        self._recall()
        self.box.activated.connect(self._choose)
        self.turned.clicked.connect(self._choose)

    @property
    def now(self) -> tuple[Order, bool]:
        order: Order = self.box.currentData()
        return order, self.turned.isChecked() and order is not Order.QUEUE

    def _recall(self) -> None:
        kept = memory.get(_REMEMBERED)
        if not isinstance(kept, dict):
            return
        known = {order.value for order in Order} - {Order.QUEUE.value}
        if kept.get("by") in known:
            self.box.setCurrentIndex(self.box.findData(Order(kept["by"])))
        self.turned.setChecked(kept.get("turned") is True)

    def _choose(self) -> None:
        order, turned = self.now
        self.turned.setEnabled(order is not Order.QUEUE)  # who is next is who is next
        if order is not Order.QUEUE:
            memory.put(_REMEMBERED, {"by": order.value, "turned": turned})
        self.chosen.emit(order, turned)
