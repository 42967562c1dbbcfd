internal import AfstemModel
internal import Yams

extension JobReader {
  func partnership(_ value: JobValue) -> Partnership? {
    guard let section = value.section(PartnershipKey.self) else { return nil }
    let id = section.required(.id).flatMap(identifier)
    let name = section[.name].map { $0.text() } ?? id
    let period = section[.period]?.years()
    let partners = section[.partners].map(partners) ?? []
    let areas =
      section[.areas]?.list().compactMap { area in area.text().map { (name: $0, value: area) } } ?? []
    reportRepeats(areas)
    guard let id, let name else { return nil }
    var partnership = Partnership(
      id: id, name: name, period: period, areas: areas.map(\.name), partners: partners)
    partnership.population = population(section[.population])
    return partnership
  }

  /// Residents by area.
  private func population(_ value: JobValue?) -> [FoldedName: Int64] {
    var population: [FoldedName: Int64] = [:]
    for (key, value) in value?.entries() ?? [] {
      guard let area = key.text(), let count = value.integer(in: 1...100_000_000) else { continue }
      population[FoldedName(area)] = Int64(count)
    }
    return population
  }

  /// What the report says of itself.
  func imprint(contact: Contact?, published: JobValue?, nextRelease: JobValue?, method: JobValue?) -> Imprint
  {
    var imprint = Imprint()
    imprint.contact = contact
    imprint.published = published?.date()
    imprint.nextRelease = nextRelease?.text()
    imprint.method = method?.list().compactMap { $0.text() } ?? []
    return imprint
  }

  private func partners(_ value: JobValue) -> [Partner] {
    var ids: [(name: String, value: JobValue)] = []
    let partners = value.list().compactMap { entry -> Partner? in
      guard let section = entry.section(PartnerKey.self) else { return nil }
      guard let idValue = section.required(.id), let id = identifier(idValue) else { return nil }
      ids.append((id, idValue))
      return Partner(
        id: id, name: section[.name]?.text() ?? id, kind: section[.kind]?.text() ?? "",
        deadline: section[.deadline]?.date(), email: section[.email].flatMap(address))
    }
    reportRepeats(ids)
    return partners
  }

  /// Whom partners are to write to; a lone text is a name.
  func contact(_ value: JobValue?) -> Contact? {
    guard let value else { return nil }
    if case .scalar = value.node { return value.text().map { Contact(name: $0) } }
    guard let section = value.section(ContactKey.self) else { return nil }
    return Contact(
      name: section[.name]?.text(), email: section[.email].flatMap(address), phone: section[.phone]?.text())
  }

  /// An address of electronic mail.
  private func address(_ value: JobValue) -> String? {
    guard let text = value.text() else { return nil }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.isASCII && $0.value > 0x20 && !"<>,;:\"()".unicodeScalars.contains($0)
    }
    guard isPlain, parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else {
      value.report(.notAddress(text))
      return nil
    }
    return text
  }

  /// Kroner a year.
  func grant(_ value: JobValue?) -> [Int: Amount] {
    var grant: [Int: Amount] = [:]
    for (key, value) in value?.entries() ?? [] {
      guard let year = key.year(), let amount = value.amount() else { continue }
      grant[year] = amount
    }
    return grant
  }
}

private enum PartnershipKey: String, JobKey {
  case id, name, period, areas, partners, population
}

private enum ContactKey: String, JobKey {
  case name, email, phone
}

private enum PartnerKey: String, JobKey {
  case id, name, kind, deadline, email
}

extension Message {
  fileprivate static func notAddress(_ text: String) -> Self {
    Self(
      da: "\"\(text)\" er ikke en mailadresse; skriv den som navn@eksempel.dk",
      en: "\"\(text)\" is not a mail address; write it as name@example.org")
  }
}
