internal import Afstem
internal import AfstemModel

/// The message of a run that a signal ended.
struct StopScreen {
  let signal: String
  let hasPublished: Bool
  let language: Language

  var text: String {
    switch (language, hasPublished) {
    case (.danish, false): "afstem: stoppet af \(signal); intet er ændret\n"
    case (.danish, true): "afstem: stoppet af \(signal), efter at det nye sæt var på plads\n"
    case (.english, false): "afstem: stopped by \(signal); nothing is changed\n"
    case (.english, true): "afstem: stopped by \(signal) after the new set was in place\n"
    }
  }
}
