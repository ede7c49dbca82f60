### Letters in the window.

window-orders-letters = { $count ->
    [0] Letters
   *[other] Letters ({ $count })
  }
window-letters-take = Take in a letter
window-letters-choose = Choose an e-mail or a mailbox
window-letters-files = Letters
window-letters-all = Also those that became orders or were done with
window-letters-none = No letters yet
window-letters-none-aside = No letter is kept aside
window-letters-none-hint = Drop an e-mail (.eml, .msg), a mailbox (.mbox) or a text on the window, or have a folder watched under Settings. What is an order becomes one; the rest waits here.
window-letters-entered = { $count ->
    [one] One letter became an order.
   *[other] { $count } letters became orders.
  }
window-letters-aside-one = A letter is kept aside: { $why }
window-letters-aside = { $count } letters are kept aside.
window-letters-before = { $count ->
    [one] One was in the book already.
   *[other] { $count } were in the book already.
  }
window-letters-refused = Message { $place }: { $reason }
window-letter-from = From
window-letter-subject = Subject
window-letter-no-subject = No subject
window-letter-pasted = Pasted
window-letter-became = What became of it
window-letter-came = Came in
window-letter-sent = Sent
window-letter-file = File
window-letter-aside = Kept aside:
window-letter-settled = Done with
window-letter-save = Save as it came
window-letter-settle = Done with it
window-letter-was-settled = The letter is done with. Ctrl+Z brings it back.
window-letter-enter = Make it an order
window-letter-order = Open its order
window-letter-show = Show the letter
window-letters-folder = Letters
window-letters-folder-note = E-mails that your mail program or scanner saves into this folder become orders by themselves; what is none is kept aside.
window-letters-folder-choose = Choose a folder to watch
window-letters-folder-other = Another folder
window-letters-folder-off = Watch none
window-source-email = By e-mail
