// Cell references, ranges, exact numbers, typed rows and limits are part of this library's API: `import AfstemXLSX` brings them.
@_exported public import AfstemCells
