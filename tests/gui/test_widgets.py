"""The widgets that are painted by hand, and the small ones that say things."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QComboBox, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from gui.look.look import Look, Theme
from gui.look.status import Status
from gui.widgets.banner import Banner
from gui.widgets.burn_up import BurnUp, Series, axis_label, axis_steps
from gui.widgets.completion_bar import CompletionBar
from gui.widgets.elided_box import ElidedBox
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.page_head import PageHead
from gui.widgets.progress_strip import ProgressStrip, remaining
from gui.widgets.status_list import StatusList, StatusRow

MONTHS = tuple(str(month) for month in range(1, 13))


def count(widget: QWidget, colour: str) -> int:
    """How many points of the widget's picture have exactly this colour."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    wanted = QColor(colour).rgb()
    return sum(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


@given(st.floats(min_value=0.001, max_value=1e12))
def test_axis_steps_reach_the_highest_in_few_steps(highest: float) -> None:
    steps = axis_steps(highest)
    assert steps[0] == 0 and steps[-1] >= highest * 0.998
    assert 3 <= len(steps) <= 6
    assert steps[-1] - highest <= steps[1] * 1.001


def test_axis_labels_stay_short() -> None:
    assert axis_steps(0) == [0.0, 1.0]
    assert [axis_label(value) for value in (0.5, 2500, 100_000, 1_250_000)] == ["0.5", "2500", "10万", "125万"]
    assert [axis_label(value) for value in (5e8, 1e9, 1.5e10, 2.5e13)] == ["50000万", "10亿", "150亿", "250000亿"]


def test_the_chart_paints_what_it_is_given(look: Look, qtbot: QtBot) -> None:
    chart = BurnUp(look)
    qtbot.addWidget(chart)
    chart.resize(400, 300)
    chart.show_series(Series(MONTHS, (), target=100.0))
    assert count(chart, look.tokens.bar) == 0
    chart.show_series(Series(MONTHS, ((1, 10.0), (9, 60.0)), target=100.0, value_text="实际 60"))
    some = count(chart, look.tokens.bar)
    assert some > 100
    look.set_theme(Theme.DARK)
    assert count(chart, look.tokens.bar) > 100
    assert chart.accessibleName() == "实际 60"


@pytest.mark.parametrize("adds_up", [True, False])
@pytest.mark.parametrize("value", [70.0, 88.0, 97.0, 104.0])
def test_target_and_newest_value_are_not_written_over_each_other(
    look: Look, qtbot: QtBot, adds_up: bool, value: float
) -> None:
    """What each of the two texts colours alone is all there when both are written."""

    def drawn(target_text: str, value_text: str) -> int:
        points = tuple((month, value * month / 12 if adds_up else value) for month in range(1, 13))
        chart.show_series(Series(MONTHS, points, 100.0, 12, adds_up, target_text, value_text))
        picture = chart.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        return sum(picture.pixel(x, y) == muted for x in range(picture.width()) for y in range(picture.height()))

    chart, muted = BurnUp(look), QColor(look.tokens.text2).rgb()
    qtbot.addWidget(chart)
    chart.resize(300, 260)
    assert drawn("目标 100 个", "实际 1,234") >= drawn("目标 100 个", "") > drawn("", "")


@pytest.mark.parametrize(("done", "status"), [(0.55, Status.FAR_BEHIND), (1.4, Status.DONE), (0.01, Status.BEHIND)])
def test_the_bar_is_as_long_as_what_is_done(look: Look, qtbot: QtBot, done: float, status: Status) -> None:
    bar = CompletionBar(look)
    qtbot.addWidget(bar)
    bar.resize(400, 54)
    bar.show_progress(done, 0.75, status, "序时进度 75%", "", "")
    fills = {Status.FAR_BEHIND: "bad_fill", Status.DONE: "primary", Status.BEHIND: "warn_fill"}
    middle = bar.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    wanted = QColor(getattr(look.tokens, fills[status])).rgb()
    long = sum(middle.pixel(x, 27) == wanted for x in range(400))
    assert abs(long - 400 * min(done, 1.0)) <= 14
    assert bar.accessibleName() == "序时进度 75%"


def test_a_list_of_rows_goes_where_it_is_asked(look: Look, qtbot: QtBot) -> None:
    rows = StatusList(look)
    qtbot.addWidget(rows)
    rows.show_rows([StatusRow(code, Status.EMPTY, code) for code in ("1.01", "1.02", "1.03")], "1.02")
    rows.resize(300, 90)
    rows.show()
    spy = QSignalSpy(rows.row_chosen)
    QTest.keyClick(rows, Qt.Key.Key_Down)
    QTest.keyClick(rows, Qt.Key.Key_Return)
    qtbot.mouseClick(rows, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert [spy.at(place)[0] for place in range(spy.count())] == ["1.03", "1.01"]


def test_chips_go_on_below_where_there_is_no_room(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(5, holder)
    buttons = [QPushButton(text) for text in ("全部 258", "待填 98", "滞后 46")]
    for button in buttons:
        flow.addWidget(button)
    wide = sum(button.sizeHint().width() for button in buttons) + 10
    assert flow.heightForWidth(wide) == buttons[0].sizeHint().height()
    assert flow.heightForWidth(wide - 1) == 2 * buttons[0].sizeHint().height() + 5
    assert flow.heightForWidth(1) == 3 * buttons[0].sizeHint().height() + 10


def test_a_banner_speaks_until_it_is_closed(look: Look, qtbot: QtBot) -> None:
    banner = Banner(look)
    qtbot.addWidget(banner)
    deeds: list[str] = []
    banner.show_news("写好了", "打开文件夹", lambda: deeds.append("opened"))
    act = next(button for button in banner.findChildren(QPushButton) if button.text() == "打开文件夹")
    qtbot.mouseClick(act, Qt.MouseButton.LeftButton)
    assert deeds == ["opened"] and banner.text == "写好了"
    banner.show_trouble("磁盘已满")
    assert banner.text == "磁盘已满" and not act.isVisible()
    banner.hide()
    assert banner.text == ""


def test_long_work_can_be_stopped(qtbot: QtBot) -> None:
    strip = ProgressStrip()
    qtbot.addWidget(strip)
    strip.show_start("发表")
    strip.show_progress(3, 6, "沣东新城")
    with qtbot.waitSignal(strip.stop_requested):
        qtbot.mouseClick(strip.findChild(QPushButton), Qt.MouseButton.LeftButton)


def test_a_cut_label_keeps_its_whole_text_in_the_tooltip(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.setText("一、突出创新驱动 › 1. 深入实施 › 1.03")
    label.resize(60, 20)
    assert label.toolTip() == label.text() and label.minimumSizeHint().width() == 0
    assert not label.grab().isNull()


def test_a_choice_without_room_is_cut_with_an_ellipsis(look: Look, qtbot: QtBot) -> None:
    box, plain = ElidedBox(), QComboBox()
    name = "沣东新城经济技术开发区管理委员会综合科"
    pictures = []
    for one in (box, plain):
        qtbot.addWidget(one)
        one.addItem(name)
        one.resize(160, 34)
        pictures.append(one.grab().toImage())
    assert box.toolTip() == name and pictures[0] != pictures[1]
    for one in (box, plain):
        one.resize(600, 34)
    assert box.grab().toImage() == plain.grab().toImage(), "with room it looks as any other"


def test_a_number_box_shows_its_number(look: Look, qtbot: QtBot) -> None:
    """Buttons that are not there must not take the room in which the number is written."""
    box = QSpinBox()
    qtbot.addWidget(box)
    box.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
    box.setMinimumWidth(look.px(84))
    box.setValue(8)
    box.show()
    assert box.lineEdit().width() > look.px(50)


@pytest.mark.parametrize(
    ("done", "total", "seconds", "left"),
    [(0, 10, 5.0, None), (1, 10, 5.0, None), (5, 10, 1.0, None), (5, 10, 10.0, 10.0), (10, 10, 9.0, None)],
)
def test_what_is_left_is_told_once_it_can_be_told(done: int, total: int, seconds: float, left: float | None) -> None:
    assert remaining(done, total, seconds) == left


def test_the_rest_is_told_in_seconds_and_minutes(qtbot: QtBot) -> None:
    strip = ProgressStrip()
    qtbot.addWidget(strip)
    strip.show_start("收表")
    strip._began -= 20
    strip.show_progress(10, 20, "a.xlsx")
    assert strip._name.text().startswith("50%　a.xlsx")
    assert strip._name.text().endswith("约剩 20 秒")
    strip._began -= 580
    strip.show_progress(10, 20, "a.xlsx")
    assert strip._name.text().endswith("约剩 10 分钟")


def test_a_long_sentence_at_the_head_of_a_page_does_not_widen_it(look: Look, qtbot: QtBot) -> None:
    head = PageHead("单位", look)
    qtbot.addWidget(head)
    head.show_hint("27 个单位；" * 20)
    head.show()
    assert head.minimumSizeHint().width() < 200
