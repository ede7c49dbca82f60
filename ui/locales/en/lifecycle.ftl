# What the engine says of changes to orders, parts, returns, and of what is taken back.
