# What Oversight says: charts, the bottleneck, recommendations. Shares, spans, amounts and counts arrive as typed
# figures; $stage, $every, $action and the like choose the sentence.

## What every chart shares
chart-number = { $n }
chart-month = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
  }
chart-day = { $day } { $month }
chart-bucket = { $every ->
    [day] { $day } { $month } { $year }
    [week] Week { $week }, from { $day } { $month } { $year }
   *[month] { $month } { $year }
  }
chart-tick = { $unit ->
    [second] { $n } s
    [minute] { $n } min
    [hour] { $n } h
   *[day] { $n ->
        [1] 1 day
       *[other] { $n } days
      }
  }
chart-stage = { $stage ->
    [received] Reading
    [awaiting_approval] Approval
    [approved] Stock
    [awaiting_payment] Payment
    [awaiting_delivery] Packing
    [in_transit] In transit
   *[other] { $stage }
  }
chart-column = { $column ->
    [median] median
    [p90] p90
   *[n] n
  }

## Throughput
chart-throughput-title = Throughput
chart-throughput-subtitle = { $every ->
    [day] orders finished per day
    [week] orders finished per week
   *[month] orders finished per month
  }{ $mean ->
    [yes] { " " }with their moving mean
   *[no] { "" }
  } · n = { $n }{ $unfinished ->
    [no] { "" }
    [day] { " · " }today is not over
    [week] { " · " }this week is not over
   *[month] { " · " }this month is not over
  }
chart-throughput-mean = { $every ->
    [day] 7-day mean
    [week] 4-week mean
   *[month] 3-month mean
  }
chart-throughput-point = { $complete ->
    [yes] { $n ->
        [one] 1 order finished
       *[other] { $n } orders finished
      }
   *[no] { $n ->
        [one] 1 order finished so far
       *[other] { $n } orders finished so far
      }
  }
chart-throughput-empty = { $part ->
    [missing] No order was finished in this period
   *[hint] Each order counts on the day it arrives.
  }
chart-throughput-none = No order was finished in this period.
chart-throughput-total = { $n ->
    [one] 1 order finished
   *[other] { $n } orders finished
  }
chart-throughput-rising = { $every ->
    [day] { $mean } orders a day, and rising
    [week] { $mean } orders a week, and rising
   *[month] { $mean } orders a month, and rising
  }
chart-throughput-falling = { $every ->
    [day] { $mean } orders a day, and falling
    [week] { $mean } orders a week, and falling
   *[month] { $mean } orders a month, and falling
  }
chart-throughput-steady = { $every ->
    [day] { $mean } orders a day, and steady
    [week] { $mean } orders a week, and steady
   *[month] { $mean } orders a month, and steady
  }

## Time in stage
chart-stages-title = Time in stage
chart-stages-subtitle = middle half as a box, median in white, p5 to p95 as a line · n = { $n }{ $open ->
    [0] { "" }
   *[other] { " · " }{ $open } still standing left out
  }{ $faults ->
    [0] { "" }
   *[other] { " · " }{ $faults } with backward times left out
  }
chart-stages-point = median { $median } · p90 { $p90 } · mean { $mean } · n = { $n }{ $open ->
    [0] { "" }
   *[other] { " · " }{ $open } standing now
  }
chart-stages-empty = { $part ->
    [missing] No order has left a stage in this period
   *[hint] Times appear here as orders move from desk to desk.
  }
chart-stages-none = No order has left a stage in this period.
chart-stages-even = { $stage ->
    [received] Reading takes longest: half the orders are read within { $median }
    [awaiting_approval] Approval takes longest: half the orders have it within { $median }
    [approved] Waiting for stock takes longest: half the orders have it within { $median }
    [awaiting_payment] Waiting for payment takes longest: half the orders are paid within { $median }
    [awaiting_delivery] Packing takes longest: half the orders are shipped within { $median }
   *[in_transit] The carrier takes longest: half the orders arrive within { $median }
  }
chart-stages-uneven = { $stage ->
    [received] Reading is slow and uneven: half the orders take under { $median }, one in ten over { $p90 }
    [awaiting_approval] Approval is slow and uneven: half the orders take under { $median }, one in ten over { $p90 }
    [approved] Waiting for stock is slow and uneven: half the orders take under { $median }, one in ten over { $p90 }
    [awaiting_payment] Waiting for payment is slow and uneven: half the orders take under { $median }, one in ten over { $p90 }
    [awaiting_delivery] Packing is slow and uneven: half the orders take under { $median }, one in ten over { $p90 }
   *[in_transit] The carrier is slow and uneven: half the orders take under { $median }, one in ten over { $p90 }
  }

## The bottleneck
oversight-bottleneck = { $stage ->
    [received] Orders wait longest at Mail (to be read): { $share } of the time orders take.
    [awaiting_approval] Orders wait longest at Approval (to be approved): { $share } of the time orders take.
    [approved] Orders wait longest at Warehouse (for stock): { $share } of the time orders take.
    [awaiting_payment] Orders wait longest at Delivery (for payment): { $share } of the time orders take.
    [awaiting_delivery] Orders wait longest at Delivery (to be packed): { $share } of the time orders take.
   *[in_transit] Orders are longest at Delivery (on the way): { $share } of the time orders take.
  }
oversight-evidence = median { $median }, p90 { $p90 }, n = { $n }
oversight-evidence-few = { $share } waited there, half of them { $median } or longer; p90 of all { $p90 }, n = { $n }
oversight-evidence-at-once = all of them passed at once, n = { $n }
oversight-evidence-none = Nothing to compare with yet: no order has left this stage in the period.
oversight-service = { $n ->
    [0] No order arrived in this period, so nothing is known of how long one takes.
    [one] One order arrived, within { $p85 }: too few to promise by.
   *[other] 85 of 100 orders arrive within { $p85 } (n = { $n }).
  }

oversight-no-claims = The book records when orders come and go and no start of work, so that waiting and working cannot be told apart.

## Opening hours
event-hours_set = { $set ->
    [no] Opening times were taken away.
   *[other] Opening times were set: { $openings }{ $holidays ->
        [0] { "" }
        [one] , and one day closed
       *[other] , and { $holidays } days closed
      }.
  }
opening-invalid = “{ $text }” is no opening time. Write, for instance: mon-fri 09:00-17:00; sat 09:00-12:00.
oversight-no-hours = No opening times are set, so that figures in opening hours cannot be made. Set them first.
hours-word-invalid = “{ $text }” is neither elapsed nor business. Time is counted in all hours or in opening hours.

## Little's law
oversight-little-none = { $wip } orders were in the flow on average, and none left.
oversight-little = { $fails ->
    [grew] { $wip } orders were in the flow on average, and { $daily } a day left after { $time } each, which makes { $law }: more came than left.
    [shrank] { $wip } orders were in the flow on average, and { $daily } a day left after { $time } each, which makes { $law }: more left than came.
    [ages] { $wip } orders were in the flow on average, and { $daily } a day left after { $time } each, which makes { $law }: those that left were older or younger than those that stay.
   *[no] { $wip } orders were in the flow on average, and { $daily } a day left after { $time } each: the flow is steady.
  }
