"""The heat map: what is painted where, and how keyboard and mouse walk over it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage
from pytestqt.qtbot import QtBot

from gui.look.look import Look, Theme
from gui.widgets.heat_grid import CellKind, HeatCell, HeatColumn, HeatGrid, HeatLine
from gui.widgets.heat_map import HeatMap
from gui.widgets.heat_paint import in_two_lines

UNITS = ("FD", "FX", "QH")


def small_grid() -> HeatGrid:
    """A heading and three lines by three units; the last unit is not asked for the last line."""
    cells = {
        ("1.01", "FD"): HeatCell(CellKind.HEAT, "40", "沣东 40", 0),
        ("1.01", "FX"): HeatCell(CellKind.HEAT, "60", "沣西 60", 1),
        ("1.01", "QH"): HeatCell(CellKind.MISSING, "—", "秦汉 未报"),
        ("1.02", "FD"): HeatCell(CellKind.HEAT, "75", "沣东 75", 2),
        ("1.02", "FX"): HeatCell(CellKind.HEAT, "90", "沣西 90", 3),
        ("1.02", "QH"): HeatCell(CellKind.HEAT, "100", "秦汉 100", 4),
        ("2.01", "FD"): HeatCell(CellKind.PLAIN, "已填", "沣东 已填"),
        ("2.01", "FX"): HeatCell(CellKind.MISSING, "—", "沣西 未报"),
    }
    lines = (
        HeatLine("", "一、创新"), HeatLine("1.01", "人才", "1.01"), HeatLine("1.02", "项目", "1.02"),
        HeatLine("", "二、开放"), HeatLine("2.01", "外资", "2.01"),
    )  # fmt: skip
    return HeatGrid(tuple(HeatColumn(unit, unit, f"{unit}：已报") for unit in UNITS), lines, lambda *at: cells.get(at))


def tall_grid() -> HeatGrid:
    """Sixty lines by forty units: more than fits either way."""
    columns = tuple(HeatColumn(f"U{place}", f"单位{place}") for place in range(40))
    lines = tuple(HeatLine(f"1.{place:02d}", "指标", f"1.{place:02d}") for place in range(60))
    cells = {
        (line.key, column.key): HeatCell(CellKind.HEAT, "1", "", (place + other) % 5)
        for place, line in enumerate(lines)
        for other, column in enumerate(columns)
    }
    return HeatGrid(columns, lines, lambda *at: cells.get(at))


@pytest.fixture
def heat_map(look: Look, qtbot: QtBot) -> HeatMap:
    made = HeatMap(look)
    qtbot.addWidget(made)
    made.resize(760, 420)
    made.show()
    made.show_grid(small_grid())
    return made


def centre(heat_map: HeatMap, line: int, column: int) -> QPoint:
    return heat_map.geometry_now().cell_box(line, column).center()


def ground(image: QImage, heat_map: HeatMap, line: int, column: int) -> QColor:
    """The colour of a cell beside its number."""
    box = heat_map.geometry_now().cell_box(line, column)
    return image.pixelColor(box.right() - 6, box.center().y())


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
def test_each_step_has_its_own_ground(heat_map: HeatMap, look: Look, theme: Theme) -> None:
    look.set_theme(theme)
    image = heat_map.viewport().grab().toImage()
    places = [(1, 0), (1, 1), (2, 0), (2, 1), (2, 2)]
    assert [ground(image, heat_map, *place).name() for place in places] == [
        colour.lower() for colour in look.tokens.heat
    ]
    worst = heat_map.geometry_now().cell_box(1, 0)
    assert image.pixelColor(worst.left() + 2, worst.top() + 2) == look.colour("bad_text")
    assert ground(image, heat_map, 4, 0) == look.colour("subtle")
    look.set_theme(Theme.LIGHT)


def test_what_was_not_reported_has_a_frame_and_what_was_not_asked_a_dot(heat_map: HeatMap, look: Look) -> None:
    image = heat_map.viewport().grab().toImage()

    def colours(line: int, column: int) -> set[str]:
        box = heat_map.geometry_now().cell_box(line, column)
        return {image.pixelColor(x, box.top()).name() for x in range(box.left(), box.right())}

    assert len(colours(1, 2)) > 1
    assert len(colours(4, 2)) == 1
    assert ground(image, heat_map, 1, 2) == ground(image, heat_map, 4, 2)
    assert image.pixelColor(centre(heat_map, 4, 2)) == look.colour("control")
    assert image.pixelColor(centre(heat_map, 3, 2)) == ground(image, heat_map, 4, 2), "a heading has no cells"


def test_a_click_says_unit_and_indicator(heat_map: HeatMap, qtbot: QtBot) -> None:
    with qtbot.waitSignal(heat_map.cell_chosen) as chosen:
        qtbot.mouseClick(heat_map.viewport(), Qt.MouseButton.LeftButton, pos=centre(heat_map, 2, 1))
    assert chosen.args == ["1.02", "FX"]
    with qtbot.waitSignal(heat_map.cell_chosen) as chosen:
        qtbot.mouseClick(heat_map.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, centre(heat_map, 4, 0).y()))
    assert chosen.args == ["2.01", ""]
    with qtbot.assertNotEmitted(heat_map.cell_chosen):
        qtbot.mouseClick(heat_map.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, centre(heat_map, 3, 0).y()))


def test_the_keyboard_reaches_every_line_and_skips_headings(heat_map: HeatMap, qtbot: QtBot) -> None:
    seen = []
    heat_map.cell_chosen.connect(lambda *place: seen.append(place))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right,
                Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Up, Qt.Key.Key_Left):  # fmt: skip
        qtbot.keyClick(heat_map, key)
    assert seen == [
        ("1.01", "FD"), ("1.02", "FD"), ("2.01", "FD"), ("2.01", "FD"), ("2.01", "FX"), ("2.01", "QH"),
        ("2.01", "QH"), ("1.01", "QH"), ("2.01", "QH"), ("1.02", "QH"), ("1.02", "FX"),
    ]  # fmt: skip
    with qtbot.waitSignal(heat_map.cell_entered) as entered:
        qtbot.keyClick(heat_map, Qt.Key.Key_Return)
    assert entered.args == ["1.02", "FX"]
    assert "沣西 90" in heat_map.accessibleDescription()


def test_showing_tells_nobody_and_keeps_the_cursor(heat_map: HeatMap, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(heat_map.cell_chosen):
        heat_map.show_current("1.02", "QH")
        heat_map.show_grid(small_grid())
    assert heat_map.current == ("1.02", "QH")
    heat_map.show_grid(HeatGrid())
    assert heat_map.current == ("", "")


def test_words_under_the_pointer(heat_map: HeatMap) -> None:
    assert heat_map.words_at(centre(heat_map, 1, 2)) == "秦汉 未报"
    assert heat_map.words_at(QPoint(20, centre(heat_map, 1, 0).y())) == "1.01 人才"
    assert heat_map.words_at(QPoint(centre(heat_map, 1, 0).x(), 10)) == "FD：已报"
    assert heat_map.words_at(centre(heat_map, 4, 2)) == ""
    assert heat_map.words_at(QPoint(10, 10)) == ""


def test_the_cursor_scrolls_into_view(heat_map: HeatMap, qtbot: QtBot) -> None:
    heat_map.show_grid(tall_grid())
    heat_map.show_current("1.00", "U0")
    qtbot.keyClick(heat_map, Qt.Key.Key_End)
    for _ in range(39):
        qtbot.keyClick(heat_map, Qt.Key.Key_Right)
    assert heat_map.current == ("1.59", "U39")
    box, geometry = heat_map.geometry_now().cell_box(59, 39), heat_map.geometry_now()
    assert heat_map.viewport().rect().contains(box)
    qtbot.keyClick(heat_map, Qt.Key.Key_Home)
    assert heat_map.geometry_now().cell_box(0, 39).top() == geometry.head_height


def test_cells_grow_with_the_room_and_the_zoom(heat_map: HeatMap, look: Look) -> None:
    before = heat_map.geometry_now()
    look.set_zoom(1.6)
    after = heat_map.geometry_now()
    assert after.pitch > before.pitch and after.head_height > before.head_height
    look.set_zoom(1.0)
    heat_map.resize(900, 420)
    assert heat_map.geometry_now().column_width == look.px(116)


def test_a_head_that_is_too_long_keeps_its_beginning_and_its_end(look: Look) -> None:
    metrics = QFontMetrics(look.font())
    width = metrics.horizontalAdvance("经" * 8)
    name = "沣东新城经济技术开发区管理委员会办公室综合科"
    first, second = in_two_lines(name, metrics, width).split("\n")
    assert name.startswith(first) and first.startswith("沣东新城") and second.endswith("科") and "…" in second
    assert in_two_lines("沣东新城", metrics, width) == "沣东新城"
    assert in_two_lines("沣东新城经济开发区", metrics, width).replace("\n", "") == "沣东新城经济开发区"


def test_only_cells_that_are_seen_are_made(heat_map: HeatMap) -> None:
    grid, asked = tall_grid(), set()

    def cell_of(line: str, column: str) -> HeatCell | None:
        asked.add((line, column))
        return grid.cell_of(line, column)

    heat_map.show_grid(HeatGrid(grid.columns, grid.lines, cell_of))
    heat_map.grab()
    assert 0 < len(asked) < 400 and ("1.00", "U0") in asked and ("1.59", "U39") not in asked
    heat_map.show_current("1.59", "U39")
    heat_map.grab()
    assert ("1.59", "U39") in asked
