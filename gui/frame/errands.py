"""What the menu asks for beside the work: files, backups, paper, help. What each needs is loaded when it is wanted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from gui.entry.account_dialog import AccountDialog
    from gui.frame.command_palette import CommandPalette
    from gui.judge.mark_dialog import MarkDialog
    from gui.main_window import MainWindow
    from model.plan.node import Indicator


class Errands(QObject):
    """Runs the errands of one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._palette: CommandPalette | None = None

    def open_files(self) -> None:
        """Choose files and take them in, as if they were dropped on the window."""
        from gui.choose import choose_files  # not needed at the start

        chosen = choose_files(self._window, self.tr("打开填报表、方案或数据文件"))
        if chosen:
            self._window.take_files(chosen)

    def look_at_file(self) -> None:
        """Choose a workspace that is to be shown and not changed: another unit's, or one that somebody has open."""
        from gui.choose import choose_file  # not needed at the start

        kinds = self.tr("数据文件 (*.yaodian)")
        chosen = choose_file(self._window, self.tr("只读查看哪个数据文件？"), kinds)
        if chosen is not None:
            self._window.look_wanted.emit(chosen)

    def back_up(self) -> None:
        """Choose where a complete copy of the workspace goes, a stick for instance, and write it."""
        from datetime import date  # not needed at the start

        from gui.choose import choose_target
        from model.workflow.workspace.keep_safe import back_up

        window = self._window
        name = f"{window.operations.workspace.path.stem}-{date.today():%Y%m%d}.yaodian"
        chosen = choose_target(window, self.tr("备份放在哪里？"), name, self.tr("数据文件 (*.yaodian)"))
        if chosen is None:
            return
        window.entry.commit()
        written = window.operations.run(back_up, chosen)
        if written is not None:
            words = self.tr("已备份到 {path}：数据完整，已读回核对。").format(path=written)
            window.banner.show_news(words, self.tr("打开所在文件夹"), lambda: open_folder(written.parent))

    def check_data(self) -> None:
        """Read the whole data file, hold every entry against the log, and say what came of it."""
        from model.workflow.workspace.keep_safe import check_workspace  # not needed at the start

        window = self._window
        window.entry.commit()
        check = window.operations.run(check_workspace)
        if check is None:
            return
        if check.is_sound:
            words = self.tr("数据文件完好：填报项 {entries} 个，修改记录 {changes} 条，逐项相符。")
            window.banner.show_news(words.format(entries=check.entries, changes=check.changes))
            return
        said = [*check.damage, *(f"{key.period} {key.unit} {key.code}" for key in check.unexplained)]
        words = self.tr("数据文件有 {count} 处问题：{first}。请用“恢复备份…”换上完好的备份，并保留现在的文件。")
        window.operations.failed.emit(words.format(count=len(said), first=said[0]))

    def restore_copy(self) -> None:
        """Show the copies that there are, to choose the one that is to take the place of the workspace."""
        from gui.frame.restore_dialog import RestoreDialog  # not needed at the start
        from model.workflow.workspace.list_copies import list_copies

        window = self._window
        dialog = RestoreDialog(list_copies(window.operations.workspace.path), window.look, window)
        dialog.restore_wanted.connect(window.restore_wanted)
        dialog.other_wanted.connect(self._restore_other)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _restore_other(self) -> None:
        """Choose a file that is to take the place of the workspace."""
        from PySide6.QtWidgets import QFileDialog  # not needed at the start

        from gui.ask import may_restore
        from model.workflow.workspace.keep_safe import BACKUPS

        folder = self._window.operations.workspace.path.parent / BACKUPS
        kinds = self.tr("数据文件 (*.yaodian)")
        chosen, _ = QFileDialog.getOpenFileName(self._window, self.tr("选择要恢复的备份"), str(folder), kinds)
        if chosen and may_restore(self._window, Path(chosen)):
            self._window.restore_wanted.emit(Path(chosen))

    def write_diagnosis(self) -> None:
        """Write what a maintainer wants to know, without values."""
        from gui.choose import choose_target  # not needed at the start
        from model.workflow.workspace.diagnose import write_diagnosis

        kinds = self.tr("诊断文件 (*.json)")
        chosen = choose_target(self._window, self.tr("诊断文件放在哪里？"), "yaodian-diagnosis.json", kinds)
        written = self._window.operations.run(write_diagnosis, chosen) if chosen is not None else None
        if written is not None:
            words = self.tr("诊断文件已写好：{path}。里面只有版本、数量和故障，没有填报的数和文字。")
            self._window.banner.show_news(
                words.format(path=written), self.tr("打开所在文件夹"), lambda: open_folder(written.parent)
            )

    def hand_out_originals(self) -> None:
        """Choose a folder and write the workbooks into it that came for the period on screen."""
        from gui.choose import choose_folder  # not needed at the start
        from model.workflow.submission.hand_out_originals import hand_out_originals

        window, period = self._window, self._window.desk.period
        chosen = choose_folder(window, self.tr("原表取到哪个文件夹？")) if period is not None else None
        if chosen is None or period is None:
            return
        written = window.operations.run(hand_out_originals, period, chosen)
        if written is not None:
            words = self.tr("{period} 收到的原表 {count} 份，各轮各版都在，与收到时一字不差。")
            window.banner.show_news(
                words.format(period=period.key, count=len(written)),
                self.tr("打开所在文件夹"),
                lambda: open_folder(chosen),
            )

    def show_account(self) -> None:
        """Show how the value of the row on screen came to be, and take a correction of it."""
        from gui.entry.account_dialog import AccountDialog  # not needed at the start
        from model.plan.node import Measure

        indicator = self._indicator_on_screen()
        if indicator is not None and indicator.measure is not Measure.CUMULATIVE:
            words = self.tr("{code} 不是累计数，没有台账；改本期的数即可。")
            self._window.operations.failed.emit(words.format(code=indicator.code))
        elif indicator is not None:
            self._show_about(AccountDialog, indicator)

    def show_marks(self) -> None:
        """Show what people say of the row on screen that no figure says, and take more of it."""
        from gui.judge.mark_dialog import MarkDialog  # not needed at the start

        indicator = self._indicator_on_screen()
        if indicator is not None:
            self._show_about(MarkDialog, indicator)

    def _indicator_on_screen(self) -> Indicator | None:
        """The indicator of the page 填报, what is typed there stored; None, and said so, in an item's own row."""
        window, code = self._window, self._window.entry.code
        if not window.desk.is_open or not code:
            return None
        window.entry.commit()
        indicator = window.desk.plan.by_code.get(code)
        if indicator is None:
            window.operations.failed.emit(self.tr("请先在清单里选一个指标。"))
        return indicator

    def _show_about(self, dialog_of: type[AccountDialog | MarkDialog], indicator: Indicator) -> None:
        window = self._window
        dialog = dialog_of(window.operations, window.look, window.desk.key(indicator.code), indicator, window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def show_sample(self) -> None:
        """Open a workspace of samples."""
        from gui.first_run.begin import show_sample  # makes forty workbooks: not needed at the start

        show_sample(self._window)

    def preview_form(self) -> None:
        """Show the form as it will stand on paper."""
        from gui.printing.preview import show_preview  # lays out pages: not needed at the start

        window = self._window
        unit, period = window.desk.unit, window.desk.period
        window.entry.commit()
        if unit is not None and period is not None:
            unsettled = len(window.entry.page.unsettled)
            show_preview(window.operations, window.look, unit, period, unsettled, window)

    def show_help(self, key: str) -> None:
        """Help, shortcut sheet or what this program is, each in a window of its own."""
        from gui.frame.help import show_about, show_help, show_shortcuts  # browsers of text: not needed at the start

        if key == "help":
            show_help(self._window, self._window.rail.page, self._window.focusWidget())
        elif key == "shortcuts":
            show_shortcuts(self._window)
        else:
            show_about(self._window, self._window.operations.workspace.path, self._window.desk.plan)

    def show_palette(self) -> None:
        """Open the palette of commands and rows."""
        if self._palette is None:
            self._palette = self._make_palette()
        pane = self._window.entry.plan_pane
        self._palette.open(self._window.actions_by_key, pane.model.rows, pane.initials)

    def _make_palette(self) -> CommandPalette:
        from gui.frame.command_palette import CommandPalette  # not needed at the start
        from gui.plan.search import initials_of

        actions, centre = self._window.actions_by_key, self._window.centralWidget()
        assert centre is not None
        palette = CommandPalette(self._window.look, centre)
        palette.action_chosen.connect(lambda key: actions[key].trigger())
        palette.row_chosen.connect(self._on_row_wanted)
        texts = {key: action.text() for key, action in actions.items()}
        task = self._window.background.start(initials_of, list(texts.values()))
        task.done.connect(lambda found: palette.show_initials(dict(zip(texts, found, strict=True))))
        return palette

    def _on_row_wanted(self, code: str) -> None:
        self._window.show_page("page_entry")
        self._window.entry.enter(code)


def open_folder(path: Path) -> None:
    """Show a folder in the system's file manager."""
    from PySide6.QtCore import QUrl  # not needed at the start
    from PySide6.QtGui import QDesktopServices

    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
