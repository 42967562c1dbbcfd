internal import Afstem
internal import AfstemModel

/// The message of a run that found nothing to do.
struct UnchangedScreen {
  let since: RunRecord
  let language: Language

  var text: String {
    let run = since.id.map { "\($0)" } ?? "?"
    return language == .danish
      ? "Intet er ændret siden kørsel \(run) (\(since.ended)); --force kører alligevel.\n"
      : "Nothing has changed since run \(run) (\(since.ended)); --force runs all the same.\n"
  }
}
