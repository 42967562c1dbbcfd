internal import Model

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
    return Partnership(id: id, name: name, period: period, areas: areas.map(\.name), partners: partners)
  }

  private func partners(_ value: JobValue) -> [Partner] {
    var ids: [(name: String, value: JobValue)] = []
    let partners = value.list().compactMap { entry -> Partner? in
      guard let section = entry.section(PartnerKey.self) else { return nil }
      guard let idValue = section.required(.id), let id = identifier(idValue) else { return nil }
      ids.append((id, idValue))
      return Partner(
        id: id, name: section[.name]?.text() ?? id, kind: section[.kind]?.text() ?? "",
        deadline: section[.deadline]?.date())
    }
    reportRepeats(ids)
    return partners
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
  case id, name, period, areas, partners
}

private enum PartnerKey: String, JobKey {
  case id, name, kind, deadline
}
