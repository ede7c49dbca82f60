# The window's words for Oversight: what is measured, the bottleneck, charts taken along, forecasts and the report.

## The screen and what it is narrowed to
window-oversight-part = What is shown
window-oversight-flow = Flow
window-oversight-demand = Demand and stock
window-hours-counted = How time is counted
window-hours-elapsed = All hours
window-hours-business = Opening hours
window-filter-min = From total
window-filter-max = To total

## The bottleneck
window-bottleneck-now = { $count ->
    [0] No order stands there now
    [one] One order stands there now
   *[other] { $count } orders stand there now, the oldest first
  }
window-bottleneck-desk = Go to { $desk }
window-bottleneck-all = All { $count } as a list

## What the figures leave out
window-left = What the figures leave out
window-left-note = Orders still standing in a stage are not finished, and times that run backwards are not measured.
window-left-none = Nothing is left out
window-left-none-hint = No order has passed a desk in this period.
window-left-stage = Stage
window-left-measured = Measured
window-left-open = Still there
window-left-oldest = Oldest
window-left-faults = Backwards
window-left-faults-of = Orders whose times run backwards at “{ $stage }”

## Charts taken along
window-chart-png-2 = PNG, twice as fine
window-chart-png-3 = PNG, three times as fine
window-chart-pdf = PDF, a page to print or send
window-chart-csv = Rows as CSV
window-chart-xlsx = Rows as XLSX
window-chart-file = { $shop } - { $title } - { $from } to { $to }
window-chart-file-all = { $shop } - { $title } - to { $to }

## Opening hours
window-hours = Opening hours
window-hours-note = When the shop is open. Oversight can count time in these hours alone.
window-hours-openings = Times
window-hours-openings-hint = Such as mon-fri 09:00-17:00; sat 09:00-12:00. Empty: none are set.
window-hours-holidays = Days it is closed
window-hours-holidays-hint = One a line, such as 2026-12-25
window-hours-saved = Opening hours are set.
window-reports = Reports
window-reports-note = One PDF of a week or month with its figures, what held orders up, the charts and what to do, written by itself while the window is open or when it opens next.
window-reports-weekly = Each week, on its Monday
window-reports-monthly = Each month, on its 1st
window-reports-folder-choose = Where reports go
window-reports-paper-label = Paper
window-reports-paper = { $paper ->
    [a4] A4
    [letter] US Letter
   *[usual] By the currency
  }
window-reports-written = { $every ->
    [month] The month from { $day } was written
   *[week] The week from { $day } was written
  }
window-reports-failed = { $every ->
    [month] The month from { $day } could not be written; it is tried again.
   *[week] The week from { $day } could not be written; it is tried again.
  }

## The report
window-report = Report
window-report-note = This period as one PDF: its figures, what holds orders up, the charts and what to do
window-report-save = Save the report
window-report-saved = The report is saved as { $path }

## Forecasts
window-forecast = What runs out
window-forecast-note = { $risk ->
    [0] None of { $n } products is at risk; stock is to last through { $service } % of deliveries.
    [one] One of { $n } products is at risk; stock is to last through { $service } % of deliveries.
   *[other] { $risk } of { $n } products are at risk; stock is to last through { $service } % of deliveries.
  }
window-forecast-all = All products
window-forecast-none = Nothing runs out
window-forecast-none-hint = What is there and on its way lasts until more can come.
window-forecast-cover = Cover
window-forecast-out = Out by
window-forecast-point = Order again at
window-forecast-class = Demand
window-forecast-order = To order
window-forecast-lasts = lasts
window-forecast-from = from { $from }
window-forecast-between = { $from } to { $to }
window-class-smooth = smooth
window-class-erratic = erratic
window-class-intermittent = now and then
window-class-lumpy = lumpy
window-purchase-list = Purchase list
window-purchase-list-csv = CSV, for a spreadsheet
window-purchase-list-xlsx = XLSX, for a spreadsheet
window-purchase-list-pdf = PDF, to print or send
window-purchase-list-file = Purchase list { $day }
window-purchase-list-save = Save the purchase list
window-purchase-list-saved = The purchase list is saved as { $path }

## Recommendations
window-recommendations-all = All { $count } recommendations
window-recommendations-fewer = The first ones only
