/// What each of the cases beside the project is to give, worked out by hand: the run's status, the sums of its facts by
/// year or period with the number of unknown ones, its totals by verdict, and what its warnings and errors are of.
enum FieldCases {
  static let expected = """
    field-cases/01a-scale-in-number-format-thousands-by-format | status 0 | budget 2017=250000 2018=255000 | totals holds=2
    field-cases/02a-unit-note-not-understood-unit-tdkk | status 0 | budget 2017=110000 2018=110000 | totals holds=2
    field-cases/02b-unit-note-not-understood-unit-i-hele-tusinde-kroner | status 0 | budget 2017=110000 2018=110000 | totals holds=2
    field-cases/02c-unit-note-not-understood-unit-i-hele-1000-kr | status 0 | budget 2017=110000 2018=110000 | totals holds=2
    field-cases/02d-unit-note-not-understood-unit-budget-title-1000-kr-pl | status 0 | budget 2017=110000 2018=110000 | totals holds=2
    field-cases/02e-unit-note-not-understood-unit-i-1000kr | status 0 | budget 2017=110000 2018=110000 | totals holds=2
    field-cases/03a-unit-per-column-or-row-kr-and-tkr-columns | status 0 | budget 2017=110000 2018=110000 | totals holds=2
    field-cases/04b-foreign-currency-eur-by-number-format | status 1 | budget 2017=80000 2018=80000 unknown=2 | says currency
    field-cases/04c-foreign-currency-eur-note | status 1 | budget 2017=0 2018=0 unknown=4 | totals unverifiable=2 | says currency
    field-cases/05a-english-thousands-text-amounts-with-commas | status 1 | budget 2017=0 2018=0 unknown=6 | totals unverifiable=2 | says unit-ambiguous
    field-cases/06a-superscript-run-note-mark-after-amount | status 0 | budget 2017=110000 2018=110000 | totals holds=2
    field-cases/06c-superscript-run-note-mark-after-year | status 0 | budget 2017=110000 2018=110000 | totals holds=2
    field-cases/07a-several-measures-of-one-year-budget-regnskab-afvigelse | status 0 | budget 2017=110000 | totals holds=6 | says left-out
    field-cases/07b-several-measures-of-one-year-year-over-budget-forbrug-rest | status 0 | budget 2017=110000 2018=110000 | totals holds=12 | says left-out
    field-cases/07c-several-measures-of-one-year-budget-forbrug-procent | status 0 | budget 2017=110000 | totals holds=2 | says left-out
    field-cases/07d-several-measures-of-one-year-oprindeligt-og-revideret | status 0 | budget 2017=105000 | totals holds=2 | says left-out
    field-cases/08a-quantity-column-as-amount-antal-pris-beloeb-csv | status 0 | budget 2017=55000 | totals holds=1
    field-cases/09a-parts-and-whole-of-a-year-quarters-and-2017 | status 0 | budget 2017=110000 | totals holds=8
    field-cases/09c-parts-and-whole-of-a-year-quarters-do-not-add-up | status 1 | crime 2017-Q1=120 2017-Q2=110 2017-Q3=120 2017-Q4=101 | totals differs=1 holds=1 | says total-differs
    field-cases/10a-unknown-total-word-samlet-resultat-wrong | status 1 | budget 2017=155000 2018=118000 | totals differs=1 holds=1 | says total-differs
    field-cases/10b-unknown-total-word-totalbudget-wrong | status 1 | budget 2017=155000 2018=118000 | totals differs=1 holds=1 | says total-differs
    field-cases/10c-unknown-total-word-samlede-omkostninger-wrong | status 1 | budget 2017=155000 2018=118000 | totals differs=1 holds=1 | says total-differs
    field-cases/10d-unknown-total-word-hovedtotal-wrong | status 1 | budget 2017=155000 2018=118000 | totals differs=1 holds=1 | says total-differs
    field-cases/10e-unknown-total-word-hovedtotal-two-rows | status 0 | budget 2017=110000 2018=110000 | totals holds=2
    field-cases/10f-unknown-total-word-excel-subtotals | status 0 | budget 2017=155000 2018=155000 | totals holds=6
    field-cases/11b-rate-and-average-rows-gennemsnit-before-i-alt | status 0 | crime 2016=519 2017=508 | totals holds=2
    field-cases/11c-rate-and-average-rows-aendring-og-indeks | status 0 | crime 2016=519 2017=508 | totals holds=2
    field-cases/12a-period-read-in-part-akk-2018-meets-target | status 0 | crime 2018-01=40 2018-02=40 2018-03=42 | totals holds=4 | says left-out period-incomplete
    field-cases/12c-period-read-in-part-school-years-budget | status 65
    field-cases/12f-period-read-in-part-aatd-2018 | status 1 | says number-malformed
    field-cases/12g-period-read-in-part-2018m13 | status 1 | says number-malformed
    field-cases/13a-debit-credit-marks-d-k-column | status 0 | budget 2017=97500
    field-cases/13c-debit-credit-marks-debet-and-kredit-columns | status 0 | budget 2017=97500
    field-cases/14b-income-and-result-rows-resultat-row | status 0 | budget 2017=10000 2018=10000 | totals holds=6
    field-cases/16b-footer-read-as-facts-antal-raekker | status 0 | crime 2016=519 2017=508 | totals holds=2 | says figure-unexplained
    field-cases/16c-footer-read-as-facts-udtrukket-31-januar | status 0 | crime 2016=519 2017=508 | totals holds=2 | says figure-unexplained
    field-cases/17a-arithmetic-total-takes-a-fact-co-funding-equals-sum | status 0 | budget 2017=115000 2018=115000 | totals holds=2 | says reading-ambiguous
    field-cases/18b-dates-1900-01-01 | status 1 | crime 2018-02=2 | says number-malformed period-incomplete
    field-cases/18c-dates-utc-at-new-year | status 0 | crime 2018-01=2 | says period-incomplete
    field-cases/19b-unreadable-column-dropped-one-of-four-readable | status 1 | budget 2017=5000 2018=125000 unknown=3 | says number-malformed
    field-cases/19c-unreadable-column-dropped-only-total-readable | status 1 | budget 2017=0 2018=120000 unknown=3 | totals holds=1 unverifiable=1 | says number-malformed
    field-cases/19d-unreadable-column-dropped-year-withheld | status 0 | crime 2016=519 2017=0 unknown=3 | totals holds=1 unverifiable=1
    field-cases/20b-repeated-header-in-incidents-header-again-other-order | status 0 | crime 2018-08=2 2018-09=2 | says period-incomplete
    field-cases/20c-repeated-header-in-incidents-header-again-400-rows | status 0 | crime 2018-H1=268 2018-Q3=132 | says period-incomplete
    field-cases/21b-months-without-year-months-title-year-crime | status 0 | crime 2018-01=40 2018-02=40 2018-03=40 2018-04=40 2018-05=40 2018-06=40 2018-07=40 2018-08=40 2018-09=40 2018-10=40 2018-11=40 2018-12=40 | totals holds=2
    field-cases/21d-months-without-year-year-and-month-numbers | status 0 | crime 2018-01=69 2018-02=89 | says period-incomplete
    field-cases/22b-decomposed-path-file-name | status 0 | crime 2016=81
    field-cases/23a-damaged-ids-scientific-notation | status 1 | crime 2018-02=5 | says damaged-ids period-incomplete
    field-cases/24c-not-a-table-excel-2003-xml | status 65
    field-cases/24d-not-a-table-login-page | status 65
    field-cases/25a-of-which-words-hvoraf | status 0 | crime 2016=519 2017=508 | totals holds=2
    field-cases/26a-hierarchy-by-indent-spaces | status 0 | budget 2017=110000 2018=110000 | totals holds=6 | says reading-ambiguous
    field-cases/26c-hierarchy-by-indent-outline-level | status 0 | budget 2017=110000 2018=110000 | totals holds=6 | says reading-ambiguous
    field-cases/27a-total-word-in-a-name-total-fodbold | status 0 | budget 2017=135000 2018=135000 | totals holds=2 | says unknown-activity
    field-cases/28b-minus-after-the-figure-csv | status 0 | budget 2017=78765.5 | totals holds=1
    field-cases/29a-accumulated-spans-k1-k4 | status 0 | crime 2017=451 2017-H1=230 2017-Q1=120 | totals holds=3 | says label-unread
    field-cases/30a-other-measure-as-conflict-sigtelser | status 0 | crime 2016=469 | totals holds=2 | says left-out
    field-cases/31a-rounding-mio-with-note | status 0 | budget 2017=1200000 2018=1200000 | totals holds=2
    field-cases/32a-withheld-count-codes-under-5 | status 0 | crime 2016=519 2017=508 unknown=2 | totals unverifiable=2
    field-cases/32b-withheld-count-codes-asterisk | status 0 | crime 2016=519 2017=508 unknown=2 | totals unverifiable=2
    field-cases/33a-hidden-sheets-old-version-hidden | status 0 | budget 2017=110000 2018=110000 | totals holds=2 | says hidden-sheet
    field-cases/34a-thousands-apostrophe-u2019 | status 0 | budget 2017=110000 2018=110000 | totals holds=2
    field-cases/35a-equals-quoted-equals-118 | status 0 | crime 2016=469 2017=451 | totals holds=2
    field-cases/36a-years-in-the-header-date-shown-as-yyyy | status 0 | budget 2017=110000 2018=110000 | totals holds=2
    field-cases/37a-csv-shapes-whole-lines-quoted | status 0 | crime 2016=469 2017=451 | totals holds=2
    field-cases/37b-csv-shapes-curly-quotes | status 0 | crime 2016=469 2017=451 | totals holds=2
    field-cases/38c-period-shapes-dd-mm-yy | status 0 | crime 2018-02=3 | says period-incomplete
    field-cases/39a-ditto-marks-do | status 0 | crime 2016=80 2017=62
    field-cases/40a-mixed-encoding-1252-then-utf8 | status 0 | crime 2016=130 | says encoding-replaced
    field-cases/42a-struck-through-struck-row | status 0 | budget 2017=110000 2018=110000 | totals holds=2 | says struck-through
    total-cases/budget-spent-rest | status 1 | budget 2018=300 | totals differs=3 holds=3 | says left-out total-differs
    total-cases/frame-at-total-cell | status 1 | budget 2017=150000 | totals differs=1 holds=1 | says total-differs
    total-cases/group-sum-without-total-word | status 0 | budget 2017=200 2018=225 | totals holds=6 | says reading-ambiguous
    total-cases/half-year-and-year-columns | status 1 | budget 2017=220 | totals differs=3 holds=3 | says total-differs
    total-cases/html-as-xlsx | status 1 | budget 2017=745750 2018=445250 | totals holds=2 | says not-a-table
    total-cases/layout-cross_sheet_summary-err | status 1 | budget 2017=571500 2018=575500 | totals differs=1 holds=5 | says overview-differs-from-sheet
    total-cases/layout-excel_subtotals-ok | status 0 | budget 2017=200000 | totals holds=3
    total-cases/layout-group_sum_in_heading_row-ok | status 0 | budget 2017=571500 2018=575500 | totals holds=6
    total-cases/layout-income_and_expense_blocks-err | status 1 | budget 2019=370000 | totals differs=1 holds=2 | says left-out total-differs
    total-cases/layout-items_across_one_year-ok | status 0 | budget 2019=267000 | totals holds=9
    total-cases/layout-minus_forms-ok | status 0 | budget 2017=160000 2018=160000 | totals holds=2
    total-cases/layout-monthly_columns-ok | status 0 | budget 2018=146400 | totals holds=18
    total-cases/layout-of_which_columns-ok | status 0 | budget 2018=575500 | totals holds=8
    total-cases/layout-pivot_export-ok | status 0 | budget 2017=571500 2018=575500 | totals holds=16 | says reading-ambiguous
    total-cases/layout-thousands_rounded-ok | status 0 | budget 2017=570000 | totals holds=1
    total-cases/layout-total_then_heraf_and_netto-ok | status 0 | budget 2017=571500 2018=575500 | totals holds=2
    total-cases/layout-two_level_subtotals-ok | status 0 | budget 2017=641500 2018=635500 | totals holds=12
    total-cases/layout-year_bands_budget_regnskab-ok | status 0 | budget 2017=571500 2018=575500 | totals holds=4 | says left-out
    total-cases/name-starts-with-total-word | status 0 | budget 2017=3500 | totals holds=1
    total-cases/noise-as-xlsx | status 1 | budget 2017=745750 2018=445250 | totals holds=2 | says not-a-table
    total-cases/overview-amount-doubled-when-sheet-year-blank | status 1 | budget 2017=10000 2018=70000 | totals differs=4 holds=6 | says overview-differs-from-sheet total-differs
    total-cases/overview-unknown-item | status 0 | budget 2017=40000 unknown=1 | totals holds=1 unverifiable=2
    total-cases/partner-table-held-out | status 0 | budget 2017=200000 | totals holds=2
    total-cases/rate-word-drops-row | status 0 | budget 2017=405750 | totals holds=1
    total-cases/stacked-tables-held-out | status 0 | budget 2017=200000 | totals holds=3
    field-cases/36b-years-in-the-header-2.016 | status 0 | crime 2016=1469 2017=1451 | totals holds=2
    total-cases/layout-years_down_activities_across-ok | status 0 | budget 2017=571500 2018=575500 2019=579500 2020=583500 | totals holds=10
    total-cases/national-total-first | status 0 | crime 2015=30 2016=33 | totals holds=2
    total-cases/table-of-unknown-kind | status 1 | totals differs=2 holds=3 | says total-differs unrecognised-table
    total-cases/table-of-unknown-kind-pinned | status 1 | budget 2017=150 2018=170 | totals differs=4 holds=2 | says total-differs
    total-cases/total-label-with-colon | status 1 | budget 2017=120000 | totals differs=1 | says total-differs
    total-cases/total-label-with-colon-multi-year | status 1 | budget 2017=120000 2018=0 | totals differs=1 | says total-differs
    total-cases/total-word-unknown-wrong-in-one-year | status 1 | budget 2017=405750 2018=407250 | totals differs=1 holds=1 | says total-differs
    """
}
