# What the engine says of tables written out and of the report.

## Tables as files
table-format = A table is written as one of: { $known }. “{ $path }” ends otherwise.
table-long = { $rows } rows are more than the { $most } a sheet holds. Write it as CSV, or ask for a shorter period.

## The report
report-title = Report
report-period = { $from } – { $to }
report-made = Made on { $day }
report-page = Page { $page } of { $pages }
report-headline = { $n ->
    [0] No order was finished in this period.
    [one] One order was finished in this period. It came to { $revenue }.
   *[other] { $n } orders were finished in this period. They came to { $revenue }.
  }
report-number = { $n }
report-decimal = { $n }
report-span = { $span }
report-share = { $share }
report-money = { $amount }
report-unknown = –
report-label = { $figure ->
    [finished] Orders finished
    [revenue] Revenue
    [returned] Came back
    [throughput] A week, on average
    [throughput_day] A day, on average
    [lead_time] 85 of 100 orders arrive within
   *[open] Orders open
  }
report-more = { $share } more than in the period before, which had { $before }
report-less = { $share } less than in the period before, which had { $before }
report-same = As in the period before
report-no-before = There is no earlier period to compare with
report-returned-note = { $share } of the revenue of the period
report-returned-alone = Nothing was sold beside it
report-weeks = { $n ->
    [0] No week of this period is over
    [one] Orders finished, over one whole week
   *[other] Orders finished, over { $n } whole weeks
  }
report-days = { $n ->
    [one] Orders finished, over one day
   *[other] Orders finished, over { $n } days
  }
report-lead-note = From received to delivered: half within { $median }, one in ten over { $p90 }, n = { $n }
report-open-note = The oldest came in on { $day }
report-open-none = Nothing is left standing

## Its parts
report-heading = { $part ->
    [bottleneck] What holds orders up
    [advice] What to do
    [flow] The flow of orders
    [time] How long orders take
    [money] What was sold
    [stock] Stock and what to order
    [more] More figures
   *[notes] How this was measured
  }
report-advice-none = Nothing in these figures asks for a decision.
report-strength = { $strength ->
    [act] Act on it
   *[watch] Watch it
  }
report-stages = Time in stage
report-column = { $column ->
    [stage] Stage
    [n] Orders
    [median] Half within
    [p85] 85 of 100 within
    [p95] 95 of 100 within
    [open] Standing now
    [product] Product
    [units] Units, net
    [gross] Sold
    [net] Less returns
    [cumulative] Share so far
    [class] Class
    [supplier] Supplier
    [available] Available
    [out_from] Out from
    [order] To order
    [cost] Cost
   *[share] Share of the time
  }
report-sellers = Best sellers
report-sellers-note = { $all ->
    [yes] What was sold, by what it brought less returns
   *[no] { $shown } of the { $n } products that were sold, by what they brought less returns
  }
report-order = What to order
report-order-note = { $all ->
    [yes] Products to be ordered now
   *[no] { $shown } of the { $n } products to be ordered now
  }
report-note-finished = An order counts on the day it was finished. Days are those of { $zone }.
report-note-times = Lead time runs from received to delivered, time in stage from entering a stage to leaving it. Spans are told in days, hours or minutes of elapsed time.
report-note-open = { $open ->
    [one] One order still on its way is left out of lead time.
   *[other] { $open } orders still on their way are left out of lead time.
  }
report-note-faults = { $faults ->
    [one] One order whose times run backwards is left out of lead time.
   *[other] { $faults } orders whose times run backwards are left out of lead time.
  }
report-note-empty = Left out, since nothing was measured for it: { $charts }.

## Asking for it
report-format = A report is a PDF. “{ $path }” ends otherwise.
report-paper-unknown = “{ $text }” is no paper. There are: { $known }.
report-template-broken = Line { $line }, column { $column } of the template: { $problem }. { $hint }
report-template-broken-somewhere = The template does not work: { $problem }. { $hint }
report-template-large = A template has at most { $most } bytes.
report-template-help = “fivedeskctl report template show” writes the one that works.
report-late = The report was not done within { $seconds } s, so its template may go on for ever. { $hint }
report-busy = A report that did not end in time is still being worked on. End the program and begin again.
report-own-failed = Your own template does not work with these figures, so the report was made by the built-in one. { $problem }
event-report_template_set = Reports are made by the owner’s own template from now on.
event-report_template_reset = Reports are made by the built-in template from now on.

## Reports that are written by themselves
report-file = { $shop } report { $from } to { $to }
report-file-all = { $shop } report to { $to }
report-folder-missing = There is no folder { $folder }. Choose one that is there, such as one your accountant sees too.
report-schedule-empty = Say whether a report of each week or of each month is to be written.
event-report_schedule_set = { $every ->
    [both] A report of each week and of each month is written into { $folder } from now on.
    [week] A report of each week is written into { $folder } from now on.
   *[month] A report of each month is written into { $folder } from now on.
  }
event-report_schedule_off = No report is written by itself any more.
