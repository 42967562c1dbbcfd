"""Prints what openpyxl finds in a workbook besides its values, one line each.

    workbook_features.py WORKBOOK
"""

import sys

from openpyxl import load_workbook


def chart_lines(chart):
    for part in [chart, *chart._charts[1:]]:
        for series in part.series:
            yield f"series {part.tagname} {series.tx.strRef.f} {series.cat.strRef.f} {series.val.numRef.f}"


def lines(sheet):
    yield f"sheet {sheet.title} {sheet.sheet_state} frozen {sheet.freeze_panes}"
    page = sheet.page_setup
    yield f"page {page.orientation} {page.paperSize} {page.fitToHeight} {sheet.print_title_rows}"
    if sheet.sheet_properties.tabColor:
        yield f"tab {sheet.sheet_properties.tabColor.rgb}"
    if sheet.protection.sheet:
        yield "protected"
    if sheet.auto_filter.ref:
        yield f"filter {sheet.auto_filter.ref}"
    for table in sheet.tables.values():
        yield f"table {table.name} {table.ref} {table.autoFilter.ref} {table.totalsRowCount}"
        for column in table.tableColumns:
            yield f"column {column.name} {column.totalsRowLabel} {column.totalsRowFunction}"
    for merged in sheet.merged_cells.ranges:
        yield f"merged {merged}"
    for formats in sheet.conditional_formatting:
        for rule in formats.rules:
            yield f"format {formats.sqref} {rule.type} {rule.operator} {rule.formula} {rule.priority}"
    for rule in sheet.data_validations.dataValidation:
        yield f"validation {rule.sqref} {rule.type} {rule.operator} {rule.formula1} {rule.formula2}"
    for row in sheet.iter_rows():
        for cell in row:
            if cell.hyperlink:
                yield f"link {cell.coordinate} {cell.hyperlink.location or cell.hyperlink.target}"
            if cell.comment:
                yield f"comment {cell.coordinate} {cell.comment.author} {cell.comment.text!r}"
            if cell.data_type == "f":
                yield f"formula {cell.coordinate} {cell.value}"
    for chart in sheet._charts:
        yield from chart_lines(chart)


workbook = load_workbook(sys.argv[1])
properties = workbook.properties
print(f"title {properties.title} creator {properties.creator} created {properties.created}")
for name, value in workbook.defined_names.items():
    print(f"name {name} {value.attr_text}")
for sheet in workbook:
    print("\n".join(lines(sheet)))
