# What the window says of orders and what can be done with them.
