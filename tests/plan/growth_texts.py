"""Texts that grow by repetition, as no writer writes them: what each is made of."""

from __future__ import annotations

PIECES = {
    "a plan": "（一）抓产业。全年新增企业10家以上，完成投资3.5亿元，年底前建成2座污水厂。\n",
    "tiny items": "甲、抓项目\n",
    "tiny items with a number": "①新增3个\n",
    "small headings": "一是抓产业。二是抓项目。\n",
    "dashes": "——抓项目\n",
    "numerals": "1 ",
    "numbers with a unit": "5个、",
    "promises in one sentence": "新增3个，",
    "Chinese numerals": "三百五十",
    "deadlines": "3月底前、",
    "cells": "3月底前\t",
    "rows held apart by blanks": "序号  重点任务  工作目标  完成时限\n1  招商  引进3个  6月底前\n",
    "goals": "目标：到2025年，达到3个。\n",
    "dealt out": "分别增长3%、4%、5%，",
    "parts of a whole": "其中新增3个；",
    "notes": "注：①由3个到5个\n②新增2个\n",
    "open brackets": "（",
    "quotation marks": "“抓”项目",
    "one line of headings": "一、抓项目。二、抓产业。",
    "sentences over paragraphs": "建好平台。\n帮助小微企业渡过难关，组织银企对接活动，出台扶持办法。\n",
    "lines that begin with a count": "*3个点\n",
    "bare numerals in cells": "1\t2\t",
    "lines of a table of years": "指标 2015年 2020年 城镇化率 60 65\n",
    "a stop after a stop": "。，；",
}


def text_of(piece: str, length: int) -> str:
    """The piece again and again, `length` characters long."""
    return (piece * (length // len(piece) + 1))[:length]
