import Foundation
import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("Letters to partners")
struct LetterTests {
  private static let job = """
    partnership:
      id: husum
      name: Husum Partnerskab
      partners:
        - { id: sof, name: "Børne- og Socialforvaltningen", email: sof@example.dk }
        - { id: bolig, name: Boligselskabet, deadline: 2014-01-15 }
    deadline: 2014-02-01
    contact: { name: Mette Ærø, email: mette@example.dk, phone: 33 66 33 66 }
    activities: [{ name: Indbrudsindsats }, { name: Det gode valg }, { name: Belysning på Volden }]
    inputs:
      - { files: "budget/*.xlsx", kind: budget, partner: sof }
      - { files: "bilag/*.csv", kind: budget, partner: bolig }
    """

  private func published() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.job, to: "afstem.yml")
    let sent = Fixture(name: "variants/total-differs").folder.appending(path: "budget/oversigt.xlsx")
    try folder.write(try Data(contentsOf: sent), to: "budget/oversigt.xlsx")
    _ = try JobRun(job: Job(at: folder.path)).publish()
    return folder
  }

  @Test("a letter says what is wrong, by when, and to whom to answer")
  func text() throws {
    let letter = try published().text(of: "out/breve/sof.txt")
    #expect(letter.hasPrefix("Kære Børne- og Socialforvaltningen\r\n"))
    for words in [
      "der er 1 ting, der skal rettes. Vi skal have det rettede senest 1.2.2014.",
      "1. Ark 'Oversigt', celle C12: I alt er 1.490.000, men C3:C11 giver 1.480.000 (afvigelse 10.000).",
      "   Står nu: 1.490.000. Bør stå: 1.480.000.",
      "Spørgsmål: Mette Ærø, mette@example.dk, 33 66 33 66", "Med venlig hilsen\r\nMette Ærø",
    ] {
      #expect(letter.contains(words), "\(letter)")
    }
  }

  @Test("a partner that is late is written to although it has sent nothing")
  func late() throws {
    let letter = try published().text(of: "out/breve/bolig.txt")
    #expect(letter.contains("Vi har endnu ikke modtaget:\r\n- budgettet (frist 15.1.2014)"))
    #expect(!letter.contains("skal rettes"))
  }

  @Test(
    "what has not come is named by its kind, its years and its name, and never by a pattern",
    arguments: [
      ("budget/oversigt-2017.xlsx", ExtractKind.budget, "budgettet for 2017 (oversigt-2017.xlsx)"),
      ("politi/*.csv", .incidents, "udtrækket af hændelser"),
      ("maal-2017-2020.*", .targets, "måltallene for 2017–2020"),
      ("svar.csv", nil, "jeres tal (svar.csv)"), (nil, nil, "jeres tal"),
    ] as [(String?, ExtractKind?, String)])
  func absent(files: String?, kind: ExtractKind?, words: String) {
    var input = MissingInput(partner: "sof", files: files, deadline: nil, isLate: true)
    input.kind = kind
    #expect(AwaitedFile(input: input, language: .danish).text == words)
  }

  @Test("the draft opens as one to send, with the returned file attached as it is", .needsPython)
  func draft() throws {
    let folder = try published()
    let script = """
      import email, email.policy, sys
      with open(sys.argv[1], "rb") as file:
          message = email.message_from_binary_file(file, policy=email.policy.SMTP)
      assert not message.defects and not any(part.defects for part in message.walk()), message.defects
      print(message["X-Unsent"], message["To"], message["From"], message["Subject"], message["Date"], sep="|")
      with open(sys.argv[2], "rb") as file:
          assert next(message.iter_attachments()).get_content() == file.read()
      with open(sys.argv[3], "rb") as file:
          assert message.get_body().get_content().split() == file.read().decode().split()
      print([part.get_filename() for part in message.iter_attachments()])
      """
    let result = try #require(Oracle.python).run([
      "-c", script, folder.file("out/breve/sof.eml"), folder.file("out/returns/budget/oversigt.xlsx"),
      folder.file("out/breve/sof.txt"),
    ])
    #expect(
      result.output == """
        1|Børne- og Socialforvaltningen <sof@example.dk>|Mette Ærø <mette@example.dk>|\
        Rettelser til jeres tal: Husum Partnerskab|None
        ['oversigt.xlsx']

        """, "\(result.errors)")
  }

  @Test("an address that is none is an error of the job file")
  func address() throws {
    #expect(throws: JobError.self) { try Job.reading(Job.smallest + "\ncontact: { email: mette }") }
    #expect(try Job.reading(Job.smallest + "\ncontact: Mette Holm").contact == Contact(name: "Mette Holm"))
  }
}
