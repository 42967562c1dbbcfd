extension Finding.Code {
  package static let leftOut = Self(
    "left-out", .warning,
    summary: Message(
      da: "Tal i en indlæst tabel er holdt ude af de fælles tabeller.",
      en: "Figures of an imported table are left out of the common tables."),
    meaning: Message(
      da: """
        En kolonne måler noget andet end det, tabellen er der for: forbrug ved siden af et budget, sigtelser ved siden \
        af anmeldelser, tal, der er akkumuleret fra årets begyndelse. Dens totaler kontrolleres, men dens tal regnes \
        ikke med, for så talte de dobbelt.

        Eller tabellen deler aktiviteter med en oversigt, som dækker de samme år, og oversigten nævner ikke alle dem, \
        der står her. Deres beløb er sandsynligvis i oversigten under andre navne, og så ville de blive talt to gange. \
        Bemærkningen siger, hvor meget der er holdt ude; hvilke navne det kan være, står i bemærkningerne om hver aktivitet. En \
        tabel, som ingen aktivitet deler med oversigten, er en del af planen, og dens beløb står i budgettet.

        Eller arket har samme linjer og beløb som et andet ark eller en anden fil og er sandsynligvis en kopi. Er det en \
        aktivitet for sig med samme budget, så skriv den under `activities` i jobfilen.

        Eller jobfilen holder cellerne ude med vilje, med `ignore`; så er bemærkningen til orientering, og en advarsel, hvis en \
        linje i `ignore` ikke rammer noget.

        Eller projektmappen har et ark, der ikke er et regneark. Et diagram viser, hvad der står andre steder, og er til \
        orientering; et ark med makroer kan have tal, som ingen læser.
        """,
      en: """
        A column measures something else than the table is there for: what was spent beside a budget, charges beside \
        reports, figures accumulated from the start of the year. Its totals are checked, but its figures are not \
        counted, for they would count twice.

        Or the table shares activities with an overview of the same years, and the overview does not name all that \
        stand here. Their amounts are most likely in the overview under other names, and would then be counted twice. \
        The finding says how much is kept out; which names it may be is in the findings on each activity. A table that \
        shares no activity with the overview is part of the plan, and its amounts stand in the budget.

        Or the sheet has the lines and amounts of another sheet or file and is most likely a copy. If it is an activity \
        of its own with the same budget, add it to `activities` in the job file.

        Or the job file leaves the cells out on purpose, by `ignore`; the finding is then for information, and a warning \
        where a line of `ignore` leaves nothing out.

        Or the workbook has a sheet that is no worksheet. A chart shows what stands elsewhere and is for information; a \
        sheet of macros may hold figures that nobody reads.
        """),
    remedy: Message(
      da: """
        Er kolonnen læst forkert, skal afsenderen skrive i overskriften, hvad den måler. Er aktiviteten i oversigten, \
        så skriv navnet som alias i jobfilen; bed ellers om en ny oversigt.
        """,
      en: """
        If the column was read wrongly, the sender should say in its heading what it measures. If the activity is in \
        the overview, add the name as an alias in the job file; otherwise ask for a new overview.
        """),
    example: Message(
      da:
        "Ark 'Fodboldskole', celle A3: 15.000 i 2013 og 15.000 i 2014 er holdt ude af budgettet ('Fodboldskole')",
      en:
        "Sheet 'Fodboldskole', cell A3: 15,000 in 2013 and 15,000 in 2014 are kept out of the budget ('Fodboldskole')"
    ))
}

extension Finding {
  /// Rows whose own column says that they measure something else.
  package static func leftOut(rows count: Int, as measure: FigureMeasure, at place: Provenance) -> Self {
    Self(
      .leftOut,
      Message(
        da:
          "\(Language.danish.count(count, .row)) fra denne er \(measure.words.danish); deres tal er holdt ude",
        en:
          "\(Language.english.count(count, .row)) from this one are \(measure.words.english); their figures are left out"
      ),
      at: place)
  }

  /// - Parameter sum: The column's detail figures as they stand, added up; `nil` where none can be read.
  package static func leftOut(
    _ label: String, as measure: FigureMeasure, sum: Message?, at place: Provenance
  ) -> Self {
    let (danish, english) = sum.map { (" (\($0.danish) i alt)", " (\($0.english) in all)") } ?? ("", "")
    return Self(
      .leftOut,
      Message(
        da: "'\(label)' er \(measure.words.danish); tallene i kolonnen\(danish) er holdt ude",
        en: "'\(label)' is \(measure.words.english); the column's figures\(english) are left out"),
      at: place)
  }

  /// - Parameters:
  ///   - sums: Øre by year.
  ///   - activities: As the table writes them.
  package static func leftOut(
    _ sums: [Int: IntervalSum], of activities: [String], at place: Provenance
  ) -> Self {
    let known = sums.values.reduce(0) { $0 + $1.known }
    return Self(
      .leftOut,
      Message { language in
        let amounts = language.amounts(sums)
        let names = language.list(activities.map { "'\($0)'" })
        return language == .danish
          ? "\(amounts) er holdt ude af budgettet (\(names))"
          : "\(amounts) are kept out of the budget (\(names))"
      }, actual: Claim.Measure.money.plain(known), at: place)
  }
}

extension Finding {
  /// What the job leaves out on purpose; a line that leaves nothing out is most likely misspelt.
  package static func leftOut(
    _ area: String, cellCount: Int, figures: IgnoredFigures, at place: Provenance
  ) -> Self {
    var finding = Self(
      .leftOut,
      Message { language in
        let isDanish = language == .danish
        guard cellCount > 0 else {
          return isDanish
            ? "jobfilen holder '\(area)' ude, men filen har intet dér; er det stavet rigtigt?"
            : "the job file leaves '\(area)' out, but the file has nothing there; is it spelt right?"
        }
        let sum = figures.sum.map(language.grouped) ?? "?"
        return isDanish
          ? "jobfilen holder '\(area)' ude: \(figures.count) tal, \(sum) i alt"
          : "the job file leaves '\(area)' out: \(language.count(figures.count, .figure)), \(sum) in all"
      }, at: place)
    if cellCount > 0 { finding.severity = .info }
    return finding
  }
}

extension Finding {
  /// A sheet whose budget is that of another, line by line.
  ///
  /// - Parameters:
  ///   - sums: Øre by year.
  ///   - changes: How many of its lines have other amounts.
  package static func leftOut(
    _ sums: [Int: IntervalSum], copiedFrom original: Provenance, changes: Int, at sheet: Provenance
  ) -> Self {
    let known = sums.values.reduce(0) { $0 + $1.known }
    return Self(
      .leftOut,
      Message { language in
        let amounts = language.amounts(sums)
        let place = original.fullPlace(in: language)
        let but = changes == 0 ? "" : language == .danish ? ", på nær \(changes)" : " but for \(changes)"
        return language == .danish
          ? "linjer og beløb er de samme som i \(place)\(but); det er læst som en kopi, og \(amounts) er ikke talt med"
          : "lines and amounts are those of \(place)\(but); it is taken for a copy, and \(amounts) are not counted"
      }, actual: Claim.Measure.money.plain(known), at: sheet)
  }
}

extension Finding {
  /// A sheet without rows to read.
  ///
  /// - Parameters:
  ///   - kind: `er et diagram`.
  ///   - isShown: What it shows stands in other sheets.
  package static func leftOut(sheetThat kind: Message, isShown: Bool, at place: Provenance) -> Self {
    var finding = Self(
      .leftOut,
      Message(da: "arket \(kind.danish) og er udeladt", en: "the sheet \(kind.english) and is left out"),
      at: place)
    if isShown { finding.severity = .info }
    return finding
  }
}

extension Language {
  /// `40.000 i 2013 og 20.000 i 2014`; unknown amounts are counted: `40.000 og 1 ukendt i 2013`.
  func amounts(_ sums: [Int: IntervalSum]) -> String {
    list(
      sums.sorted { $0.key < $1.key }.map { year, sum in
        let known = Claim.Measure.money.text(sum.known, in: self)
        let unknowns = sum.unknowns
        let open =
          unknowns == 0 ? "" : self == .danish ? " og \(unknowns) ukendt" : " and \(unknowns) unknown"
        return "\(known)\(open) \(self == .danish ? "i" : "in") \(year)"
      })
  }
}
