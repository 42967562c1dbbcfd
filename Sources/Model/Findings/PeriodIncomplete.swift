extension Finding.Code {
  package static let periodIncomplete = Self(
    "period-incomplete", .warning,
    summary: Message(
      da: "Politiet har kun opgjort en del af et år.",
      en: "The police have reported only a part of a year."),
    meaning: Message(
      da: """
        Halvår, kvartaler og måneder bliver først til et år, når de tilsammen fylder det, og områder til partnerskabet, \
        når de alle er opgjort. Indtil da afventer årets måltal. Meldes én gang for hvert år; et område, der mangler, \
        kun for gerningstyper og år, som et måltal eller en baseline har brug for.
        """,
      en: """
        Half-years, quarters and months make a year only when together they fill it, and areas make the partnership \
        only when all of them are reported. Until then the year's targets are pending. Reported once for each year; \
        a missing area only for types and years that a target or a baseline needs.
        """),
    remedy: Message(
      da: "Vent på resten af året, eller bed om de måneder eller områder, der mangler.",
      en: "Wait for the rest of the year, or ask for the months or areas that are missing."),
    example: Message(
      da: "Linje 2, felt 4: 2014 er ikke oplyst i sin helhed: juli-december mangler",
      en: "Line 2, field 4: 2014 is not reported in full: July-December missing"))
}
