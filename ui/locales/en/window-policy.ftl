# What the window says of the owner's policy.
