"""Evidence and the parcels that it travels in, in words."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, tuple[str, str]] = {
    "evidence.too_large": (
        "“{name}”超过 {megabytes} MB，没有添加。请压缩后再加，或在“进展情况”里写明存放在哪里。",
        '"{name}" is larger than {megabytes} MB and was not added. Make it smaller, or say where it is kept.',
    ),
    "evidence.no_room": (
        "佐证材料合计已到 {gigabytes} GB 的上限，没有添加。请先删去不需要的材料。",
        "All evidence together has reached {gigabytes} GB; nothing was added. Leave out what is not needed.",
    ),
    "evidence.program": (
        "“{name}”是程序或快捷方式，不能作为佐证材料，没有添加也不会打开。请改用图片、PDF 或文档。",
        '"{name}" is a program or a shortcut. It was not added and is never opened; use a picture or a document.',
    ),
    "evidence.gone": (
        "“{name}”不在这台电脑上，或与登记时不一致，打不开。请让填报单位重新报送带佐证的压缩包。",
        '"{name}" is not on this computer or is not what was added. Ask the unit for the parcel with its evidence.',
    ),
    "evidence.missing": (
        "佐证“{name}”只有名字，没有收到文件。请让填报单位报送带佐证的压缩包。",
        'Only the name of "{name}" came, not the file. Ask the unit for the parcel with its evidence.',
    ),
    "evidence.altered": (
        "佐证“{name}”与登记时不一致，可能已损坏。请用原文件重新添加。",
        '"{name}" is not what was added and may be damaged. Add the original again.',
    ),
    "evidence.used_elsewhere": (
        "佐证“{name}”也用在 {code}（{unit}，{period}）。同一份材料能证明两处时不必改；否则请换一份。",
        '"{name}" is also used for {code} ({unit}, {period}). Leave it where it proves both, else use another.',
    ),
    "evidence.other_time": (
        "照片“{name}”拍摄于 {taken}，不在报告期 {period} 所在的时段。请核对是否为本期材料。",
        'The picture "{name}" was taken on {taken}, outside of {period}. Check that it belongs to this period.',
    ),
    "evidence.left_behind": (
        "有 {count} 份佐证材料没有随表写出：.xlsx 里放不下文件。要一起报送，请把文件名写成 .zip 或只给文件夹。",
        "{count} files of evidence stayed behind: an .xlsx holds no files. Give a .zip or a folder to send them along.",
    ),
    "parcel.damaged": (
        "压缩包 {name} 打不开或已损坏（{detail}），没有读取任何数据。请重新复制或让填报单位再报一次。",
        "The parcel {name} cannot be opened or is damaged ({detail}); nothing was read. Copy it again.",
    ),
    "parcel.too_large": (
        "压缩包展开后过大，已拒绝读取。请减少佐证材料后再报。",
        "The parcel unpacks to too much and was refused. Send it again with less evidence.",
    ),
    "parcel.outside": (
        "压缩包里有越界的路径（{name}），已拒绝。请让填报单位用本程序重新生成。",
        "The parcel holds a path that leads out of it ({name}) and was refused. Ask for one made with this program.",
    ),
    "parcel.no_workbook": (
        "压缩包里没有填报表。请确认报送的是带填报表的压缩包。",
        "There is no form in the parcel. Make sure that it is the one with the form.",
    ),
    "parcel.workbooks": (
        "压缩包里有 {count} 份表（{names}），不知道以哪份为准。请解压后把要报的那份单独交来。",
        "The parcel holds {count} workbooks ({names}). Unpack it and hand in the one that counts.",
    ),
    "parcel.file_missing": (
        "压缩包的清单里有佐证“{name}”，但没有这个文件；表里的数照常收下。请让填报单位补报。",
        'The parcel\'s list names "{name}", but the file is not in it; the numbers were taken as usual. Ask the unit '
        "for it.",
    ),
    "parcel.file_damaged": (
        "压缩包里的佐证“{name}”与清单不符，可能已损坏，没有收下。请让填报单位重新报送。",
        '"{name}" in the parcel is not what its list says and was not kept. Ask the unit to send it again.',
    ),
}
