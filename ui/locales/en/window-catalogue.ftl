# What the window says of products, customers, suppliers and counts.
