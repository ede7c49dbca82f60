# What the window says of products, customers, suppliers and counts.

## Products
window-catalogue-save = Save
window-catalogue-undo = Undo
window-stock-part = What to show
window-stock-all = Stock
window-stock-archived = Archived
window-archived-none = Nothing is archived
window-archived-none-hint = A product you sell no longer can be archived where it is edited. Its orders keep it.
window-catalogue-step = Step
window-product-edit = Edit product
window-product-edited = { $product } is changed.
window-product-barcode = Barcode
window-product-barcode-hint = The code on its packaging
window-product-tax = Tax rate
window-product-tax-hint = In per cent, where it has its own
window-product-unit = Unit
window-product-unit-hint = What one of it is called, such as kg
window-product-pack = Pack size
window-product-pack-hint = How many come in a pack
window-product-supplier = Supplier
window-product-supplier-hint = Who sells it to you
window-product-aliases = Learned names
window-product-forget = Forget the name { $alias }
window-product-archive = Archive
window-product-restore = Sell again
window-product-archived = { $product } is archived.
window-product-restored = { $product } is sold again.

## Customers
window-col-balance = Balance
window-customer-add = Add customer
window-customer-edit = Edit customer
window-customer-saved = { $customer } is saved.
window-customer-name = Name
window-customer-email = E-mail
window-customer-phone = Phone
window-customer-notes = Notes
window-customer-terms = Terms of payment
window-terms-policy = As your policy says
window-terms-pay-first = Paid before it is shipped
window-terms-on-account = On account
window-terms-days = On account, { $days } days
window-terms-days-label = Days to pay
window-customer-held = on hold
window-customer-hold = Credit hold
window-customer-hold-hint = Their orders stop at Approval until you decide
window-customer-addresses = Addresses
window-address-default = new orders go here
window-address-use = Use
window-address-use-named = Let new orders go to { $address }
window-address-retire = Retire
window-address-retire-named = Offer { $address } no longer
window-address-new = Another address
window-address-add = Add
window-customer-merged = Merged duplicates
window-customer-is-duplicate = This is a duplicate that was merged.
window-customer-kept = Open the customer
window-customer-more = More
window-customer-merge = Merge a duplicate…
window-customer-export = Export personal data…
window-customer-exported = Everything the book holds of them is in { $path }.
window-customer-erase = Erase personal data…
window-customer-erase-title = Erase what the book knows of { $customer }?
window-customer-erase-goes = Name, e-mail, phone, notes, addresses and the texts of their orders are erased for good. There is no undo.
window-customer-erase-stays = Orders, lines, figures and the history stay, without a name.
window-customer-erase-copies = Backups and files made before still hold it.
window-customer-erase-meant = I mean it
window-customer-erase-confirm = Erase
window-customer-erased = The personal data is erased.
window-customer-erased-note = The personal data was erased; figures and history stay.
window-merge-title = Merge a duplicate
window-merge-search = Find the duplicate
window-merge-kept = Stays
window-merge-duplicate = Becomes part of it
window-merge-figures = { $orders ->
    [one] 1 order, { $total } in all, balance { $balance }
   *[other] { $orders } orders, { $total } in all, balance { $balance }
  }
window-merge-explains = Orders, addresses and history of the duplicate move over and approvals are kept. Its name still leads here. You can take it back.
window-merge-confirm = Merge
window-merge-done = { $duplicate } is now part of { $customer }.
window-merge-undo = Take back
window-merge-undo-named = Take the merge of { $customer } back

## Suppliers and purchases
window-col-due-in = Due in
window-stock-purchases = Purchases
window-purchase-note = Note a purchase
window-purchase-text = What was bought
window-purchase-example = What you bought, such as Blue mug:200, Tea towel:50
window-purchase-due = When it is due
window-purchase-due-example = Due, such as Friday
window-purchase-send = Note it
window-purchase-noted = Purchase { $purchase } is noted; it counts as due in.
window-purchase-no-supplier = No supplier named
window-purchase-due-on = due { $day }
window-purchase-overdue = overdue since { $day }
window-purchase-open = no day named
window-purchase-received = received
window-purchase-cancelled = cancelled
window-purchase-line = { $received } of { $ordered } received
window-purchase-receive = Receive all
window-purchase-part = Receive a part
window-purchase-part-text = What came of it
window-purchase-cancel = Cancel the rest
window-purchases-closed = Show closed ones
window-purchases-none = Nothing is due in
window-purchases-none-hint = Note what you bought, and orders that wait for it say when it is due.
window-purchases-not-found = No purchase matches “{ $search }”

## Stock counts
window-stock-counts = Counts
window-count-start = Start a count
window-count-explains = A count of all products. Search first to count a part of them.
window-count-explains-search = A count of the products that match “{ $search }”.
window-counts-none = No count yet
window-counts-none-hint = Count shelf by shelf; nothing changes before you post it.
window-count-title = Count { $count }
window-count-open = open
window-count-posted = posted
window-count-dropped = dropped
window-count-undone = taken back
window-count-figures = { $differences ->
    [one] { $counted } of { $products } counted, one differs, { $value } at cost
   *[other] { $counted } of { $products } counted, { $differences } differ, { $value } at cost
  }
window-count-back = All counts
window-count-all = All
window-count-left = Not counted
window-count-differ = Differences
window-count-sheet = Save the sheet
window-count-sheet-saved = The sheet is in { $path }.
window-count-drop = Drop
window-count-post = Post the differences
window-count-told = { $products ->
    [0] The count is posted; nothing differed.
    [one] The count is posted; one product was corrected.
   *[other] The count is posted; { $products } products were corrected.
  }
window-count-no-line = No product here
window-count-figure = Counted of { $product }
window-col-expected = Expected
window-col-counted = Counted
window-col-difference = Difference
window-col-at-cost = At cost
