"""What headquarters chooses of a bulletin: whom it is to, who signs, how many are named, which parts it has."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from gui.look.look import set_role
from gui.widgets.card import label
from model.report.bulletin import SectionKey
from model.report.bulletin_settings import DEFAULT, MOST_NAMED, BulletinSettings
from model.report.ranking import RankBy

translate = QCoreApplication.translate


def section_words() -> dict[SectionKey, str]:
    """The parts of a bulletin in the language of the window."""
    return {
        SectionKey.OVERVIEW: translate("Options", "总体情况"),
        SectionKey.CHAPTERS: translate("Options", "各章进展情况"),
        SectionKey.UNITS: translate("Options", "各单位排名"),
        SectionKey.INDICATORS: translate("Options", "指标完成情况和清单"),
        SectionKey.CHANGES: translate("Options", "与上期相比"),
        SectionKey.PROBLEMS: translate("Options", "存在问题"),
        SectionKey.REPORTING: translate("Options", "报送情况和催报"),
        SectionKey.NEXT_STEPS: translate("Options", "下一步工作"),
    }


def rank_words() -> dict[RankBy, str]:
    """What units may be ranked by."""
    return {
        RankBy.CHOSEN: translate("Options", "选定了计分办法就按得分"),
        RankBy.SHARE: translate("Options", "达到序时的比重"),
        RankBy.SCORE: translate("Options", "计分办法的得分"),
    }


class Options(QFrame):
    """Shows settings and says when a person changed them; at least one part stays ticked."""

    settings_edited = Signal(object)  # BulletinSettings that the person wants now

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = DEFAULT
        self._texts = {name: QLineEdit() for name in ("recipients", "copies", "issuer", "number")}
        self._counts = {name: QSpinBox() for name in ("praised", "lagging")}
        self.rank_by = QComboBox()
        for by, words in rank_words().items():
            self.rank_by.addItem(words, by)
        self.sections = {key: QCheckBox(words) for key, words in section_words().items()}
        self._lay_out()
        for field in self._texts.values():
            field.editingFinished.connect(self._on_edited)
        for spin in self._counts.values():
            spin.editingFinished.connect(self._on_edited)
        self.rank_by.activated.connect(lambda _place: self._on_edited())
        for box in self.sections.values():
            box.clicked.connect(self._on_edited)

    def show_settings(self, settings: BulletinSettings, issuer: str) -> None:
        """Show what is chosen; `issuer` signs where nobody else was named."""
        self._settings = settings
        for name, field in self._texts.items():
            if field.text() != getattr(settings, name):
                field.setText(getattr(settings, name))
        self._texts["issuer"].setPlaceholderText(issuer)
        for name, spin in self._counts.items():
            spin.setValue(getattr(settings, name))
        self.rank_by.setCurrentIndex(self.rank_by.findData(settings.rank_by))
        for key, box in self.sections.items():
            box.setChecked(key in settings.sections)

    @property
    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self._texts["recipients"]

    def _on_edited(self) -> None:
        sections = tuple(key for key, box in self.sections.items() if box.isChecked())
        chosen = replace(
            self._settings,
            sections=sections or self._settings.sections,
            recipients=self._texts["recipients"].text().strip(),
            copies=self._texts["copies"].text().strip(),
            issuer=self._texts["issuer"].text().strip(),
            number=self._texts["number"].text().strip(),
            praised=self._counts["praised"].value(),
            lagging=self._counts["lagging"].value(),
            rank_by=RankBy(self.rank_by.currentData()),
        )
        if chosen != self._settings:
            self._settings = chosen
            self.settings_edited.emit(chosen)
        for key, box in self.sections.items():
            box.setChecked(key in chosen.sections)

    def _lay_out(self) -> None:
        set_role(self, role="card")
        words = {
            "recipients": self.tr("主送"), "copies": self.tr("抄送"), "issuer": self.tr("发文机关"),
            "number": self.tr("发文字号"), "praised": self.tr("表扬前几名"), "lagging": self.tr("点名后几名"),
            "rank_by": self.tr("排名按"),
        }  # fmt: skip
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setHorizontalSpacing(10)
        form.setVerticalSpacing(8)
        for name, field in {**self._texts, "rank_by": self.rank_by, **self._counts}.items():
            field.setAccessibleName(words[name])
            form.addRow(label(words[name]), field)
        for spin in self._counts.values():
            spin.setRange(0, MOST_NAMED)
            spin.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
            spin.setAlignment(Qt.AlignmentFlag.AlignLeft)
            spin.lineEdit().setTextMargins(9, 0, 0, 0)
            spin.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)  # else too narrow for its number
        sheet = QWidget()
        set_role(sheet, role="sheet")
        inner = QVBoxLayout(sheet)
        inner.setContentsMargins(0, 0, 8, 0)
        inner.setSpacing(8)
        inner.addWidget(label(self.tr("怎么写"), "section"))
        inner.addLayout(form)
        inner.addSpacing(4)
        inner.addWidget(label(self.tr("写哪些部分"), "section"))
        for box in self.sections.values():
            inner.addWidget(box)
        inner.addStretch()
        scroll = QScrollArea()
        scroll.setWidget(sheet)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 8, 14)
        column.addWidget(scroll)
