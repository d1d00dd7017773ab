"""One way of writing each character: full-width digits, Latin letters and traditional forms made plain.

Every replacement is one character for one, so that an offset into the plain text is an offset into the document.
"""

from __future__ import annotations

import re

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code) not in "，；：！？"}
_FORMAL_NUMERALS = dict(
    zip("壹贰貳叁參肆伍陆陸柒捌玖拾佰仟萬億兩○", "一二二三三四五六六七八九十百千万亿两〇", strict=True)
)
_TRADITIONAL = dict(
    zip(
        "個達長減餘內總產實現設開築園區縣鄉鎮農業務財萬億條項處戶輛間場隊級類臺們會員師學習壓縮過標準為從東門車戰"
        "後與對應動態復創優機構擴據擬數檢點無盡確穩竣範節績續網線組織經結綜聯職聽舉艘華術補製見規覺觀計訂訓設評試話該"
        "認誠請論識議護貨質費資賽購贏跡踐軌轉輸農運進遊違選還鄰醫銷鋪錢錄鏈鐵關閉陽隻雙難雲電靈項預領題額類風館馬駐驗"
        "齊齡龍體飲養黨償價傳債傷傾儲劃劑勞勢勵區協單廠廣強彙徵恢應懷戲拋擁損搖擇擊擋攜攤敗斷時書權樓樣橋樹檔"
        "歐歲歸殘氣沒淨淺測湯滅滿漁漲潔濟濕濱營爐爭環療發盤監眾矯礎禮離種稅積穀窮競筆簡糧紀約級紡純紙細終給統綠維緊"
        "練縱績繼罰聖聞聲肅脈腦臨舊艱莊葉蓋蓄藝藥蘇虛蟲補裝視覽觸訪許診詢誤調講證豐負貢貧貫貴貸貿賣賴軍載較",
        "个达长减余内总产实现设开筑园区县乡镇农业务财万亿条项处户辆间场队级类台们会员师学习压缩过标准为从东门车战"
        "后与对应动态复创优机构扩据拟数检点无尽确稳竣范节绩续网线组织经结综联职听举艘华术补制见规觉观计订训设评试话该"
        "认诚请论识议护货质费资赛购赢迹践轨转输农运进游违选还邻医销铺钱录链铁关闭阳只双难云电灵项预领题额类风馆马驻验"
        "齐龄龙体饮养党偿价传债伤倾储划剂劳势励区协单厂广强汇征恢应怀戏抛拥损摇择击挡携摊败断时书权楼样桥树档"
        "欧岁归残气没净浅测汤灭满渔涨洁济湿滨营炉争环疗发盘监众矫础礼离种税积谷穷竞笔简粮纪约级纺纯纸细终给统绿维紧"
        "练纵绩继罚圣闻声肃脉脑临旧艰庄叶盖蓄艺药苏虚虫补装视览触访许诊询误调讲证丰负贡贫贯贵贷贸卖赖军载较",
        strict=True,
    )
)
_PLAIN = str.maketrans({**_TRADITIONAL, **_FORMAL_NUMERALS}) | _FULL_WIDTH | {ord("％"): "%", ord("　"): " "}

_THOUSANDS = re.compile(r"(?<![0-9０-９.．，])[0-9０-９]{1,3}(?:，[0-9０-９]{3})+(?![0-9０-９])")


def plain(text: str) -> str:
    """The text in plain characters, of the same length."""
    return _THOUSANDS.sub(lambda match: match.group().replace("，", ","), text).translate(_PLAIN)
