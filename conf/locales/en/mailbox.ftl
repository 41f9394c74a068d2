### The mailbox, the list or the number of recipients. The title and .what tell the cause only; the outcome comes from notice.ftl.
### $count: how many addresses share this reason in this notice. $reporter: self when our own server speaks.

mailbox-full = { $count ->
        [one] The recipient’s mailbox is full
       *[other] The recipients’ mailboxes are full
    }
    .what = { $count ->
        [one] There is no room left in the recipient’s mailbox. Nothing is wrong with your message or your settings.
       *[other] There is no room left in the recipients’ mailboxes. Nothing is wrong with your message or your settings.
    }
    .step1 = { $count ->
        [one] Call the recipient or reach them another way. Ask them to make room in the mailbox.
       *[other] Call the recipients or reach them another way. Ask them to make room in their mailboxes.
    }
    .step2 = Send the message again once there is room.
    .step3 = { $count ->
        [one] If you cannot wait, send it to another address of the recipient.
       *[other] If you cannot wait, send it to other addresses of the recipients.
    }
    .delayed = { $count ->
        [one] Call the recipient and ask them to make room in the mailbox.
       *[other] Call the recipients and ask them to make room in their mailboxes.
    }
    .admin = The recipient’s quota is used up. { $reporter ->
        [self] The mailbox is on your server: you can raise the quota or ask the recipient to make room.
       *[other] Only the administrator on the recipient’s side can raise it; there is nothing to change on the sending server.
    }
    .smtp = The mailbox is full; try again later

mailbox-disabled = { $count ->
        [one] The recipient’s mailbox is closed
       *[other] The recipients’ mailboxes are closed
    }
    .what = { $count ->
        [one] The mailbox exists but takes no messages. The account may have been closed, suspended or unused for a long time. Nothing is wrong with your message.
       *[other] The mailboxes exist but take no messages. The accounts may have been closed, suspended or unused for a long time. Nothing is wrong with your message.
    }
    .step1 = { $count ->
        [one] Call the recipient. Ask them to have the account reopened or to give you another address.
       *[other] Call the recipients. Ask them to have the accounts reopened or to give you other addresses.
    }
    .step2 = { $count ->
        [one] If the recipient has left the organization, ask who has taken over.
       *[other] If the recipients have left the organization, ask who has taken over.
    }
    .step3 = { $count ->
        [one] Send the message to the new address, or to the same one after the account is open again.
       *[other] Send the message to the new addresses, or to the same ones after the accounts are open again.
    }
    .delayed = { $count ->
        [one] Call the recipient and tell them that the mailbox takes no messages.
       *[other] Call the recipients and tell them that their mailboxes take no messages.
    }
    .admin = The account exists, but does not accept mail. { $reporter ->
        [self] It is on your server: find out why it was closed, then reopen it or remove the address.
       *[other] The recipient or the administrator on their side can reopen it. Take the address off your lists; repeated attempts may harm your server’s reputation.
    }
    .smtp = This mailbox does not accept mail; ask for another address

mailbox-unavailable = { $count ->
        [one] The recipient’s mailbox cannot be reached right now
       *[other] The recipients’ mailboxes cannot be reached right now
    }
    .what = { $count ->
        [one] The mailbox may be busy, locked or under maintenance.
       *[other] The mailboxes may be busy, locked or under maintenance.
    } The problem is most likely on the recipient’s side, and it usually passes.
    .step1 = Send the message again in a few hours.
    .step2 = { $count ->
        [one] If it comes back again, check the address letter by letter.
       *[other] If it comes back again, check the addresses letter by letter.
    }
    .step3 = { $count ->
        [one] If the address is right, call the recipient. Ask them to tell their mail administrator.
       *[other] If the addresses are right, call the recipients. Ask them to tell their mail administrators.
    }
    .delayed = { $count ->
        [one] Check the address letter by letter. Some servers hold mail back for a wrong address, too.
       *[other] Check the addresses letter by letter. Some servers hold mail back for a wrong address, too.
    }
    .admin = The mailbox may be locked, damaged or on its way to another server. Some servers give this reply for greylisting or for addresses that do not exist, too. { $reporter ->
        [self] Check the state of the mailbox and the server’s log.
       *[other] If it lasts, the administrator on the recipient’s side should check their log.
    }
    .smtp = The mailbox cannot be reached at the moment; try again later

recipient-busy = { $count ->
        [one] The recipient is getting too much mail right now
       *[other] The recipients are getting too much mail right now
    }
    .what = { $count ->
        [one] Too many messages have come to this mailbox in a short time.
       *[other] Too many messages have come to these mailboxes in a short time.
    } The server therefore holds new ones back for a while. Nothing is wrong with your message.
    .step1 = { $wait ->
        [unknown] Send the message again in a few hours.
       *[other] Wait for at least { $wait }, then send the message again.
    }
    .step2 = { $count ->
        [one] If it is urgent, call the recipient or reach them another way.
       *[other] If it is urgent, call the recipients or reach them another way.
    }
    .admin = The server limits how many messages this mailbox gets in a given time; the reply is temporary and the queue tries again. If one of your programs sends automatic mail to this recipient, make it send less often.
    .smtp = This recipient is getting too much mail; try again later

list-expansion-failed = The mailing list is not working
    .what = This address is a mailing list, which passes mail on to its members. The server could not open the list of members. Nothing is wrong with your message.
    .step1 = Tell the person who runs the list, or one of its members. Ask them to tell their mail administrator.
    .step2 = If it is urgent, write to the people you want to reach at their own addresses.
    .delayed = Tell the person who runs the list, or one of its members.
    .admin = The list or alias could not be expanded. The member lookup (directory or database) may have failed, or the list may be empty or contain itself. { $reporter ->
        [self] The list is on your server; check the aliases and the log.
       *[other] It has to be corrected by the administrator on the recipient’s side.
    }
    .smtp = This mailing list is not working at the moment; try again later

recipient-restricted = { $count ->
        [one] Only some senders may write to this address
       *[other] Only some senders may write to these addresses
    }
    .what = { $count ->
        [one] Not everyone may write to this address. It may take mail only
       *[other] Not everyone may write to these addresses. They may take mail only
    } from inside the organization, from list members or from people on a list of senders. What you wrote is not the problem.
    .step1 = { $count ->
        [one] Call the recipient or reach them another way. Ask them to have your address allowed by their mail administrator.
       *[other] Call the recipients or reach them another way. Ask them to have your address allowed by their mail administrators.
    }
    .step2 = If this is the address of a group or a list, you may have to join it first.
    .step3 = If you are a member, send the message from the address you joined with.
    .admin = The address accepts mail only from list members, from inside the organization or from users who are logged in. { $reporter ->
        [self] The rule is on your server; the permission is yours to give.
       *[other] The administrator on the recipient’s side can give permission.
    } A member’s envelope address must be the one on the list.
    .smtp = This address accepts mail from permitted senders only

too-many-recipients = The message has more recipients than allowed
    .what = The server does not take so many recipients in one message. Nothing is wrong with what you wrote.
    .step1 = Split the addresses that were not reached into small groups and send to each group separately.
    .step2 = Do not send again to recipients whom this notice does not name; they may have the message already.
    .step3 = If you often write to many people, ask your mail administrator for a mailing list.
    .delayed = You do not have to split the list; the mail server tries the rest again by itself.
    .admin = { $reporter ->
        [self] The message exceeds your server’s recipient limit (`smtpd_recipient_limit` in Postfix). For bulk mail, consider a mailing list rather than a higher limit.
       *[other] The remote server does not accept so many recipients at once. Lower `smtp_destination_recipient_limit` in Postfix; your server then splits them into smaller groups.
    }
    .smtp = Too many recipients in one message; try again with fewer
