"""What stands around a document on a web page or on paper: buttons, sources, dates, page numbers."""

from __future__ import annotations

import re

_BUTTONS = frozenset(
    re.split(
        r"\|",
        "下载|打印|全屏|收藏|加大|还原|减小|】|【|大|中|小|分享|关闭|返回|首页|纠错|收藏本页|关闭窗口|打印本页|返回顶部|"
        "上一篇|下一篇|【打印】|【关闭】|[打印]|[关闭]|（完）|(完)|微信扫一扫|扫一扫在手机打开当前页|"
        "无障碍浏览|资源描述|资源简介|文档描述|文档简介|版权声明|下载文档|下載文檔|发表回复|分享让更多人看到|相关推荐|小字号|"
        "更多|top|TOP|繁体|简体|（此件公开发布）|（此件主动公开）|(此件公开发布)|此件公开发布",
    )
)
_LABELLED = re.compile(
    r"[【\[（(]?(?:信息来源|文章摘自|摘自|文章来源|稿件来源|新闻来源|来源|时间|日期|发布时间|发布日期|发文日期|成文日期|生成日期|更新时间|作者|编辑|责任编辑|"
    r"责编|审核|校对|撰稿|供稿|浏览次数|浏览量|浏览|访问量|访问次数|点击数|点击率|点击次数|点击量|阅读次数|阅读量|字号|字体|字体大小|字体显示|"
    r"索引号|公开目录|发文机关|发布机构|发布单位|主题分类|主题词|体裁分类|服务对象|有效性|标题|文号|发文字号|分享到|分享|当前位置|您的位置|"
    r"您现在的位置|上一篇|下一篇|上一条|下一条|相关报道|相关链接|相关阅读|相关文章|相关附件|相关解读|附件下载|推荐访问|关键词|标签|原文链接|"
    r"网址|链接|扫码|扫一扫|原标题|上传人|【法宝引证码】|法宝引证码|字体：?【|Tags?)\s*[】\])）]?\s*[:：】|｜]"
)
_WHEN = re.compile(r"(?:时间|日期)\s*[:：]")
_BREADCRUMB = re.compile(
    r".{0,16}(?:首\s*页|主页)\s*(?:[>＞»/→\\-]|&gt;).*|(?:[^>＞»，。；]{2,20}\s*[>＞»]+\s*){2,}[^>＞»]{2,60}|"
    r"[>＞»]\s*[^>＞»，。；]{2,20}(?:\s*[>＞»]+\s*[^>＞»，。；]{2,40})+"
)
_PICTURE = re.compile(r"!?\[[^\]\n]*\]\([^)\n]*\)")
_FILE_NAME = re.compile(r"[^。；;，,]{1,60}\.(?:jpe?g|png|gif|bmp|docx?|xlsx?|pdf|zip|rar|wps|et|ofd)", re.IGNORECASE)
_SPREAD_LABEL = re.compile(r"(?:[\u4e00-\u9fff][ \u3000\xa0]+){1,4}[\u4e00-\u9fff][ \u3000\xa0]*[:：|｜]")
_PAGE_NUMBER = re.compile(r"(?:[-—–－·~\s]*\d{1,4}[-—–－·~\s]*|第\s*\d{1,4}\s*页.{0,12}|\d{1,4}\s*/\s*\d{1,4})")
_SENTENCES = re.compile(
    r"下面是小编|以下是小编|供大家参考|欢迎(?:阅读|下载)|版权所有|未经.{0,8}不得转载|ICP备|公网安备|扫一扫在手机|【法宝引证码】|"
    r"打开微信|主办单位.{0,20}承办单位|网站标识码|网站地图|联系我们|政府网站找错|免责[声申]明|预计阅读时长|郑重声明[:：]|您的邮箱地址不会被公开|《[^》]{2,12}》\s*[（(].{4,24}版\s*[)）]$"
)
_ENDS_DOCUMENT = re.compile(r"(?:相关(?:报道|链接|阅读|文章|解读|新闻)|推荐访问|猜你喜欢|延伸阅读)\s*[:：]?")
_GLOSSARY = re.compile(
    r"(?:附件?\s*\d?\s*[:：]?\s*)?[《〈]?(?:政府工作报告)?[》〉]?(?:中?的?)?(?:部分|有关|相关|若干)?(?:内容)?的?(?:名词|用语|术语|缩略语)"
    r"(?:和.{2,6})?(?:解释|注释|说明|简释)[:：]?|注\s*释\s*[:：]?"
)
_CONTENTS_LINE = re.compile(
    r".{2,60}?(?:[.．…·。]{3,}|[ \u3000\t]{4,})\s*[-—(（]?\s*\d{1,3}\s*[-—)）]?|.{2,40}…+\s*\d{1,3}"
)
_DATE_LINE = re.compile(r"[（(]?(?:\d{4}|[二〇零○Ｏ0一九]{4})\s*[-年./]\s*[\d一二三四五六七八九十]{1,3}.{0,24}[）)]?")
_PART_OF_PAGE = re.compile(
    r"[【\[〖](?:概述|正文|全文|原文|导读|导语|摘要|内容摘要|内容提要|提要|简介|前言|核心提示|温馨提示|范文|推荐|延伸阅读)[】\]〗]"
)
_FILE_NAME = re.compile(r"\S{1,60}\.(?:jpe?g|png|gif|bmp|docx?|xlsx?|pptx?|pdf|wps|et|zip|rar)(?:VIP)?", re.IGNORECASE)
_TAGS = re.compile(r"(?:(?:\d{1,2}\.|[•·*-])\s*)?(?:</?[A-Za-z][^<>]*>\s*)+")
_HALF_OF_DOCUMENT = 0.5


def is_chrome(line: str, *, in_body: bool = False) -> bool:
    """Whether a line, blanks at both ends removed, belongs to the page and not to the document; `in_body`, below the
    first heading, 时间： is the day of what stands there.
    """
    if in_body and _WHEN.match(line):
        return False
    spread = _SPREAD_LABEL.match(line)
    words = re.sub(r"[ \u3000\xa0]", "", spread.group()) + line[spread.end() :] if spread else line
    if words in _BUTTONS or _LABELLED.match(words) or line.startswith("【字号"):
        return len(line) < 120
    if len(line) < 100 and _SENTENCES.search(line):
        return True
    if len(line) < 120 and _BREADCRUMB.fullmatch(line):
        return True
    if len(line) < 80 and (_FILE_NAME.fullmatch(line) or _PICTURE.fullmatch(line)):
        return True
    if len(line) < 80 and _CONTENTS_LINE.fullmatch(line):
        return True
    if _PART_OF_PAGE.fullmatch(line) or _FILE_NAME.fullmatch(line) or _TAGS.fullmatch(line):
        return True
    return is_page_number(line)


def is_page_number(line: str) -> bool:
    """Whether a line holds nothing but the number of a page."""
    return len(line) < 20 and _PAGE_NUMBER.fullmatch(line) is not None


def ends_document(line: str, place: float) -> bool:
    """Whether the page's own words begin at this line, `place` (0 to 1) of the way through the text."""
    if place <= _HALF_OF_DOCUMENT:
        return False
    return (len(line) < 200 and _ENDS_DOCUMENT.match(line) is not None) or _GLOSSARY.fullmatch(line) is not None


def is_date_line(line: str) -> bool:
    """Whether a line holds only a date, as under a signature or a title."""
    return len(line) < 30 and _DATE_LINE.fullmatch(line) is not None
