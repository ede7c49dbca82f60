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

## Suppliers and purchases
supplier-name-empty = A supplier needs a name.
supplier-exists = There is a supplier { $supplier } already.
supplier-not-found = There is no supplier { $supplier }.
purchase-not-found = There is no purchase { $purchase }.
purchase-received-already = Purchase { $purchase } is received already.
purchase-cancelled-already = Purchase { $purchase } was cancelled.
purchase-nothing = Write how many were bought, more than nothing, such as Product A:200.
purchase-no-product = Purchase { $purchase } has no { $product }. Receive it as stock of its own.
due-day-invalid = “{ $text }” is no day. Write it as 2026-11-28, or as a weekday such as Friday.
warehouse-short-due = { $count ->
    [one] { $product }: { $needed } needed, { $free } free, { $due } due { $due_day }. It goes on by itself when stock arrives.
   *[other] { $count } products are short, first { $product }: { $needed } needed, { $free } free, { $due } due { $due_day }. It goes on by itself when stock arrives.
  }
warehouse-short-coming = { $count ->
    [one] { $product }: { $needed } needed, { $free } free, { $due } due in. It goes on by itself when stock arrives.
   *[other] { $count } products are short, first { $product }: { $needed } needed, { $free } free, { $due } due in. It goes on by itself when stock arrives.
  }
movement-purchase = Received with purchase { $purchase }.
event-supplier_added = Supplier { $supplier } was added.
event-purchase_noted = { $products ->
    [one] Purchase { $purchase } was noted, of one product.
   *[other] Purchase { $purchase } was noted, of { $products } products.
  }
event-purchase_received = { $products ->
    [one] Purchase { $purchase }: one product was received.
   *[other] Purchase { $purchase }: { $products } products were received.
  }
event-purchase_cancelled = What was still to come of purchase { $purchase } was cancelled.

## Stock counts
count-not-found = There is no count { $sheet }.
count-nothing = There is no such product to count.
count-elsewhere = { $product } is on count { $count }, which is open. Post or drop that one first.
count-closed = Count { $sheet } is closed ({ $state }).
count-not-posted = Count { $sheet } is not posted ({ $state }); there is nothing to take back.
count-not-on-sheet = { $product } is not on the sheet of count { $sheet }.
count-nothing-counted = Nothing was counted on count { $sheet } yet. Enter a figure, or drop it.
count-below-nothing = { $product } has { $on_hand } on hand now and would change by { $difference }. Count it again.
count-counted-again = { $product } was counted again since. Correct its stock with another count.
event-count_started = { $products ->
    [one] Stock count { $sheet } was started, of one product.
   *[other] Stock count { $sheet } was started, of { $products } products.
  }
event-count_entered = { $products ->
    [one] One figure was entered on stock count { $sheet }.
   *[other] { $products } figures were entered on stock count { $sheet }.
  }
event-count_posted = { $products ->
    [0] Stock count { $sheet } was posted; nothing differed.
    [one] Stock count { $sheet } was posted; one product differed.
   *[other] Stock count { $sheet } was posted; { $products } products differed.
  }
event-count_undone = The posting of stock count { $sheet } was taken back.
event-count_dropped = Stock count { $sheet } was dropped.
