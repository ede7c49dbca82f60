# What the window says of backups and the lock.

## Backups in the settings
window-backups = Backups
window-backups-note = Taken by themselves each day, before an import and when the window closes. Each is read again and counted before an older one is dropped: 7 days, 4 weeks and 12 months are kept.
window-backup-take = Back up now
window-backup-taken = The backup is taken and proven.
window-backup-last = Last backup { $at }: read again, { $orders ->
    [one] one order
   *[other] { $orders } orders
  } and { $events ->
    [one] one event
   *[other] { $events } events
  } are all there.
window-backup-none = No backup yet. The first is taken when the window closes, or now.
window-backup-failed = No backup could be taken on { $at }. { $problem }
window-backup-kind = Fivedesk backup
window-backup-folder = Folder
window-backup-folder-other = Choose another folder
window-backup-folder-usual = Use the usual folder
window-backup-folder-hint = This folder is on the same disk as the book. A folder on a second disk or a stick also outlives the disk.
window-backup-folder-choose = Where backups go
window-backup-encrypted = Encrypted
window-backup-encrypt = Encrypt backups
window-backup-encrypt-note = For a folder that others can read, such as a stick or a cloud folder. The book itself stays as it is.
window-backup-encrypt-go = Encrypt from now on
window-backup-passphrase = Passphrase
window-backup-passphrase-again = The same again
window-backup-passphrase-differs = These two differ.
window-backup-passphrase-note = Without the passphrase nobody can read these backups, and nobody can find it for you. Write it down and keep it away from this machine.

## Restoring
window-restore = Restore
window-restore-ask = Restore …
window-restore-of = Restore the backup of { $at }
window-restore-file = Restore from a file …
window-restore-title = Restore this backup?
window-restore-look = Look into it
window-restore-at = The book goes back to how it was on { $at }.
window-restore-note = The book as it is now is kept beside it, so that this can be undone.
window-restored = The backup was restored.
window-restored-kept = The backup was restored. The book as it was is kept: { $kept }
window-restore-undo = Undo the last restore
window-restore-undo-go = Undo it
window-restore-undone = The book is as it was before the restore.

## A damaged book
window-start-problem = Your book does not open
window-rescue-restore = Restore the backup of { $at }
window-rescue-other = Another backup …
window-rescue-salvage = Salvage what can be read
window-salvage-note = Everything that can still be read goes into a new book beside the damaged one, which is not touched.
window-salvage-run = Read it
window-salvage-use = Go on with what was read
window-salvage-table = Table
window-salvage-read = Read
window-salvage-lost = Lost
window-salvage-more = { $lost } or more
window-salvage-unhealthy = What was read does not agree with itself everywhere. The doctor in the settings tells where.

## The lock
window-lock = Lock
window-lock-note = A password for this window.
window-lock-only = It locks this window only. Whoever can read the book’s file on this machine can read the book.
window-lock-is-off = The window opens without a password.
window-lock-is-on = The window asks for a password when it opens.
window-lock-is-on-idle = { $minutes ->
    [one] The window asks for a password when it opens, and after a minute without a hand on it.
   *[other] The window asks for a password when it opens, and after { $minutes } minutes without a hand on it.
  }
window-lock-set = Set a password
window-lock-change = Change it
window-lock-now = Lock now
window-lock-off = Take the password away
window-lock-save = Save
window-lock-password = Password
window-lock-open = Unlock
window-lock-wait = { $seconds ->
    [one] Wait one second
   *[other] Wait { $seconds } seconds
  }
window-lock-before = Password so far
window-lock-new = New password
window-lock-again = The same again
window-lock-differs = These two differ.
window-lock-idle = Lock by itself
window-lock-idle-never = Never
window-lock-idle-minutes = { $minutes ->
    [one] After one minute
   *[other] After { $minutes } minutes
  }
