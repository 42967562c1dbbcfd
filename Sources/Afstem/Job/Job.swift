package import AfstemCombining
package import AfstemConvert
package import AfstemFiles
package import AfstemModel

/// What a job file says: whose partnership it is, what its names mean, and which files to reconcile.
package struct Job: Sendable {
  /// The folder that the job's paths start from, and the name of the job file in it.
  package var location: JobLocation
  package var glossary: Glossary
  package var inputs: [JobInput]
  /// What the job converts beside its plan, or instead of one.
  package var conversions: [JobConversion] = []
  /// The tables that it makes of those of many files.
  package var combined: [JobCombination] = []
  /// `nil` if files lie in the job's folder and stay there.
  package var inbox: JobInbox?
  package var output = JobOutput()
  /// Severities that the job sets instead of the codes' own.
  package var severities: [Finding.Code: Finding.Severity] = [:]
  package var limits = JobLimits()
  /// When files must have come, of inputs and partners that have no deadline of their own.
  package var deadline: CalendarDate?
  /// Whom partners are to write to; `nil` where the job does not say.
  package var contact: Contact?
  /// What public editions of the job leave out.
  package var suppression = Suppression()

  package var language: Language { output.language }
  /// Whether there are inputs to consolidate.
  package var makesPlan: Bool { !inputs.isEmpty }
  /// Whether files are made of files one by one.
  package var makesProducts: Bool { !conversions.isEmpty || !combined.isEmpty }
}

/// One entry of a job's `inputs`: the files it names and what it pins about them.
package struct JobInput: Sendable, Hashable {
  /// A pattern with `*`, `?` and `**`, within the job's folder.
  package var files: String
  package var kind: ExtractKind?
  /// A partner's id.
  package var partner: String?
  package var unit: MoneyUnit?
  /// Column labels by role name: `date: Gerningsdato`.
  package var columns: [String: String] = [:]
  /// The periods that incidents are counted into.
  package var granularity = Granularity.year
  /// Cells to leave out: ranges, rows, columns or sheets.
  package var ignored: [IgnoredArea] = []
  /// When its files must have come; the partner's, or the job's, unless given.
  package var deadline: CalendarDate?
  package var options = ReadingOptions()
  /// Where the job file names the pattern.
  package var provenance: Provenance
}

/// One entry of a job's `conversions`: the files it names, and what each becomes.
package struct JobConversion: Sendable, Hashable {
  /// Patterns, as those of inputs.
  package var files: [String]
  /// Where the outputs go: a path within the job's folder.
  package var folder: String
  /// What is written; the other of the two formats unless given.
  package var target: ConversionFormat?
  /// What the files are; told by their bytes unless given.
  package var source: ConversionFormat?
  package var options = ConversionOptions()
  /// Whether the output of a file that is withdrawn goes, too.
  package var prunes = false
  /// Where the job file names the entry.
  package var provenance: Provenance
}

/// One entry of a job's `combined`: the files it names, and the one table that they become.
package struct JobCombination: Sendable, Hashable {
  /// Patterns, as those of inputs, in which parts may have names: `budget/{partner}/*.xlsx`.
  package var files: [String]
  /// A path within the job's folder.
  package var output: String
  package var options = CombinationOptions()
  /// Where the job file names the entry.
  package var provenance: Provenance
}

/// A folder that files arrive in, and where a run moves them once it has published.
package struct JobInbox: Sendable, Hashable {
  /// Paths within the job's folder; the patterns of the job's inputs are within ``directory``.
  package var directory = "indbakke"
  package var archive = "arkiv"
  package var quarantine = "karantaene"
}

/// Where and how a job publishes.
package struct JobOutput: Sendable, Hashable {
  /// A path within the job's folder.
  package var directory = "out"
  package var language = Language.danish
  package var csvFlavour = CSVFlavour.standard
  package var formats = OutputFormat.usual
  /// Who may open what a run writes; its owner alone unless given.
  package var access: FileAccess?
  /// Whether an edition says what changed since an earlier run: it then depends on more than its inputs.
  package var tellsChanges = true
  /// What a public edition leaves out; `nil` where the partners themselves are the readers.
  package var suppression: Suppression?
}
