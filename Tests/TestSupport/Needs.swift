public import Testing

// What a test needs beside the project. Where the machine lacks it, the test is skipped and says what is missing.
extension Trait where Self == ConditionTrait {
  /// The Python that `scripts/setup --test` fills with openpyxl, frictionless and others.
  public static var needsPython: Self { needs(Oracle.python != nil, "the Python of scripts/setup --test") }
  public static var needsLibreOffice: Self { needs(Oracle.libreOffice != nil, "LibreOffice") }
  public static var needsXMLLint: Self { needs(Oracle.xmllint != nil, "xmllint") }
  public static var needsChromium: Self { needs(Oracle.chromium != nil, "Chromium") }
  public static var needsPDFText: Self { needs(Oracle.pdfText != nil, "pdftotext") }
  /// The schemas of ECMA-376.
  public static var needsSchemas: Self { needs(SharedData.schemas != nil, "../shared/data/ooxml-schemas") }

  public static func needsPython(with module: String) -> Self {
    needs(Oracle.pythonHas(module), "the Python of scripts/setup --test, with \(module)")
  }

  /// Real files beside the project, in a folder of theirs.
  public static func needsSharedData(_ folder: String = "xlsx") -> Self {
    needs(SharedData.has(folder), "../shared/data/\(folder)")
  }

  public static func needs(_ isThere: @autoclosure @escaping @Sendable () -> Bool, _ what: String) -> Self {
    .enabled(if: isThere(), "needs \(what)")
  }
}
