"""Validates every part of a workbook against the schemas of ECMA-376 with xmllint.

    valid_parts.py WORKBOOK SCHEMAS
"""

import re
import subprocess
import sys
import zipfile
from pathlib import Path, PurePosixPath

# The schema of a part, by what its name ends in; the first that matches.
SCHEMAS = [
    (r"\[Content_Types\]\.xml$", "opc-contentTypes.xsd"),
    (r"\.rels$", "opc-relationships.xsd"),
    (r"docProps/core\.xml$", "opc-coreProperties.xsd"),
    (r"docProps/app\.xml$", "shared-documentPropertiesExtended.xsd"),
    (r"docProps/custom\.xml$", "shared-documentPropertiesCustom.xsd"),
    (r"xl/charts/chart\d*\.xml$", "dml-chart.xsd"),
    (r"xl/drawings/drawing\d*\.xml$", "dml-spreadsheetDrawing.xsd"),
    (r"xl/theme/.*\.xml$", "dml-main.xsd"),
    (r"xl/.*\.xml$", "sml.xsd"),
]


def schema(part):
    return next((name for pattern, name in SCHEMAS if re.search(pattern, part)), None)


def problems(part, content, schemas):
    name = schema(part)
    if name is None:
        # Legacy drawings of comments: no schema covers their mixture, so they need only be well formed.
        arguments = ["xmllint", "--nonet", "--noout", "-"]
    else:
        # The schemas reject xml:space, which Excel itself writes.
        content = content.replace(b' xml:space="preserve"', b"")
        arguments = ["xmllint", "--nonet", "--noout", "--schema", str(schemas / name), "-"]
    result = subprocess.run(arguments, input=content, capture_output=True)
    return "" if result.returncode == 0 else f"{part}: {result.stderr.decode()[:500]}"


with zipfile.ZipFile(sys.argv[1]) as archive:
    found = [
        problem
        for part in archive.namelist()
        if PurePosixPath(part).suffix in (".xml", ".rels", ".vml")
        if (problem := problems(part, archive.read(part), Path(sys.argv[2])))
    ]
sys.exit("\n".join(found[:20]) or None)
