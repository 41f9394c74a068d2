### The mailbox, the list or the number of recipients. The title and .what tell the cause only; the outcome comes from notice.ftl.
### $count: how many addresses share this reason in this notice. $speaker: whose server spoke. $fate: refused, gave-up, delayed.

mailbox-full = { $speaker ->
        [relay] The outgoing mail service has no space left
       *[recipient] { $count ->
            [one] The recipient’s mailbox is full
           *[other] The recipients’ mailboxes are full
        }
    }
    .what = { $speaker ->
        [relay] The service that passes on your outgoing mail reported that its account has no space left.
       *[recipient] { $count ->
            [one] There is no space left in the recipient’s mailbox.
           *[other] There is no space left in the recipients’ mailboxes.
        }
    }
    .recipient1 = { $count ->
        [one] Call the recipient or contact them another way. { $provider ->
            [known] Ask them to free up space; photos and files in the account count as well.
           *[unknown] Ask them to free up space in the mailbox.
        }
       *[other] Call the recipients or contact them another way. Ask them to free up space in their mailboxes.
    }
    .recipient2 = Send the message again once there is space. If it has a large attachment, you can also try without it.
    .recipient3 = { $count ->
        [one] If you cannot wait, send it to another address of the recipient.
       *[other] If you cannot wait, send it to other addresses of the recipients.
    }
    .recipient-delayed = { $count ->
        [one] Call the recipient and ask them to free up space in the mailbox.
       *[other] Call the recipients and ask them to free up space in their mailboxes.
    }
    .phone = “{ $sent ->
        [unknown] The email I sent you
       *[other] The email I sent you on { $sent }
    } { $fate ->
        [delayed] is held up
       *[refused] came back
    } because your mailbox is full; could you make some space in it and let me know?”
    .admin = { $speaker ->
        [own] The recipient’s quota is used up. The mailbox is on your server: you can raise the quota or ask the recipient to free up space. With POP3, their program may leave copies on the server.
        [relay] What is full is your account with the relay service, or its queue.
       *[recipient] The recipient’s quota is used up. Only the side that hosts the mailbox can raise it; there is nothing to change on the sending server.
    }
    .smtp = The mailbox is full; try again later

mailbox-disabled = { $count ->
        [one] The recipient’s mailbox is not accepting email
       *[other] The recipients’ mailboxes are not accepting email
    }
    .what = { $speaker ->
        [own] The mail server
        [relay] The outgoing mail service
       *[recipient] The recipient’s mail server
    } reported that { $count ->
        [one] the account does not accept email. It
       *[other] the accounts do not accept email. They
    } may have been closed, suspended or unused for a long time.
    .recipient1 = { $count ->
        [one] Call the recipient. Ask them to have the account reopened or to give you another address.
       *[other] Call the recipients. Ask them to have the accounts reopened or to give you other addresses.
    }
    .recipient2 = { $provider ->
        [known] If you cannot reach them, ask somebody who knows them for a new address.
       *[unknown] { $count ->
            [one] If the recipient has left the organisation, ask there who has taken over.
           *[other] If the recipients have left the organisation, ask there who has taken over.
        }
    }
    .recipient3 = { $count ->
        [one] Send the message to the new address, or to the same one once the account is open again.
       *[other] Send the message to the new addresses, or to the same ones once the accounts are open again.
    }
    .recipient-delayed = { $count ->
        [one] Call the recipient and tell them that the mailbox is not accepting email.
       *[other] Call the recipients and tell them that their mailboxes are not accepting email.
    }
    .sender1 = { $count ->
        [one] Check the address letter by letter. If it is wrong, send the message to the right one.
       *[other] Check the addresses letter by letter. If one is wrong, send the message to the right one.
    }
    .sender2 = { $count ->
        [one] If the address is right, call the recipient and ask for another one. If they have left, ask who has taken over.
       *[other] If the addresses are right, call the recipients and ask for other ones. If somebody has left, ask who has taken over.
    }
    .phone = “{ $sent ->
        [unknown] The email I sent you
       *[other] The email I sent you on { $sent }
    } did not arrive because your mailbox is not accepting email; could you give me another address?”
    .admin = According to the reply, the account does not accept mail. { $speaker ->
        [own] It is on your server: find out why it was closed, then reopen it or remove the address.
       *[recipient] The recipient or the side that hosts the mailbox can reopen it. Take the address off your lists; repeated attempts may harm your server’s reputation.
    }
    .smtp = This mailbox does not accept mail; ask for another address

mailbox-unavailable = { $fate ->
        [gave-up] { $count ->
            [one] The recipient’s mailbox could not be reached
           *[other] The recipients’ mailboxes could not be reached
        }
       *[refused] { $count ->
            [one] The recipient’s mailbox cannot be reached right now
           *[other] The recipients’ mailboxes cannot be reached right now
        }
    }
    .what = { $speaker ->
        [own] The mail server
        [relay] The outgoing mail service
       *[recipient] The recipient’s mail server
    } reported that { $count ->
        [one] the mailbox is not available. It
       *[other] the mailboxes are not available. They
    } may be busy, locked or under maintenance.
    .wait1 = Send the message again in a few hours.
    .wait2 = { $count ->
        [one] If it comes back again, check the address letter by letter.
       *[other] If it comes back again, check the addresses letter by letter.
    }
    .wait3 = { $count ->
        [one] If the address is right, call the recipient and let them know.
       *[other] If the addresses are right, call the recipients and let them know.
    }
    .wait-delayed = { $speaker ->
        [own] If the delay continues, forward this notice to your mail administrator.
       *[recipient] { $count ->
            [one] Check the address letter by letter. Some servers delay mail for a wrong address, too.
           *[other] Check the addresses letter by letter. Some servers delay mail for a wrong address, too.
        }
    }
    .admin = The mailbox may be locked, damaged or on its way to another server. Some servers give this reply for greylisting or for addresses that do not exist, too. { $speaker ->
        [own] Check the state of the mailbox and the server’s log.
       *[recipient] That server’s log shows the cause.
    }
    .forward = Please check why this mailbox is not available.
    .smtp = The mailbox cannot be reached at the moment; try again later

recipient-busy = { $fate ->
        [gave-up] { $count ->
            [one] The recipient is getting too much mail
           *[other] The recipients are getting too much mail
        }
       *[refused] { $count ->
            [one] The recipient is getting too much mail right now
           *[other] The recipients are getting too much mail right now
        }
    }
    .what = According to { $speaker ->
        [own] the mail server
        [relay] the outgoing mail service
       *[recipient] the recipient’s mail server
    }, { $count ->
        [one] this mailbox has been sent more messages than the limit allows.
       *[other] these mailboxes have been sent more messages than the limit allows.
    } New ones are not accepted.
    .wait1 = { $wait ->
        [unknown] Send the message again in a few hours.
       *[other] Wait for at least { $wait }, then send the message again.
    }
    .wait2 = { $count ->
        [one] If it is urgent, call the recipient or contact them another way.
       *[other] If it is urgent, call the recipients or contact them another way.
    }
    .admin = The server limits how many messages this mailbox gets in a given time. If one of your programs sends automatic mail to this recipient, make it send less often.
    .forward = Please check whether the limit on mail to this mailbox is high enough.
    .smtp = This recipient is getting too much mail; try again later

list-expansion-failed = The mailing list is not working
    .what = This address is a mailing list, which passes mail on to its members. The server could not open the list of members.
    .recipient-admin1 = Tell the person who runs the list, or one of its members. Ask them to report this to their IT team.
    .recipient-admin2 = If it is urgent, write to the people you want to reach at their own addresses.
    .recipient-admin-delayed = Tell the person who runs the list, or one of its members. Ask them to report this to their IT team.
    .sender-admin1 = Forward this notice unchanged to your mail administrator.
    .sender-admin2 = If it is urgent, write to the people you want to reach at their own addresses.
    .sender-admin-delayed = Forward this notice to your mail administrator.
    .admin = The list or alias could not be expanded. The member lookup (directory or database) may have failed, or the list may be empty or contain itself. { $speaker ->
        [own] The list is on your server; check the aliases and the log.
       *[recipient] Whoever runs that server has to correct it.
    }
    .forward = Please check the member lookup of this list.
    .smtp = This mailing list is not working at the moment; try again later

recipient-restricted = { $count ->
        [one] Only some senders may write to this address
       *[other] Only some senders may write to these addresses
    }
    .what = { $reply ->
        [unknown] Mail may be accepted only from inside the organisation, from list members or from selected people.
       *[known] This is what { $speaker ->
            [own] the mail server
            [relay] the outgoing mail service
           *[recipient] the recipient’s mail server
        } said:
    }
    .recipient-admin1 = { $count ->
        [one] Contact the recipient or, for a group or list, whoever runs it. Ask them to have their IT team allow your address.
       *[other] Contact the recipients or, for groups or lists, those who run them. Ask them to have their IT teams allow your address.
    }
    .recipient-admin2 = For a list, you may have to join first.
    .recipient-admin3 = If you are a member, send the message from the address you joined with.
    .sender-admin1 = Forward this notice unchanged to your mail administrator. Ask them to allow your address.
    .sender-admin2 = For a group or list, ask whoever runs it; you may have to join first.
    .sender-admin-delayed = Forward this notice to your mail administrator. Ask them to allow your address.
    .admin = The address accepts mail only from list members, from inside the organisation or from users who are logged in. { $speaker ->
        [own] The rule is on your server; the permission is yours to give.
       *[recipient] Whoever runs that server or the group can give permission.
    } A member’s envelope address must be the one on the list.
    .forward = If this sender may write to the address, please allow it.
    .smtp = This address accepts mail from permitted senders only; call the recipient

too-many-recipients = The message has more recipients than allowed
    .what = { $speaker ->
        [own] The mail server
        [relay] The outgoing mail service
       *[recipient] The recipient’s mail server
    } does not accept so many recipients in one message.
    .sender1 = Split the addresses that were not reached into small groups and send to each group separately.
    .sender2 = Do not send again to recipients whom this notice does not name; they may have the message already.
    .sender3 = If you often write to many people, ask your mail administrator for a mailing list.
    .sender-delayed = You do not have to split the list; the mail server tries the rest again automatically.
    .admin = { $speaker ->
        [own] The message exceeds your server’s recipient limit (`smtpd_recipient_limit` in Postfix). For bulk mail, consider a mailing list rather than a higher limit.
       *[recipient] The remote server does not accept so many recipients at once. Lower `smtp_destination_recipient_limit` in Postfix; your server then splits them into smaller groups.
    }
    .smtp = Too many recipients in one message; try again with fewer
