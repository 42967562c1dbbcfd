/// The help of every command in Danish; the English stands with the commands themselves.
///
/// Keys are the name of a command, for its line in the list; the name and `…`, for what more there is to say of it; and
/// the name with an option or a value, or the option alone where all commands mean the same by it.
enum DanishHelpTexts {
  static let texts: [String: String] = [
    "": "Samler et tryghedspartnerskabs mails i ét regneark, der stemmer.",
    "…": """
    Et job er en mappe med filen afstem.yml, som siger, hvis filer der skal læses, og hvad deres navne betyder. Hvor \
    JOB ikke er nævnt, er jobbet den mappe, man står i.

      afstem init tingbjerg-husum    foreslår en jobfil ud fra filerne i en mappe
      afstem run tingbjerg-husum     læser alt, efterregner hver sum og skriver resultatet
      afstem check tingbjerg-husum   det samme uden at skrive: hvad er galt, og hvor
      afstem report tingbjerg-husum  årsstatus som én HTML-side
      afstem inspect budget.xlsx     hvad programmet ser i én fil
      afstem history tingbjerg-husum tidligere kørsler
      afstem diff 6 7                hvad der er ændret fra kørsel 6 til kørsel 7
      afstem explain total-differs   hvad koden på en bemærkning betyder
      afstem help job                hvad en jobfil kan sige
      afstem template budget ny.xlsx et regneark, som en partner kan udfylde

    Status: 0 færdig, 1 færdig med bemærkninger, der er fejl, 64 forkert brug, 65 ingen fil kunne bruges, 66 job eller \
    fil mangler, 73 resultatet kan ikke skrives, 74 fejl ved læsning eller skrivning, 75 en anden kørsel har jobbet, \
    78 jobfilen er forkert.
    """,
    "--version": "Vis versionen.",
    "--help": "Vis hjælp.",
    "--json": "Skriv JSON til standard output.",
    "--language": "Sproget i beskeder: da eller en. Ellers jobbets eget, ellers LANG.",
    "--public": "Udelad tal under en grænse, og de tal, som de kan regnes ud af, i alt, hvad der skrives.",
    "--threshold": "Sammen med --public: det mindste antal, der vises.",
    "job": "En jobfil eller en mappe med en afstem.yml.",
    "--jobs":
      "Hvor mange af jobbets filer der læses ad gangen. Resultatet er det samme; hukommelsen vokser med tallet.",

    "run": "Læs, kontrollér og skriv det hele.",
    "run…": """
    Resultatet kommer samlet eller slet ikke; egne filer i mappen bliver liggende.

      afstem run                          jobbet i denne mappe
      afstem run amager --output /srv/ud  skriv et andet sted
      afstem run amager --quiet           til cron: tavs, medmindre der er fejl
      afstem run amager --json            nøgletal og bemærkninger som JSON
      afstem run amager --log-format json --metrics /var/lib/node_exporter/amager.prom
      afstem run amager --public          til offentligheden, i en mappe for sig: små tal udelades
    """,
    "run --output": "Den mappe, der skrives i, i stedet for jobbets egen.",
    "--csv-flavour": "Hvordan CSV-filer skrives: standard eller excel-da.",
    "run --force": "Læs alt igen, også hvor ingen fil er ændret.",
    "--quiet": "Sig intet, medmindre en bemærkning er en fejl.",
    "--wait":
      "Hvor længe der ventes på, at en anden kørsel af jobbet slutter, før der gives op med status 75.",
    "--log-format": "Hvordan beskeder skrives: text, eller json med én hændelse på hver linje.",
    "--metrics": "En fil til kørslens tal for en Prometheus node exporter; den ender som regel på .prom.",
    "--notify":
      "En kommando til skallen, som får sammenfatningen på standard input, når en kørsel udgiver eller fejler.",

    "check": "Sig, hvad der er galt og hvor, uden at skrive noget.",
    "check…": """
    Med et job: alt det, run gør, undtagen at skrive. Med CSV-, XLSX- eller ODS-filer, pakkede eller ej: finder hver sum \
    ud fra tallene, uden noget job, og siger, hvilke der ikke stemmer. Bemærkningerne kommer på standard output.

      afstem check tingbjerg-husum
      afstem check tingbjerg-husum --json | jq '.findings[].text'
      afstem check budget.xlsx politi.csv
      afstem check tingbjerg-husum --suggest   de linjer, jobfilen mangler
      afstem check tingbjerg-husum --accept    skriver dem i den og gemmer den gamle som .bak
    """,
    "check job|file": "En jobfil, en mappe med en afstem.yml, eller filer, der skal efterregnes.",
    "check --suggest":
      "Skriv de linjer, som jobbet mangler for ukendte aktiviteter, gerningstyper og områder.",
    "check --accept": "Skriv linjerne i jobfilen; den gamle jobfil gemmes ved siden af.",

    "report": "Skriv årsstatus som én HTML-side.",
    "report…": """
    Siden står alene: den skal ikke bruge andre filer, net eller programkode. En kørsel skriver den også, som report.html.

      afstem report tingbjerg-husum > status.html
      afstem report tingbjerg-husum --output status-2015.html --year 2015
      afstem report tingbjerg-husum --language en --json
    """,
    "report --output": "Den fil, der skrives; - er standard output.",
    "report --year": "Det år, målene vurderes for; ellers det seneste, der er tal for.",

    "inspect": "Sig, hvad programmet ser i én fil.",
    "inspect…": """
    Tegnsæt og skilletegn med grunde, ark, tabeller, hvad deres kolonner og rækker er, og de første tal, der er læst.

      afstem inspect oversigt.xlsx --sheet Oversigt
      afstem inspect politi.csv --json
      unzip -p mail.zip politi.csv | afstem inspect -
    """,
    "inspect file": "En CSV-, XLSX- eller ODS-fil, eller et arkiv med én; - er standard input.",
    "inspect --sheet": "Det eneste ark, eller den eneste tabel i et arkiv, der skal ses på.",

    "convert": "Omdan CSV til XLSX, XLSX til CSV eller CSV til anden CSV, af enhver størrelse.",
    "convert…": """
    Rækkerne løber igennem; hukommelsen vokser ikke med antallet. En kolonne, hvis tal ikke ville blive skrevet, som de \
    er stavet, forbliver tekst, og det siges: foranstillede nuller, plustegn, mere end 15 cifre, blandede skrivemåder. \
    12.50 er et tal med et talformat, der viser begge decimaler, og 1.234,50 er et tal, hvor de andre tal også har \
    decimalkomma. Hele filen afgør det, i et rør de første megabyte. Filen i --types siger det med sikkerhed:

      Journalnummer: text
      Gerningsdato: date
      Værdi: number

    I en CSV-fil findes tegnsæt, skilletegn og overskrifter, hvor de ikke er oplyst; i en projektmappe skrives det første \
    ark, der vises. Det, der ikke kan afgøres med sikkerhed, siges på standard error.

      afstem convert udtraek.csv udtraek.xlsx
      afstem convert udtraek.csv udtraek.xlsx --dates dd-mm-yyyy --types typer.yml
      afstem convert budget.xlsx - --sheet Oversigt | head
      afstem convert budget.xlsx ark/ --all-sheets
      afstem convert gammel.csv ny.csv --to-dialect excel-da
      curl -s https://data.example/udtraek.csv | afstem convert - udtraek.xlsx

    Mange filer lægges i en mappe, hvis navn ender med en skråstreg: de nævnte beholder deres navne, og dem, et mønster i \
    anførselstegn nævner, beholder de mapper, det lader stå åbne, ind/a/b.csv som ud/a/b.xlsx. To filer, der ville blive \
    til én, afvises, før noget skrives. En fil, der ikke kan konverteres, siges, og de andre skrives, med status 1. Med \
    --all-sheets får hver projektmappe en mappe for sig.

      afstem convert a.csv b.csv ud/
      afstem convert 'ind/**/*.csv' ud/ --to xlsx --jobs 2
      afstem convert 'budget/*.xlsx' ark/ --all-sheets
    """,
    "convert file": """
    Det, der læses: en CSV-, XLSX- eller ODS-fil, et arkiv med én, - for standard input, eller flere filer og mønstre; \
    og til sidst det, der skrives: en fil, - for standard output, eller en mappe med skråstreg til sidst for mange filer.
    """,
    "convert --from": "Hvad inputtet er; ellers afgør indholdet det.",
    "convert --to": "Hvad der skrives; ellers afgør navnet det, eller det bliver det modsatte format.",
    "convert --sheet": "Det ark, der læses; ellers det første, der vises.",
    "convert --all-sheets": "Skriv hvert ark i en mappe: 1-Oversigt.csv, 2-Budget.csv …",
    "convert --delimiter": "CSV-filens skilletegn, hvis anførselstegn findes; \"tab\" for tabulator.",
    "convert --encoding": "CSV-filens tegnsæt, for eksempel windows-1252.",
    "convert --decimal-comma":
      "CSV-filens tal har decimalkomma; kolonnerne siger det selv, hvor de ikke efterlader tvivl.",
    "convert --dates":
      "Hvordan datoer er skrevet i CSV-filen: iso, none eller et mønster som dd-mm-yyyy eller \"d/m yyyy hh:mm\".",
    "convert --to-dialect": "Hvordan CSV skrives: rfc4180 eller excel-da.",
    "convert --to-delimiter": "Det skilletegn, der skrives; --delimiter, hvor ingen CSV læses.",
    "convert --to-encoding": "Det tegnsæt, der skrives; --encoding, hvor ingen CSV læses.",
    "convert --to-dates": "Hvordan datoer skrives; som --dates siger, hvor ingen CSV læses.",
    "convert --types":
      "Hvad felter bliver til: auto, text eller en fil med kolonnenavne og typer (auto, text, number, date).",
    "convert --header":
      "Den linje i CSV-filen, der har overskrifterne, under det, der skal udelades; eller none; auto finder den.",
    "convert --ragged":
      "Lad arkets rækker være så korte, som de er; ellers fyldes de op til den bredeste indtil nu.",
    "convert --neutralise-formulas":
      "Sæt en apostrof foran tekst, som et regneark ville tage for en formel; det gør excel-da af sig selv.",
    "convert --no-neutralise-formulas": "Lad teksten stå, som den er.",
    "convert --max-size": """
    Det meste, der læses, udpakket: 500M, 20G. Ellers enhver størrelse, men ingen projektmappe, der fylder mere end 200 \
    gange så meget udpakket, eller som kommer gennem et rør og er større end 4G.
    """,
    "convert --jobs": "Hvor mange filer der konverteres ad gangen, af mange.",

    "combine": "Saml tabellerne i mange projektmapper og CSV-filer til én tabel.",
    "combine…": """
    Kolonner mødes ved deres overskrifter uanset rækkefølge, store bogstaver, enheder og notemærker; dem, som kun nogle \
    filer har, beholdes, og det siges. Titler, noter, overskrifter og gentagne overskrifter bliver ikke til data, og det \
    gør summer heller ikke: de efterregnes, hvor de står, og det siges, når de afviger. Tal er nøjagtige, uanset \
    skrivemåde; hvor filer regner i kr. og i 1.000 kr., bliver alle beløb til kroner. Hver række siger, hvilken fil, \
    hvilket ark og hvilken celle den kommer fra.

    Det, der ikke passer, er en bemærkning med sin celle, og rækken lægges i UD.rejects.csv: et ord blandt beløb, en \
    anden valuta, en tabel med andre kolonner. En projektmappe har selv et ark med summer og et med bemærkninger.

      afstem combine 'budget/*.xlsx' samlet.xlsx
      afstem combine a.csv b.csv c.xlsx - | head
      afstem combine 'budget/{partner}/*.xlsx' samlet.xlsx --by partner --sheet Budget
      afstem combine 'budget/*.xlsx' samlet.csv --tidy --alias 'Beløb=Amount'
    """,
    "combine file": """
    CSV-, XLSX- og ODS-filer, pakkede eller ej, og mønstre for dem; og til sidst det, der skrives: en fil, der ender på \
    .xlsx eller .csv, eller - for standard output.
    """,
    "combine --sheet": "Det ark, der læses i hver projektmappe; ellers alle.",
    "combine --alias":
      "En overskrift og en anden, der betyder det samme; eller en YAML-fil med overskrifter og deres andre navne.",
    "combine --by":
      "En kolonne med det, stierne har på et navns plads i mønsteret, som i 'budget/{partner}/*.xlsx'.",
    "combine --tidy": "Gør kolonner af år, kvartaler og måneder til rækker: en periode og en værdi i hver.",
    "combine --strict": "Skriv intet, hvis noget ikke passer, eller en sum afviger.",
    "combine --source": "Sig i hver række, hvilken fil, hvilket ark og hvilken celle den kommer fra.",
    "combine --no-source": "Udelad det.",
    "combine --csv-flavour": "Hvordan CSV skrives: standard eller excel-da.",
    "combine --max-size": "Det meste, der læses af en fil, udpakket: 500M, 20G.",
    "combine --force": "Erstat en fil, som ingen combine har skrevet.",

    "history": "Tidligere kørsler, deres filer og resultater.",
    "history…": """
      afstem history                jobbet i denne mappe, den nyeste kørsel først
      afstem history amager --run 7 de filer, kørsel 7 læste
    """,
    "history --run": "Vis de filer, én kørsel læste.",
    "history --last": "Hvor mange kørsler der vises.",

    "diff": "Hvad der er ændret mellem to kørsler, to mapper med resultater eller to filer.",
    "diff…": """
    Et tal, der har flyttet sig på sit ark, er ikke ændret; det er et, der siger noget andet.

      afstem diff 6 7                    to kørsler af jobbet i denne mappe, efter nummer
      afstem diff gammel/out ny/out      to mapper med resultater
      afstem diff 7 out --job amager     en kørsel af jobbet i amager, og en mappe
      afstem diff sendt.xlsx rettet.xlsx to filer fra én partner, række for række
      afstem diff 6 7 --output nyt.xlsx  som regneark med begge værdier ved siden af hinanden
    """,
    "diff old": "En mappe med resultater, nummeret på en kørsel, eller en fil.",
    "diff new": "En mappe med resultater, nummeret på en kørsel, eller en fil.",
    "diff --job": "Det job, hvis kørsler numrene gælder.",
    "diff --output": "Et regneark, som det ændrede skrives i.",

    "explain": "Sig, hvad koden på en bemærkning betyder, og hvad man kan gøre.",
    "explain…": """
    Hver bemærkning ender med sin kode, som i [total-differs].

      afstem explain                              alle koder, en linje til hver
      afstem explain total-differs --language en
      afstem explain --markdown > bemaerkninger.md hele kataloget som et dokument
    """,
    "explain code": "Koden på en bemærkning; ellers alle.",
    "explain --markdown": "Skriv Markdown.",

    "template": "Lav et regneark, som en partner kan udfylde.",
    "template…": """
    Det har jobbets aktiviteter, områder og gerningstyper, lister at vælge fra, kontrol af det, der skrives, summer som \
    formler og en vejledning. Det, der kommer tilbage, læses, uden at jobbet skal sige noget om det.

      afstem template budget budget-sof.xlsx --job tingbjerg-husum --partner sof
      afstem template overview oversigt.xlsx --year 2018
      afstem template crime anmeldelser.xlsx
      afstem template targets maaltal.xlsx
      afstem template indicators indikatorer.xlsx
    """,
    "template kind": "budget, overview, crime, targets eller indicators.",
    "template out.xlsx": "Det regneark, der skrives.",
    "template --job": "Det job, hvis navne det får.",
    "template --year": "Det eneste år, der spørges om; ellers alle planens år.",
    "template --partner": "Id på den partner, det er til.",
    "template --force": "Erstat en fil, der ligger der.",

    "init": "Lav en jobmappe: en jobfil foreslået ud fra filerne, skabeloner og en vejledning.",
    "init…": """
    Læser mappens filer, eller de nævnte, som kopieres ind i den, og foreslår partnerskab, områder, aktiviteter, \
    gerningstyper, indhold, år og andre navne, hver med hvor det er læst; det, der ikke er til at vide, spørges der om i \
    kommentarer. Intet, der ligger der, bliver overskrevet.

      afstem init                            den mappe med mails, man står i
      afstem init amager ~/post/*.xlsx       en ny mappe med kopier af disse filer
      afstem init amager --name "Amager Partnerskab" --period 2017-2020
    """,
    "init folder": "Jobbets mappe; den laves, hvis den ikke er der.",
    "init file": "Filer, der kopieres ind i den.",
    "init --name": "Partnerskabets navn.",
    "init --id": "Et ord til filnavne og tabeller.",
    "init --period": "Planens år: 2017-2020.",

    "stage": "Læs og efterregn enkelte filer i et job, så merge kan samle dem.",
    "stage…": """
    Gør det ved hver fil, som run gør, før den ser på andre, og skriver en del og et manifest i DIR. Begge kommer hele \
    og har samme navn og indhold, hver gang den samme fil læses: en fil kan læses to gange, eller af to maskiner på én \
    gang. Standard output får en linje JSON for hver fil.

      afstem stage --list --job .
      afstem stage politi/a.csv --job . --out dele
      find politi -name '*.csv' | afstem stage --files-from - --job . --out dele --findings-status 0
      afstem merge dele --job .

    Et langt hændelsesudtræk i en tekstfil kan læses i stykker, af flere maskiner. Et stykke tæller de poster, der \
    begynder i det, efter byte i teksten som UTF-8; for at finde, hvor de begynder, læser det alt, hvad der står før. \
    Stykkerne af en fil skal dække den, og intet af den to gange:

      afstem stage politi/a.csv --range 0-500000000 --job . --out dele
      afstem stage politi/a.csv --range 500000000- --job . --out dele
      afstem stage --list --split-bytes 500000000 --job . | afstem stage --files-from - --job . --out dele
    """,
    "stage file": "Filer, som jobbets inputs nævner.",
    "stage --files-from": "En fil med flere af dem, som --list skriver dem; - er standard input.",
    "stage --range":
      "Kun de hændelser, der begynder i disse byte af den ene fil: 0-1000 er de første 1000, 1000- resten.",
    "stage --split-bytes":
      "Med --list: del hændelsesudtræk, der er længere, i stykker, hvert med sine byte efter en tabulator.",
    "stage --list": "Læs intet: skriv stierne på de filer, der er at læse, én på hver linje.",
    "stage --job": "En jobfil eller en mappe med en afstem.yml.",
    "stage --out": "Mappen til dele og manifester.",
    "stage --findings-status":
      "Status, hvor en bemærkning er en fejl og intet andet er galt: 0, hvor dårlige data ikke er en fejlet opgave.",

    "merge": "Saml det, stage har læst, og skriv det hele, som run gør.",
    "merge…": """
    Tager de manifester, som stage har skrevet, eller mapper med dem, i vilkårlig rækkefølge og gerne flere gange, og \
    udgiver det, run ville have udgivet, byte for byte. Alle jobbets filer skal være læst med samme jobfil og program. \
    Jobbets mappe skal være inden for rækkevidde: dens filer opregnes, men kun de, der går tilbage til en partner, læses.

      afstem merge dele --job .
      afstem merge a/manifest-* b/manifest-* --job . --output /srv/ud
      afstem merge dele/manifest-0* --job . --partial samlet   mange dele som én, der kan samles igen
    """,
    "merge manifest": "Manifester eller mapper med dem.",
    "merge --job": "En jobfil eller en mappe med en afstem.yml.",
    "merge --output": "Den mappe, der skrives i, i stedet for jobbets egen.",
    "merge --partial":
      "Udgiv intet: skriv delene som én med et manifest i en mappe og dets linjer på standard output.",
    "merge --force": "Skriv alt igen, også hvor intet er ændret.",
  ]
}
