# What Oversight recommends and warns of: the finding, its evidence, what acting on it is worth, what became of it.

## Findings
oversight-reorder-waiting = { $orders ->
    [one] One order waits for { $waiting } { $product }: reorder { $quantity }.
   *[other] { $orders } orders wait for { $waiting } { $product }: reorder { $quantity }.
  }
oversight-reorder-low = { $product } is low, { $available } left: reorder { $quantity }.
oversight-evidence-stock = available { $available }, limit { $limit }, waiting { $waiting }, due in { $due_in }
oversight-standing = { $stage ->
    [received] { $orders ->
        [one] Read this order first: it has waited { $oldest }.
       *[other] Read these { $orders } orders first: each has waited more than { $longer }, the oldest { $oldest }.
      }
    [awaiting_approval] { $orders ->
        [one] Approve or reject this order: it has waited { $oldest }.
       *[other] Approve or reject these { $orders } orders: each has waited more than { $longer }, the oldest { $oldest }.
      }
    [awaiting_delivery] { $orders ->
        [one] Ship this order first: it has waited { $oldest } to be packed.
       *[other] Ship these { $orders } orders first: each has waited more than { $longer }, the oldest { $oldest }.
      }
   *[in_transit] { $orders ->
        [one] Ask the carrier about this order: it has been on the way for { $oldest }.
       *[other] Ask the carrier about these { $orders } orders: each has been on the way for more than { $longer }, the oldest for { $oldest }.
      }
  }
advice-chase = { $orders ->
    [one] Chase this late payment of { $due }: it has been open for { $oldest }.
   *[other] Chase these { $orders } late payments, { $due } in all: the oldest has been open for { $oldest }.
  }
oversight-raise-limit = You approved { $decided } orders by hand, { $covered } of them of at most { $limit }, and rejected none of that size. Let orders up to { $limit } be approved without asking.
oversight-evidence-replay = It would have approved { $would } of the { $of } newest orders of the last { $days } days.
advice-weekday = { $weekday ->
    [1] Packing is the bottleneck on Mondays: orders wait { $takes } for it, on other days { $rest }.
    [2] Packing is the bottleneck on Tuesdays: orders wait { $takes } for it, on other days { $rest }.
    [3] Packing is the bottleneck on Wednesdays: orders wait { $takes } for it, on other days { $rest }.
    [4] Packing is the bottleneck on Thursdays: orders wait { $takes } for it, on other days { $rest }.
    [5] Packing is the bottleneck on Fridays: orders wait { $takes } for it, on other days { $rest }.
    [6] Packing is the bottleneck on Saturdays: orders wait { $takes } for it, on other days { $rest }.
   *[7] Packing is the bottleneck on Sundays: orders wait { $takes } for it, on other days { $rest }.
  }
advice-stalls = Orders of { $customer } stall at approval: they wait { $takes } for it, those of others { $rest }.
advice-grown = Orders with { $product } take longer: { $takes } from receipt to delivery, { $rest } in the four weeks before.
advice-supply = { $product } takes longer to come: { $takes } from purchase to receipt, { $rest } before.
advice-longer-evidence = mean { $takes } against { $rest }, n = { $n }
advice-drift = Stock records drift: of { $counted } counted products, { $differing } differed from the book.
advice-drift-evidence = { $products ->
    [one] One product differed when it was counted last. Count it again to see whether it does still.
   *[other] { $products } products differed when they were counted last. Count them again to see whether they do still.
  }

## What acting on it is worth
advice-effect = { $what ->
    [longer] About { $value } longer an order, n = { $n }. Too few to be sure of.
    [saved] About { $value } of waiting spared in four weeks, n = { $n }. Too few to be sure of.
    [unserved] { $value } of orders that could not be served, n = { $n }. Too few to be sure of.
   *[lost] { $value } of stock lost, n = { $n }. Too few to be sure of.
  }
advice-effect-sure = { $what ->
    [longer] { $value } longer an order: between { $low } and { $high }, n = { $n }.
    [saved] { $value } of waiting spared in four weeks: between { $low } and { $high }, n = { $n }.
    [unserved] { $value } of orders that could not be served: between { $low } and { $high }, n = { $n }.
   *[lost] { $value } of stock lost: between { $low } and { $high }, n = { $n }.
  }
advice-compared = { $what ->
    [longer] It took { $now } in the last four weeks, { $before } in the four before.
    [saved] Approval took { $now } in the last four weeks, { $before } in the four before.
    [unserved] Orders of it came to { $now } in the last four weeks, to { $before } in the four before.
   *[lost] A counted product differed by { $now } in the last four weeks, by { $before } in the four before.
  }

## What the button does
oversight-action = { $action ->
    [reorder] Note a purchase of { $quantity }
    [raise_low] Call { $quantity } low
    [raise_limit] Approve up to { $limit } without asking
    [approve] Approve
    [chase] Draft reminders
    [ship] Ship what can be shipped
    [count] Count them
   *[follow] Follow it
  }

## Whether it worked
advice-review = { $verdict ->
    [worked] It worked: what was short is there (n = { $n }).
    [did_not] It did not work: orders wait still (n = { $n }).
   *[cannot_tell] It cannot be told whether it worked: n = { $n } since, { $n_before } before.
  }
advice-review-sure = { $verdict ->
    [worked] It worked: { $since } since, { $before } before; { $low } to { $high } (n = { $n } since, { $n_before } before).
    [did_not] It did not work: { $since } since, { $before } before; { $low } to { $high } (n = { $n } since, { $n_before } before).
   *[cannot_tell] It cannot be told whether it worked: { $since } since, { $before } before; { $low } to { $high } (n = { $n } since, { $n_before } before).
  }
advice-fell = { $by } less
advice-rose = { $by } more

## Reminders of orders that are to be paid first
advice-ask =
    Dear { $customer },

    thank you for your order { $number }. It is set aside for you and leaves as soon as { $due } have reached us. If you have paid in the meantime, please take no notice of this.

    Kind regards
    { $shop }
advice-ask-nameless =
    Good day,

    thank you for your order { $number }. It is set aside for you and leaves as soon as { $due } have reached us. If you have paid in the meantime, please take no notice of this.

    Kind regards
    { $shop }

## Refusals
advice-unknown = Nothing named “{ $name }” is recommended now. The list of recommendations shows what is.
advice-applied-already = This recommendation is applied already. Undo it first to apply it again.
advice-hidden-already = This recommendation is out of the way already.
advice-not-ahead = “{ $text }” is no day ahead. Put it off until a day such as 2026-12-01.
advice-moved-on = What the recommendation set was changed since. Change it where it is set.
advice-not-undone = { $state ->
    [reviewed] It was looked at again already and can no longer be undone here.
   *[undone] It is undone already.
  }

## The log
event-advice_applied = A recommendation was applied: { $what }.
event-advice_dismissed = A recommendation was dismissed: { $what }.
event-advice_snoozed = A recommendation was put off until { $until }: { $what }.
event-advice_reviewed = A recommendation was looked at again: { $what }. { $outcome }
event-alert_raised = { $what }

## Alerts
alert-low-stock = { $product } is low: { $available } left, the limit is { $low }.
alert-stock-out = { $product } may run out by { $by }, before more could be here ({ $lead } days).
alert-late = { $stage ->
    [received] Order { $order } has waited to be read since { $since }: 95 of 100 were read within { $longer } (n = { $n }).
    [awaiting_approval] Order { $order } has waited for approval since { $since }: 95 of 100 had it within { $longer } (n = { $n }).
    [approved] Order { $order } has waited for stock since { $since }: 95 of 100 had it within { $longer } (n = { $n }).
    [awaiting_payment] Order { $order } has waited for payment since { $since }: 95 of 100 were paid within { $longer } (n = { $n }).
    [awaiting_delivery] Order { $order } has waited to be packed since { $since }: 95 of 100 were shipped within { $longer } (n = { $n }).
   *[in_transit] Order { $order } has been on the way since { $since }: 95 of 100 arrived within { $longer } (n = { $n }).
  }
alert-throughput = { $signal ->
    [outside] Week { $week } finished { $value } orders, far { $side ->
        [above] more
       *[below] fewer
      } than weeks usually do.
    [two_of_three] Week { $week } finished { $value } orders, again { $side ->
        [above] many more
       *[below] far fewer
      } than weeks usually do.
   *[eight_on_one_side] Week { $week } finished { $value } orders, the eighth week in a row with { $side ->
        [above] more
       *[below] fewer
      } than usual.
  }
alert-lead-time = { $signal ->
    [outside] Orders that arrived in week { $week } took { $value }, far { $side ->
        [above] longer
       *[below] less
      } than usual.
    [two_of_three] Orders that arrived in week { $week } took { $value }, again much { $side ->
        [above] longer
       *[below] less
      } than usual.
   *[eight_on_one_side] Orders that arrived in week { $week } took { $value }, the eighth week in a row { $side ->
        [above] longer
       *[below] shorter
      } than usual.
  }
alert-doctor = The book’s check found something. Settings show what.
alert-several = Oversight warns of { $alerts } things. The bell in the window lists them.
