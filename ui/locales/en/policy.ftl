# What the engine says of the owner's policy: the rules that fire, and their effect.
