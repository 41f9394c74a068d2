### The message itself: size, form, attachments, content. The title and .what tell the cause only; the outcome comes from notice.ftl.
### $size, $limit, $usable: formatted sizes or unknown. $reporter: self when our own server speaks.

message-too-large = Your message is larger than allowed
    .what = With its attachments, your message is { $size ->
        [unknown] too large
       *[other] { $size }
    }; { $reporter ->
        [self] the mail server
       *[other] the other server
    } { $limit ->
        [unknown] does not accept a message of this size
       *[other] accepts { $limit } at most
    }.
    .step1 = Upload the large file to a file sharing service and send only the link.
    .step2 = Make photos smaller, compress the files or send the attachments in separate messages.
    .step3 = { $usable ->
        [unknown] Attachments grow by about a third on the way; allow for that when you choose a file.
       *[other] Keep the attachments under { $usable } in total; they grow by about a third on the way.
    }
    .admin = { $reporter ->
        [self] The message exceeds your server’s `message_size_limit`.
       *[other] The transfer was refused by the SIZE limit or by `message_size_limit`.
    } Base64 encoding, line breaks included, makes attachments about 37% larger; set the limit you announce to users accordingly.
    .smtp = The message is larger than allowed; try again with smaller attachments

message-malformed = The message does not follow the email standard
    .what = The server found a fault in the structure of the message. Some details may be missing or written in the wrong form. The program that made the message is the usual cause.
    .step1 = Forward this notice unchanged to your mail administrator.
    .step2 = If a website, a scanner or another program made the message, tell the person who set it up.
    .step3 = If it is urgent, write the message again in another mail program and send it.
    .admin = Usual causes: missing or repeated header fields (`From`, `Date`, `Message-ID`), lines over 998 characters, bare CR or LF. Correct the program that produced the message; look at filters that change messages, too.
    .smtp = The message does not follow the email standard; contact your administrator

content-unsupported = The content of the message is not supported
    .what = The server does not support one kind of content in the message, or cannot convert it. That may be an attachment or the message itself.
    .step1 = Send the message again as plain text and without attachments.
    .step2 = Save the file in a common form, such as PDF, and attach it again.
    .step3 = If it comes back again, forward this notice unchanged to your mail administrator.
    .admin = The server does not support the media type, the transfer encoding or an extension such as 8BITMIME or BINARYMIME. Conversion may be forbidden or impossible, too. Look at the `Content-Type` and `Content-Transfer-Encoding` lines of the message.
    .smtp = The content of this message is not supported; try again as plain text

smtputf8-required = The address or header has unsupported letters
    .what = The address or the header of the message has letters outside the English alphabet (such as ç, ğ or ş). { $reporter ->
        [self] The mail server
       *[other] The other server
    } does not support them.
    .step1 = { $count ->
        [one] Check the address letter by letter. An accented letter may be there by mistake; most addresses have only English letters.
       *[other] Check the addresses letter by letter. An accented letter may be there by mistake; most addresses have only English letters.
    }
    .step2 = { $count ->
        [one] If the address is right, ask the recipient for another one that has only English letters.
       *[other] If the addresses are right, ask the recipients for others that have only English letters.
    }
    .step3 = { $count ->
        [one] If there is none, ask the recipient to tell their mail administrator.
       *[other] If there are none, ask the recipients to tell their mail administrators.
    }
    .admin = The envelope address or a header field needs SMTPUTF8 (RFC 6531), but the server does not offer it. If only the domain has non-ASCII letters, its Punycode form (`xn--`) is enough. In Postfix, check `smtputf8_enable` and `smtputf8_autodetect_classes`.
    .smtp = The address has unsupported letters; check it and try again

attachment-rejected = The message has an attachment that is not allowed
    .what = The server does not allow attachments of this kind, for safety. Programs, documents with macros and archives with a password are often blocked. This does not mean that your file is harmful.
    .step1 = Upload the file to a file sharing service and send only the link.
    .step2 = If you are sending a document, save it as PDF and attach it again.
    .step3 = { $count ->
        [one] If you are not sure, ask the recipient which kinds of files they can receive.
       *[other] If you are not sure, ask the recipients which kinds of files they can receive.
    }
    .admin = The attachment met a rule about its name, extension or media type. Files inside archives count as well. { $reporter ->
        [self] Check the `mime_header_checks` rules and the content filter on your server.
       *[other] Only the administrator on the recipient’s side can change the rule.
    }
    .smtp = This kind of attachment is not accepted; try again without it

virus-detected = Malware was found in the message
    .what = The server reports malware in the message or in an attachment. The file may have come to you that way from somebody else.
    .step1 = Do not send the attachment again, and do not pass it on to others.
    .step2 = Run a virus scan on your computer.
    .step3 = Tell your mail administrator. If you think that the file is clean, ask them to check it.
    .admin = The reply often gives the name of the malware. Scan the sending computer and find out whether the account was hijacked. If you are certain that it is a false alarm, report the sample to the maker of the scanner.
    .smtp = Malware was found in this message; check the attachments

spam-content = The content of the message was taken for spam
    .what = The server found that the content of the message looks like spam. The subject, a link or an attachment may be the cause. It may also be a false alarm.
    .step1 = Make the subject and the text plainer. Leave out links and attachments you do not need, and do not use shortened links.
    .step2 = { $count ->
        [one] Send the message again. If it comes back, ask the recipient to have your address put on the allowlist.
       *[other] Send the message again. If it comes back, ask the recipients to have your address put on the allowlist.
    }
    .step3 = If other messages of yours come back like this, tell your mail administrator.
    .admin = The content filter took the message for spam. Check links, attachments and HTML; SPF, DKIM and DMARC results count, too. Make sure that the account was not hijacked. { $reporter ->
        [self] If it is a false alarm, adjust your own filter.
       *[other] Report a false alarm to the administrator on the recipient’s side.
    }
    .smtp = The content was taken for spam; check text, links and attachments

link-blocklisted = A link in the message is on a blocklist
    .what = One of the links in the message leads to a website that is on a blocklist. The link may also be in your signature or in quoted text.
    .step1 = Take out the links and send the message again. Look at the signature and at quoted text, too.
    .step2 = If you used a shortened link, write the full address of the site instead.
    .step3 = If the site belongs to you or your organization, forward this notice to your mail administrator.
    .admin = A domain or IP address in the message is { $list ->
        [unknown] on a blocklist; the reply does not name it.
       *[other] on the list { $list }.
    } The sending server’s IP address is not the problem. If the site is yours, find out first whether it was hacked; then ask for removal.
    .smtp = A link in this message is on a blocklist; remove it and try again
