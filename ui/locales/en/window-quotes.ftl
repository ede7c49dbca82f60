# The window's words for quotes, late payments, orders shipped in parts, what changed since approval, and prices.

## The parts of the orders screen
window-orders-part = What is listed
window-orders-quotes = Quotes
window-orders-late = { $count ->
    [0] Late payments
   *[other] Late payments ({ $count })
  }

## Quotes
window-col-quote = Quote
window-col-made = Made
window-col-until = Holds until
window-quotes-none = No quotes yet
window-quotes-none-hint = A quote is an offer at today’s prices. It is no order and no part of the work until it is accepted.
window-quote-open = Open
window-quote-accepted = Accepted
window-quote-declined = Declined
window-quote-expired = Holds no longer
window-quote-endless = without end
window-quote-title = Quote { $quote }
window-quote-accept = Accept as an order
window-quote-decline = Decline
window-quote-reopen = Open it again
window-quote-order = See its order
window-quote-was-declined = Quote { $quote } is declined.
window-quote-new = New quote
window-quote-text = What is asked for
window-quote-example = Products and numbers, such as Blue mug:6, Tea towel:2
window-quote-days = Holds for days
window-quote-worth = Lines come to { $total }
window-quote-send = Make the quote
window-quote-made = Quote { $quote } is made.

## Late payments
window-late-none = No payment is late
window-late-none-hint = An order sold on account stands here once its days to pay are over and something is still due.
window-late-days = { $count ->
    [0] less than a day late
    [one] 1 day late
   *[other] { $count } days late
  }
window-late-due = Was to be paid by { $day }
window-late-copy = Copy the reminder
window-late-copied = The reminder for order #{ $number } is on the clipboard.

## Shipping in parts
window-part = Let it ship in parts

## Prices
window-prices = Prices
window-prices-note = Whether the prices of your products hold their tax already.
window-prices-with = Tax is in the price
window-prices-without = Tax is added
window-prices-means = It holds for new orders and quotes. Those in the book keep what they have.

## What changed since approval
window-changed = Changed since it was approved
window-changed-what = What
window-changed-before = Approved
window-changed-now = Now
window-changed-line = { $product }: { $field }
window-changed-cancelled = Cancelled
window-changed-tax = Tax, %
