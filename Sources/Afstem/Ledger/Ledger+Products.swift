internal import AfstemSQLite

extension Ledger {
  /// What stands of the products, and every hash that a file of theirs may have if no one else has changed it.
  func products() throws -> (records: [ProductRecord], hashes: [String: Set<String>]) {
    var hashes: [String: Set<String>] = [:]
    var files: [String: [ProductFile]] = [:]
    for row in try productFiles() {
      hashes[row.file.path, default: []].insert(row.file.sha256)
      if !row.isPrepared { files[row.output, default: []].append(row.file) }
    }
    let query = "SELECT output, rule, input, fingerprint, state, rows FROM product ORDER BY output"
    let records = try database.rows(query) { row throws(SQLiteError) in
      ProductRecord(
        output: try row.column(0), rule: try row.column(1), input: try row.column(2),
        fingerprint: try row.column(3), state: ProductRecord.State(rawValue: try row.column(4)) ?? .failed,
        rows: try row.column(5))
    }
    let whole = records.map { record in
      var record = record
      record.files = files[record.output] ?? []
      return record
    }
    return (whole, hashes)
  }

  private func productFiles() throws -> [(output: String, isPrepared: Bool, file: ProductFile)] {
    try database.rows("SELECT output, path, sha256, stamp, isPrepared FROM productFile ORDER BY path") {
      row throws(SQLiteError) in
      (
        output: try row.column(0), isPrepared: try row.column(4) as Int != 0,
        file: ProductFile(path: try row.column(1), sha256: try row.column(2), stamp: try row.column(3))
      )
    }
  }

  /// Records files that are about to be put in place, so that they are known whether or not a crash comes between.
  func prepare(_ products: [ProductRecord]) throws {
    try write { database in
      for product in products {
        for file in product.files { try file.insert(into: database, of: product.output, isPrepared: true) }
      }
    }
  }

  /// Records products as they stand.
  func settle(_ products: [ProductRecord]) throws {
    try write { database in
      for product in products {
        try database.run("DELETE FROM productFile WHERE output = ?", [product.output])
        try database.run(
          """
          INSERT OR REPLACE INTO product (output, rule, input, fingerprint, state, rows)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
          [
            product.output, product.rule, product.input, product.fingerprint, product.state.rawValue,
            product.rows,
          ])
        for file in product.files { try file.insert(into: database, of: product.output, isPrepared: false) }
      }
    }
  }

  func forget(_ products: [ProductRecord]) throws {
    try write { database in
      for product in products {
        try database.run("DELETE FROM productFile WHERE output = ?", [product.output])
        try database.run("DELETE FROM product WHERE output = ?", [product.output])
      }
    }
  }
}

// MARK: - What they are made of

extension Ledger {
  func seenFiles() throws -> [HashedSource] {
    try database.rows("SELECT path, sighting, sha256, bytes FROM productSource") { row throws(SQLiteError) in
      HashedSource(
        path: try row.column(0), sighting: try row.column(1), sha256: try row.column(2),
        byteCount: try row.column(3))
    }
  }

  /// In the place of those that were known.
  func remember(_ files: [HashedSource]) throws {
    try write { database in
      try database.execute("DELETE FROM productSource")
      let insertion = try Statement(
        "INSERT INTO productSource (path, sighting, sha256, bytes) VALUES (?, ?, ?, ?)", on: database)
      for file in files { try insertion.run([file.path, file.sighting, file.sha256, file.byteCount]) }
    }
  }
}

extension ProductFile {
  fileprivate func insert(into database: Database, of output: String, isPrepared: Bool) throws(SQLiteError) {
    try database.run(
      "INSERT OR REPLACE INTO productFile (output, path, sha256, stamp, isPrepared) VALUES (?, ?, ?, ?, ?)",
      [output, path, sha256, stamp, isPrepared ? 1 : 0])
  }
}
