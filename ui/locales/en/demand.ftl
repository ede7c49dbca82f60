# What Oversight says of demand and stock: forecasts, the purchase list, how stock is planned.

## Forecasts, in one sentence each
forecast-out-now = { $product } is out, and { $rate } are wanted a week{ $order ->
    [yes] : order { $quantity }.
   *[no] . Enough is due in.
  }
forecast-out-on = { $product } runs out on { $from_day }{ $order ->
    [yes] : order { $quantity }.
   *[no] .
  }
forecast-out-between = { $product } runs out between { $from_day } and { $to_day }{ $order ->
    [yes] : order { $quantity }.
   *[no] .
  }
forecast-out-from = { $product } may run out from { $from_day } on{ $order ->
    [yes] : order { $quantity }.
   *[no] .
  }
forecast-lasts = { $product } lasts { $days ->
    [one] one day
   *[other] { $days } days
  } at the mean demand{ $order ->
    [yes] : order { $quantity }.
   *[no] .
  }
forecast-young = { $product } has been sold for { $days ->
    [0] less than a day
    [one] one day
   *[other] { $days } days
  }: too short to foretell when it runs out.
forecast-unsold = No { $product } was sold: { $available } available{ $order ->
    [yes] , below your limit. Order { $quantity }.
   *[no] .
  }
forecast-uncounted = { $product } was never counted, so nobody knows how long it lasts.
forecast-waiting = Orders wait for { $waiting } { $product }, which was never counted{ $order ->
    [yes] : order { $quantity }.
   *[no] .
  }

## And why
forecast-why = { $class ->
    [smooth] { $by ->
        [week] It sells in most weeks in like amounts
       *[day] It sells on most days in like amounts
      }
    [erratic] { $by ->
        [week] It sells in most weeks in very unlike amounts
       *[day] It sells on most days in very unlike amounts
      }
    [intermittent] { $by ->
        [week] It sells in few weeks, in like amounts
       *[day] It sells on few days, in like amounts
      }
   *[lumpy] { $by ->
        [week] It sells in few weeks, in very unlike amounts
       *[day] It sells on few days, in very unlike amounts
      }
  } ({ $by ->
    [week] { $sold } of { $n } weeks
   *[day] { $sold } of { $n } days
  }, CV² { $variation }), so { $method ->
    [ses] simple exponential smoothing follows its level.
    [sba] Croston's method without its bias (SBA) takes the amount and the time between two apart.
   *[tsb] TSB is used, as nothing sold in the last { $silent } of them: its estimate falls while nothing sells.
  }
forecast-why-mean = { $demands ->
    [one] It sold on one day of { $days }: too seldom for more than the plain mean.
   *[other] It sold on { $demands } days of { $days }: too little for more than the plain mean.
  }
forecast-lead = { $from ->
    [history] A purchase of it takes { $days } days, learned from { $n } receipts.
    [product] A purchase of it takes { $days } days, as set for this product.
    [supplier] A purchase of it takes { $days } days, as set for its supplier.
   *[book] A purchase of it takes { $days } days, the book's own figure: fewer than three receipts are known.
  }
forecast-reorder = { $drawn ->
    [yes] Order again at { $point }: in { $service } of lead times drawn from its past no more was sold. { $safety } of it are there for chance.
   *[no] Order again at { $point }: demand over the lead time and { $safety } for chance, so that { $service } of lead times pass without a shortage.
  }
forecast-by-invalid = Demand is forecast by “day” or by “week”, not by “{ $text }”.
forecast-days-invalid = A forecast looks back { $least } to { $most } days, not { $text }.
forecast-class-invalid = “{ $text }” is no class of demand. There are { $known }.
forecast-abc-invalid = “{ $text }” is no class by revenue. Give a, b or c.

## The purchase list
purchase-list-title = Purchase list
purchase-list-supplier = Supplier
purchase-list-sku = SKU
purchase-list-product = Product
purchase-list-quantity = Order
purchase-list-unit = Unit
purchase-list-pack = Pack of
purchase-list-cost = Cost
purchase-list-available = Available
purchase-list-due-in = Due in
purchase-list-waiting = Waited for
purchase-list-reorder-point = Order again at
purchase-list-out-from = Out from

## When open orders will be done
done-when = { $open ->
    [one] The open order will be done by { $half ->
        [same] { $to_day }: 85 of 100 futures
       *[earlier] { $to_day } in 85 of 100 futures, by { $from_day } in half of them
      }
   *[other] The { $open } open orders will be done by { $half ->
        [same] { $to_day }: 85 of 100 futures
       *[earlier] { $to_day } in 85 of 100 futures, by { $from_day } in half of them
      }
  }, at the pace of the last twelve weeks (n = { $n }).
done-when-nothing = No order is open.
done-when-unknown = { $open ->
    [one] One order is open. Too few orders were finished in the last twelve weeks to foretell when it will be done.
   *[other] { $open } orders are open. Too few orders were finished in the last twelve weeks to foretell when they will be done.
  }

## How stock is planned
planning-days-invalid = { $text } days cannot be. Give { $least } to { $most }.
planning-days-missing = Give the days from ordering to receiving, such as 14.
planning-service-invalid = { $text } % cannot be planned for. Give 50 to 99.9, such as 95.
planning-one-at-a-time = Set a product's lead time, a supplier's, or what holds for the whole book: one at a time.
event-planning_set = Stock is planned anew: a purchase takes { $lead } days, { $service } of lead times pass without a shortage, and an order lasts { $days } days.
event-lead_time_product = { $days ->
    [0] The lead time of { $product } is no longer set.
    [one] A purchase of { $product } takes one day.
   *[other] A purchase of { $product } takes { $days } days.
  }
event-lead_time_supplier = { $days ->
    [0] The lead time of supplier { $supplier } is no longer set.
    [one] A purchase of supplier { $supplier } takes one day.
   *[other] A purchase of supplier { $supplier } takes { $days } days.
  }
