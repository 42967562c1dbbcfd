extension Finding.Code {
  package static let frameDiffers = Self(
    "frame-differs", .error,
    summary: Message(
      da: "Årets plan og det, der er tilbage, giver ikke bevillingen.",
      en: "A year's plan and what remains of it do not add up to the grant."),
    meaning: Message(
      da: """
        Bevillingen er jobfilens (`grant`). Af planen tæller den oplyste total og det oplyste restbeløb; er der ingen \
        total, tæller summen af planens beløb. Er nogle af dem ukendte, meldes kun en plan over bevillingen. Fundet \
        står ved restbeløbet, eller ved totalen, hvor den allerede er forkert.
        """,
      en: """
        The grant is the job file's (`grant`). Of the plan, the stated total and the stated remainder count; where no \
        total is stated, the sum of the plan's amounts does. If some of these are unknown, only a plan above the \
        grant is reported. The finding stands at the remainder, or at the total where that one is wrong already.
        """),
    remedy: Message(
      da: "Ret det af de tre tal, der er forkert: totalen, restbeløbet eller jobfilens bevilling.",
      en: "Correct the one of the three that is wrong: the total, the remainder or the job file's grant."),
    example: Message(
      da: """
        Ark 'Oversigt', celle D13: I alt 1.030.000 + Resterende beløb pr. år 960.000 giver 1.990.000, men bevillingen \
        for 2014 er 2.000.000 (afvigelse 10.000)
        """,
      en: """
        Sheet 'Oversigt', cell D13: I alt 1,030,000 + Resterende beløb pr. år 960,000 gives 1,990,000, but the grant \
        for 2014 is 2,000,000 (deviation 10,000)
        """))
}
