extension Finding {
  /// A finding's stable name, and its entry in the catalogue.
  ///
  /// Each code has a file of its own under `Findings`: its severity, its page, and every text that is said under it.
  package struct Code: Sendable, RawRepresentable {
    /// As tables, job files and `afstem explain` write it: `total-differs`.
    package let rawValue: String
    /// The severity unless the job says otherwise.
    package let severity: Severity
    package let page: Page
    /// What the sender of a file can do about any finding of the code; `nil` where only the job's keeper can, or where
    /// each finding has its own.
    let instruction: Message?

    init(
      _ name: String, _ severity: Severity, summary: Message, meaning: Message, remedy: Message,
      example: Message, instruction: Message? = nil
    ) {
      rawValue = name
      self.severity = severity
      page = Page(summary: summary, meaning: meaning, remedy: remedy, example: example)
      self.instruction = instruction
    }

    /// `nil` where the catalogue has no such code.
    package init?(rawValue: String) {
      guard let code = Self.byName[rawValue] else { return nil }
      self = code
    }

    private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
  }
}

extension Finding.Code: Hashable {
  package static func == (one: Self, other: Self) -> Bool { one.rawValue == other.rawValue }

  package func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}

extension Finding.Code: CustomStringConvertible {
  package var description: String { rawValue }
}

/// By name.
extension Finding.Code: Codable {}

extension Finding.Code {
  /// What the catalogue says of a code.
  package struct Page: Sendable {
    /// What is wrong, in one sentence.
    package let summary: Message
    /// When it is reported and what becomes of the figures, in paragraphs with a blank line between them.
    package let meaning: Message
    /// What whoever reads the finding can do.
    package let remedy: Message
    /// The finding of the code's own fixture, place first.
    package let example: Message
  }
}

extension Finding.Code: CaseIterable {
  /// Every code, in the order that documents and schemas list them.
  package static let allCases: [Finding.Code] = [
    .totalDiffers, .totalUnverifiable, .frameDiffers, .overviewDiffersFromSheet, .activityWithoutSheet,
    .sheetWithoutActivity, .targetPercentDiffers, .percentMalformed, .baselineDiffers, .conflict, .revised,
    .duplicateRecord, .damagedIds, .unknownOffenceType, .unknownActivity, .unknownArea, .numberMalformed,
    .numberAsText, .noteInCell, .unitAmbiguous, .periodIncomplete, .formulaWithoutValue, .errorValue,
    .rowLength,
    .encodingReplaced, .personalData, .unreadableFile, .notATable, .unrecognisedTable, .limitExceeded,
    .emptyInput, .fileNotRead, .nothingReceived, .totalRangeIncomplete, .figureUnexplained, .labelUnread,
    .currency,
    .readingAmbiguous,
    .leftOut, .hiddenSheet, .struckThrough, .withinRounding,
  ]
}
