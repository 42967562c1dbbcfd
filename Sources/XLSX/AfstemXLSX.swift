// Cell references, ranges, exact numbers and limits are part of this library's API: `import AfstemXLSX` brings them.
@_exported public import AfstemCells
