### The message itself: size, form, attachments, content. The title and .what tell the cause only; the outcome comes from notice.ftl.
### $size, $limit, $usable: formatted sizes or unknown. $speaker: whose server spoke.

message-too-large = Your message is larger than allowed
    .what = { $size ->
        [unknown] { $limit ->
            [unknown] With its attachments, your message is too large
           *[other] With its attachments, your message is too large; at most { $limit } is accepted
        }
       *[other] { $limit ->
            [unknown] With its attachments, your message is { $size }; a message of this size is not accepted
           *[other] With its attachments, your message is { $size }; at most { $limit } is accepted
        }
    }. Attachments grow by about a third on the way.
    .sender1 = Upload the large file to a file sharing service that your organisation allows (such as OneDrive or Google Drive). Send only the link.
    .sender2 = Make photos smaller, compress files or send attachments separately.
    .sender3 = { $usable ->
        [unknown] Most servers accept 10 to 25 MB; keep the attachments under 7 MB in total.
       *[other] Keep the attachments under { $usable } in total.
    }
    .sender-delayed = Waiting may not change the outcome: agree with the recipient on another way for the large file.
    .admin = { $speaker ->
        [own] The message exceeds your server’s `message_size_limit` or a mailbox limit.
        [relay] The message exceeds the relay service’s size limit, which usually stands in its EHLO reply (SIZE).
       *[recipient] The message exceeds the remote server’s size limit, which usually stands in its EHLO reply (SIZE).
    } Base64 encoding, line breaks included, makes attachments about 37% larger; set the limit you announce to users accordingly.
    .smtp = The message is larger than allowed; try again with smaller attachments

message-malformed = The message does not follow the email standard
    .what = { $speaker ->
        [own] The mail server
        [relay] The outgoing mail service
       *[recipient] The recipient’s mail server
    } reported a fault in the structure of the message. The usual cause is the program that made the message.
    .sender-admin1 = Forward this notice unchanged to your mail administrator.
    .sender-admin2 = If a website, a scanner or another program made the message, tell the person who set it up.
    .sender-admin3 = If it is urgent, write the message again in another mail program and send it.
    .sender-admin-delayed = Forward this notice unchanged to your mail administrator.
    .admin = Usual causes: missing or repeated header fields (`From`, `Date`, `Message-ID`), lines over 998 characters, bare CR or LF. Correct the program that produced the message; look at filters that change messages, too.
    .smtp = The message does not follow the email standard; tell your mail administrator

content-unsupported = The content of the message is not supported
    .what = { $speaker ->
        [own] The mail server
        [relay] The outgoing mail service
       *[recipient] The recipient’s mail server
    } does not support one kind of content in the message, or cannot convert it. That may be an attachment or the message itself.
    .sender1 = Send the message again as plain text and without attachments.
    .sender2 = Save the file in a common format, such as PDF, and attach it again.
    .sender3 = If it comes back again, forward this notice unchanged to your mail administrator.
    .sender-delayed = The waiting message may come back as well; have the content ready as plain text.
    .admin = The server does not support the media type, the transfer encoding or an extension such as 8BITMIME or BINARYMIME. Conversion may be forbidden or impossible, too. Look at the `Content-Type` and `Content-Transfer-Encoding` lines of the message.
    .smtp = The content of this message is not supported; try again as plain text

smtputf8-required = { $letters ->
        [sender] The sender address has a letter that is not supported
        [recipient] The address has a letter that is not supported
       *[unknown] The message has letters that are not supported
    }
    .what = { $letters ->
        [sender] The sender address has a letter outside the English alphabet (such as é or ü).
        [recipient] The address has a letter outside the English alphabet (such as é or ü).
       *[unknown] The message may have letters outside the English alphabet (such as é or ü) in its address lines.
    } { $speaker ->
        [own] The server that should take the message
        [relay] The outgoing mail service
       *[recipient] The recipient’s mail server
    } does not support such addresses. In the subject and the text you can use any letters.
    .recipient-admin1 = { $letters ->
        [recipient] { $count ->
            [one] Ask the recipient for another address with English letters only. If there is none, ask them to report this to their IT team.
           *[other] Ask the recipients for other addresses with English letters only. If there are none, ask them to report this to their IT teams.
        }
       *[sender] { $count ->
            [one] Contact the recipient another way. Ask them to report this to their IT team.
           *[other] Contact the recipients another way. Ask them to report this to their IT teams.
        }
    }
    .recipient-admin2 = { $letters ->
        [recipient] { $count ->
            [one] Check the address letter by letter, too; an accented letter may be there by mistake.
           *[other] Check the addresses letter by letter, too; an accented letter may be there by mistake.
        }
       *[sender] If you have an address with English letters only, send the message from that one.
    }
    .recipient-admin-delayed = { $letters ->
        [recipient] { $count ->
            [one] Ask the recipient for another address with English letters only. If there is none, ask them to report this to their IT team.
           *[other] Ask the recipients for other addresses with English letters only. If there are none, ask them to report this to their IT teams.
        }
       *[sender] { $count ->
            [one] Contact the recipient another way. Ask them to report this to their IT team.
           *[other] Contact the recipients another way. Ask them to report this to their IT teams.
        }
    }
    .sender-admin1 = Forward this notice unchanged to your mail administrator.
    .sender-admin2 = { $letters ->
        [recipient] { $count ->
            [one] If the recipient has an address with English letters only, send the message there.
           *[other] If the recipients have addresses with English letters only, send the message there.
        }
       *[sender] If you have an address with English letters only, send the message from that one.
    }
    .sender-admin-delayed = Forward this notice to your mail administrator.
    .admin = The envelope address needs SMTPUTF8 (RFC 6531), but the server does not offer it. If only the domain has non-ASCII letters, its Punycode form (`xn--`) is enough. In Postfix, check `smtputf8_enable` and `smtputf8_autodetect_classes`.
    .forward = Could you enable SMTPUTF8 on your server?
    .smtp = The address has unsupported letters; check it and try again

attachment-rejected = The message has an attachment that is not allowed
    .what = { $speaker ->
        [own] The mail server
        [relay] The outgoing mail service
       *[recipient] The recipient’s mail server
    } reported that it does not accept attachments of this kind. Programs, documents with macros and archives with a password are often blocked. This does not mean that your file is harmful.
    .sender1 = { $speaker ->
        [own] You can send the text of the message again without the attachment.
        [relay] You can send the text of the message again without the attachment.
       *[recipient] { $count ->
            [one] Ask the recipient how they can receive this file.
           *[other] Ask the recipients how they can receive this file.
        }
    }
    .sender2 = If you are sending a document, save it as PDF and attach it again.
    .sender3 = { $speaker ->
        [own] If the file must be sent, ask your mail administrator which way is allowed.
        [relay] If the file must be sent, ask your mail administrator which way is allowed.
       *[recipient] You can send the text of the message again without the attachment.
    }
    .sender-delayed = { $speaker ->
        [own] The waiting message may come back; find another way for the file.
        [relay] The waiting message may come back; find another way for the file.
       *[recipient] { $count ->
            [one] Ask the recipient how they can receive this file.
           *[other] Ask the recipients how they can receive this file.
        }
    }
    .admin = The attachment met a rule about its name, extension or media type. Files inside archives count as well. { $speaker ->
        [own] The rule is on your server: check `mime_header_checks` and the content filter.
        [relay] The rule is the relay service’s.
       *[recipient] The rule is on the remote server.
    }
    .smtp = This kind of attachment is not accepted; try again without it

virus-detected = Malware was reported in the message
    .what = The report comes from { $speaker ->
        [own] the mail server
        [relay] the outgoing mail service
       *[recipient] the recipient’s mail server
    }. The file may have come to you that way from somebody else.
    .sender-admin1 = Call your mail administrator now and read this notice to them.
    .sender-admin2 = Do not open the attachment or send it again. Do not forward this notice; the attachment may be in it.
    .sender-admin3 = Do not delete anything on the computer yourself; traces help to find out what happened.
    .sender-admin-delayed = Call your mail administrator now and read this notice to them. Do not send the attachment to anyone.
    .admin = The reply often gives the name of the malware. Examine the sending computer and find out whether the account was hijacked. If you are certain that it is a false alarm, { $speaker ->
        [own] correct your own scanner.
       *[recipient] report the sample to the maker of the scanner.
    }
    .smtp = Malware was found in this message; tell your mail administrator before you open the attachments

spam-content = The message was treated as spam
    .what = { $speaker ->
        [own] The mail server
        [relay] The outgoing mail service
       *[recipient] The recipient’s mail server
    } judged the message to be spam; this may be a false alarm.{ $speaker ->
        [own] {""}
       *[recipient] {" "}The cause is often not the text but the sending server or a link.
    }
    .sender-admin1 = Forward this notice unchanged to your mail administrator.
    .sender-admin2 = { $count ->
        [one] If it is urgent, call the recipient or contact them another way.
       *[other] If it is urgent, call the recipients or contact them another way.
    }
    .sender-admin3 = { $speaker ->
        [own] Do not send the message again until this is fixed.
       *[recipient] Do not send the same message again and again; that lowers trust further.
    }
    .sender-admin-delayed = Forward this notice to your mail administrator.
    .admin = { $speaker ->
        [own] Your own content filter treated the message as spam; if it is a false alarm, adjust the filter.
        [relay] The relay service’s filter treated the message as spam; look at its panel and at the state of your account.
       *[recipient] The remote server’s filter treated the message as spam. The reputation of the sending IP address and SPF, DKIM and DMARC results count.
    } Make sure that the account was not hijacked. Look at links and attachments.
    .smtp = This message was treated as spam; if that is wrong, call the recipient

link-blocklisted = A link in the message is on a blocklist
    .what = According to { $speaker ->
        [own] the mail server
        [relay] the outgoing mail service
       *[recipient] the recipient’s mail server
    }, one of the links in the message leads to a website on a blocklist. The link may also be in your signature or in quoted text.
    .sender1 = Take out the links and send the message again. Look at the signature and at quoted text, too.
    .sender2 = If you used a shortened link, write the full address of the site instead.
    .sender3 = If the site belongs to you or your organisation, forward this notice to your mail administrator.
    .sender-delayed = If the waiting message comes back, take out the links before you send it again.
    .admin = A domain or IP address in the message is { $list ->
        [unknown] on a blocklist.
       *[other] on the list { $list }.
    } The sending server’s IP address is not the problem. If the site is yours, find out first whether it was hacked; then ask for removal.
    .smtp = A link in this message is on a blocklist; remove it and try again
