# What the engine says of backups, restoring and salvage.

## Taking a backup
backup-folder-missing = There is no folder { $folder }. Choose one that is there, such as a folder on a second disk.
backup-passphrase-short = Take a passphrase of at least { $letters } letters.
backup-passphrase-needed = { $path } is encrypted. Give its passphrase.
backup-passphrase-wrong = That is not the passphrase of { $path }. It is the one that was set when this backup was taken.
event-backup_folder_set = Backups go to { $folder } from now on.
event-backups_encrypted = Backups are encrypted under a new passphrase from now on.
event-backups_plain = Backups are no longer encrypted from now on.

## Restoring
restore-other-book = This is a backup of another book, “{ $name }”. Open it instead, so that neither takes the other’s place.
restore-nothing-kept = There is no restore to undo.
restore-loses-nothing = Nothing is lost: nothing happened since.
restore-loses-events = { $events ->
    [one] One event since { $since } is lost; no order is.
   *[other] { $events } events since { $since } are lost; no order is.
  }
restore-loses-orders = { $orders ->
    [one] One order since { $since } is lost.
   *[other] { $orders } orders since { $since } are lost.
  }
restore-loses-changes = { $changed ->
    [one] What happened to one order since { $since } is lost.
   *[other] What happened to { $changed } orders since { $since } is lost.
  }
restore-loses = { $orders ->
    [one] { $changed ->
        [one] One order since { $since } is lost, and what happened to one earlier order.
       *[other] One order since { $since } is lost, and what happened to { $changed } earlier orders.
      }
   *[other] { $changed ->
        [one] { $orders } orders since { $since } are lost, and what happened to one earlier order.
       *[other] { $orders } orders since { $since } are lost, and what happened to { $changed } earlier orders.
      }
  }
restore-loses-unknown = The damaged book does not tell what is lost. It is what happened since { $since }.
restore-regains-orders = { $orders ->
    [one] One order that is not in the book now comes back.
   *[other] { $orders } orders that are not in the book now come back.
  }
restore-regains-changes = { $changed ->
    [one] What happened to one order comes back.
   *[other] What happened to { $changed } orders comes back.
  }
restore-regains = { $orders ->
    [one] { $changed ->
        [one] One order that is not in the book now comes back, and what happened to another.
       *[other] One order that is not in the book now comes back, and what happened to { $changed } others.
      }
   *[other] { $changed ->
        [one] { $orders } orders that are not in the book now come back, and what happened to another.
       *[other] { $orders } orders that are not in the book now come back, and what happened to { $changed } others.
      }
  }
restore-gap = The order numbers { $first } to { $last } were given out since and stay unused.
restore-gap-one = The order number { $first } was given out since and stays unused.
event-restored = The book was restored to how it was on { $at }.
event-restored_gap_one = The book was restored to how it was on { $at }. The order number { $first } stays unused.
event-restored_gap = The book was restored to how it was on { $at }. The order numbers { $first } to { $last } stay unused.

## A damaged book
book-damaged-backup = { $damage } The newest good backup is of { $at }: { $backup }
salvage-nothing = Nothing can be read of { $path }: { $problem }. Restore a backup.
salvage-all = All { $read } rows were read.
salvage-more = { $read } rows were read and at least { $lost } were lost.
salvage-some = { $read } rows were read and { $lost } were lost.
event-salvaged = This book was salvaged from a damaged one: { $read } rows were read, { $lost } were lost.

## The window's lock
lock-password-short = Take a password of at least { $letters } letters.
lock-minutes-invalid = The time until the window locks itself is 1 to { $most } minutes.
lock-wrong = That is not the password.
lock-wrong-wait = { $seconds ->
    [one] That is not the password. Wait one second before the next try.
   *[other] That is not the password. Wait { $seconds } seconds before the next try.
  }
lock-wait = { $seconds ->
    [one] Wait one more second before the next try.
   *[other] Wait { $seconds } more seconds before the next try.
  }
event-lock_set = The window’s password was set.
event-lock_removed = The window’s password was taken away.
