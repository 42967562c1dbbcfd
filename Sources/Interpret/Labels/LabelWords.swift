internal import AfstemVocabulary

/// What a word or a phrase can mean in a label.
enum LabelSense: Sendable, Hashable {
  enum YearPart: String, Sendable, Hashable, CaseIterable {
    case half, quarter, tertial, month, week
  }

  case stage(Measure.Stage)
  /// `B`, beside a year.
  case stageLetter(Measure.Stage)
  case flow(Measure.Flow)
  case statistic(Measure.Statistic)
  case counted(Measure.Counted)
  case extent(LabelReading.Extent)
  case total
  case subject(ColumnWord)
  /// A name that the job or the vocabulary knows.
  case name
  case month(Int)
  case ordinal(Int)
  /// `kvartal`, with its number before or after.
  case yearPart(YearPart)
  /// `k`, in one word with its number.
  case yearPartLetter(YearPart)
  case yearWord
  /// `skoleår`, which needs two years.
  case splitYear
  case spanWord
  /// By its power of ten.
  case scale(Int)
  /// By its code.
  case currency(String)
  case unitFiller
  case percentage
  case perMille
  case countable
  case priceLevel
  case priceWord
  case unitStatement
  case noUnit
  case breakdown
  case compound
  case noteWord
  /// What precedes the day that an extract was made on.
  case stampWord
  case filler
}

/// The phrases that labels are read by, found word by word.
struct LabelWords: Sendable {
  private struct Node: Sendable {
    var next: [String: Int] = [:]
    var senses: [LabelSense] = []
  }

  /// Tokens up to `end` that are a phrase.
  struct Match {
    var end: Int
    var senses: [LabelSense]
  }

  private var nodes = [Node()]

  init() {}

  init(_ phrases: some Sequence<(String, LabelSense)>) {
    for (phrase, sense) in phrases { add(phrase, sense) }
  }

  private mutating func add(_ phrase: String, _ sense: LabelSense) {
    var node = 0
    for token in LabelTokeniser.tokens(of: phrase) where token.isOfPhrase {
      if let next = nodes[node].next[token.text] {
        node = next
      } else {
        nodes.append(Node())
        nodes[node].next[token.text] = nodes.count - 1
        node = nodes.count - 1
      }
    }
    if node != 0, !nodes[node].senses.contains(sense) { nodes[node].senses.append(sense) }
  }

  /// The phrases that start at a token, the longest last.
  ///
  /// - Complexity: O(*k*) in the longest phrase.
  func matches(at start: Int, of tokens: [LabelToken]) -> [Match] {
    var matches: [Match] = []
    var node = 0
    var index = start
    while index < tokens.count, tokens[index].isOfPhrase, let next = nodes[node].next[tokens[index].text] {
      node = next
      index += 1
      if !nodes[node].senses.isEmpty { matches.append(Match(end: index, senses: nodes[node].senses)) }
      for _ in 0..<2 where index < tokens.count && tokens[index].joinsWords { index += 1 }
    }
    return matches
  }

  /// The longest phrase at a token that has a sense of a kind.
  func longest<Meaning>(
    at start: Int, of tokens: [LabelToken], _ meaning: (LabelSense) -> Meaning?
  ) -> (meaning: Meaning, end: Int)? {
    for match in matches(at: start, of: tokens).reversed() {
      if let meaning = match.senses.lazy.compactMap(meaning).first { return (meaning, match.end) }
    }
    return nil
  }

  /// What a single word can mean.
  func senses(of word: String) -> [LabelSense] { nodes[0].next[word].map { nodes[$0].senses } ?? [] }
}

extension LabelToken {
  fileprivate var isOfPhrase: Bool { isWord || kind == .number }

  /// A dash or a stroke within a phrase: `mer-/mindreforbrug`, `co-funding`.
  fileprivate var joinsWords: Bool { isGlued && (isDash || isMark("/")) }
}
