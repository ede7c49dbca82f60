# What reading a shop's file says: how it was recognised, why it cannot be read, what is wrong with a line.

## How a file was recognised
import-why = The header has { $known ->
    [one] { $known } column
   *[other] { $known } columns
} of { $format }, among them { $columns }.

## Why a whole file is not read
import-io = The file cannot be read: { $cause }.
import-not-a-file = This is a folder or a device, not a file. Choose the file itself.
import-empty = The file is empty.
import-no-lines = The file has a header and no line below it.
import-not-text = This is not a text file. Export the orders as CSV and choose that file.
import-workbook = This is a workbook or an archive. Open it, save the sheet as CSV, and choose that file.
import-format-unknown = No known format has these columns: { $columns }. Check that the first line is the header.
import-column-missing = A file of { $format } needs the column { $column }, and the header has none of that name.
import-column-twice = The header has the column { $column } twice. Remove or rename one of them.
import-dates-ambiguous = Day and month cannot be told apart: line { $line } has { $example }, and no line settles which comes first. Say it with --dates dmy, mdy or ymd.
import-dates-mixed = Lines { $first } and { $second } write their dates in different styles. Say which one holds with --dates dmy, mdy or ymd; lines in another are then refused.
import-line-too-long = Line { $line } is longer than { $limit } bytes. A quotation mark on it is perhaps never closed.
import-cells-beyond-limit = Line { $line } has more than { $limit } cells. A quotation mark on it is perhaps missing.
import-file-changed = The file changed while it was read. Nothing was entered; import it again.
import-cancelled = The import was stopped. Nothing was entered.

## What is wrong with a line
import-cell-blank = This cell is blank and must not be.
import-reference-blank = The line does not say which order it belongs to.
import-cells-too-few = The line has { $found } cells and needs at least { $needed }.
import-cells-too-many = The line has { $found } cells where the header has { $needed }. A cell that holds the delimiter must stand in quotation marks.
import-nul-byte = The line holds a byte that no text has; the file is perhaps damaged there.
import-quantity-unreadable = “{ $text }” is not a quantity. Write a plain number such as 12, or 2.5 with at most three decimals.
import-quantity-too-large = “{ $text }” is more than a line may hold, which is { $most }.
import-quantity-zero = The quantity is 0; a line needs at least something.
import-quantity-negative = The quantity is { $quantity }; an order’s must be more than 0.
import-quantity-not-negative = The quantity is { $quantity }; a cancellation’s must be less than 0.
import-quantity-not-whole = “{ $text }” is not a whole number, and this format counts in whole units.
import-price-unreadable = “{ $text }” is not a price. Write a plain number with a decimal point, such as 2.55.
import-price-too-fine = “{ $text }” has more than the four decimals a unit price may have.
import-price-too-large = “{ $text }” is more than a unit price may be.
import-price-negative = The price is { $text }; it must not be less than 0.
import-worth-too-large = Quantity and price together come to more than an amount can hold.
import-time-unreadable = “{ $text }” is not a time. Write it like 2026-03-31 14:05:00 or 31/03/2026 14:05.
import-day-impossible = “{ $text }” names a day that no calendar has.
import-time-impossible = “{ $text }” names a time that no day has; the last one is 23:59:59.
import-goes-along = This line is good. It goes with another line of its order, which is not.
import-partly-shipped = A part of it was sent and a part was not, which the file does not tell apart. Finish it where it came from, or enter the rest by hand.
import-amounts-differ = Its amounts are not those on the order’s first line.
import-status-unknown = “{ $text }” is not a status. Known are: { $known }.
import-currency-unknown = “{ $text }” is not a currency. Write its three letters, such as EUR.
import-currency-other = The line is in { $found } and the file in { $wanted }. Currencies are never mixed.
import-differs-from-first-line = “{ $text }” differs from what the order’s first line says.
import-time-differs-from-first-line = The time differs from what the order’s first line says.
import-write-off-in-order = The invoice mixes stock written off with other lines.
import-accounting-entry = An invoice number that begins with A is an accounting entry, not an order.

## What is counted and not entered
import-stock-write-off = Stock written off: a negative quantity at price 0, on an invoice that is no cancellation.
