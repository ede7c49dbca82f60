# What the engine says of the owner's policy: the rules that fire, and their effect.

policy-and = { $first } { $then }

## Approval
approval-changed = It was changed after it was approved.
approval-customer-hold = The customer is on credit hold.
approval-unusual-quantity = { $more ->
    [0] { $quantity } × { $product } is more than { $times } times the usual { $usual } (from { $orders } orders).
    [one] { $quantity } × { $product } is more than { $times } times the usual { $usual } (from { $orders } orders), and one more product is unusual.
   *[other] { $quantity } × { $product } is more than { $times } times the usual { $usual } (from { $orders } orders), and { $more } more products are unusual.
  }
approval-unusual-price = { $more ->
    [0] { $product } for { $asked } is more than { $percent } % off the catalogue’s { $listed }.
    [one] { $product } for { $asked } is more than { $percent } % off the catalogue’s { $listed }, and one more line is.
   *[other] { $product } for { $asked } is more than { $percent } % off the catalogue’s { $listed }, and { $more } more lines are.
  }

## Mail
mail-duplicate = It looks like order { $order }: the same customer and the same lines, { $before } after it. Is it another one?
not-duplicate-held = Order { $order } is not held as a duplicate.
event-duplicate_held = Held: { $question }
event-not_duplicate = It is another order, not a duplicate.
event-not_duplicate-reason = It is another order, not a duplicate: { $reason }
event-read_short = { $lines ->
    [one] One line was understood, { $total } in all. { $short }
   *[other] { $lines } lines were understood, { $total } in all. { $short }
  }
entry-short = { $more ->
    [0] { $product }: { $needed } wanted, { $free } free.
    [one] { $product }: { $needed } wanted, { $free } free; one more product is short.
   *[other] { $product }: { $needed } wanted, { $free } free; { $more } more products are short.
  }
entry-blocked = Stock does not cover this order, and your policy takes in none that is short. { $short }
step-not_duplicate = It is another one

## Warehouse and Delivery
warehouse-part = { $missing } still missing. It goes on by itself when stock arrives.
event-reserved_part = { $units } set aside, { $missing } still missing. { $shortage }
delivery-on-the-way-until = On the way. It counts as delivered on { $due } unless you say otherwise.
event-delivered-rule = It counts as delivered: { $way } on the way.

## A policy that cannot be
policy-limit-negative = A limit cannot be less than nothing. Give an amount such as 200, or none to be asked about every order.
policy-out-of-range = { $field ->
    [unusual_quantity] How many times the usual is unusual must be from { $least } to { $most }, not { $value }.
    [min_orders] How many past orders make a usual must be from { $least } to { $most }, not { $value }.
    [unusual_price] How far a price may be off must be from { $least } to { $most } percent, not { $value }.
    [duplicates_within] The time in which duplicates are looked for must be from { $least } to { $most } hours, not { $value }.
    [auto_deliver_after] The days after which an order counts as delivered must be from { $least } to { $most }, not { $value }.
   *[days_to_pay] Days to pay must be from { $least } to { $most }, not { $value }.
  }
