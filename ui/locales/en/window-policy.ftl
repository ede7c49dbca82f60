# What the window says of the owner's policy.
window-policy = What the agents may decide
window-policy-note = What they may do without you. Everything else is asked. Each change is kept, and can be gone back on.
window-policy-duplicates = Hold what looks like a duplicate: same customer, same lines
window-policy-hours = { $count ->
    [one] hour apart at most
   *[other] hours apart at most
  }
window-policy-short = When stock does not cover an order
window-policy-short-warn = Take it in and say what is short
window-policy-short-block = Refuse it
window-policy-approve = Approve orders without asking, up to
window-policy-limit = The most an order may come to, in { $currency }
window-policy-quantity = Ask about unusual quantities
window-policy-times = times the usual
window-policy-min-orders = past orders make a usual
window-policy-price = Ask about unusual prices
window-policy-percent = percent off the catalogue
window-policy-reserve = When an order is short
window-policy-reserve-whole = Set stock aside for all of it or nothing
window-policy-reserve-part = Set aside what there is
window-policy-pay = New orders are paid
window-policy-pay-first = before they are shipped
window-policy-pay-later = on account, after they are shipped
window-policy-days-to-pay = { $count ->
    [one] day to pay
   *[other] days to pay
  }
window-policy-arrival = Count shipped orders as delivered by themselves
window-policy-days = { $count ->
    [one] day after they were shipped
   *[other] days after they were shipped
  }
window-policy-effect = What this would have done
window-policy-brief = { $approved } of the last { $days } days’ { $orders } orders approved, { $asked } asked about
window-policy-asked = The newest orders you would be asked about
window-policy-approved = The newest orders it would approve
window-policy-save = Save
window-policy-undo = Undo changes
window-policy-saved = The policy is in force. Waiting orders were looked at again.
window-policy-history = History
window-policy-version = Version { $version }, { $at }, by { $actor }
window-policy-version-first = What a new book starts with
window-policy-current = In force
window-policy-back = Go back to this
window-policy-back-done = { $version ->
    [0] The policy a new book starts with is in force again.
   *[other] Version { $version } of the policy is in force again.
  }
