# What the engine says: refusals, agents' questions, the order's story.

## Refusals of a step
order-not-found = There is no order { $order }. The order list shows the numbers there are.
product-not-found = There is no product “{ $text }”. The stock list shows the products there are.
customer-not-found = There is no customer { $customer }.
order-already-read = Order { $order } has been read already; its lines can no longer be answered.
order-no-line = Order { $order } has no line left. Reject it instead.
order-total-too-large = The order comes to more than the book can hold in one amount. Split it into several orders.
approve-not-read = Order { $order } has an unanswered line. Answer Mail’s question first.
approve-already = Order { $order } is approved already; it is at { $status }.
approve-ended = Order { $order } has ended as { $status } and can no longer be approved.
reject-approved = Order { $order } is approved already and at { $status }; it can no longer be rejected.
reject-ended = Order { $order } has ended already as { $status }.
reserve-not-approved = Order { $order } is at { $status }; stock is set aside for approved orders only.
reserve-short = Order { $order } needs { $needed } and { $free } are free.
release-nothing = Nothing is set aside for order { $order }.
pay-not-approved = Order { $order } is at { $status }. Approve it before taking payment.
pay-ended = Order { $order } has ended as { $status }; nothing is to be paid.
pay-nothing-due = Order { $order } is paid in full.
pay-no-amount = A payment must be more than nothing; { $due } is due.
pay-too-much = { $amount } is more than is due. { $due } is due.
fulfil-unpaid = Order { $order } is not paid: { $due } is due before it may be shipped.
fulfil-shipped = Order { $order } has been shipped already; it is at { $status }.
fulfil-ended = Order { $order } has ended as { $status } and cannot be shipped.
fulfil-not-reserved = Order { $order } is at { $status }; nothing is set aside to ship.
deliver-not-shipped = Order { $order } is at { $status }; it has not been shipped yet.
deliver-already = Order { $order } has been delivered already.
deliver-ended = Order { $order } has ended as { $status }; it was never shipped.

## Mail
mail-unclear-words = “{ $text }” may be an item, but no product and number were found in it. Which product is meant, and how many?
mail-nothing-understood = No order line was understood in this text. Write for example: { $forms }
mail-asks = { $count ->
    [one] One line is not clear. Answer it and the order goes on.
   *[other] { $count } lines are not clear. Answer them and the order goes on.
  }
submit-item-unknown = “{ $text }” is no product of this book. Give a product_id, sku or name from the stock list.
submit-item-several = “{ $text }” names several products. Give the SKU.
submit-item-no-product = Item { $item } names no product. Give a product_id, sku or name.
submit-item-no-quantity = Item { $item } ({ $product }) has no quantity. Give a number such as 2.
submit-item-quantity = Item { $item } ({ $product }): { $quantity } is no quantity it sells in. Give a positive number with at most { $decimals } decimals, not above 1,000,000,000.
submit-no-products = The order has no products. Give "products": [{"{"}"product_id": …, "quantity": …{"}"}].
submit-not-json = The file is no JSON of orders: { $problem }. Write [{"{"}"products": [{"{"}"product_id": "…", "quantity": 2{"}"}], "address": "…"{"}"}].
clarify-nothing-open = Order { $order } has no question open.
clarify-no-line = Order { $order } has no open question { $line }.
clarify-needs-answer = Question { $line }: give a product and a quantity, or drop it.
clarify-quantity = “{ $text }” is no quantity { $product } sells in. Give a positive number with at most { $decimals } decimals.

## Approval
approval-ask = { $total }. Your policy asks you for every order.
approval-within-limit = { $total } is within your limit of { $limit }.
approval-over-limit = { $total } is over your limit of { $limit }.

## Warehouse
warehouse-short = { $count ->
    [one] { $product }: { $needed } needed, { $free } free. It goes on by itself when stock arrives.
   *[other] { $count } products are short, first { $product }: { $needed } needed, { $free } free. It goes on by itself when stock arrives.
  }
stock-empty = No stock line was understood. Write for example: Product A:100units, Product B:+20
stock-too-large = { $product } would have { $on_hand } on hand, more than 1,000,000,000.

## Delivery
delivery-ask-payment = { $due } is to be paid before it is shipped.
delivery-part-paid = { $paid } is paid, { $due } is still due.
delivery-pack = Paid and set aside: pack it and hand it over.
delivery-pack-account = Sold on account and set aside: pack it and hand it over.
delivery-on-the-way = On the way. Confirm when it has arrived.

## The order's story
event-book_created = The book was made.
event-product_added = { $product } was added to the catalogue at { $price }.
event-customer_added = A customer was added.
event-submitted = The order came in.
event-read = { $lines ->
    [one] One line was understood, { $total } in all.
   *[other] { $lines } lines were understood, { $total } in all.
  }
event-unclear = { $count ->
    [one] One line was not clear; the owner was asked.
   *[other] { $count } lines were not clear; the owner was asked.
  }
event-clarified = { $count ->
    [one] One question was answered.
   *[other] { $count } questions were answered.
  }
event-approval_asked = The owner was asked: { $question }
event-approved = Approved: { $total }.
event-approved-rule = Approved by your policy: { $rule }
event-approved-reason = Approved: { $total }. { $reason }
event-rejected = Rejected.
event-rejected-reason = Rejected: { $reason }
event-reserved = { $products ->
    [one] { $units } set aside; available before { $before }, after { $after }.
   *[other] { $units } set aside over { $products } products.
  }
event-short = It waits for stock. { $shortage }
event-released = { $units } given back: a count found less than was set aside.
event-payment_asked = { $question }
event-paid = { $amount } was paid; { $due } is left to pay.
event-shipped = { $units } shipped; on hand and reserved fell together.
event-delivered = It arrived.
event-imported = Imported with its history.
event-stock_set = { $products ->
    [one] Stock was counted for one product.
   *[other] Stock was counted for { $products } products.
  }
event-stock_received = { $products ->
    [one] Stock of one product was received.
   *[other] Stock of { $products } products was received.
  }
event-import_done = { $orders } orders and { $returns } returns were imported from { $source }.
import-not-found = There is no import { $import } that can be taken back.
import-undone-already = Import { $import } was taken back already.
import-undo-closed = Import { $import } was made in a time that is closed, and stays. Correct it today.
import-undo-worked-on = { $count ->
    [one] Order { $orders } of the import was worked on since. Take that back first.
   *[other] Orders { $orders } of the import were worked on since. Take that back first.
  }
import-undo-worked-on-more = Orders { $orders } and more of the import were worked on since. Take that back first.
import-undo-orders = { $count ->
    [one] Its one order goes. What is in the log stays there, marked as taken back.
   *[other] Its { $count } orders go. What is in the log stays there, marked as taken back.
  }
import-undo-returns = { $count ->
    [one] Its one return goes.
   *[other] Its { $count } returns go.
  }
import-undo-unused = Products and customers that it added and nothing else uses are put away.
event-low_stock = { $product } is low: { $available } available, the limit is { $low }.
event-doctor_found = { $count ->
    [one] The doctor found one thing wrong in the book.
   *[other] The doctor found { $count } things wrong in the book.
}
event-repaired_stock = Repaired: { $product } had { $on_hand_before } on hand and { $reserved_before } reserved, and has { $on_hand_after } and { $reserved_after } as the ledger says.
event-repaired_status = Repaired: it was written down as { $stored } and is { $derived }.
event-repaired_visit = Repaired: its visit was of { $stored } and is of { $derived }.
event-repaired_visit_closed = Repaired: its visit of { $stored } was open and is closed.
event-repaired_visit_opened = Repaired: no visit was open, and one of { $derived } is.
event-repaired_reserved = Repaired: its lines had { $before } set aside, and have { $after } as the ledger says.
event-repaired_count = Repaired: { $before } orders were counted as { $status }, and { $after } are.
event-repaired_blocks = Repaired: what was derived up to event { $before } is derived anew, from event { $after } on.
event-alias_learned = “{ $text }” was learned as a name of { $product }.

## The ledger
movement-set = Counted.
movement-receive = Received.
movement-reserve = Set aside for order { $order }.
movement-release = Given back from order { $order }.
movement-ship = Shipped with order { $order }.

## Steps
step-approve = Approve
step-reject = Reject
step-pay = Take payment of { $due }
step-fulfil = Ship
step-deliver = Confirm delivery
step-clarify = Answer
step-open = Open
step-drop = Drop it

## The board
did-mail = { $done ->
    [0] nothing read today
    [one] read one order today
   *[other] read { $done } orders today
  }
did-approval = { $done ->
    [0] nothing approved by itself today
    [one] approved one order by your policy today
   *[other] approved { $done } orders by your policy today
  }
did-warehouse = { $done ->
    [0] nothing set aside today
    [one] set stock aside for one order today
   *[other] set stock aside for { $done } orders today
  }
did-delivery = { $done ->
    [0] nothing released today
    [one] released one order today
   *[other] released { $done } orders today
  }
summary-more = { $first } and { $more } more

## The book
book-missing = There is no book at { $path }. Make one with “book init” or “book demo”, or import a file.
book-exists = There is a book at { $path } already. Choose another file, so that nothing is overwritten.
book-not-a-book = { $path } is not a Fivedesk book.
book-newer = The book { $path } was made by a newer Fivedesk (version { $found }; this one knows { $known }). Update Fivedesk to open it.
book-damaged = The book { $path } is damaged: { $problem }. It was left as it is; restore a backup.
book-busy = Another program is writing to the book. Try again in a moment.
book-full = The disk is full, so nothing was changed. Free some space and try again.
book-io = The book could not be read or written: { $problem }.
book-read-only = The book { $path } may not be written: its file or folder is read-only.
currency-unknown = { $code } is no currency code. Give three letters such as EUR, USD or GBP.
zone-unknown = { $zone } is no time zone. Give one such as Europe/London.
key-used = The key { $key } was used for another request. Use a new key.
key-used-before = The key “{ $key }” was used by an earlier version of this program: what it asked was done then, and is not done again.
internal-fault = Something went wrong in Fivedesk itself, and nothing was changed. ({ $problem })
product-name-empty = A product needs a name.
product-exists = There is a product with the SKU { $sku } already: { $product }.
product-same-name = There is a product named { $product } already. Give this one a SKU to tell them apart.
product-name-and-sku = A product named { $product } without a SKU exists already. Give each a SKU to tell them apart.
price-invalid = “{ $text }” is no price. Write a number of at least 0 with at most four decimals, such as 599.99.
amount-invalid = “{ $text }” is no amount. Write a number such as 599.99.
quantity-invalid = “{ $text }” is no quantity. Write a number such as 5.
customer-name-empty = A customer needs a name.
page-invalid = Pages count from 1, with 1 to 500 rows each.
status-unknown = “{ $text }” is no status. There are: { $known }.
date-invalid = “{ $text }” is no date. Write it as 2026-11-20.
period-empty = The period ends before it begins. Give a later end.
chart-unknown = There is no chart “{ $text }”. There are: { $known }.
chart-format = “{ $path }” is no picture’s file. Give a name that ends in one of: { $known }.
file-unreadable = { $path } could not be read: { $problem }.
file-unwritable = { $path } could not be written: { $problem }.
import-currency-differs = The file is in { $file } and the book in { $book }; amounts are never mixed. { $count } orders were left alone.

## The doctor
doctor-integrity = The file’s structure is damaged: { $problem }
doctor-foreign-key = { $table } refers to a row that is missing ({ $count } times).
doctor-stock-on-hand = { $product }: the ledger says { $ledger } on hand, the stock table { $stock }.
doctor-stock-reserved = { $product }: the ledger says { $ledger } reserved, the stock table { $stock }.
doctor-movement = Movement { $seq } of { $product } does not follow from the one before it.
doctor-chain = The { $table } chain breaks at { $seq }: that row or the one before it was changed.
doctor-status = Order { $order } is written down as { $stored } and is { $derived }.
doctor-event = Order { $order } is written down as { $stored }, but its last event left it { $derived }.
doctor-no-event = Order { $order } is written down as { $stored }, but the log has no event that says so.
doctor-count = { $count } orders are counted as { $status }, but { $found } are.
doctor-reserved = Order { $order }: its lines have { $lines } set aside, the ledger says { $ledger }.
doctor-no-task = Order { $order } is open and has neither a task nor a hold.
doctor-visit = Order { $order } is at { $status }, but no visit of that stage is open.
doctor-visit-left = Order { $order } is { $status }, but its visit of { $stored } is still open.
doctor-blocks = The list of orders counts { $count } as { $status }, but { $found } are.
doctor-cause = Event { $seq } touched it last, { $at }, by { $actor }: { $what }
doctor-repair-stock = Repair: take on hand and reserved of { $product } from the ledger’s sums.
doctor-repair-status = Repair: write down that it is { $derived }, as its figures and its last event say.
doctor-repair-visit = Repair: let its visits follow its status, { $status }.
doctor-repair-reserved = Repair: take what the lines of order { $order } have set aside from the ledger.
doctor-repair-count = Repair: count { $found } orders as { $status }.
doctor-repair-blocks = Repair: count the lists and index the words anew from the log.
doctor-no-repair = There is no repair: the log and the figures contradict each other, and which is right cannot be told.
doctor-no-repair-chain = There is no repair for a chain: a row of the past was changed, and what it said is gone. Compare with a backup from before.
doctor-no-repair-structure = There is no repair for the file itself: go back to the last good backup.
doctor-nothing-to-repair = Nothing named “{ $text }” is wrong in the book. The doctor names what is.
doctor-cannot-repair = “{ $text }” cannot be repaired; the doctor says why.
doctor-blind-unchanged = orders that ended before the last check and have not changed since
doctor-blind-copy = whether the whole file was replaced with an older copy of itself
doctor-blind-clock = whether the clock was right when something was entered
doctor-blind-entered = what happened in the shop and was never entered
doctor-checked-integrity = the file’s structure
doctor-checked-events = { $count } events and their chain
doctor-checked-movements = { $count } movements and their chain
doctor-checked-stock = stock of { $count } products
doctor-checked-orders = { $count } orders

## Statuses
status-received = received
status-awaiting_approval = awaiting approval
status-approved = waiting for stock
status-awaiting_payment = awaiting payment
status-awaiting_delivery = awaiting delivery
status-in_transit = in transit
status-delivered = delivered
status-returned = returned
status-rejected = rejected
status-cancelled = cancelled
customer-several = Several customers are named { $name }. Give the customer’s number instead.
every-invalid = “{ $text }” is none of day, week and month.
import-no-such-format = There is no format “{ $text }”. There are: { $known }.
import-dates-unknown = “{ $text }” is no way to write dates. There are: { $known }.
desk-unknown = “{ $text }” is no desk. There are: { $known }.
log-format = The log is written as one of: { $known }. “{ $path }” ends otherwise.
hold-unknown = “{ $text }” is no reason to hold an order. There are: { $known }.
day-or-time-invalid = “{ $text }” is no time. Write a day as 2026-11-16, or an instant as 2026-11-16T08:30:00Z.
range-invalid = “{ $text }” is no range of times. Write it as 2026-11-16T00:00:00Z..2026-11-23T00:00:00Z.

## Imports
import-total-differs = { $count ->
    [one] Order { $reference } comes to { $book } by its lines, not to { $file } as the file says.
   *[other] { $count } orders come to another total by their lines than the file says, first { $reference }: { $book } and not { $file }.
  }
import-refunds = { $count ->
    [one] Of one order that was sent { $amount } was paid back. Its payment stays whole: the file does not say what for.
   *[other] Of { $count } orders that were sent { $amount } was paid back. Their payments stay whole: the file does not say what for.
  }
import-arrived = { $count ->
    [one] One order counts as delivered when it was sent: the file does not say when it arrived.
   *[other] { $count } orders count as delivered when they were sent: the file does not say when they arrived.
  }
import-order-refused = Order { $reference } of the file cannot come in, so nothing was taken in: { $reason }
