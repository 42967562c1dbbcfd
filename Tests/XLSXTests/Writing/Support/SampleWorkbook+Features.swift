extension SampleWorkbook {
  /// What `scripts/checks/workbook_features.py` finds in it.
  static let features = """
    title Budget & indsatser creator Sekretariatet created 2016-05-31 09:30:00
    name Gerningstyper Lister!$A$1:$A$3
    sheet Budget 'A' & B visible frozen B4
    page landscape 9 0 $1:$3
    tab FF0072B2
    table budget A3:C6 A3:C5 1
    column Aktivitet I alt None
    column 2017 None sum
    column 2018 None count
    merged A9:C9
    format B4:B5 cellIs greaterThan ['170000'] 1
    format B4:B5 expression None ['$B4="?"'] 2
    format B4:B5 iconSet None [] 3
    format B4:B5 dataBar None [] 4
    link B1 'Værdier'!A2
    comment B1 Sekretariatet 'Set linje to\\nog < tre'
    link C1 https://example.org/?a=1&b=2
    formula B6 =SUBTOTAL(109,budget[2017])
    formula C6 =SUBTOTAL(103,budget[2018])
    sheet Værdier visible frozen None
    page portrait 9 None None
    filter A1:E4
    formula E2 =B2*2
    formula E3 ="a"&"b"
    sheet Lister hidden frozen None
    page portrait 9 None None
    protected
    validation B1:B9 list None "ja,nej" None
    validation C1:C9 list None Gerningstyper None
    validation D1:D9 whole None 0 100
    validation E1:E9 decimal greaterThanOrEqual 0 None
    sheet Overblik visible frozen None
    page portrait 9 None None
    series lineChart 'Overblik'!$B$1 'Overblik'!$A$2:$A$4 'Overblik'!$B$2:$B$4
    series lineChart 'Overblik'!$C$1 'Overblik'!$A$2:$A$4 'Overblik'!$C$2:$C$4
    series barChart 'Overblik'!$B$1 'Overblik'!$A$2:$A$4 'Overblik'!$B$2:$B$4
    series barChart 'Overblik'!$C$1 'Overblik'!$A$2:$A$4 'Overblik'!$C$2:$C$4
    series barChart 'Overblik'!$B$1 'Overblik'!$A$2:$A$4 'Overblik'!$B$2:$B$4
    series barChart 'Overblik'!$C$1 'Overblik'!$A$2:$A$4 'Overblik'!$C$2:$C$4
    series barChart 'Overblik'!$B$1 'Overblik'!$A$2:$A$4 'Overblik'!$B$2:$B$4
    series barChart 'Overblik'!$C$1 'Overblik'!$A$2:$A$4 'Overblik'!$C$2:$C$4
    series barChart 'Overblik'!$B$1 'Overblik'!$A$2:$A$4 'Overblik'!$B$2:$B$4
    series lineChart 'Overblik'!$C$1 'Overblik'!$A$2:$A$4 'Overblik'!$C$2:$C$4

    """

  /// The first sheet as comma-separated values, in which a total is what LibreOffice calculates.
  static let firstSheetAsText = [
    "Budget,Fund,Kilde", ",,", "Aktivitet,2017,2018", "Kvindeidræt,165000,1", "=1+1,185000.5,?",
    "I alt,350000.5,2", "Efter,,",
  ]
}
