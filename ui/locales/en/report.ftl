# What the engine says of tables written out and of the report.

## Tables as files
table-format = A table is written as one of: { $known }. “{ $path }” ends otherwise.
table-long = { $rows } rows are more than the { $most } a sheet holds. Write it as CSV, or ask for a shorter period.
