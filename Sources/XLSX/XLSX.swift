// Cell references, ranges, exact numbers and limits are part of this library's API: `import XLSX` brings them.
@_exported public import Cells
