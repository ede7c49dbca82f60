# The words of the window.

## The program
window-brand-first = Five
window-brand-second = desk
window-brand-first-short = F
window-brand-second-short = d
window-nav = Screens
window-nav-board = Board
window-nav-orders = Orders
window-nav-stock = Stock
window-nav-customers = Customers
window-nav-oversight = Oversight
window-nav-log = Log
window-nav-import = Import
window-nav-settings = Settings
window-nav-asks = { $count ->
    [one] One question waits for you
   *[other] { $count } questions wait for you
  }
window-nav-low = { $count ->
    [one] One product is low
   *[other] { $count } products are low
  }
window-nav-low-unit = low
window-saved = All changes saved
window-saving = Saving …
window-loading = Loading
window-failed = This could not be read
window-retry = Try again
window-close = Close
window-cancel = Cancel
window-none = –
window-today = today

## The search for everything
window-search = Search orders, customers, products, commands
window-search-keys = Ctrl K
window-search-clear = Clear the search
window-search-nothing = Nothing found
window-palette-orders = Orders
window-palette-customers = Customers
window-palette-products = Products
window-palette-commands = Commands
window-palette-search = Search orders for “{ $query }”
window-palette-order = { $status } · { $total }
window-palette-product = { $available } available · { $price }
window-palette-go = Go to { $screen }
window-palette-light = Use the light theme
window-palette-dark = Use the dark theme
window-palette-auto = Use the system’s theme

## Keys
window-keys = Keys
window-keys-new = Write a new order
window-keys-send = Send the order and start the next
window-keys-search = Search everything
window-keys-screens = Go to a screen
window-keys-walk = Walk over the board, a list or a chart
window-keys-open = Open what is focused
window-keys-main = Take the main step of the focused card
window-keys-close = Close what is open
window-keys-help = Show these keys

## Times
window-age-now = now
window-age-seconds = { $n } s
window-age-minutes = { $n } min
window-age-hours = { $n } h
window-age-days = { $n } d
window-ago-now = just now
window-ago-minutes = { $n } min ago
window-ago-hours = { $n ->
    [one] 1 hour ago
   *[other] { $n } hours ago
  }
window-ago-days = { $n ->
    [one] 1 day ago
   *[other] { $n } days ago
  }
window-ago-day = on { $day }
window-milliseconds = { $n } ms

## Desks and statuses
window-desk-mail = Mail
window-desk-approval = Approval
window-desk-warehouse = Warehouse
window-desk-delivery = Delivery
window-desk-oversight = Oversight
window-status-received = Received
window-status-awaiting-approval = Awaiting approval
window-status-approved = Waiting for stock
window-status-awaiting-payment = Awaiting payment
window-status-awaiting-delivery = Awaiting delivery
window-status-in-transit = In transit
window-status-delivered = Delivered
window-status-returned = Returned
window-status-rejected = Rejected
window-status-cancelled = Cancelled
window-hold-unclear = unclear
window-hold-duplicate = duplicate
window-hold-shortage = short
window-hold-customer = customer
window-hold-manual = on hold
window-hold-other = on hold

## The board
window-card = Order { $number }: { $question }
window-order-number = #{ $number }
window-order-titled = #{ $number } · { $title }
window-no-customer = No customer
window-group-oldest = oldest #{ $number }
window-group-all = See all { $count } as a list
window-lane-more = { $count ->
    [one] 1 more
   *[other] { $count } more
  }
window-lane-oldest = oldest
window-lane-empty = Nothing waits here.
window-lane-empty-mail = Every order has been read.
window-lane-empty-approval = Nothing to approve.
window-lane-empty-warehouse = No order waits for stock.
window-lane-empty-delivery = Nothing to pay, ship or confirm.
window-lane-empty-oversight = Once orders flow, what holds them up is shown here.
window-oversight-compared = last 7 days against the 7 before
window-delivered-word = delivered
window-lead-median = median lead time
window-before = { $count } before
window-bottleneck = Bottleneck: { $desk }
window-bottleneck-share = { $count ->
    [0] { $share } of all order-hours. None stands there now.
    [one] { $share } of all order-hours. One order stands there now.
   *[other] { $share } of all order-hours. { $count } orders stand there now.
  }
window-share = { $desk } { $share }
window-stepped = #{ $number }: { $status }

window-first = This book has no products yet.
window-first-note = Orders are read by the names of your products, so begin with those.
window-first-import = Import a file

## Order entry
window-new-order = New order
window-new-order-key = N
window-entry = New order
window-entry-text = The order’s text
window-entry-placeholder = Type or paste an order
window-entry-hint = Products and numbers, such as Blue mug:6, Tea towel:2. What is understood shows here while you type.
window-entry-forms = What is understood:
window-entry-reading = Reading …
window-entry-understood = What is understood
window-entry-unclear = Not understood: “{ $text }”
window-entry-nothing = No product is recognised yet.
window-entry-customer = Customer
window-entry-new-customer = New customer
window-entry-address = Delivery address
window-entry-total = Total
window-entry-send = Send
window-entry-send-keys = Ctrl ↵
window-entry-sent = Order #{ $number } is in the book: { $status }
window-chip-line = { $quantity } × { $product }
window-chip-quoted = “{ $text }”
window-chip-full = can be filled, { $available } available
window-chip-contended = fills this, but not all open orders: { $available } available
window-chip-short = cannot be filled: { $available } available
window-chip-question = to be answered
window-chip-plain = understood

## Orders
window-orders-all = All
window-orders-behind = Behind “{ $told }”
window-orders-search = Search orders
window-orders-none = No orders here
window-orders-none-hint = Orders stand here as soon as they are in the book. Press N to write one.
window-orders-not-found = No order matches “{ $search }”
window-orders-none-here = No order is like that
window-orders-not-found-hint = Numbers, customers, products, notes and references of other systems are searched, each word from its beginning.
window-col-order = Order
window-col-orders = Orders
window-col-status = Status
window-col-customer = Customer
window-col-products = Products
window-col-product = Product
window-col-quantity = Quantity
window-col-price = Price
window-col-total = Total
window-col-received = Received
window-col-since = Stands since
window-col-when = When
window-col-desk = Desk
window-col-happened = What happened
window-col-actor = By
window-col-reason = Reason
window-col-contact = Contact
window-col-last-order = Last order
window-col-on-hand = On hand
window-col-reserved = Reserved
window-col-available = Available
window-col-low-at = Low at
window-col-waiting = Waited for
window-pager-rows = { $first }–{ $last } of { $total }
window-pager-rows-more = { $first }–{ $last } of { $total }+
window-pager-page = Page { $page }
window-pager-first = First page
window-pager-previous = Previous page
window-pager-next = Next page
window-pager-last = Last page

## An order's story
window-story-since = changed
window-lines = Lines
window-lines-none = No line yet
window-line-short = { $n } short, { $available } available
window-line-waits = waits with the others, { $available } available
window-line-reserved = reserved
window-line-shipped = shipped
window-line-delivered = delivered
window-line-returned = { $n } returned
window-facts = Facts
window-fact-address = Address
window-fact-paid = Paid
window-no-address = No address
window-paid-of = { $paid } paid, { $due } due
window-source-text = written as text
window-source-form = entered in a form
window-source-file = from a file
window-source-import = imported: { $source }
window-original = As it came in
window-timeline = Story
window-event-by = { $kind ->
    [agent] { $desk }, by itself
    [rule] { $desk }, by your policy
    [import] { $desk }, by import
    [host] { $desk }, by the program
   *[other] { $desk }, { $actor }
  }
window-reject = Reject
window-reject-title = Reject order #{ $number }
window-reject-reason = Reason
window-pay = Take payment
window-pay-part = Take another amount …
window-pay-title = Payment for order #{ $number }
window-pay-amount = Amount in { $currency }
window-pay-due = { $due } is due.
window-clarify = Mail asks
window-clarify-product = Which product?
window-clarify-quantity = How many?
window-clarify-drop = Drop it
window-clarify-search = Type to search the catalogue
window-clarify-send = { $count ->
    [0] Answer
    [one] Send one answer
   *[other] Send { $count } answers
  }

## Stock
window-stock-count = { $count ->
    [one] 1 product
   *[other] { $count } products
  }
window-stock-low = low
window-stock-low-only = Low only
window-stock-search = Search products
window-stock-none = No products yet
window-stock-none-hint = Add the first one, or import a file.
window-stock-not-found = No product matches “{ $search }”
window-stock-none-low = No product is low
window-stock-entry = Count or receive stock
window-stock-text = Products and numbers
window-stock-set = Count
window-stock-receive = Receive
window-stock-set-example = What you counted, such as Blue mug:100, Tea towel:50
window-stock-receive-example = What arrived, such as Blue mug:20, Tea towel:12
window-stock-set-send = Set stock
window-stock-receive-send = Receive
window-stock-line-set = { $product } becomes { $quantity }
window-stock-line-receive = { $product } +{ $quantity }
window-stock-now = now { $onHand }
window-stock-changed = { $resumed ->
    [0] { $products ->
        [one] Stock of one product is written down.
       *[other] Stock of { $products } products is written down.
      }
    [one] Stock is written down, and one order goes on because of it.
   *[other] Stock is written down, and { $resumed } orders go on because of it.
  }
window-product-add = Add product
window-product-name = Name
window-product-price = Price
window-product-price-hint = For one unit
window-product-sku = SKU
window-product-sku-hint = Your own code for it, if there is one
window-product-cost = Cost
window-product-cost-hint = What a unit costs you
window-product-low = Low at
window-product-low-hint = Low at so many available
window-product-decimals = Sold in
window-product-decimals-hint = How finely its quantity may be given
window-decimals-0 = whole units
window-decimals-1 = tenths, such as 2.5
window-decimals-2 = hundredths, such as 2.25
window-decimals-3 = thousandths, such as 2.125
window-product-save = Add
window-product-added = { $product } is in the catalogue.
window-ledger = Stock ledger
window-ledger-none = No movement yet
window-ledger-none-hint = Count the product, and the ledger begins.

## Customers
window-customers-count = { $count ->
    [one] 1 customer
   *[other] { $count } customers
  }
window-customers-search = Search customers
window-customers-none = No customers yet
window-customers-none-hint = A customer is added with the first order that names them.
window-customers-not-found = No customer matches “{ $search }”
window-customer-orders = { $count ->
    [0] no orders yet
    [one] 1 order
   *[other] { $count } orders
  }
window-customer-all-orders = All their orders

## Oversight
window-period = Period
window-period-7 = 7 days
window-period-30 = 30 days
window-period-90 = 90 days
window-period-26-weeks = 26 weeks
window-period-year = Year
window-period-all = All
window-period-dates = Dates
window-period-from = From
window-period-to = To
window-period-example = 2026-11-20
window-period-show = Show
window-by = Cut into
window-by-day = Day
window-by-week = Week
window-by-month = Month
window-no-bottleneck = No bottleneck: no order has waited anywhere in this period.
window-tile-delivered = Delivered
window-tile-lead = Lead time, median · p90
window-tile-lead-n = n = { $n }
window-tile-p85 = 85 of 100 arrive in
window-tile-p85-note = received to delivered
window-tile-open = Open orders · oldest
window-tile-open-note = not delivered yet
window-tile-revenue = Revenue
window-tile-revenue-note = of orders delivered
window-compared = { $share } on the { $before } before
window-before-none = no period before it
window-before-zero = none in the period before
window-recommendations = Recommendations
window-recommendations-none = Nothing to recommend
window-recommendations-none-hint = Orders flow, and stock covers them.
window-agents = Agents
window-agents-done = Done
window-agents-ready = Ready
window-agents-waiting = Waiting
window-agents-failed = Failed
window-agents-step = Mean step
window-agents-untouched = Needed nobody
window-chart = chart
window-chart-keys = { $count } points; read them with the arrow keys, Enter opens the orders behind one.
window-chart-point = { $label }: { $value }
window-chart-save = Save the chart
window-chart-save-as = Save as
window-chart-saved = Saved as { $path }
window-chart-svg = SVG, for print and the web
window-chart-png = PNG, for mail and slides
window-chart-rows = Rows
window-chart-picture = Picture

## The log
window-log-count = { $count ->
    [one] 1 event
   *[other] { $count } events
  }
window-log-count-more = { $count }+ events
window-log-none-here = Nothing of the kind has happened
window-log-export = Export
window-log-export-title = Export the log
window-log-csv = CSV, for a spreadsheet
window-log-jsonl = JSON lines, for programs
window-log-exported = { $events ->
    [one] 1 event was written into { $path }
   *[other] { $events } events were written into { $path }
  }
window-log-none = Nothing has happened yet
window-log-none-hint = Everything you and the agents do is written down here.
window-actor = { $kind ->
    [agent] its agent
    [rule] your policy
    [import] an import
    [host] the program
   *[other] { $actor }
  }

## Import
window-import-choose = Choose a file
window-import-choose-other = Another file
window-import-invite = Bring orders, products and customers in from a file
window-import-invite-hint = Tables of order lines (CSV or TSV) are read, in the columns of Online Retail or of Fivedesk itself. You see what a file would do before it does it.
window-import-files = Files that can be imported
window-import-any = Any file
window-import-previewing = Looking through the file. Nothing is written yet.
window-import-starting = Starting …
window-import-far = { $stage }: { $share }, { $done } of { $total }
window-import-progress = Progress
window-import-refused-save = Save them to mend
window-import-refused-saved = { $count ->
    [one] One line was saved. Mend it and import the file.
   *[other] { $count } lines were saved. Mend them and import the file.
  }
window-import-dates = Which way does the file write its dates?
window-import-dates-style = { $style ->
    [dmy] Day, month, year
    [mdy] Month, day, year
   *[ymd] Year, month, day
  }
window-import-approvals = { $count ->
    [one] Take over the approval of one open order
   *[other] Take over the approvals of { $count } open orders
  }
window-import-approvals-note = They are yours then. Without it each of them is asked about.
window-import-preview = Nothing is written yet. This is what the file would bring.
window-import-done = Done. This is what the file brought.
window-import-run = Import
window-import-past = Imported before
window-import-undo-title = Take an import back
window-import-undone = taken back
window-import-undo-named = Take import { $import } back
window-import-format = { $lines ->
    [one] { $format }, one line, worth { $value }.
   *[other] { $format }, { $lines } lines, worth { $value }.
  }
window-import-orders = Orders
window-import-returns = Returns
window-import-products = Products
window-import-customers = Customers
window-import-new = New
window-import-changed = Changed
window-import-same = Known already
window-import-refused = Refused
window-import-aside = Lines set aside
window-import-unused = Not used: { $columns }.
window-import-reading = Reading
window-import-writing = Writing
window-import-refused-lines = { $count ->
    [one] One refused line
   *[other] { $count } refused lines
  }
window-import-refused-first = { $count ->
    [one] The first one is shown.
   *[other] The first { $count } are shown.
  }
window-import-line = Line
window-import-column = Column
window-import-reason = Reason

## Settings
window-look = Look
window-look-note = Light, dark, or as the system is.
window-theme-auto = System
window-theme-light = Light
window-theme-dark = Dark
window-book = Book
window-book-note = Everything stands in one file on this machine.
window-book-kind = Fivedesk book
window-book-open-other = Open another book
window-book-shop = Shop
window-book-currency = Currency
window-book-zone = Time zone
window-book-made = Made
window-book-events = Events
window-book-movements = Movements
window-book-size = Size
window-book-version = Version of the file
window-book-file = File
window-doctor = Doctor
window-doctor-note = Checks that stock, statuses and the log agree with each other. Nothing is changed without your yes.
window-doctor-run = Check the book
window-doctor-healthy = The book is sound.
window-doctor-checked = Checked: { $what }.
window-doctor-blind = It cannot see { $what }.
window-doctor-repair = Repair
window-doctor-repaired = { $what }
window-doctor-banner = { $count ->
    [one] The doctor found one thing wrong in the book: { $first }
   *[other] The doctor found { $count } things wrong in the book. The first: { $first }
  }
window-doctor-banner-open = Look at it
window-about = Fivedesk
window-about-note = The order book of a small shop, on your own machine.
window-about-licences = MIT licence. The typeface is Noto Sans, under the SIL Open Font License 1.1.

## The first choice
window-start-title = Welcome. How would you like to begin?
window-start-note = Fivedesk keeps your orders, stock and customers in one file on this machine. No account, no network.
window-start-new = A new book
window-start-new-note = Empty, and ready for your first product and order.
window-start-new-go = Make the book
window-start-import = From a file
window-start-import-note = A new book, filled from an export of your shop or a table of orders. You choose the file next, and see what it holds before anything is written.
window-start-import-go = Choose the file
window-start-shop = Your shop’s name
window-start-shop-example = The gift shop
window-start-currency-note = One per book; it stays.
window-start-elsewhere = Keep it elsewhere
window-start-where = Where to keep the book
window-start-demo = The sample shop
window-start-demo-note = Three products and two orders on their way, to look around in.
window-start-demo-go = Open the sample shop
window-start-open = A book that is there already
window-start-open-note = A .fivedesk file of yours, such as one from a backup.
window-start-open-go = Open a book

## Narrowing a list
window-filter = Filter
window-filter-bar = Narrow the list
window-filter-none-hint = Take a filter away to see more.
window-filter-clear = Take all away
window-filter-desk = Desk
window-filter-actor = Who acted
window-filter-kind = What happened
window-filter-product = Product
window-filter-order = Order
window-filter-hold = Held
window-filter-source = Came in by
window-filter-from = From
window-filter-to = To
window-filter-day = 2026-11-16
window-filter-customer = Customer: { $name }
window-book-checked = Last check
window-book-never-checked = never
