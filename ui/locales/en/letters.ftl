### Letters: e-mail that comes in, and what is kept aside of it.

## Why a message is not read
letter-too-large = The message is larger than { $most } MB. Ask for it without its attachments.
letter-damaged = The Outlook message is damaged. Save it again in Outlook, or as plain text.
letter-no-words = There are no words in the message. If the order is a picture or an attachment, open it and type what it says.
letter-none-given = Give a file or the words of a letter.
letter-not-found = There is no letter { $letter }.
letter-entered = Letter { $letter } is an order already.
letter-folder-missing = There is no folder { $folder }.
letter-folder-unread = The folder { $folder } cannot be read: { $problem }

## Why a letter is kept aside
letter-bounce = It tells of mail that did not arrive.
letter-auto-reply = A program answered; nobody wrote it.
letter-shipping = It is a notice of a parcel: it says “{ $words }”.
letter-newsletter = It is a newsletter: it says “{ $words }”.
letter-list = It went to a list of people: its head says so.
letter-nothing-ordered = Nothing in it names a product of the catalogue.

## The log
event-letter_aside = Letter { $letter } was kept aside. { $why }
event-letter_settled = The owner was done with letter { $letter }.
event-mail_folder_set = Letters are looked for in { $folder }.
event-mail_folder_off = No folder is watched for letters any more.
