import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("What is wrong in a job file")
struct JobErrorTests {
  /// The text of a job file's errors.
  private func errors(_ text: String, in language: Language = .english) -> String? {
    do {
      _ = try Job.reading(text)
      return nil
    } catch {
      return error.text(in: language)
    }
  }

  @Test("an unknown key is named with its line, a caret, and the key that was meant")
  func unknownKey() {
    let text = Job.smallest + "\naktivities: []"
    #expect(
      errors(text) == """
        job/afstem.yml:4:1: error: there is no key "aktivities"; did you mean "activities"?
        aktivities: []
        ^
        """)
    #expect(
      errors(text, in: .danish)?.contains("nøglen \"aktivities\" findes ikke; mente du \"activities\"?")
        == true)
  }

  @Test("an unknown key that is near none is answered with the known ones")
  func unknownKeyFarOff() {
    let text = """
      partnership: { id: husum, telefon: 33 }
      inputs: [{ files: "*.csv" }]
      """
    #expect(
      errors(text) == """
        job/afstem.yml:1:27: error: there is no key "telefon" under "partnership"; \
        known here are "id", "name", "period", "areas", "partners", "population"
        partnership: { id: husum, telefon: 33 }
                                  ^
        """)
  }

  @Test("everything wrong is reported at once, in reading order")
  func allAtOnce() throws {
    let error = #expect(throws: JobError.self) {
      try Job.reading(
        """
        partnership: { id: husum, period: 2020-2017 }
        grant: { 2017: -5, 20188: 1 }
        inputs: []
        """)
    }
    #expect(
      error?.problems.map { "\($0.line):\($0.column) \($0.message.english)" } == [
        "1:35 the period ends before it begins: 2020-2017",
        "2:16 \"grant.2017\" cannot be negative: -5",
        "2:20 \"20188\" is not a year of four digits",
        "3:9 \"inputs\" is empty; name at least one set of files",
      ])
  }

  @Test(
    "one sentence for each way a job can be wrong",
    arguments: [
      ("", "the job file is empty; it needs at least \"partnership\" and \"inputs\""),
      ("- a", "the job file must be keys, each with a value"),
      ("partnership: { id: husum }", "the key \"inputs\" is missing"),
      ("inputs: [{ files: a }]", "the key \"partnership\" is missing"),
      ("partnership:\ninputs: [{ files: a }]", "the key \"partnership\" is missing"),
      ("partnership: { id: [1] }\ninputs: [{ files: a }]", "\"partnership.id\" must be one line of text"),
      ("partnership: { id: a/b }\ninputs: [{ files: a }]", "\"a/b\" cannot be an id"),
      ("partnership: { id: a }\ninputs: [{ kind: crime }]", "the key \"files\" is missing under \"inputs\""),
      ("partnership: { id: a }\ninputs: [{ files: a, kind: crimes }]", "did you mean \"crime\"?"),
      ("partnership: { id: a }\ninputs: [{ files: a, delimiter: x }]", "\"x\" is not a delimiter"),
      ("partnership: { id: a\ninputs: b", "the job file is not valid YAML"),
      ("partnership: { id: a }\npartnership: { id: b }", "the key \"partnership\" stands more than once"),
    ])
  func sentences(_ text: String, sentence: String) throws {
    let found = try #require(errors(text))
    #expect(found.contains(sentence), "\(found)")
  }

  @Test(
    "what is no YAML is told in Danish by its likely cause, and where",
    arguments: [
      ("partnership:\n\tid: a", ":2:1:", "tabulator"),
      ("partnership:\n  id: a\n  name: b: c", ":3:10:", "kolon inde i en tekst"),
      ("partnership: { id: a }\ninputs:\n  - { files: *.csv }", ":3:", "begynder med * eller &"),
      ("partnership: { id: a\ninputs: b", ":2:", "er ikke lukket"),
      ("partnership:\n  id: \"a\n", ":", "ikke lukket"),
      ("partnership:\n  id: a\n name: b", ":3:", "rykket"),
      ("partnership: { id: @a }", ":1:", "@, % eller `"),
      ("inputs: [{ files: \"post\\mails\" }]", ":1:", "skriv / eller brug"),
    ])
  func yaml(_ text: String, place: String, cause: String) throws {
    let error = #expect(throws: JobError.self) { try Job.reading(text) }
    let found = try #require(error).text(in: .danish)
    #expect(found.contains(place) && found.contains(cause), "\(found)")
    #expect(!found.contains("expected") && !found.contains("while"), "\(found)")
  }

  @Test(
    "parts of a job that disagree are told apart",
    arguments: [
      ("grant: { 2017: 1.800.000 }", "\"1.800.000\" is not an amount; write kroner without marks"),
      ("grant: { 2017: 9223372036854775807 }", "is not an amount"),
      ("severity: { total-difers: info }", "did you mean \"total-differs\"?"),
      ("severity: { total-differs: bad }", "choose among error, warning, info"),
      ("limits: { fileBytes: -1 }", "\"limits.fileBytes\" must be a number of bytes"),
      ("offenceTypes: [{ id: a }, { id: A, name: b }]", "\"A\" stands here for the second time"),
      (
        "offenceTypes: [{ id: a, name: Vold }, { id: b, aliases: [vold] }]",
        "\"vold\" stands here for the second time"
      ),
      ("offenceTypes: [{ id: drugs, monitored: 3 }]", "must be true or false"),
      (
        "activities: [{ name: A, focusArea: 4 }]\nfocusAreas: { 1: B }",
        "focus area 4 is not under \"focusAreas\""
      ),
      (
        "offenceTypes: [{ id: drugs }]\ntargets: [{ offenceType: drug, rule: maintain }]",
        "did you mean \"drugs\"?"
      ),
      ("targets: [{ offenceType: a }]", "a target needs either \"values\""),
      ("targets: [{ offenceType: a, values: { 2013: -1 } }]", "must be a whole number (0"),
    ])
  func disagreements(_ lines: String, sentence: String) throws {
    let found = try #require(errors(Job.smallest + "\n" + lines))
    #expect(found.contains(sentence), "\(found)")
  }

  @Test("an input names a partner that the job knows")
  func unknownPartner() throws {
    let found = errors(
      """
      partnership: { id: husum, partners: [{ id: politi }] }
      inputs: [{ files: a, partner: politti }]
      """)
    #expect(
      found?.contains("\"politti\" is not known at \"inputs.partner\"; did you mean \"politi\"?") == true)
  }

  @Test("bytes that are not UTF-8 are pointed at by their line")
  func notUTF8() {
    let bytes = Array("partnership: { id: a }\n# ".utf8) + [0xE6] + Array("\ninputs: []".utf8)
    let error = #expect(throws: JobError.self) {
      try Job(bytes: bytes, location: JobLocation(folder: "job"))
    }
    #expect(error?.problems.first?.line == 2)
  }
}
