# What the engine says of products, customers, suppliers and counts.

## Products
product-same-barcode = The barcode { $barcode } is on { $product } already.
pack-size-invalid = “{ $text }” is no pack size. Write how many come in a pack, such as 12.
tax-rate-invalid = “{ $text }” is no tax rate. Write per cent from 0 to 100, such as 19 or 7.5.
product-decimals-in-use = { $product } has figures in the book that are finer than { $decimals ->
    [0] whole units
    [one] one decimal
   *[other] { $decimals } decimals
  }. Leave its decimals as they are, or mend those figures first.
product-archived-already = { $product } is archived already.
product-not-archived = { $product } is not archived.
alias-not-found = “{ $text }” is no learned name of { $product }.
submit-item-archived = Item { $item } ({ $product }) is sold no longer. Name another product, or restore it.
clarify-archived = { $product } is sold no longer. Choose another product, or restore it first.
event-product_edited = { $product } was edited.
event-product_priced = The price of { $product } went from { $before } to { $after }.
event-product_archived = { $product } was archived.
event-product_restored = { $product } is sold again.
event-alias_forgotten = “{ $text }” is no longer a name of { $product }.
