### The address: unknown, misspelled, moved. The title and .what tell the cause only; the outcome comes from notice.ftl.
### Steps are named after who can act: .sender1, .recipient1, .sender-delayed …; where a text has none, those of "steps".
### $count: how many addresses share this reason in this notice. $speaker: whose server spoke (own, relay, recipient, forwarding).

recipient-unknown = { $count ->
        [one] This email address was not found
       *[other] These email addresses were not found
    }
    .what = { $speaker ->
        [own] The mail server has
        [relay] The outgoing mail service knows
       *[recipient] { $count ->
            [one] The recipient’s mail server has
           *[other] The recipients’ mail servers have
        }
    } { $count ->
        [one] no such address. It may be misspelled, it may have changed, or it may no longer be in use.
       *[other] no such addresses. They may be misspelled, they may have changed, or they may no longer be in use.
    }
    .sender1 = { $count ->
        [one] Check the address letter by letter.
       *[other] Check the addresses letter by letter.
    } Look at dots, hyphens and the part after the @ sign.
    .sender2 = { $count ->
        [one] Type the address yourself
       *[other] Type the addresses yourself
    } and send the message again. To remove an old suggestion in Outlook, select it with the arrow keys and press Delete.
    .sender3 = { $count ->
        [one] If the address looks right, call the recipient and ask for the current one. If they have left, ask who has taken over.
       *[other] If the addresses look right, call the recipients and ask for the current ones. If somebody has left, ask who has taken over.
    }
    .admin = { $speaker ->
        [own] Your server
        [relay] The relay service
       *[recipient] The remote server
    } { $count ->
        [one] does not know this address. If it does exist,
       *[other] does not know these addresses. If they do exist,
    } { $speaker ->
        [own] check the recipient tables (`local_recipient_maps`, `virtual_mailbox_maps`), aliases and directory synchronisation.
        [relay] ask its support.
       *[recipient] whoever runs that server should check the recipient table, aliases and directory synchronisation.
    }
    .smtp = No such address here; check the address and try again

# With a suggestion ($suggested set), whichever reason casts doubt on the address: these steps instead.
recipient-unknown-suggestion =
    .sender1 = Compare the two addresses. Did you mean “{ $suggested }”, not “{ $typed }”?
    .sender2 = If the suggested address is right, send the message there. Correct the entry in your contacts, too.
    .sender3 = If you are not sure, call the recipient and ask before you send.
    .sender-delayed = Compare the two addresses. If “{ $suggested }” is right, do not wait; send the message to the suggested address.

recipient-domain-unknown = { $count ->
        [one] The domain in the address was not found
       *[other] The domains in the addresses were not found
    }
    .what = { $count ->
        [one] The domain is the part of the address after the @ sign. No mail server was found for this domain. It
       *[other] The domain is the part of the address after the @ sign. No mail servers were found for these domains. They
    } may be misspelled, or no longer in use.
    .sender1 = Check the part after the @ sign letter by letter. Look at its end as well: “.com” may have to be “.co.uk” or “.org”.
    .sender2 = If it is wrong, type the right address and send the message again.
    .sender3 = { $count ->
        [one] If the address looks right, call the recipient and ask for the current one.
       *[other] If the addresses look right, call the recipients and ask for the current ones.
    }
    .sender-delayed = Check the part after the @ sign letter by letter. If it is wrong, send to the right address.
    .admin = { $domain ->
        [unknown] The domain
       *[other] The domain { $domain }
    } was not found in DNS, or no record leads to a mail server. If the spelling is right, check whether the registration has expired (whois) and query MX, A and AAAA through another resolver.
    .smtp = The domain of this address was not found; check the part after the @ sign

recipient-domain-no-mail = This domain does not accept email
    .what = The domain is the part of the address after the @ sign. Its owner has announced that it does not accept email. No message can reach any address there.
    .sender1 = Check the part after the @ sign letter by letter. The right address may be at a similar domain.
    .sender2 = { $count ->
        [one] Call the recipient or contact them another way, and ask for the current address.
       *[other] Call the recipients or contact them another way, and ask for the current addresses.
    }
    .sender3 = If you took the address from a website, look at its contact page again.
    .admin = { $domain ->
        [unknown] The domain
       *[other] The domain { $domain }
    } says that it does not accept mail, by a null MX record (RFC 7505) or by its SMTP reply. Trying again changes nothing. If the domain is yours, correct its MX record.
    .smtp = This domain does not accept mail; check the address

recipient-syntax = { $count ->
        [one] This is not a valid email address
       *[other] These are not valid email addresses
    }
    .what = { $speaker ->
        [own] The mail server
        [relay] The outgoing mail service
       *[recipient] The recipient’s mail server
    } { $count ->
        [one] could not read the address. It may
       *[other] could not read the addresses. They may
    } contain a space, a comma, an accented letter or an extra symbol.
    .sender1 = { $count ->
        [one] Check the address
       *[other] Check the addresses
    } letter by letter. Look for spaces, commas, brackets and accented letters.
    .sender2 = Make sure that there is just one @ sign, with a dot somewhere after it.
    .sender3 = { $count ->
        [one] Type the right address
       *[other] Type the right addresses
    } and send the message again.
    .admin = The address breaks the syntax rules, or the server does not accept this form. Look for invisible characters, a final dot, quotation marks and non-ASCII letters. If a program or a list supplied the address, correct it at the source.
    .smtp = This is not a valid email address; check its spelling

recipient-moved = { $count ->
        [one] The recipient’s address has changed
       *[other] The recipients’ addresses have changed
    }
    .what = { $count ->
        [one] According to the server, the recipient no longer uses this address. Mail to it is not forwarded to the new one.
       *[other] According to the server, the recipients no longer use these addresses. Mail to them is not forwarded to the new ones.
    }
    .sender1 = { $count ->
        [one] Call the recipient and ask for the new address.
       *[other] Call the recipients and ask for the new addresses.
    }
    .sender2 = { $count ->
        [one] Send the message to the new address. Correct the entry in your contacts, too.
       *[other] Send the message to the new addresses. Correct the entries in your contacts, too.
    }
    .sender-delayed = { $count ->
        [one] Call the recipient and ask for the new address. Send the message there; do not wait.
       *[other] Call the recipients and ask for the new addresses. Send the message there; do not wait.
    }
    .admin = The mailbox has moved and no forwarding was set up. { $speaker ->
        [own] The entry is on your server: `relocated_maps`.
       *[recipient] If the reply contains a new address, verify it and tell the sender.
    } Remove the old address from shared address books and lists.
    .smtp = This address is no longer in use; ask for the new one

recipient-ambiguous = { $count ->
        [one] The address matches more than one mailbox
       *[other] The addresses match more than one mailbox
    }
    .what = { $count ->
        [one] More than one mailbox on the server matches this address. The server cannot tell which one you mean.
       *[other] More than one mailbox matches each of these addresses. The servers cannot tell which ones you mean.
    }
    .sender1 = { $count ->
        [one] Call the recipient and ask for the full address.
       *[other] Call the recipients and ask for their full addresses.
    }
    .sender2 = { $count ->
        [one] Send the message to the address they give you.
       *[other] Send the message to the addresses they give you.
    }
    .sender3 = { $count ->
        [one] If the address is right as it stands, ask the recipient to report this to their IT team.
       *[other] If the addresses are right as they stand, ask the recipients to report this to their IT teams.
    }
    .admin = The address matches more than one entry in the directory. Two accounts may share an address or an alias; { $speaker ->
        [own] check your directory.
       *[recipient] whoever runs that server has to correct it. Trying again changes nothing.
    }
    .smtp = This address matches more than one mailbox; use the full address

no-valid-recipients = None of the recipients was accepted
    .what = { $speaker ->
        [own] The mail server
        [relay] The outgoing mail service
       *[recipient] The recipient’s mail server
    } accepted none of the recipients of the message. The addresses may be misspelled, or the recipient field may have been left empty.
    .sender1 = Check each address in the recipient field letter by letter.
    .sender2 = If the field is empty, add at least one address and send the message again.
    .sender3 = If the addresses look right, forward this notice unchanged to your mail administrator.
    .admin = No accepted recipient was left when the DATA command came. The real cause is in the reply to RCPT TO for each address. A program that sends in bulk may be using an empty or damaged list.
    .smtp = No valid recipient was given; check the addresses and try again
