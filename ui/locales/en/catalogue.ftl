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

## Customers
customer-erased = Erased customer { $customer }
customer-is-merged = Customer { $customer } was merged into customer { $kept }. Go on with that one.
customer-is-erased = The personal data of customer { $customer } was erased; nothing about them can be changed.
customer-merge-itself = That is one and the same customer. Name the duplicate and the customer to keep.
customer-not-merged = Customer { $customer } was not merged into another.
customer-erase-open = { $count ->
    [one] Customer { $customer } has an open order. Finish it first, then erase.
   *[other] Customer { $customer } has { $count } open orders. Finish them first, then erase.
  }
terms-invalid = “{ $text }” is no terms of payment. Give “policy”, “pay_first”, or the days to pay in, such as 14.
email-invalid = “{ $text }” is no e-mail address. Write it as name@example.com.
address-empty = Write the address.
address-not-found = Customer { $customer } has no address { $address }.
address-retired = That address is retired already. Add it again to use it.
approval-customer-held = { $total }. The customer is on credit hold. Approve it all the same, or reject it.
event-customer_edited = Customer { $customer } was edited.
event-customer_held = Customer { $customer } was put on credit hold.
event-customer_freed = The credit hold of customer { $customer } was taken away.
event-hold_lifted = The customer is no longer on credit hold.
event-customer_merged = Customer { $customer } was merged into customer { $kept }.
event-customer_unmerged = The merge of customer { $customer } into customer { $kept } was taken back.
event-customer_erased = The personal data of customer { $customer } was erased.
event-address_added = An address of customer { $customer } was added.
event-address_chosen = Customer { $customer } has another address for new orders.
event-address_retired = An address of customer { $customer } was retired.
