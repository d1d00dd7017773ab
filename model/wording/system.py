"""Why the system refused to read or write, in words: parts of other sentences."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, tuple[str, str]] = {
    "system.ENOENT": ("没有这个文件或文件夹", "no such file or folder"),
    "system.EACCES": ("没有权限", "no permission"),
    "system.EPERM": ("系统不允许", "the system does not allow it"),
    "system.EISDIR": ("这是一个文件夹", "it is a folder"),
    "system.ENOTDIR": ("路径中间有一段不是文件夹", "a part of the path is no folder"),
    "system.EEXIST": ("同名的文件已经存在", "a file of that name exists"),
    "system.ENOSPC": ("磁盘已满", "the disk is full"),
    "system.EDQUOT": ("磁盘配额已用完", "the disk quota is used up"),
    "system.EROFS": ("磁盘或文件夹是只读的", "the disk or folder is read-only"),
    "system.ENAMETOOLONG": ("文件名太长", "the file's name is too long"),
    "system.EIO": ("磁盘读写出错", "the disk reports an error"),
    "system.EBUSY": ("文件正被别的程序占用", "another program uses the file"),
    "system.EMFILE": ("同时打开的文件太多", "too many files are open"),
    "system.EINVAL": ("文件名或位置不被系统接受", "the system does not accept the name or place"),
    "system.ENOTEMPTY": ("文件夹不是空的", "the folder is not empty"),
    "system.EXDEV": ("不能跨磁盘移动", "it cannot be moved to another disk"),
    "system.ELOOP": ("链接成了环", "the links form a circle"),
    "system.EFBIG": ("文件太大", "the file is too large"),
}
