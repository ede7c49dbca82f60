# What the window says of backups and the lock.
