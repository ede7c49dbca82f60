# What Mail asks about order text and stock text. Each sentence says what is wrong and what would be right.

## The quantity
text-missing = How many { $product }? Write for example { $product }:2.
text-negative = { $text } is less than nothing. Write how many { $product } are ordered, for example { $product }:2.
text-signed = A plus says that stock came in. To order { $product }, leave the sign out: for example { $product }:2.
text-zero = { $text } orders nothing. Write how many { $product } are ordered, for example { $product }:2, or leave the line out.
text-fraction = { $text } is not a whole number: { $product } is sold whole. Write for example { $product }:2.
text-too-fine = { $text } is too fine: { $product } is sold with at most { $decimals ->
    [one] one decimal
   *[other] { $decimals } decimals
}. Write for example { $product }:1.5.
text-too-many = { $text } is more than a line may hold. At most { $most } of { $product } can be written in one line.
text-comma = { $text } can be read in two ways. Write the number without a comma, for example { $product }:1000 or { $product }:2.
text-point = { $text } may be one or a thousand times as much. Write { $product }:1000 for a thousand, { $product }:1 for one.
text-spaced = { $text } has a space in it. Write the number in one piece, for example { $product }:1000.
text-strange = { $text } is not a plain number. Write it with the digits 0 to 9, for example { $product }:2.
text-measure = { $product } is sold by the piece, not in { $text }. Write how many pieces, for example { $product }:2.
text-inexact = “{ $text }” is not exact. Write how many { $product } are ordered, for example { $product }:2.
text-several-numbers = “{ $text }” has more than one number that may be the quantity. Write for example { $product }:2, each item on a line of its own.

## The product
text-shared = { $count } products are called what “{ $text }” says. Which one is meant? Write its SKU instead of the name.
text-archived = { $product } is sold no longer. Which product is meant instead?
text-near = No product is called “{ $words }”. Is { $product } meant?
text-unknown = No product is called “{ $words }”. Write a name or SKU as the stock list has it.
text-leftover = What does “{ $words }” say about { $product }? If nothing, write { $product } and the number alone, for example { $product }:2.
text-beside = Does “{ $words }” belong to { $product }? If not, put it on a line of its own.

## The item
text-two-readings = “{ $text }” can be read in more than one way. Put each item on a line of its own, name first: Product A:5.
text-form = “{ $text }” names { $product }, but how many is not clear. Write for example { $product }:2.
text-reversal = “{ $text }” may take something back. Is { $product } ordered? If so, write for example { $product }:2.
text-revoked = The text says “{ $words }” before this. Is “{ $text }” ordered?
text-enquiry = “{ $text }” stands in a question or a statement. Is { $product } ordered? If so, write for example { $product }:2.

## The whole text
text-too-long = The text is longer than { $most } characters. Send it in parts.
text-too-many-lines = The text has more than { $most } lines. Send it in parts.

## Stock
text-stock-negative = { $text } is less than nothing. Write what is on hand, { $product }:20, or what came in, { $product }:+20.
text-stock-zero = { $text } receives nothing. Write what came in, for example { $product }:+20, or leave the line out.
text-stock-form = “{ $text }” names { $product }, but what to do is not clear. Write { $product }:20 for what is on hand, { $product }:+20 for what came in.
text-stock-unclear = “{ $text }” is not understood. Write for example Product A:20 for what is on hand, Product A:+20 for what came in.
