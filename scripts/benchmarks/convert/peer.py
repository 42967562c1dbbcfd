"""peer.py from-xlsx|to-xlsx|to-xlsx-quickly|to-xlsx-by-frame SOURCE RESULT: the same work by polars or xlsxturbo."""

import sys

work, source, result = sys.argv[1:4]

match work:
    case "from-xlsx":
        import polars

        polars.read_excel(source, engine="calamine").write_csv(result)
    case "to-xlsx":
        import xlsxturbo

        xlsxturbo.csv_to_xlsx(source, result)
    case "to-xlsx-quickly":
        import xlsxturbo

        # As little compression as ours.
        xlsxturbo.csv_to_xlsx(source, result, compression_level=1)
    case "to-xlsx-by-frame":
        import polars
        import xlsxturbo

        xlsxturbo.df_to_xlsx(polars.read_csv(source, try_parse_dates=True), result, constant_memory=True)
