/// Workbooks.
