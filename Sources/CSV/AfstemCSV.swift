// Exact numbers, dates and typed rows are part of this library's API: `import AfstemCSV` brings them.
@_exported public import AfstemCells
