### The address: unknown, misspelled, moved. The title and .what tell the cause only; the outcome comes from notice.ftl.
### $count: how many addresses share this reason in this notice. $reporter: self when our own server speaks.

recipient-unknown = { $count ->
        [one] This email address was not found
       *[other] These email addresses were not found
    }
    .what = { $count ->
        [one] The recipient’s mail server has no such address. It may be misspelled, it may have changed, or it may no longer be in use.
       *[other] The recipients’ mail server has no such addresses. They may be misspelled, they may have changed, or they may no longer be in use.
    }
    .step1 = { $count ->
        [one] Check the address letter by letter. Look at dots, hyphens and the part after the @ sign.
       *[other] Check the addresses letter by letter. Look at dots, hyphens and the part after the @ sign.
    }
    .step2 = { $count ->
        [one] Type the address instead of picking it from a list, and send the message again. Your mail program may have suggested an old one.
       *[other] Type the addresses instead of picking them from a list, and send the message again. Your mail program may have suggested an old one.
    }
    .step3 = { $count ->
        [one] If the address looks right, call the recipient and ask for the current one.
       *[other] If the addresses look right, call the recipients and ask for the current ones.
    }
    .delayed = { $count ->
        [one] Check the address letter by letter. If it is wrong, do not wait; send the message to the right one.
       *[other] Check the addresses letter by letter. If one is wrong, do not wait; send the message to the right one.
    }
    .admin = { $reporter ->
        [self] Your server
       *[other] The remote server
    } { $count ->
        [one] does not know this address. If it does exist,
       *[other] does not know these addresses. If they do exist,
    } { $reporter ->
        [self] check
       *[other] the administrator on the recipient’s side should check
    } the recipient table, aliases and directory synchronization.
    .smtp = No such address here; check the address and try again

# With a suggestion ($suggested set), whichever reason casts doubt on the address: these three steps instead.
recipient-unknown-suggestion =
    .step1 = Compare the two addresses. “{ $typed }” may have to be “{ $suggested }”.
    .step2 = If the suggested address is right, send the message there. Correct the entry in your contacts, too.
    .step3 = If you are not sure, call the recipient and ask before you send.

recipient-domain-unknown = { $count ->
        [one] The domain in the address was not found
       *[other] The domain in the addresses was not found
    }
    .what = The domain is the part of the address after the @ sign. No mail server was found for this one. It may be misspelled, or it may no longer be in use.
    .step1 = Check the part after the @ sign letter by letter. Look at its end as well: .com may have to be .com.tr or .org.
    .step2 = If it is wrong, type the right address and send the message again.
    .step3 = { $count ->
        [one] If the address looks right, call the recipient and ask for the current one.
       *[other] If the addresses look right, call the recipients and ask for the current ones.
    }
    .delayed = Check the part after the @ sign letter by letter. If it is wrong, do not wait; send the message to the right address.
    .admin = { $domain ->
        [unknown] The domain
       *[other] The domain { $domain }
    } was not found in DNS, or no record leads to a mail server. If the spelling is right, check whether the registration has expired and query MX, A and AAAA through another resolver.
    .smtp = The domain of this address was not found; check the part after the @ sign

recipient-domain-no-mail = This domain does not take email
    .what = The domain is the part of the address after the @ sign. Its owner has announced that it takes no email. No message can reach any address there.
    .step1 = Check the part after the @ sign letter by letter. The right address may be at a similar domain.
    .step2 = { $count ->
        [one] Call the recipient or reach them another way, and ask for the current address.
       *[other] Call the recipients or reach them another way, and ask for the current addresses.
    }
    .step3 = If you took the address from a website, look at its contact page again.
    .admin = { $domain ->
        [unknown] The domain
       *[other] The domain { $domain }
    } says that it takes no mail, by a null MX record (RFC 7505) or by its SMTP reply. Trying again changes nothing. If the domain is yours, correct its MX record.
    .smtp = This domain does not accept mail; check the address

recipient-syntax = { $count ->
        [one] This is not written like an email address
       *[other] These are not written like email addresses
    }
    .what = { $count ->
        [one] The server could not read it as an email address. It may
       *[other] The server could not read them as email addresses. They may
    } contain a space, a comma, an accented letter or a sign too many.
    .step1 = { $count ->
        [one] Check the address
       *[other] Check the addresses
    } letter by letter. Look for spaces, commas, brackets and accented letters.
    .step2 = Make sure that there is just one @ sign, with a dot somewhere after it.
    .step3 = { $count ->
        [one] Type the right address
       *[other] Type the right addresses
    } and send the message again.
    .delayed = { $count ->
        [one] Check the address letter by letter. If it is wrong, do not wait; send the message to the right one.
       *[other] Check the addresses letter by letter. If one is wrong, do not wait; send the message to the right one.
    }
    .admin = The address breaks the syntax rules, or the server does not accept this form. Look for invisible characters, a final dot, quotation marks and non-ASCII letters. If a program or a list supplied the address, correct it at the source.
    .smtp = This is not a valid email address; check its spelling

recipient-moved = { $count ->
        [one] The recipient’s address has changed
       *[other] The recipients’ addresses have changed
    }
    .what = { $count ->
        [one] The recipient no longer uses this address and has moved to another one. Mail to the old address is not forwarded.
       *[other] The recipients no longer use these addresses and have moved to other ones. Mail to the old addresses is not forwarded.
    }
    .step1 = { $count ->
        [one] Call the recipient and ask for the new address.
       *[other] Call the recipients and ask for the new addresses.
    }
    .step2 = { $count ->
        [one] Send the message to the new address. Correct the entry in your contacts, too.
       *[other] Send the message to the new addresses. Correct the entries in your contacts, too.
    }
    .step3 = If this notice contains a new address, ask whether it is right before you use it.
    .admin = The mailbox has moved and no forwarding was set up. If the server’s reply contains a new address, verify it and tell the sender. Remove the old address from shared address books and lists.
    .smtp = This address is no longer in use; ask for the new one

recipient-ambiguous = { $count ->
        [one] The address fits more than one mailbox
       *[other] The addresses fit more than one mailbox
    }
    .what = { $count ->
        [one] More than one mailbox on the recipient’s server fits this address. The server cannot tell which one you mean.
       *[other] More than one mailbox on the recipients’ server fits each of these addresses. The server cannot tell which ones you mean.
    }
    .step1 = { $count ->
        [one] Call the recipient and ask for the full address.
       *[other] Call the recipients and ask for their full addresses.
    }
    .step2 = { $count ->
        [one] Send the message to the address they give you.
       *[other] Send the message to the addresses they give you.
    }
    .step3 = { $count ->
        [one] If the address is right as it stands, ask the recipient to tell their mail administrator.
       *[other] If the addresses are right as they stand, ask the recipients to tell their mail administrators.
    }
    .admin = The address matches more than one entry in the directory of the recipient’s server. Two accounts may share an address or an alias; the administrator of that server has to correct it. Trying again changes nothing.
    .smtp = This address fits more than one mailbox; use the full address

no-valid-recipients = None of the recipients was accepted
    .what = The server accepted none of the recipients in the message. The addresses may be misspelled, or the recipient field may have been left empty.
    .step1 = Check each address in the recipient field letter by letter.
    .step2 = If the field is empty, add at least one address and send the message again.
    .step3 = If the addresses look right, forward this notice unchanged to your mail administrator.
    .admin = No accepted recipient was left when the DATA command came. The real cause is in the reply to RCPT TO for each address. A program that sends in bulk may be using an empty or damaged list.
    .smtp = No valid recipient was given; check the addresses and try again
