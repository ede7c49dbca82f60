# The window's words for all that an order can go through: changes, parts, returns, money back, and the way back.

## Undo
window-undo = Undo
window-undo-note = Take back the last thing you did
window-undo-title = Take back the last step
window-undo-order = Order #{ $number }
window-undo-also = Also goes back, as it was done in consequence:
window-undo-with = What that means:
window-undo-then = The order then stands at “{ $status }” and, while it is open, is put aside, so that no agent repeats the step.
window-undo-confirm = Take it back
window-undone = Taken back: { $what }
window-keys-undo = Take back the last thing you did
window-timeline-hide = Hide what was taken back
window-event-undone = taken back

## More steps
window-more = More …
window-more-way = On the way
window-more-money = Money
window-more-order = This order
window-more-deliver = Confirm delivery
window-more-refused = Parcel came back undelivered …
window-more-lost = Parcel lost …
window-more-return = Take goods back …
window-more-pay = Take a payment …
window-more-refund = Pay an amount back …
window-more-copy = Copy as a new order
window-more-hold = Put aside …
window-more-cancel = Cancel order or lines …
window-more-undo = Take back the last step …

## Change
window-edit = Change …
window-edit-title = Change order #{ $number }
window-edit-approved = This order is approved. If customer, address, terms, lines or amounts change, it goes back to Approval; what is set aside and paid stays. The date and the note change nothing.
window-edit-unread = This order is not read yet. Lines changed here answer Mail’s questions, and it goes on.
window-edit-due = Wanted by
window-edit-due-hint = 2026-12-24
window-edit-discount = Discount on the order, { $currency }
window-edit-shipping = Shipping charge, { $currency }
window-edit-days = Days to pay
window-edit-days-note = 0: it is paid before it ships.
window-edit-note = Your note
window-edit-reason = Why it is changed
window-edit-shipped = { $n } shipped
window-edit-cell = { $column } of { $product }
window-edit-remove = Take { $product } off
window-edit-keep = Some of it has shipped, so the line stays.
window-edit-add = Add a product: type its name or SKU
window-product-type = Type to search the catalogue
window-col-discount = Discount
window-save = Save
window-reason = Reason

## Parts
window-part-of = How many of { $product }
window-part-most = of { $most }
window-part-all = All of it
window-part-none = None of it
window-carrier = Carrier
window-tracking = Tracking number
window-write-off = Write it off
window-write-off-note = It is not sold again. Otherwise it goes back to stock.
window-ship-part = Ship a part …
window-ship-title = Ship order #{ $number }
window-ship-note = What goes into this parcel? What is left stays open and set aside.
window-ship-confirm = Ship
window-cancel-title = Cancel order #{ $number }
window-cancel-note = What has not shipped can be cancelled, the whole or a part. What was set aside is free for others again, and what was paid for it is to be paid back.
window-cancel-confirm = Cancel these
window-lost-title = Parcel of order #{ $number } lost
window-lost-note = What was lost is given up and not charged. Order it anew, or pay it back.
window-lost-confirm = It is lost
window-refused-title = Parcel of order #{ $number } came back
window-refused-note = It was refused at the door or could not be delivered. What was paid for it is to be paid back.
window-refused-confirm = It came back
window-return-title = Goods of order #{ $number } come back
window-return-note = What of the goods that arrived comes back? What was paid for them is to be paid back.
window-return-confirm = Take back

## Small steps
window-hold-title = Put order #{ $number } aside
window-hold-note = No agent takes a step on it until you take it up again.
window-hold-confirm = Put aside
window-substitute = Substitute …
window-substitute-title = Another product for order #{ $number }
window-substitute-note = { $open } of { $product } become another product at its own price. An approved order goes back to Approval.
window-substitute-product = Which product instead?
window-substitute-figures = { $available } available, { $price } each
window-substitute-confirm = Substitute
window-track-title = Parcel of order #{ $number }

## Money
window-method = How it was paid
window-method-transfer = Bank transfer
window-method-card = Card
window-method-cash = Cash
window-pay-nothing = Nothing is due.
window-pay-beyond = It may be more than is due
window-pay-beyond-note = The rest is then to be paid back.
window-refund-title = Pay back for order #{ $number }
window-refund-due = { $due } is to be paid back, of { $paid } paid.
window-refund-nothing = Nothing is to be paid back; { $paid } is paid.
window-refund-confirm = Pay back
window-paid-back = { $amount } to pay back

## Facts and lines
window-fact-terms = Terms
window-terms-first = paid before it ships
window-terms-in-days = { $n ->
    [one] one day to pay
   *[other] { $n } days to pay
  }
window-fact-due = Wanted by
window-source-copy = copied from another order
window-parcels = Parcels
window-parcel-units = { $n } in it
window-parcel-untold = no carrier noted
window-parcel-shipped = shipped
window-parcel-arrived = arrived
window-parcel-note = Carrier and number …
window-line-part = { $shipped } shipped, { $open } open
window-line-arrived = { $n } arrived, { $way } on the way
window-line-reserved-part = { $n } reserved
window-line-cancelled = { $n } cancelled
window-line-lost = { $n } lost
window-less = −{ $amount }
window-sum-shipping = Shipping
window-sum-tax = Tax, { $rate } %
window-sum-tax-included = Tax included, { $rate } %

## An order as a form
window-entry-mode = How to write the order
window-entry-as-text = As text
window-entry-as-form = As a form
window-form-add = Add a product: type its name or SKU
window-form-quantity = Quantity of { $product }
window-form-remove = Take { $product } off
window-form-hint = Search a product, give its quantity, and add the next.

## Goods back without an order
window-loose = Return without an order …
window-loose-title = Goods come back without an order
window-loose-note = For goods whose order is not in the book. Where it is, take them back from the order, so that its money is right too.
window-loose-text = What comes back
window-loose-example = Such as Blue mug:2, Tea towel:1
window-loose-customer = Who brings it back
window-loose-send = Take back
window-loose-done = { $count ->
    [one] Goods of one product came back.
   *[other] Goods of { $count } products came back.
  }

## A closed period
window-period-close = Closed period
window-period-close-note = Close a time that is settled, such as a filed tax month.
window-period-close-means = Nothing is written into a closed time and nothing in it can be taken back. What is wrong there is corrected today, by a return, a refund or a new order.
window-period-closed = Everything before { $day } is closed.
window-period-open = Nothing is closed.
window-period-close-do = Close a period …
window-period-close-until = Close everything before
window-period-close-example = 2026-11-01
window-period-close-confirm = Close the period
window-period-reopen = Open it again
