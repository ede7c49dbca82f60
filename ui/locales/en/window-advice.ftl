# The window's words about recommendations and alerts.
window-advice-look = Show
window-advice-later = Later
window-advice-later-note = Bring it back on { $day }
window-advice-dismiss = Dismiss
window-advice-dismiss-note = Until it is half as large again
window-advice-applied = Applied. It is looked at again on { $until }.
window-advice-dismissed = Dismissed. It comes back when it is half as large again.
window-advice-snoozed = Put off until { $until }.
window-advice-reviewed = Looked at again.
window-advice-undone = Undone.
window-advice-draft = Copy the reminder for order #{ $number }
window-alerts = Alerts
window-alerts-none = Nothing to warn of.
window-alerts-open = { $count ->
    [0] Alerts: none
    [one] Alerts: one
   *[other] Alerts: { $count }
  }
