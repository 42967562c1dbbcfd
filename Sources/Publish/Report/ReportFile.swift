internal import AfstemModel
internal import Mustache

/// The report as one page that needs nothing beside it: `report.html`.
struct ReportFile: Sendable {
  static let fileName = "report.html"

  let report: StatusReport

  /// - Throws: what the templates' readers say of a damaged file among them.
  var html: String {
    get throws {
      var page = MustacheLibrary()
      for (name, bytes) in Self.templates {
        try page.register(String(decoding: bytes, as: UTF8.self), named: name)
      }
      let content = Page(
        words: try ReportWords().texts(in: report.edition), version: Version.current, report: report)
      return page.render(content, withTemplate: "report") ?? ""
    }
  }

  var file: PublishedFile {
    get throws { PublishedFile(path: Self.fileName, bytes: Array(try html.utf8)) }
  }

  /// What the page's template is filled in with.
  private struct Page {
    var words: [String: String]
    var version: String
    var report: StatusReport
  }

  private static let templates: [(name: String, bytes: [UInt8])] = [
    ("report", PackageResources.report_mustache),
    ("style", PackageResources.style_css),
    ("summary", PackageResources.summary_mustache),
    ("targets", PackageResources.targets_mustache),
    ("line-chart", PackageResources.line_chart_mustache),
    ("areas", PackageResources.areas_mustache),
    ("revisions", PackageResources.revisions_mustache),
    ("notes", PackageResources.notes_mustache),
    ("indicators", PackageResources.indicators_mustache),
    ("budget", PackageResources.budget_mustache),
    ("unaccounted", PackageResources.unaccounted_mustache),
    ("findings", PackageResources.findings_mustache),
    ("sources", PackageResources.sources_mustache),
  ]
}
