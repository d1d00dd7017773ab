"""Files, disks and the workspace, in words."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, tuple[str, str]] = {
    "workspace.in_use": (
        "数据文件正由另一个窗口或程序使用：{path}。请关闭另一个窗口后再试；在不支持加锁的网络盘上，"
        "请先复制到本机。数据没有受影响。",
        "The data file is in use by another window or program: {path}. Close it and try again; from a share of a "
        "network that knows no locks, copy it to this machine first. The data is safe.",
    ),
    "workspace.not_ours": (
        "{path} 不是要点台账的数据文件，没有改动它。请选择扩展名为 .yaodian 的文件。",
        "{path} is not a data file of this program and was left as it is. Choose a file that ends in .yaodian.",
    ),
    "workspace.damaged": (
        "数据文件已损坏：{path}（{detail}）。文件没有被改动；请先复制一份留存，再用最近的备份恢复。",
        "The data file is damaged: {path} ({detail}). It was not changed; keep a copy, then restore the last backup.",
    ),
    "workspace.newer": (
        "数据文件由更高版本的程序创建：{path}。没有改动它；请用新版本程序打开。",
        "The data file was made by a newer version of the program: {path}. It was not changed; use that version.",
    ),
    "workspace.unreachable": (
        "无法打开或写入 {path}（{detail}）。请检查文件夹是否存在、可写，磁盘是否仍然连接；此前保存的内容不受影响。",
        "Cannot open or write {path} ({detail}). Check that the folder exists, may be written and its disk is "
        "connected; what was saved before is safe.",
    ),
    "workspace.read_only": (
        "{path} 只能读，没有写入。要修改，请关闭占用它的窗口，或把它复制到可写的文件夹再打开。",
        "{path} can only be read, nothing was written. To change it, close the window that holds it, or copy it to a "
        "folder that may be written and open that.",
    ),
    "check.unreadable": (
        "有读不懂的记录（{detail}），数据文件可能已损坏。请先复制一份留存，再用最近的备份恢复。",
        "Some record cannot be understood ({detail}); the data file may be damaged. Keep a copy, then restore the last "
        "backup.",
    ),
    "check.clock_turned_back": (
        "系统时间曾早于上一次操作（{count} 处，第一处是第 {first} 条修改记录）。先后以记录的序号为准，数据没有受影响；"
        "请把电脑的日期和时间校准。",
        "The machine's clock stood earlier than at the change before ({count} times, first at change {first}). What "
        "came first is told by the numbers of the changes, no data is affected; set the clock right.",
    ),
    "check.plan_altered": (
        "方案“{title}”的内容与它的版本号 {version} 不符，可能被改动或损坏。请与备份核对，或重新载入方案。",
        'The plan "{title}" is not what its version {version} says; it was altered or damaged. Compare it with a '
        "backup, or load the plan again.",
    ),
    "check.evidence_altered": (
        "证据文件与登记时不一致（{sha256}），可能被改动或损坏。请从备份中取回，或向填报单位重新要一份。",
        "A piece of evidence is not what was attached ({sha256}); it was altered or damaged. Take it from a backup, or "
        "ask the unit for it again.",
    ),
    "check.workbook_altered": (
        "收到的工作簿“{file}”与收到时不一致（{sha256}），可能被改动或损坏。请从备份中取回，或重新收一次。",
        'The workbook "{file}" is not what was received ({sha256}); it was altered or damaged. Take it from a backup, '
        "or collect it again.",
    ),
    "workspace.foreign_rules": (
        "{path} 里有不是本程序写的触发器或视图（{name}），打开后可能暗中改数；没有打开，也没有改动它。"
        "请用可信的备份恢复。",
        "{path} holds a trigger or view that this program did not write ({name}) and that might alter numbers unseen. "
        "It was neither opened nor changed; restore a backup that you trust.",
    ),
    "place.short_of_room": (
        "磁盘快满了：{path} 只剩 {megabytes} MB。已保存的内容不受影响；请先清理磁盘，再填报、收表、导出或备份。",
        "The disk is nearly full: {megabytes} MB are left at {path}. What was saved is safe; free some space before "
        "you go on entering, collecting, exporting or making backups.",
    ),
    "place.removable": (
        "数据文件放在可移动的盘上：{path}。盘被拔掉或损坏时会丢数据，请将数据放在本机硬盘，U 盘上只放备份。",
        "The data file lies on a removable disk: {path}. Data is lost when it is pulled or breaks; keep the file on "
        "this machine's own disk, and only backups on the stick.",
    ),
    "place.shared": (
        "数据文件放在网络盘上：{path}。断网或多人同时打开时可能损坏，请将数据放在本机硬盘，网络盘上只放备份。",
        "The data file lies on a share of the network: {path}. It may be damaged when the network fails or several "
        "people open it; keep it on this machine's own disk, and only backups on the share.",
    ),
    "place.synced": (
        "数据文件放在会自动同步的文件夹里：{path}。边用边同步可能弄坏文件，请把数据放在不同步的文件夹，同步文件夹里只放备份。",
        "The data file lies in a folder that is synced by itself: {path}. Syncing while it is in use may damage it; "
        "keep the file elsewhere, and only backups in that folder.",
    ),
    "session.broken_off": (
        "上次没有正常退出，已保存的内容都在，数据文件检查完好：{path}。",
        "The last session was broken off. What was saved is there, and the data file is in order: {path}.",
    ),
    "session.cut_off": (
        "{path} 旁边少了日志文件（{name}）：可能是程序开着时单独复制来的，或日志被删掉了，最近的修改可能不在里面。"
        "请与原来的文件或最近的备份核对；复制数据文件请用“备份”。",
        "The log that belongs to {path} ({name}) is missing: it may be a copy made while the program was open, or the "
        "log was deleted, and the last changes may be lacking. Compare it with the original or the last backup; to "
        "copy a data file, make a backup.",
    ),
    "workspace.emptied": (
        "数据文件是空的（0 字节）：{path}，可能断过电或没有复制完，没有从头新建。"
        "旁边的 {folder} 里有它的 {count} 份备份，请用其中最近的一份恢复。",
        "The data file is empty (0 bytes): {path}. Power may have failed, or a copy was broken off; no new one was "
        "begun. {folder} beside it holds {count} backups of it: restore the last one.",
    ),
    "workspace.looked_at": (
        "只读打开 {path}：文件或它的文件夹不能写入，看到的是最近一次保存的内容，能看、能导出，不能改。",
        "Opened to look at only: {path} or its folder cannot be written. This is what was saved last; nothing can be "
        "changed.",
    ),
    "workspace.disk_full": (
        "磁盘已满，本次修改尚未保存：{path}。请清理磁盘后重试；此前保存的内容不受影响。",
        "The disk is full, this change is not saved: {path}. Free some space and try again; what was saved is safe.",
    ),
    "workspace.gone": (
        "数据文件已不在原处，或被换成了别的文件：{path}。本次修改尚未保存。请把它放回原处再试，或先备份到别处，再重新打开程序。",
        "The data file is no longer there, or another one stands in its place: {path}. This change is not saved. Put "
        "it back and try again, or make a backup elsewhere and start the program anew.",
    ),
    "workspace.exists": (
        "{path} 已经存在，没有覆盖它。请另选一个文件名。",
        "{path} exists already and was not overwritten. Choose another name.",
    ),
    "cluster.not_installed": (
        "没有安装 dask.distributed，不能用 --scheduler：pip install distributed。",
        "dask.distributed is not installed, so --scheduler cannot be used: pip install distributed.",
    ),
    "cluster.unreachable": (
        "连不上集群 {address}：{detail}。没有改动任何数据；请核对地址、看调度器是否在运行，"
        "或去掉 --scheduler 在本机读。",
        "The cluster at {address} cannot be reached: {detail}. No data was changed; check the address and that the "
        "scheduler runs, or leave --scheduler out to read on this machine.",
    ),
    "cluster.failed": (
        "集群没能读完：{detail}。可以去掉 --scheduler，在本机读。",
        "The cluster could not read on: {detail}. Leave --scheduler out to read on this machine.",
    ),
    "file.read_back": (
        "写到 {path} 的内容读回来不一样（校验失败），没有保存，原来的文件没有改动。"
        "磁盘或 U 盘可能已坏；请换一个盘再存。",
        "What was written to {path} reads back differently; nothing was saved, and what stood there is unchanged. The "
        "disk or stick may be broken: save to another one.",
    ),
    "file.missing": (
        "找不到 {path}。请检查路径；没有改动任何数据。",
        "Cannot find {path}. Check the path; no data was changed.",
    ),
    "file.too_large": (
        "{path} 超过 {size} MB，不是填报表，没有读取。",
        "{path} has more than {size} MB, which no form has; it was not read.",
    ),
    "file.unreadable": (
        "无法读取 {path}（{detail}）。请把文件复制到本机硬盘后重试；没有改动任何数据。",
        "Cannot read {path} ({detail}). Copy the file to this computer's disk and try again; no data was changed.",
    ),
    "file.other_ending": (
        "{path} 的扩展名不对，没有写入。这里写出的是 {endings} 文件，请把文件名改成这个结尾。",
        "{path} has the wrong ending and was not written. End its name with {endings}.",
    ),
    "backup.over_workspace": (
        "{path} 正是要备份的数据文件，没有写入。请为备份另选一个文件名。",
        "{path} is the very file to be copied; nothing was written. Choose another name for the backup.",
    ),
    "backup.over_other_file": (
        "{path} 是别的文件，不是本程序的备份，没有覆盖它。请为备份另选一个文件名。",
        "{path} is another file, no backup of this program, and was not overwritten. Choose another name.",
    ),
    "restore.same_file": (
        "{path} 就是正在用的数据文件，不用恢复，没有改动它。请选择“备份”文件夹里的一份备份。",
        "{path} is the workspace itself; there is nothing to restore and it was left as it is. Choose a backup.",
    ),
    "file.encoding_unknown": (
        "{path} 的文字编码认不出来，没有读取，以免读成乱码。请用 Excel/WPS 打开，另存为 .xlsx 或“CSV UTF-8”后重试。",
        "The encoding of {path} is unknown, so it was not read. Save it as .xlsx or CSV UTF-8 and try again.",
    ),
    "file.unwritable": (
        "无法写入 {path}（{detail}）。请检查磁盘空间、权限，以及文件是否正被 Excel/WPS 打开；原来的文件没有改动。",
        "Cannot write {path} ({detail}). Check disk space, permissions and whether Excel has it open; the file that "
        "was there is unchanged.",
    ),
    "file.nothing_found": (
        "{path} 里没有找到可以读取的工作簿（.xlsx）。",
        "No workbook (.xlsx) was found in {path}.",
    ),
    "program.machine": (
        "系统没能完成读写（{detail}）：{path}。此前保存的数据不受影响；请检查磁盘空间和输出的去处后重试。",
        "The system could not read or write ({detail}): {path}. What was saved is safe; check disk space and where the "
        "output goes, and try again.",
    ),
    "program.no_window": (
        "窗口无法启动（{detail}）。在 Debian 上请安装：apt install {packages} fonts-noto-cjk；"
        "并运行 pip install PySide6-Essentials。",
        "The window cannot start ({detail}). On Debian: apt install {packages} fonts-noto-cjk, and pip install "
        "PySide6-Essentials.",
    ),
    "program.fault": (
        "程序出了差错，这一步没有做完；此前保存的数据不受影响。请把 {path} 发给维护人员。",
        "The program made a mistake and did not finish this step; what was saved is safe. Please send {path} to its "
        "makers.",
    ),
}
