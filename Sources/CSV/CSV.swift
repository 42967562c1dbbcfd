/// Delimited text.
