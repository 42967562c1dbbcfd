import AfstemXLSX

// write-rows ROWS PATH: ten columns, six numbers, a date and three texts, the same as write_peer.c writes.
guard CommandLine.arguments.count == 3, let rows = Int(CommandLine.arguments[1]) else {
  fatalError("usage: write-rows ROWS PATH")
}
try IncidentWorkbook(rows: rows).write(to: CommandLine.arguments[2])
