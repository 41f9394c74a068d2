### The way to the other server, and its state. Title and .what tell the cause only.
### Arguments: $count, $reporter (self or other), $reply, $domain.

no-answer = The other server does not answer
    .what = { $count ->
        [one] The recipient’s mail server does not answer at the moment.
       *[other] The recipients’ mail server does not answer at the moment.
    }
    .step1 = { $count ->
        [one] Look at the part of the address after the @ sign. This also happens when the domain is misspelled.
       *[other] Look at the part of the addresses after the @ sign. This also happens when the domain is misspelled.
    }
    .step2 = { $count ->
        [one] If the domain is right, reach the recipient another way. Ask them to tell their mail administrator.
       *[other] If the domain is right, reach the recipients another way. Ask them to tell their mail administrator.
    }
    .step3 = Send the message again later.
    .delayed = { $count ->
        [one] Look at the part of the address after the @ sign. A misspelled domain causes a delay, too.
       *[other] Look at the part of the addresses after the @ sign. A misspelled domain causes a delay, too.
    }
    .admin = The connection failed or timed out. The remote server may be down, or a firewall or network fault may lie between. If mail to other domains gets through, the fault is on the other side.
    .smtp = The next server does not answer; try again later

connection-lost = The connection between the servers broke
    .what = The connection between the two mail servers broke while the message was passed on. This has nothing to do with your own internet connection.
    .step1 = Send the message again later.
    .step2 = If the message has a large attachment, upload it to a file sharing service and send only the link.
    .step3 = If it comes back again, forward this notice unchanged to your mail administrator.
    .admin = The session broke or timed out. If it happens with large messages only, look at MTU and the firewall’s SMTP inspection; if with one domain only, at the other side. The log shows at which step it broke.
    .smtp = The connection to the next server broke; try again later

dns-failure = The domain lookup got no answer
    .what = { $domain ->
        [unknown] The mail server looked up the domain in the internet’s address book (DNS) and got no answer.
       *[other] The mail server looked up { $domain } in the internet’s address book (DNS) and got no answer.
    } This is usually a temporary problem.
    .step1 = { $count ->
        [one] Look at the part of the address after the @ sign. If the domain is misspelled, correct it and send again.
       *[other] Look at the part of the addresses after the @ sign. If the domain is misspelled, correct it and send again.
    }
    .step2 = If the domain is right, send the message again later.
    .step3 = If it comes back again, forward this notice unchanged to your mail administrator.
    .delayed = { $count ->
        [one] Look at the part of the address after the @ sign. A misspelled domain causes a delay, too.
       *[other] Look at the part of the addresses after the @ sign. A misspelled domain causes a delay, too.
    }
    .admin = The DNS lookup failed or timed out. Try your own resolver first. If other domains resolve, the name servers of this domain may not answer or its DNSSEC signature may be broken; the owner of the domain must correct that.
    .smtp = The DNS lookup brought no answer; try again later

routing-failure = { $count ->
        [one] No way to the recipient’s server was found
       *[other] No way to the recipients’ server was found
    }
    .what = { $domain ->
        [unknown] The mail server could not find out which server takes the message.
       *[other] The mail server could not find out which server takes mail for { $domain }.
    } A setting or a DNS record may be missing. The domain may also be misspelled.
    .step1 = Forward this notice unchanged to your mail administrator.
    .step2 = { $count ->
        [one] Check the part of the address after the @ sign.
       *[other] Check the part of the addresses after the @ sign.
    }
    .step3 = { $count ->
        [one] If it is urgent, call the recipient or reach them another way.
       *[other] If it is urgent, call the recipients or reach them another way.
    }
    .delayed = Forward this notice to your mail administrator. Once the problem is solved, the waiting message goes out by itself.
    .admin = Check the MX and A/AAAA records of the domain, your own routing (`transport_maps`, `relayhost`) and connectors. If another resolver cannot resolve the records either, the owner of the domain must correct them.
    .smtp = No route to this address is known; check the address and its DNS

mail-loop = The message went round in a circle
    .what = The message passed the same servers over and over and never reached a mailbox. A wrong forwarding rule is the usual cause.
    .step1 = { $reporter ->
        [self] Forward this notice unchanged to your mail administrator.
       *[other] Reach the other side by phone or another way. Ask them to tell their mail administrator.
    }
    .step2 = { $count ->
        [one] If you set up forwarding to or from this address, switch it off.
       *[other] If you set up forwarding to or from these addresses, switch it off.
    }
    .step3 = { $count ->
        [one] If it is urgent, send the message to another address of the recipient.
       *[other] If it is urgent, send the message to other addresses of the recipients.
    }
    .admin = { $reporter ->
        [self] The server saw the loop itself. If the MX of this domain points to you, `mydestination`, `virtual_mailbox_domains` or `relay_domains` may lack it. Check aliases, forwarding and `transport_maps`.
       *[other] The Received lines of the returned message show the servers in the loop. The administrator on the recipient’s side should check aliases, forwarding and the MX record for this address.
    }
    .smtp = This message goes round in a circle; check the forwarding rules

expired = The time for delivery ran out
    .what = The message could not wait any longer. It is not known why the other server did not take it.
    .step1 = { $count ->
        [one] Look at the part of the address after the @ sign. If the domain is misspelled, correct it and send again.
       *[other] Look at the part of the addresses after the @ sign. If the domain is misspelled, correct it and send again.
    }
    .step2 = { $count ->
        [one] If the domain is right, reach the recipient another way. Ask whether mail from others arrives.
       *[other] If the domain is right, reach the recipients another way. Ask whether mail from others arrives.
    }
    .step3 = Send the message again once the problem is solved.
    .admin = The message reached the longest time in the queue (`maximal_queue_lifetime`). The real cause is not in this notice: look for the queue id in the log. If other mail to this domain waits too, the fault is probably on the other side.
    .smtp = The time for delivery ran out; the message was not delivered

undefined-temporary = { $reporter ->
        [self] The server reported a temporary problem
       *[other] The other server reported a temporary problem
    }
    .what = { $reply ->
        [unknown] The notice reports a temporary problem, but its cause is not clear.
       *[other] The server did not take the message because of a temporary problem. It gave no reason that can be understood. This is its reply, word for word:
    }
    .step1 = Send the message again later.
    .step2 = { $count ->
        [one] If it comes back again, call the recipient. Ask whether mail from others arrives at that address.
       *[other] If it comes back again, call the recipients. Ask whether mail from others arrives at those addresses.
    }
    .step3 = Forward this notice unchanged to your mail administrator.
    .admin = { $reporter ->
        [self] This notice alone does not tell the cause. Look for the queue id in the server’s log; the details are there. If the message is in the queue, the server tries again by itself.
       *[other] This notice alone does not tell the cause. The fault is temporary; the sending server tries again. If it lasts, the administrator on the recipient’s side can find it in their log; give them the address and time.
    }
    .smtp = A temporary problem of unknown cause; try again later

undefined-permanent = { $reporter ->
        [self] The server gave no clear reason
       *[other] The other server gave no clear reason
    }
    .what = { $reply ->
        [unknown] The notice gives no reason that can be understood.
       *[other] The server did not accept the message and gave no reason that can be understood. This is its reply, word for word:
    }
    .step1 = { $count ->
        [one] Check the address letter by letter.
       *[other] Check the addresses letter by letter.
    }
    .step2 = { $count ->
        [one] Call the recipient and ask whether mail from others arrives at that address.
       *[other] Call the recipients and ask whether mail from others arrives at those addresses.
    }
    .step3 = Forward this notice unchanged to your mail administrator.
    .admin = { $reporter ->
        [self] This notice alone does not tell the cause. Look for the queue id in the server’s log; the details are there.
       *[other] This notice alone does not tell the cause. The administrator on the recipient’s side can find it in their log; give them the address and time.
    }
    .smtp = This message was not accepted; the reason is unknown
