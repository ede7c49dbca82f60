# What the engine says of products, customers, suppliers and counts.
