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
