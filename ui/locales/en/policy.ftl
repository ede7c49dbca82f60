# What the engine says of the owner's policy: the rules that fire, and their effect.

policy-and = { $first } { $then }

## Approval
approval-changed = It was changed after it was approved.
approval-changed-told = { $more ->
    [0] It was changed after it was approved. { $what }
    [1] It was changed after it was approved. { $what } One more figure differs.
   *[other] It was changed after it was approved. { $what } { $more } more figures differ.
  }
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
mail-duplicate = It looks like order { $order }, of the same customer with the same lines, which came in { $before } before. Is it another one?
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
policy-word-unknown = “{ $text }” is none of: { $known }.

## The rules in words
policy-duplicates = { $hours ->
    [one] The same customer and lines within an hour are held as a duplicate.
   *[other] The same customer and lines within { $hours } hours are held as a duplicate.
  }
policy-duplicates-off = Duplicates are not looked for.
policy-short-warn = An order that stock does not cover comes in and says so.
policy-short-block = An order that stock does not cover is refused.
policy-approve-up-to = Orders up to { $limit } are approved without asking.
policy-approve-none = You are asked about every order.
policy-quantity = You are asked when a quantity is more than { $times } times the usual of at least { $orders } past orders.
policy-quantity-off = No quantity is unusual.
policy-price = You are asked when a price is more than { $percent } % off the catalogue’s.
policy-price-off = No price is unusual.
policy-reserve-whole = Stock is set aside for a whole order or not at all.
policy-reserve-part = Of a short order, what there is is set aside and the rest waits.
policy-pay-first = Orders are paid before they are shipped.
policy-pay-later = Orders are shipped on account, to be paid within { $days } days.
policy-arrival = { $days ->
    [one] A shipped order counts as delivered after one day.
   *[other] A shipped order counts as delivered after { $days } days.
  }
policy-arrival-off = You confirm each delivery.
policy-same-words = It says the same in other figures.
event-policy_set = The policy was changed (version { $version }). { $changed }

## Its effect
policy-twin = It would have been held as a duplicate of order { $order }.
policy-tried = { $orders ->
    [0] No order came in the last { $days } days to try it on.
   *[other] It would have approved { $approved } of the last { $days } days’ { $orders } orders; { $asked } would still be asked about. The policy in force approves { $now }.{ $rejected ->
        [0] {""}
        [one] {" "}One of those it would have approved was rejected by you.
       *[other] {" "}{ $rejected } of those it would have approved were rejected by you.
      }
  }
policy-tried-newest = It would have approved { $approved } of the newest { $orders } orders of the last { $days } days; { $asked } would still be asked about. The policy in force approves { $now }.{ $rejected ->
    [0] {""}
    [one] {" "}One of those it would have approved was rejected by you.
   *[other] {" "}{ $rejected } of those it would have approved were rejected by you.
  }
policy-reason = { $rule ->
    [every_order] { $count } since every order is asked about
    [over_limit] { $count } over the limit
    [unusual_quantity] { $count } with an unusual quantity
    [unusual_price] { $count } with an unusual price
    [customer_hold] { $count } of a customer on credit hold
    [duplicate] { $count } as a duplicate
   *[changed] { $count } changed after approval
  }
policy-no-version = The policy has had no version { $version }. Its history shows those it had.
