"""Writes a workbook's parts into a folder as text that a person can review: one element a line.

    parts.py WORKBOOK FOLDER
"""

import re
import sys
import zipfile
from pathlib import Path

with zipfile.ZipFile(sys.argv[1]) as archive:
    for name in archive.namelist():
        path = Path(sys.argv[2]) / name.replace("[Content_Types]", "Content_Types")
        path.parent.mkdir(parents=True, exist_ok=True)
        lines = re.sub(r">\s*<(?!/)", ">\n<", archive.read(name).decode("utf-8"))
        path.write_text(lines.rstrip("\n") + "\n", encoding="utf-8")
