/// A worksheet's merged ranges, of which only the first cell is shown.
struct MergedRanges {
  private let ranges: [CellRange]

  init(in worksheet: [UInt8]) {
    let tags = MarkupTags(worksheet)?.filter {
      $0.depth == 2 && $0.localName(in: worksheet).elementsEqual("mergeCell".utf8)
    }
    ranges = (tags ?? []).compactMap { tag in
      tag.attribute("ref", in: worksheet).flatMap {
        CellRange(String(decoding: worksheet[$0], as: UTF8.self))
      }
    }
  }

  /// The cell that is shown where a cell stands.
  func shownCell(for cell: CellReference) -> CellReference {
    ranges.first { $0.contains(cell) }?.first ?? cell
  }
}
