# What charts say beside what oversight.ftl has: their titles, definitions, findings and the headings of their rows.
# A figure is typed; $column, $stage, $scale and the like choose the words.

## What several charts share
chart-short = { $scale ->
    [thousand] { $n }k
    [million] { $n }M
    [billion] { $n }bn
   *[one] { $n }
  }
chart-month-year = { $month } { $year }
chart-weekday = { $day ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
  }
chart-head = { $column ->
    [period] Period
    [from] From
    [day] Day
    [stage] Stage
    [n] n
    [finished] Finished
    [mean] Mean
    [median] Median
    [p50] p50
    [p85] p85
    [p90] p90
    [p95] p95
    [max] Longest
    [open] Open
    [faults] Backward times
    [received] Received
    [awaiting_approval] Approval
    [approved] Stock
    [awaiting_payment] Payment
    [awaiting_delivery] Packing
    [in_transit] In transit
    [cancelled] Cancelled or rejected
    [left] Left
    [elsewhere] Stage not known
    [from_hours] From (hours)
    [to_hours] To (hours)
    [share] Share
    [value] Value
    [lower] Lower limit
    [upper] Upper limit
    [signal] Signal
    [order_hours] Order-hours
    [order] Order
    [age] Age
    [standing] In this stage
    [bottleneck] Bottleneck
    [revenue] Revenue
    [returned] Returned
    [net] Net
    [gross] Gross
    [product] Product
    [class] Class
    [units] Units
    [cumulative] Cumulative share
    [on_hand] On hand
    [stock_p10] Forecast p10
    [stock_p50] Forecast p50
    [stock_p90] Forecast p90
   *[orders] Orders
  }

chart-scale = A picture is saved at 1, 2 or 3 times its size, not { $scale } times.

## Arrivals and departures
chart-arrivals-title = Arrivals and departures
chart-arrivals-subtitle = { $every ->
    [day] orders received and orders that left, per day
    [week] orders received and orders that left, per week
   *[month] orders received and orders that left, per month
  } · n = { $n } received
chart-arrivals-series = { $series ->
    [received] received
   *[left] left
  }
chart-arrivals-more = { $came } orders came in and { $went } left: { $apart } more to do
chart-arrivals-fewer = { $came } orders came in and { $went } left: { $apart } fewer to do
chart-arrivals-even = As many orders came in as left: { $came }
chart-arrivals-none = No order came in or left in this period.
chart-arrivals-point = { $arrived } received · { $finished } finished{ $cancelled ->
    [0] { "" }
   *[other] { " · " }{ $cancelled } cancelled or rejected
  }
chart-arrivals-empty = { $part ->
    [missing] No order came in or left in this period
   *[hint] Each order counts when it is received and when it leaves.
  }

## Cumulative flow
chart-cumulative-title = Cumulative flow
chart-cumulative-subtitle = orders that had come to each stage by the end of each { $every ->
    [day] day
    [week] week
   *[month] month
  }{ $part ->
    [last] { ", " }the last { $shown } drawn
   *[all] { "" }
  } · n = { $n }{ $faults ->
    [0] { "" }
   *[other] { " · " }{ $faults } with backward times left out
  }
chart-cumulative-left = left
chart-cumulative-wider = Orders pile up: { $now } open at the end, { $before } at the beginning
chart-cumulative-narrower = Fewer orders are open: { $now } at the end, { $before } at the beginning
chart-cumulative-even = As many orders are open at the end as at the beginning: { $now }
chart-cumulative-none = No order came in during this period.
chart-cumulative-point = { $came } had come in · { $left } had left · { $open } open
chart-cumulative-empty = { $part ->
    [missing] No order came in during this period
   *[hint] Two days with orders are enough for a first picture.
  }

## Work in progress
chart-wip-title = Work in progress
chart-wip-subtitle = open orders by stage at the end of each { $every ->
    [day] day
    [week] week
   *[month] month
  } · n = { $n } at the end
chart-wip-elsewhere = stage not known
chart-wip-now = { $now ->
    [one] 1 order open
   *[other] { $now } orders open
  }, { $stage ->
    [received] { $n } of them to be read
    [awaiting_approval] { $n } of them waiting for approval
    [approved] { $n } of them waiting for stock
    [awaiting_payment] { $n } of them waiting for payment
    [awaiting_delivery] { $n } of them to be packed
   *[in_transit] { $n } of them on the way
  }; at most there were { $most }
chart-wip-clear = { $now } orders open at the end; at most there were { $most }
chart-wip-none = No order was open in this period.
chart-wip-point = { $n ->
    [one] 1 order open
   *[other] { $n } orders open
  }{ $stage ->
    [none] { "" }
    [received] { " · " }most to be read
    [awaiting_approval] { " · " }most waiting for approval
    [approved] { " · " }most waiting for stock
    [awaiting_payment] { " · " }most waiting for payment
    [awaiting_delivery] { " · " }most to be packed
   *[in_transit] { " · " }most on the way
  }
chart-wip-empty = { $part ->
    [missing] No order was open in this period
   *[hint] Orders appear here from the moment they are received.
  }

## Age of open orders
chart-age-title = Age of open orders
chart-age-subtitle = since received, over how old finished orders were when they left the stage · n = { $n } open, { $finished } finished stays
chart-age-open = open
chart-age-late = { $late ->
    [one] 1 order is older than 95 of 100 were at its stage; the oldest open order has waited { $oldest }
   *[other] { $late } of { $n } open orders are older than 95 of 100 were at their stage, the oldest { $oldest }
  }
chart-age-usual = { $n ->
    [one] The open order is no older than usual: { $oldest }
   *[other] All { $n } open orders are within the usual age for their stage, the oldest { $oldest }
  }
chart-age-none = No order is open.
chart-age-order = Order #{ $n }, { $stage ->
    [received] Reading
    [awaiting_approval] Approval
    [approved] Stock
    [awaiting_payment] Payment
    [awaiting_delivery] Packing
   *[in_transit] In transit
  }
chart-age-point = { $late ->
    [yes] { $age } old, { $standing } in this stage · older than 95 of 100
   *[no] { $age } old, { $standing } in this stage
  }
chart-age-empty = { $part ->
    [missing] No order is open
   *[hint] Each open order stands here as a dot, by its age.
  }

## Time in stage, as a trend
chart-trend-title = Time in stage, trend
chart-trend-subtitle = median and middle half by { $every ->
    [day] the day
    [week] the week
   *[month] the month
  } that orders left the stage, each on its own scale · n = { $n }
chart-trend-short = { $n ->
    [one] 1 stay ended; a trend needs eight periods
   *[other] { $n } stays ended; a trend needs eight periods
  }
chart-trend-longer = { $stage ->
    [received] Reading takes longer: { $now } now, { $before } before
    [awaiting_approval] Approval takes longer: { $now } now, { $before } before
    [approved] Waiting for stock takes longer: { $now } now, { $before } before
    [awaiting_payment] Waiting for payment takes longer: { $now } now, { $before } before
    [awaiting_delivery] Packing takes longer: { $now } now, { $before } before
   *[in_transit] The carrier takes longer: { $now } now, { $before } before
  }
chart-trend-shorter = { $stage ->
    [received] Reading got faster: { $now } now, { $before } before
    [awaiting_approval] Approval got faster: { $now } now, { $before } before
    [approved] Waiting for stock got shorter: { $now } now, { $before } before
    [awaiting_payment] Waiting for payment got shorter: { $now } now, { $before } before
    [awaiting_delivery] Packing got faster: { $now } now, { $before } before
   *[in_transit] The carrier got faster: { $now } now, { $before } before
  }
chart-trend-steady = { $stage ->
    [received] No stage moved much; reading most: { $now } now, { $before } before
    [awaiting_approval] No stage moved much; approval most: { $now } now, { $before } before
    [approved] No stage moved much; waiting for stock most: { $now } now, { $before } before
    [awaiting_payment] No stage moved much; payment most: { $now } now, { $before } before
    [awaiting_delivery] No stage moved much; packing most: { $now } now, { $before } before
   *[in_transit] No stage moved much; the carrier most: { $now } now, { $before } before
  }
chart-trend-label = { $stage ->
    [received] Reading
    [awaiting_approval] Approval
    [approved] Stock
    [awaiting_payment] Payment
    [awaiting_delivery] Packing
   *[in_transit] In transit
  } · { $when }
chart-trend-point = median { $median } · p90 { $p90 } · n = { $n }

## Lead time
chart-lead-title = Lead time
chart-lead-subtitle = from received to delivered · n = { $n } delivered
chart-lead-level = { $level } of 100
chart-lead-service = 85 of 100 orders arrive within { $p85 }, half within { $median }
chart-lead-none = No order was delivered in this period.
chart-lead-bin = { $from } to { $to }
chart-lead-point = { $n ->
    [one] 1 order
   *[other] { $n } orders
  } · { $share }
chart-lead-empty = { $part ->
    [missing] No order was delivered in this period
   *[hint] Each order counts from the day it is received to the day it arrives.
  }

## Process behaviour
chart-process-title = Process behaviour
chart-process-subtitle = { $every ->
    [day] orders finished per day
    [week] orders finished per week
   *[month] orders finished per month
  }, limits at the mean ± 2.66 × mean moving range · n = { $n }
chart-process-level = { $level ->
    [upper] upper limit
    [lower] lower limit
   *[mean] mean
  }
chart-process-steady = { $every ->
    [day] A steady flow: { $lower } to { $upper } orders a day is its ordinary noise
    [week] A steady flow: { $lower } to { $upper } orders a week is its ordinary noise
   *[month] A steady flow: { $lower } to { $upper } orders a month is its ordinary noise
  }
chart-process-signals = { $n ->
    [one] 1 value is more than noise
   *[other] { $n } values are more than noise
  }: { $lower } to { $upper } { $every ->
    [day] orders a day is ordinary
    [week] orders a week is ordinary
   *[month] orders a month is ordinary
  }
chart-process-none = Too little to tell noise from change: six periods are needed.
chart-process-signal = { $signal ->
    [outside] outside the limits
    [two_of_three] two of three near a limit
    [eight] eight on one side of the mean
   *[none] none
  }
chart-process-point = { $n ->
    [one] 1 order finished
   *[other] { $n } orders finished
  }{ $signal ->
    [outside] { " · " }outside the limits
    [two_of_three] { " · " }two of three near a limit
    [eight] { " · " }eight on one side of the mean
   *[none] { "" }
  }
chart-process-empty = { $part ->
    [missing] Too little to tell noise from change
   *[hint] Six complete periods with orders are needed.
  }

## The bottleneck, week by week
chart-bottleneck-title = Bottleneck by week
chart-bottleneck-subtitle = each stage's share of the time orders took, the largest of a week framed · n = { $n ->
    [one] 1 week
   *[other] { $n } weeks
  }
chart-bottleneck-most = { $stage ->
    [received] Reading held most time in { $n } of { $weeks } weeks
    [awaiting_approval] Approval held most time in { $n } of { $weeks } weeks
    [approved] Waiting for stock held most time in { $n } of { $weeks } weeks
    [awaiting_payment] Waiting for payment held most time in { $n } of { $weeks } weeks
    [awaiting_delivery] Packing held most time in { $n } of { $weeks } weeks
   *[in_transit] The carrier held most time in { $n } of { $weeks } weeks
  }
chart-bottleneck-point = { $largest ->
    [yes] { $share } of the time orders took, the largest
   *[no] { $share } of the time orders took
  }

## Share of lead time
chart-share-title = Share of lead time
chart-share-subtitle = how the time that orders took divides over the stages · n = { $n } order-hours{ $faults ->
    [0] { "" }
   *[other] { " · " }{ $faults } with backward times left out
  }
chart-share-largest = { $stage ->
    [received] Reading holds { $share } of the time orders take
    [awaiting_approval] Approval holds { $share } of the time orders take
    [approved] Waiting for stock holds { $share } of the time orders take
    [awaiting_payment] Waiting for payment holds { $share } of the time orders take
    [awaiting_delivery] Packing holds { $share } of the time orders take
   *[in_transit] The carrier holds { $share } of the time orders take
  }
chart-share-none = No order stood anywhere in this period.
chart-share-point = { $share } · { $time } in all
chart-share-empty = { $part ->
    [missing] No order stood anywhere in this period
   *[hint] Imported orders whose stages are not known are not counted here.
  }

## Revenue and returns
chart-revenue-title = Revenue and returns
chart-revenue-subtitle = { $every ->
    [day] by day
    [week] by week
   *[month] by month
  }, returns below the line, in { $currency } · n = { $n ->
    [one] { $every ->
        [day] 1 day
        [week] 1 week
       *[month] 1 month
      }
   *[other] { $every ->
        [day] { $n } days
        [week] { $n } weeks
       *[month] { $n } months
      }
  }
chart-revenue-clean = { $revenue } came in and nothing was returned
chart-revenue-returns = { $revenue } came in; { $returned } of it, { $share }, went back as returns
chart-revenue-none = Nothing was sold in this period.
chart-revenue-point = { $any ->
    [yes] revenue { $revenue } · returned { $returned }
   *[no] revenue { $revenue }
  }
chart-revenue-empty = { $part ->
    [missing] Nothing was sold in this period
   *[hint] An order's worth counts on the day it is finished.
  }

## Best sellers
chart-sellers-title = Best sellers
chart-sellers-subtitle = revenue less returns in { $currency }; A is the first 80 %, B up to 95 % · n = { $n ->
    [one] 1 product
   *[other] { $n } products
  }
chart-sellers-class = class
chart-sellers-share = so far
chart-sellers-rest = { $n ->
    [one] 1 more product
   *[other] { $n } more products
  }
chart-sellers-few = { $n ->
    [one] One product brought all of the revenue
   *[other] { $a } of { $n } products bring { $share } of the revenue
  }
chart-sellers-none = No product brought anything in this period.
chart-sellers-point = { $any ->
    [yes] { $net } after returns ({ $gross } before), { $units } units · class { $class }, { $share } with those before it
   *[no] { $net }, { $units } units · class { $class }, { $share } with those before it
  }
chart-sellers-empty = { $part ->
    [missing] No product brought anything in this period
   *[hint] Products appear here as soon as one is ordered.
  }

## Stock and its forecast
chart-stock-title = Stock level
chart-stock-subtitle = { $product } { $fan ->
    [yes] · on hand, then the median and 80 of 100 simulated courses · n = { $n } days
   *[no] · on hand · n = { $n } days
  }
chart-stock-series = { $series ->
    [reorder] order again
    [median] likely
   *[on_hand] on hand
  }
chart-stock-out = { $product } runs out between { $from } and { $to }: { $now } on hand
chart-stock-may-out = { $product } may run out from { $from } on: { $now } on hand
chart-stock-lasts = { $product } lasts beyond { $to }: { $now } on hand
chart-stock-unknown = { $now } { $product } on hand; its demand is too little for a forecast
chart-stock-none = No product has been counted yet.
chart-stock-was = { $n } on hand
chart-stock-will = { $p50 } by median, { $p10 } to { $p90 } in 80 of 100 courses
chart-stock-empty = { $part ->
    [missing] No stock to show
   *[hint] Count a product, and its level appears here.
  }

## Demand by day
chart-demand-title = Demand by day
chart-demand-subtitle = orders received, a square a day · n = { $n }
chart-demand-busiest = { $day ->
    [1] Monday is the busiest day: { $share } of all orders
    [2] Tuesday is the busiest day: { $share } of all orders
    [3] Wednesday is the busiest day: { $share } of all orders
    [4] Thursday is the busiest day: { $share } of all orders
    [5] Friday is the busiest day: { $share } of all orders
    [6] Saturday is the busiest day: { $share } of all orders
   *[7] Sunday is the busiest day: { $share } of all orders
  }
chart-demand-total = { $n ->
    [one] 1 order came in
   *[other] { $n } orders came in
  }
chart-demand-none = No order came in during this period.
chart-demand-most = { $n } a day
chart-demand-point = { $n ->
    [0] no order
    [one] 1 order, { $value }
   *[other] { $n } orders, { $value }
  }
chart-demand-empty = { $part ->
    [missing] No order came in during this period
   *[hint] Each day with orders is a square here.
  }

## Which orders a picture is of
filter-none = all orders
filter-product = orders of { $product }
filter-customer = orders by { $customer }
filter-channel = orders that came by { $channel }
filter-desk = orders that stood on the desk { $desk ->
    [mail] Mail
    [warehouse] Warehouse
    [approval] Approval
    [delivery] Delivery
   *[oversight] Oversight
  }
filter-min = orders from { $total }
filter-max = orders up to { $total }
filter-hours = time in opening hours
filter-zone = days in { $zone }
