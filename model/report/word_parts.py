"""The parts of a Word file that are the same for every bulletin: page, faces, styles, in official sizes.

Page and type follow GB/T 9704-2012 (党政机关公文格式): A4, 37 mm above and 28 mm left of 156 x 225 mm of text, 22 lines
of 28 characters in size 3 (16 points), title in size 2 (22 points), page number in size 4 (14 points) between two
dashes, at the outer edge.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from model.report.bulletin import Kind

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TWIPS_A_MM = 1440 / 25.4
PAGE_MM = (210.0, 297.0)
TEXT_MM = (156.0, 225.0)
TOP_MM, LEFT_MM = 37.0, 28.0
LINE_PT = 28.95
TABLE_PT = 10.0
TITLE_FACE, BODY_FACE, HEAD_FACE, SUBHEAD_FACE = "方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312"
NUMBER_FACE = "宋体"
SUBSTITUTES: Mapping[str, tuple[str, ...]] = {
    TITLE_FACE: ("FZXiaoBiaoSong-B05S", "华文中宋", "STZhongsong", "Noto Serif CJK SC", "宋体", "SimSun"),
    BODY_FACE: ("仿宋", "FangSong", "FangSong_GB2312", "华文仿宋", "STFangsong", "Noto Serif CJK SC", "宋体", "SimSun"),
    HEAD_FACE: ("SimHei", "华文黑体", "Noto Sans CJK SC", "微软雅黑"),
    NUMBER_FACE: ("SimSun", "Noto Serif CJK SC"),
    SUBHEAD_FACE: ("楷体", "KaiTi", "华文楷体", "STKaiti", "Noto Serif CJK SC", "宋体", "SimSun"),
}
"""What stands in where a machine does not have the face, the nearest first."""


@dataclass(frozen=True, slots=True)
class Look:
    """A paragraph: face, size in points, how it stands (both, center, right), indentation of its first line and from
    the right in characters, space before in points; `keeps` it with the next one.
    """

    face: str = BODY_FACE
    size: float = 16
    align: str = "both"
    first_line: int = 2
    right: int = 0
    before: float = 0
    keeps: bool = False
    line_pt: float = LINE_PT
    new_page: bool = False


LOOKS: Mapping[Kind, Look] = {
    Kind.NUMBER: Look(align="center", first_line=0),
    Kind.TITLE: Look(TITLE_FACE, 22, "center", 0, before=LINE_PT, line_pt=34, keeps=True),
    Kind.TITLE_END: Look(TITLE_FACE, 22, "center", 0, line_pt=34, keeps=True),
    Kind.RECIPIENTS: Look(first_line=0, before=LINE_PT),
    Kind.HEADING: Look(HEAD_FACE, keeps=True, align="left"),
    Kind.SUBHEADING: Look(SUBHEAD_FACE, keeps=True, align="left"),
    Kind.BODY: Look(),
    Kind.CLOSING: Look(keeps=True),
    Kind.LISTED: Look(align="left"),
    Kind.NOTE: Look(SUBHEAD_FACE, 14),
    Kind.SIGNATURE: Look(align="right", first_line=0, right=4, keeps=True),
    Kind.COPIES: Look(size=14, align="left", first_line=1, before=LINE_PT),
    Kind.ATTACHMENT: Look(HEAD_FACE, align="left", first_line=0, new_page=True, keeps=True),
    Kind.ATTACHMENT_TITLE: Look(TITLE_FACE, 18, "center", 0, keeps=True, line_pt=34),
}


def styles_part() -> str:
    """styles.xml: one paragraph style a kind, one for table cells, one for page numbers."""
    styles = "".join(_style(kind.value, look) for kind, look in LOOKS.items())
    cell = Look(BODY_FACE, TABLE_PT, "left", 0, line_pt=15)
    head = Look(HEAD_FACE, TABLE_PT, "center", 0, line_pt=15, keeps=True)
    number = Look(NUMBER_FACE, 14, "left", 0, line_pt=0)
    return (
        f'<w:styles xmlns:w="{MAIN}"><w:docDefaults><w:rPrDefault><w:rPr>{_faces(BODY_FACE)}'
        '<w:kern w:val="2"/><w:sz w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        f'<w:name w:val="Normal"/></w:style>{styles}{_style("cell", cell)}{_style("cellhead", head)}'
        f"{_style('pagenumber', number)}</w:styles>"
    )


def fonts_part() -> str:
    """fontTable.xml: for each face the one that Word takes where the machine does not have it."""
    fonts = "".join(
        f'<w:font w:name="{face}"><w:altName w:val="{",".join(others)}"/><w:charset w:val="86"/></w:font>'
        for face, others in SUBSTITUTES.items()
    )
    return f'<w:fonts xmlns:w="{MAIN}">{fonts}</w:fonts>'


def settings_part() -> str:
    """settings.xml: odd and even pages have their number at the outer edge; nothing is compressed or hyphenated."""
    return (
        f'<w:settings xmlns:w="{MAIN}"><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/>'
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
        'w:val="15"/></w:compat></w:settings>'
    )


def footer_part(*, is_even: bool) -> str:
    """The page number between dashes, one character from the outer edge. No number stands in the file: it is Word's."""
    indent = 'w:left="320"' if is_even else 'w:right="320"'
    side = "left" if is_even else "right"
    return (
        f'<w:ftr xmlns:w="{MAIN}"><w:p><w:pPr><w:pStyle w:val="pagenumber"/><w:ind {indent}/><w:jc w:val="{side}"/>'
        '</w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r>'
        '<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
        '<w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>'
    )


def page_part(even: str, odd: str) -> str:
    """The section: A4 with official margins; `even` and `odd` are the relations of the footers."""
    right, bottom = PAGE_MM[0] - LEFT_MM - TEXT_MM[0], PAGE_MM[1] - TOP_MM - TEXT_MM[1]
    return (
        '<w:sectPr xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
        f'<w:footerReference w:type="default" r:id="{odd}"/><w:footerReference w:type="even" r:id="{even}"/>'
        f'<w:pgSz w:w="{twips(PAGE_MM[0])}" w:h="{twips(PAGE_MM[1])}"/>'
        f'<w:pgMar w:top="{twips(TOP_MM)}" w:right="{twips(right)}" w:bottom="{twips(bottom)}" '
        f'w:left="{twips(LEFT_MM)}" '
        f'w:header="{twips(15)}" w:footer="{twips(bottom - 7)}" w:gutter="0"/></w:sectPr>'
    )


def twips(millimetres: float) -> int:
    """Twentieths of a point."""
    return round(millimetres * TWIPS_A_MM)


def _style(name: str, look: Look) -> str:
    exact = f'w:line="{round(look.line_pt * 20)}" w:lineRule="exact"' if look.line_pt else ""
    first = f'w:firstLineChars="{look.first_line * 100}" w:firstLine="{round(look.first_line * look.size * 20)}"'
    right = f'w:rightChars="{look.right * 100}" w:right="{round(look.right * look.size * 20)}"' if look.right else ""
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{name}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="Normal"/><w:pPr>{"<w:keepNext/>" if look.keeps else ""}'
        f"{'<w:pageBreakBefore/>' if look.new_page else ''}"
        f'<w:spacing w:before="{round(look.before * 20)}" w:after="0" {exact}/><w:ind {first} {right}/>'
        f'<w:jc w:val="{look.align}"/></w:pPr><w:rPr>{_faces(look.face)}'
        f'<w:sz w:val="{round(look.size * 2)}"/><w:szCs w:val="{round(look.size * 2)}"/></w:rPr></w:style>'
    )


def _faces(face: str) -> str:
    return f'<w:rFonts w:ascii="{face}" w:hAnsi="{face}" w:eastAsia="{face}" w:cs="Times New Roman"/>'
