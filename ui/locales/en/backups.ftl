# What the engine says of backups, restoring and salvage.
