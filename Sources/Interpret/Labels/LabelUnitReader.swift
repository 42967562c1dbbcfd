/// Reads the unit that starts at one token: `1.000 kr.`, `mio.`, `DKK '000`, `tkr`, `t. €`, `%`.
struct LabelUnitReader {
  let tokens: [LabelToken]
  let words: LabelWords

  struct Found {
    var unit: LabelUnit
    /// The first token behind it.
    var end: Int
    /// Only a scale stands there, so that kroner are taken for granted.
    var isBareScale = false
  }

  /// - Parameter isLed: words before, or brackets, say that a unit is to come, so that a bare number may be one.
  func unit(at index: Int, isLed: Bool) -> Found? {
    var draft = Draft(end: index, isLed: isLed)
    while draft.end < tokens.count, let next = element(behind: draft) { draft = next }
    if let money = money(draft) { return money }
    return words.longest(at: index, of: tokens) { sense -> LabelUnit? in
      switch sense {
      case .percentage: .percentage
      case .perMille: .perMille
      case .countable: .things(tokens[index].text)
      default: nil
      }
    }.map { Found(unit: $0.meaning, end: $0.end) }
  }

  /// What has been read of a unit of money.
  private struct Draft {
    var end: Int
    var power: Int?
    var currency: String?
    /// The scale is written out, `tusind`, and not one letter or a number.
    var isScaleWord = false
    /// A scale of one letter is one only beside a currency.
    var isPending = false
    /// A word or a bracket before says that a unit is to come, so that a bare number may be one.
    var isLed = false
  }

  private func money(_ draft: Draft) -> Found? {
    guard !draft.isPending else { return nil }
    let isScale = draft.power != nil && (draft.isLed || draft.isScaleWord)
    guard draft.currency != nil || isScale else { return nil }
    let currency = draft.currency.map(Currency.init(code:)) ?? .danishKroner
    return Found(
      unit: .money(currency, power: draft.power ?? 0), end: draft.end, isBareScale: draft.currency == nil)
  }

  /// The draft with one more element; words between elements count only where one follows.
  private func element(behind draft: Draft) -> Draft? {
    var index = draft.end
    for _ in 0..<4 {
      let found = currency(at: index, draft) ?? scale(at: index, draft) ?? scaleNumber(at: index, draft)
      if var next = found {
        next.isLed = draft.isLed || index > draft.end
        return next
      }
      guard let filler = fillerEnd(at: index) else { return nil }
      index = filler
    }
    return nil
  }

  private func fillerEnd(at index: Int) -> Int? {
    guard tokens.indices.contains(index) else { return nil }
    if ["'", "\u{2019}", "×", "("].contains(where: tokens[index].isMark) { return index + 1 }
    return words.longest(at: index, of: tokens) { $0 == .unitFiller ? true : nil }?.end
  }
}

extension LabelUnitReader {
  private func currency(at index: Int, _ draft: Draft) -> Draft? {
    guard draft.currency == nil, tokens.indices.contains(index) else { return nil }
    var draft = draft
    if let (code, end) = words.longest(at: index, of: tokens, Self.currency) {
      draft.currency = code
      draft.end = end
    } else if let (power, code) = oneWord(tokens[index]), draft.power == nil {
      draft.currency = code
      draft.power = power
      draft.end = index + 1
    } else {
      return nil
    }
    draft.isPending = false
    return draft
  }

  /// `tdkk`, `mkr`, `kkr`, `teur`, `dkkm`
  private func oneWord(_ token: LabelToken) -> (power: Int, code: String)? {
    guard token.isWord, token.text.utf8.count <= 16 else { return nil }
    let letters = token.text
    for length in 1..<max(1, letters.count) {
      let (head, tail) = (String(letters.prefix(length)), String(letters.dropFirst(length)))
      let (start, end) = (words.senses(of: head), words.senses(of: tail))
      if let power = start.lazy.compactMap(Self.scale).first,
        let code = end.lazy.compactMap(Self.currency).first
      {
        return (power, code)
      }
      if head.count == 3, let code = start.lazy.compactMap(Self.currency).first,
        let power = end.lazy.compactMap(Self.scale).first
      {
        return (power, code)
      }
    }
    return nil
  }

  /// `t`, `tusinde`, `mio`, `hundrede tusinde`
  private func scale(at index: Int, _ draft: Draft) -> Draft? {
    guard let (power, end) = words.longest(at: index, of: tokens, Self.scale) else { return nil }
    let isLetter = tokens[index].text.count == 1
    guard !isLetter || draft.power == nil, !(isLetter && draft.currency != nil && !tokens[index].isGlued)
    else {
      return nil
    }
    var draft = draft
    draft.power = (draft.power ?? 0) + power
    guard draft.power ?? 0 <= 12 else { return nil }
    draft.isScaleWord = draft.isScaleWord || !isLetter
    draft.isPending = isLetter && draft.currency == nil
    draft.end = closed(end, draft)
    return draft
  }

  /// `1.000`, `1 000 000`, `1000`, `000`
  private func scaleNumber(at index: Int, _ draft: Draft) -> Draft? {
    guard draft.power == nil, tokens.indices.contains(index), let (power, end) = power(at: index) else {
      return nil
    }
    var draft = draft
    draft.power = power
    draft.end = closed(end, draft)
    return draft
  }

  private func power(at index: Int) -> (power: Int, end: Int)? {
    let first = tokens[index].text
    guard tokens[index].kind == .number else { return nil }
    if first == "000" { return (3, index + 1) }
    guard first.hasPrefix("1"), first.dropFirst().allSatisfy({ $0 == "0" }), first.count <= 10 else {
      return nil
    }
    var end = index + 1
    while first.count <= 3, end - index <= 8, let next = group(at: end) { end = next }
    let power = first.count - 1 + 3 * groups(index + 1, end)
    return power == 0 || power > 12 || (end < tokens.count && isPartOfNumber(end)) ? nil : (power, end)
  }

  /// Behind a group of three zeros and the mark or space before it.
  private func group(at index: Int) -> Int? {
    guard tokens.indices.contains(index) else { return nil }
    let isMark =
      [",", "'", "\u{2019}", "´", "`"].contains(where: tokens[index].isMark) && tokens[index].isGlued
    let position = isMark ? index + 1 : index
    guard tokens.indices.contains(position), tokens[position].text == "000" else { return nil }
    return position + 1
  }

  private func groups(_ start: Int, _ end: Int) -> Int { tokens[start..<end].count { $0.text == "000" } }

  private func isPartOfNumber(_ index: Int) -> Bool { tokens[index].kind == .number && tokens[index].isGlued }

  /// Behind the bracket that a scale stands in: `kr. (1.000)`.
  private func closed(_ end: Int, _ draft: Draft) -> Int {
    guard end < tokens.count, tokens[end].isMark(")"), draft.end < end, tokens[draft.end].isMark("(") else {
      return end
    }
    return end + 1
  }

  private static func currency(_ sense: LabelSense) -> String? {
    if case .currency(let code) = sense { code } else { nil }
  }

  private static func scale(_ sense: LabelSense) -> Int? {
    if case .scale(let power) = sense { power } else { nil }
  }
}
