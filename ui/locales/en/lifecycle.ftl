# What the engine says of changes to orders, parts, returns, and of what is taken back.

## Parts of an order
part-none = Name at least one line.
part-no-line = Order { $order } has no line { $line }.
part-quantity = Line { $line }: { $quantity } is more than the { $most } there is. Give a quantity from what is there.
part-no-quantity = Line { $line }: “{ $text }” is no quantity. Give a positive number such as 2.

## Cancelling
cancel-ended = Order { $order } has ended already as { $status }.
cancel-not-read = Order { $order } is not read yet. Reject it instead.
reject-shipped = Some of order { $order } has shipped. Cancel what is left of it instead.
cancel-shipped = Order { $order } has nothing left to ship; what has shipped can only come back.

## Putting aside
hold-ended = Order { $order } has ended as { $status }; there is nothing to put aside.
hold-already = Order { $order } is put aside already.
resume-not-held = Order { $order } is not put aside; it is at { $status }.
agent-stands-aside = You put this order aside. Take it up again when it is right.

## Changing
edit-ended = Order { $order } has ended as { $status } and can no longer be changed. Copy it instead.
edit-nothing = Nothing differs from order { $order } as it stands.
edit-no-line = Order { $order } would have no line left. Cancel it instead.
edit-line-shipped = Order { $order }, line { $line }: { $shipped } have shipped already, so it can neither go below that nor become another product.
edit-line-twice = Order { $order } names one line twice. Name each line once.
edit-line-figures = Order { $order }, line { $line }: price, discount and quantity must be at least nothing, and the quantity at most 1,000,000,000.
edit-line-discount = Order { $order }, line { $line }: the discount is more than the line is worth.
edit-below-nothing = Order { $order }: discount and shipping charge must be at least nothing.
edit-discount = Order { $order }: the discount is more than the order is worth.
edit-no-product = Give the product of the new line.
edit-no-quantity = Give the quantity of the new line.
time-invalid = “{ $text }” is no time. Write a day like 2026-12-24, or a time like 2026-11-20T10:00:00Z.
copy-no-line = Order { $order } has no line to copy.

## Parcels
parcel-not-on-the-way = Order { $order } is at { $status }; nothing of it is on the way.
track-nothing = Give the carrier or the parcel’s number.
track-not-shipped = Order { $order } has no parcel yet.

## Coming back
return-nothing = Order { $order } is at { $status }; nothing that arrived is left to come back.
return-text = What comes back was not understood. Write for example: Product A:2
refund-nothing-paid = Nothing was paid for order { $order }, so nothing can be paid back.
refund-nothing-due = Nothing is to be paid back for order { $order }. To pay back more, name the amount.
refund-amount = { $amount } cannot be paid back: { $paid } were paid for order { $order }.

## A closed period
book-closed-until = The book is closed until { $until }. What belongs before it is corrected today, by a return, a refund or a new order.
close-future = { $until } has not come yet. Close the book up to a day that is past.
close-open = The book is not closed.
event-closed = The book was closed up to { $until }.
event-opened = The closed time was opened again.

## Taking back
undo-moved-on = Order { $order } has moved on since; what is to be taken back is no longer as it was left.
undo-nothing = Nothing on order { $order } can be taken back.
undo-nothing-done = Nothing was done that can be taken back.
undo-later-first = A later step on order { $order } stands on this one. Take that back first.
undo-closed = This belongs to a closed time of order { $order } and stays. Correct it today, by a return, a refund or a new order.
undo-final = This step of order { $order } cannot be taken back. Change the order’s lines instead.
undo-stock-gone = { $product } that came back with order { $order } has left again, so it cannot be taken back.
undo-stock-left = Less { $product } is on hand now than would go back.
undo-not-this = The last thing done cannot be taken back from here.
undo-not-last = Something was done since. Look again at what would be taken back.
undo-field = { $field ->
    [name] Name: { $before } again instead of { $after }.
    [sku] SKU: { $before } again instead of { $after }.
    [price] Price: { $before } again instead of { $after }.
    [cost] Cost: { $before } again instead of { $after }.
    [decimals] Decimals: { $before } again instead of { $after }.
    [low_at] Counts as low at: { $before } again instead of { $after }.
    [barcode] Barcode: { $before } again instead of { $after }.
    [unit] Unit: { $before } again instead of { $after }.
    [tax_rate] Tax in per cent: { $before } again instead of { $after }.
    [pack_size] In a pack: { $before } again instead of { $after }.
    [supplier] Its supplier is the one before again.
    [archived_at] Archived: { $before } again instead of { $after }.
    [email] E-mail: { $before } again instead of { $after }.
    [phone] Phone: { $before } again instead of { $after }.
    [notes] Notes: { $before } again instead of { $after }.
    [credit_hold] Credit hold: { $before } again instead of { $after }.
    [openings] Opening times: { $before } again instead of { $after }.
    [holidays] Closed days: { $before } again instead of { $after }.
    [lead_days] Days from ordering to receiving: { $before } again instead of { $after }.
    [service] Enough on hand: { $before } again instead of { $after }.
    [order_days] Days an order lasts: { $before } again instead of { $after }.
    [folder] Folder: { $before } again instead of { $after }.
    [weekly] A report every week: { $before } again instead of { $after }.
    [monthly] A report every month: { $before } again instead of { $after }.
    [paper] Paper: { $before } again instead of { $after }.
    [template] The template of the report is the one before again.
    [closed_until] Closed until: { $before } again instead of { $after }.
    [addresses] The addresses are those of before again.
    [default_address] New orders go where they went before again.
    [pays_first] Pays first: { $before } again instead of { $after }.
   *[days_to_pay] Days to pay: { $before } again instead of { $after }.
  }
undo-field-yes = yes
undo-put-away = { $kind ->
    [product] The product is archived, as nothing uses it yet.
    [supplier] The supplier is in no list any more, as nothing uses it yet.
   *[customer] The customer is in no list any more, as nothing uses them yet.
  }
undo-counted = { $product }: { $before } counted again instead of { $after }.
undo-count-open = Count { $sheet } is open again, with its figures.
undo-name-known = “{ $text }” means { $product } again.
undo-restore-elsewhere = A restore is taken back under Backups, where the book before it is kept.
undo-secret = Passwords and passphrases are set and removed in Settings; they are not taken back.
undo-erased = Erased personal data is gone for good; only a backup from before still holds it.
undo-supplier-used = { $supplier } is used already and stays.
undo-changed-since = It was changed again since. Change it back by hand.
undo-product-used = { $product } is used already; archive it instead.
undo-customer-used = Customer { $customer } is used already and stays.
undo-no-event = There is no event { $event } in the log.

## The order's story
event-shipped_part = { $units } shipped; { $left } stay open.
event-shipped_by = { $units } shipped with { $carrier }; on hand and reserved fell together.
event-cancelled = { $units } cancelled; { $refund } is to be paid back.
event-cancelled-reason = { $units } cancelled: { $reason }
event-held = Put aside.
event-held-reason = Put aside: { $reason }
event-resumed = Taken up again.
event-lost = { $units } were lost on the way; { $refund } is to be paid back.
event-tracked = The parcel goes with { $carrier }, number { $tracking }.
event-tracked_carrier = The parcel goes with { $carrier }.
event-tracked_number = The parcel has the number { $tracking }.
event-returned = { $units } came back and are in stock again; { $refund } is to be paid back.
event-returned-reason = { $units } came back and are in stock again: { $reason }
event-returned_written_off = { $units } came back and were written off; { $refund } is to be paid back.
event-parcel_refused = { $units } came back undelivered and are in stock again; { $refund } is to be paid back.
event-parcel_refused_written_off = { $units } came back undelivered and were written off; { $refund } is to be paid back.
event-return_alone = { $units } came back without an order and are in stock again.
event-return_alone_written_off = { $units } came back without an order and were written off.
event-refunded = { $amount } was paid back; { $left } of what was paid is kept.
event-edited = The order was changed.
event-edited-reason = The order was changed: { $reason }
event-edited_total = The order was changed: { $before } before, { $after } now.
event-substituted = { $units } of { $before } became { $after }.
event-gave_way = { $units } given back: an order that was taken up again needs them.
event-undone = { $what ->
    [submitted] The order’s entry was taken back.
    [approved] The approval was taken back.
    [rejected] The rejection was taken back.
    [paid] The payment was taken back.
    [refunded] The refund was taken back.
    [shipped] The shipping was taken back.
    [shipped_part] The shipping was taken back.
    [shipped_by] The shipping was taken back.
    [delivered] The delivery was taken back.
    [cancelled] The cancellation was taken back.
    [edited] The change was taken back.
    [edited_total] The change was taken back.
    [stock] The change of stock was taken back.
    [clarified] The answer was taken back; the order asks its questions again.
    [import_done] The import was taken back.
    [policy_set] The change of the policy was taken back; the one before is in force again.
    [prices_with_tax] Prices of new orders do not hold their tax, as before.
    [prices_without_tax] Prices of new orders hold their tax, as before.
    [product_added] The new product was taken back.
    [product_edited] The change of a product was taken back.
    [product_priced] The new price of a product was taken back.
    [product_archived] A product is offered again: its archiving was taken back.
    [product_restored] A product is archived again: its restoring was taken back.
    [customer_added] The new customer was taken back.
    [customer_edited] The change of a customer was taken back.
    [customer_held] The credit hold of a customer was taken back.
    [customer_freed] A customer is on credit hold again.
    [address_added] The new address of a customer was taken back.
    [address_chosen] Orders of a customer go where they went before again.
    [address_retired] An address of a customer is offered again.
    [customer_merged] The merge of two customers was taken back.
    [purchase_noted] The note of a purchase was taken back; nothing of it is due any more.
    [purchase_cancelled] A purchase is due again: its cancelling was taken back.
    [quote_made] The quote was taken back; it stands as declined.
    [quote_declined] A quote is open again.
    [quote_reopened] A quote is declined again.
    [count_started] The start of a stock count was taken back; its sheet stands as dropped.
    [advice] What was decided on a recommendation was taken back.
   *[other] The last step was taken back.
  }

## What an event changed, before and after
changed-nothing = none
changed-yes = with tax
changed-no = tax on top
changed-pay_first = paid before it ships
changed-days = { $days ->
    [one] one day to pay
   *[other] { $days } days to pay
  }
changed-customer = Customer: { $before } before, { $after } now.
changed-customer-other = The customer is another.
changed-address-other = The address is another.
changed-address = Address: { $before } before, { $after } now.
changed-terms = Payment: { $before } before, { $after } now.
changed-discount = Discount on the whole: { $before } before, { $after } now.
changed-shipping = Shipping charge: { $before } before, { $after } now.
changed-tax_included = Prices: { $before } before, { $after } now.
changed-line_added = Line { $line } is new: { $after } of { $product }.
changed-line_gone = Line { $line } is gone: it was { $before } of { $product }.
changed-line_product = Line { $line }: { $before } before, { $after } now.
changed-line_ordered = Line { $line }, { $product }: { $before } before, { $after } now.
changed-line_cancelled = Line { $line }, { $product }: { $before } cancelled before, { $after } now.
changed-line_unit_price = Line { $line }, { $product }: price { $before } before, { $after } now.
changed-line_discount = Line { $line }, { $product }: discount { $before } before, { $after } now.
changed-line_tax_rate = Line { $line }, { $product }: tax { $before } % before, { $after } % now.
stock-moved_on_hand = { $product }: { $on_hand_before } on hand before, { $on_hand } after; { $reserved } reserved.
stock-moved_reserved = { $product }: { $reserved_before } reserved before, { $reserved } after; { $on_hand } on hand.
stock-moved_both = { $product }: { $on_hand_before } on hand and { $reserved_before } reserved before, { $on_hand } and { $reserved } after.

## The ledger
movement-return = Came back into stock.
movement-undo = Taken back.

## Buttons
step-resume = Take up again
step-refund = Pay back { $refund }

## Quotes
quote-not-found = There is no quote { $quote }. The list of quotes shows the numbers there are.
quote-no-line = Nothing to quote was understood. Write for example: Product A:5, Product B:10
quote-not-open = { $standing ->
    [accepted] Quote { $quote } has become an order already.
    [declined] Quote { $quote } was declined. Open it again first.
    [expired] Quote { $quote } holds no longer. Make a new one.
   *[other] Quote { $quote } is not open.
  }
quote-not-declined = Quote { $quote } was not declined.
event-quote_made = Quote { $quote } was made.
event-quote_declined = Quote { $quote } was declined.
event-quote_reopened = Quote { $quote } was opened again.

## Parts by the owner's word
part-nothing-there = Nothing of what order { $order } needs is there yet.
event-reserved_by_owner = { $units } set aside to ship in parts; { $missing } still wait for stock.

## Prices and tax
event-prices_with_tax = Prices of new orders hold their tax.
event-prices_without_tax = Tax is added to the prices of new orders.

## Late payments
reminder =
    Dear { $customer },

    your order { $number } was sent on { $shipped }. { $due } were to be paid by { $until } and have not reached us yet. If you have paid in the meantime, please take no notice of this.

    Kind regards
    { $shop }
reminder-nameless =
    Good day,

    your order { $number } was sent on { $shipped }. { $due } were to be paid by { $until } and have not reached us yet. If you have paid in the meantime, please take no notice of this.

    Kind regards
    { $shop }
