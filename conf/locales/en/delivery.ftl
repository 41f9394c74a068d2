### The way to the other server, and its state. Title and .what tell the cause only.
### Arguments: $count, $speaker, $fate, $reply, $domain. After giving up nobody is told to wait or to send again as before.

no-answer = { $speaker ->
        [own] Part of the mail system does not answer
        [relay] The outgoing mail service does not answer
       *[recipient] { $fate ->
            [gave-up] The recipient’s mail server did not answer
           *[refused] The recipient’s mail server does not answer
        }
    }
    .what = { $speaker ->
        [own] The mail server could not connect to another program of its own system. This is not because of the address or anything you wrote.
        [relay] The service that passes on your outgoing mail could not be reached. This is not because of the address or anything you wrote.
       *[recipient] { $count ->
            [one] The recipient’s mail server could not be reached.
           *[other] The recipients’ mail servers could not be reached.
        } A misspelled domain can cause this, too.
    }
    .wait1 = { $count ->
        [one] Look at the part of the address after the @ sign. If it is wrong, correct it and send again.
       *[other] Look at the part of the addresses after the @ sign. If one is wrong, correct it and send again.
    }
    .wait2 = { $count ->
        [one] If the domain is right, contact the recipient another way and let them know.
       *[other] If the domains are right, contact the recipients another way and let them know.
    }
    .wait3 = Send the message again later.
    .wait-delayed = { $count ->
        [one] Look at the part of the address after the @ sign. If it is wrong, send the message to the right address.
       *[other] Look at the part of the addresses after the @ sign. If one is wrong, send the message to the right address.
    }
    .recipient-admin1 = { $count ->
        [one] If the part of the address after the @ sign is right, contact the recipient another way. Ask them to report this to their IT team.
       *[other] If the part of the addresses after the @ sign is right, contact the recipients another way. Ask them to report this to their IT teams.
    }
    .recipient-admin2 = If it is misspelled, correct it and send again; otherwise send again once the problem is solved.
    .admin = { $speaker ->
        [own] What does not answer is a program or server on your side (a content filter, a mailbox server). Check that it runs, the address or socket it listens on, and its permissions.
        [relay] Your relay (`relayhost`) does not answer. Check its name, its port and the firewall.
       *[recipient] The connection failed or timed out. The remote server may be down, or a firewall or network fault may lie between. If mail to other domains gets through, the fault is probably on the recipient’s side.
    }
    .smtp = The next server does not answer; try again later

connection-lost = The connection between the servers was lost
    .what = The connection between the two mail servers was lost before the delivery was confirmed. Your mail program has nothing to do with it.
    .wait1 = Wait about an hour, then send the message again.
    .wait2 = If it has a large attachment, try without it.
    .wait3 = If it comes back again, forward this notice unchanged to your mail administrator.
    .wait-delayed = If the delay continues, forward this notice to your mail administrator.
    .admin = The session broke or timed out; the log shows at which step. { $speaker ->
        [own] Check the program or server on your side (a content filter, a mailbox server) and its time limits.
        [relay] If it happens with large messages only, look at MTU and the firewall’s SMTP inspection; otherwise at the relay service.
       *[recipient] If it happens with large messages only, look at MTU and the firewall’s SMTP inspection; if with one domain only, at the recipient’s side.
    }
    .forward = Please check why your server or firewall breaks the connection.
    .smtp = The connection to the next server was lost; try again later

dns-failure = A domain name could not be looked up
    .what = { $speaker ->
        [own] { $domain ->
            [unknown] The mail server looked up the domain in the internet’s address book (DNS) and got no answer. A misspelled domain can cause this, too.
           *[other] The mail server looked up { $domain } in the internet’s address book (DNS) and got no answer. A misspelled domain can cause this, too.
        }
        [relay] The outgoing mail service reported that it could not look up a domain name in the internet’s address book (DNS). A misspelled domain can cause this, too.
       *[recipient] The recipient’s mail server reported that it could not look up a domain name in the internet’s address book (DNS). That may be your domain or the recipient’s.
    }
    .wait1 = { $speaker ->
        [recipient] Wait about an hour, then send the message again.
        [forwarding] Wait about an hour, then send the message again.
       *[own] { $count ->
            [one] Look at the part of the address after the @ sign. If it is wrong, correct it and send again.
           *[other] Look at the part of the addresses after the @ sign. If one is wrong, correct it and send again.
        }
    }
    .wait2 = { $speaker ->
        [recipient] { $count ->
            [one] If it is urgent, call the recipient or contact them another way.
           *[other] If it is urgent, call the recipients or contact them another way.
        }
        [forwarding] { $count ->
            [one] If it is urgent, call the recipient or contact them another way.
           *[other] If it is urgent, call the recipients or contact them another way.
        }
       *[own] If the domain is right, send the message again later.
    }
    .wait3 = If it comes back again, forward this notice unchanged to your mail administrator.
    .wait-delayed = { $speaker ->
        [recipient] If the delay continues, forward this notice to your mail administrator.
        [forwarding] If the delay continues, forward this notice to your mail administrator.
       *[own] { $count ->
            [one] Look at the part of the address after the @ sign. If it is wrong, send to the right address.
           *[other] Check what follows each @ sign. If one is wrong, send to the right address.
        }
    }
    .recipient-admin1 = { $speaker ->
        [recipient] { $count ->
            [one] Call the recipient or contact them another way. Ask them to report this to their IT team.
           *[other] Call the recipients or contact them another way. Ask them to report this to their IT teams.
        }
       *[own] { $count ->
            [one] If the part of the address after the @ sign is right, contact the recipient another way. Ask them to report this to their IT team.
           *[other] If the part of the addresses after the @ sign is right, contact the recipients another way. Ask them to report this to their IT teams.
        }
    }
    .recipient-admin2 = { $speaker ->
        [recipient] Send the message again once the problem is solved.
       *[own] If it is misspelled, correct it and send again; otherwise send again once the problem is solved.
    }
    .admin = { $speaker ->
        [own] The DNS lookup failed or timed out. Try your own resolver first. If other domains resolve, the name servers of this domain may not answer or its DNSSEC signature may be broken; the owner of the domain must correct that.
       *[recipient] A DNS lookup failed on the server that replied. Query the records of your sending domain and IP address through another resolver, too. If all of them answer, the fault is probably in that server’s resolver.
    }
    .forward = Please check which DNS lookup brought no answer on your server.
    .smtp = The DNS lookup brought no answer; try again later

routing-failure = { $count ->
        [one] The recipient’s mail server could not be found
       *[other] The recipients’ mail servers could not be found
    }
    .what = { $domain ->
        [unknown] The mail server could not find out which server accepts the message.
       *[other] The mail server could not find out which server accepts mail for { $domain }.
    } A setting may be missing. The domain may also be misspelled.
    .sender-admin1 = Forward this notice unchanged to your mail administrator.
    .sender-admin2 = { $count ->
        [one] Check the part of the address after the @ sign, too.
       *[other] Check the part of the addresses after the @ sign, too.
    }
    .sender-admin3 = { $count ->
        [one] If it is urgent, call the recipient or contact them another way.
       *[other] If it is urgent, call the recipients or contact them another way.
    }
    .sender-admin-delayed = { $count ->
        [one] Forward this notice to your mail administrator. Check the part of the address after the @ sign, too.
       *[other] Forward this notice to your mail administrator. Check the part of the addresses after the @ sign, too.
    }
    .admin = Check the MX and A/AAAA records of the domain, your own routing (`transport_maps`, `relayhost`) and connectors. If another resolver cannot resolve the records either, the owner of the domain must correct them.
    .smtp = No route to this address is known; check the address and its DNS

mail-loop = The route of the message leads in a circle
    .what = A message on this route comes back to the same server again and again and never reaches a mailbox. A wrong setting or forwarding rule is the usual cause.
    .sender-admin1 = Forward this notice unchanged to your mail administrator.
    .sender-admin2 = { $count ->
        [one] If you set up forwarding to or from this address, switch it off.
       *[other] If you set up forwarding to or from these addresses, switch it off.
    }
    .sender-admin3 = { $count ->
        [one] If it is urgent, send the message to another address of the recipient.
       *[other] If it is urgent, send the message to other addresses of the recipients.
    }
    .sender-admin-delayed = Forward this notice unchanged to your mail administrator.
    .recipient-admin1 = { $count ->
        [one] Call the recipient or contact them another way. Ask them to report this to their IT team.
       *[other] Call the recipients or contact them another way. Ask them to report this to their IT teams.
    }
    .recipient-admin2 = { $count ->
        [one] If you set up forwarding to or from this address, switch it off.
       *[other] If you set up forwarding to or from these addresses, switch it off.
    }
    .recipient-admin3 = { $count ->
        [one] If it is urgent, send the message to another address of the recipient.
       *[other] If it is urgent, send the message to other addresses of the recipients.
    }
    .recipient-admin-delayed = { $count ->
        [one] Call the recipient or contact them another way. Ask them to report this to their IT team.
       *[other] Call the recipients or contact them another way. Ask them to report this to their IT teams.
    }
    .admin = { $speaker ->
        [own] The server saw the loop itself. If the MX of this domain points to you, `mydestination`, `virtual_mailbox_domains` or `relay_domains` may lack it. Check aliases, forwarding and `transport_maps`.
       *[recipient] The Received lines of the returned message show the servers in the loop. Aliases and forwarding for this address have to be checked there, and its MX record.
    }
    .forward = This points to a forwarding loop; please check aliases and forwarding for this address.
    .smtp = This message is caught in a mail loop; call the recipient and ask about their forwarding

expired = { $fate ->
        [delayed] The message could not be delivered so far
       *[gave-up] The mail server has stopped trying
    }
    .what = { $reply ->
        [unknown] We could not find out the cause.
       *[known] The last error that was reported, word for word:
    }
    .page = The mail server tried again and again, often for several days, and then gave up. The cause is the last error that it got. Your notice names that error; search for it on the start page.
    .sender-admin1 = Forward this notice unchanged to your mail administrator.
    .sender-admin2 = { $count ->
        [one] Look at the part of the address after the @ sign. If the domain is misspelled, correct it and send again.
       *[other] Look at the part of the addresses after the @ sign. If a domain is misspelled, correct it and send again.
    }
    .sender-admin3 = { $count ->
        [one] If the domain is right, contact the recipient another way. Ask whether mail from others arrives.
       *[other] If the domains are right, contact the recipients another way. Ask whether mail from others arrives.
    }
    .admin = { $fate ->
        [delayed] { $speaker ->
            [own] Look for the queue ID in the log and for the error of each attempt.
           *[recipient] The log of the server that reported this shows the error of each attempt.
        }
       *[gave-up] { $speaker ->
            [own] The message reached the longest time in the queue (`maximal_queue_lifetime`). Look for the queue ID in the log and for the error of each attempt.
           *[recipient] The server that reported this has given up; its log shows the error of each attempt.
        }
    } If other mail to this domain waits too, the fault is probably on the recipient’s side.
    .smtp = The time for delivery is over; the message was not delivered

undefined-temporary = { $reply ->
        [unknown] { $fate ->
            [delayed] The message has not been accepted yet
            [gave-up] The message was not accepted
           *[refused] The message was not accepted for now
        }
       *[known] { $speaker ->
            [own] The server
            [relay] The outgoing service
           *[recipient] The recipient’s server
        } { $fate ->
            [delayed] has not accepted the message yet
           *[gave-up] did not accept the message
        }
    }
    .what = { $reply ->
        [unknown] We could not find out the cause.
       *[known] We do not know the cause. This is what { $speaker ->
            [own] the mail server
            [relay] the outgoing mail service
           *[recipient] the recipient’s mail server
        } said:
    }
    .page = The server did not accept the message for now, and its reply names no cause that we know. The reply is in your notice. Read it, even if it is in another language: it may say what is wrong.
    .sender-admin1 = { $reply ->
        [unknown] Forward this notice unchanged to your mail administrator.
       *[known] If the reply tells you the cause, act on it; do not click a link in it.
    }
    .sender-admin2 = { $reply ->
        [unknown] { $count ->
            [one] Check the address letter by letter, too.
           *[other] Check the addresses letter by letter, too.
        }
       *[known] Forward this notice unchanged to your mail administrator.
    }
    .sender-admin3 = { $count ->
        [one] If it is urgent, call the recipient; ask whether mail from others arrives.
       *[other] If it is urgent, call the recipients; ask whether mail from others arrives.
    }
    .sender-admin-delayed = Forward this notice to your mail administrator.
    .wait-delayed = { $reply ->
        [unknown] If the delay continues, forward this notice to your mail administrator.
       *[known] If the delay goes on, tell your mail administrator; do not click links.
    }
    .admin = The cause could not be determined automatically. { $reply ->
        [unknown] Look for the message in the log of the server that reported this.
       *[known] { $speaker ->
            [own] Look for the message in the log of the server that reported this.
            [relay] The relay service knows the details; give its support the address and the time.
           *[recipient] Details are in the remote server’s log; give whoever runs it the address and the time.
        }
    }
    .smtp = A temporary problem; try again later

undefined-permanent = { $reply ->
        [unknown] The message was not accepted
       *[known] { $speaker ->
            [own] The server
            [relay] The outgoing mail service
           *[recipient] The recipient’s mail server
        } rejected the message
    }
    .what = { $reply ->
        [unknown] We could not find out the cause.
       *[known] We do not know the cause. This is what { $speaker ->
            [own] the mail server
            [relay] the outgoing mail service
           *[recipient] the recipient’s mail server
        } said:
    }
    .page = The server rejected the message, and its reply names no cause that we know. The reply is in your notice. Read it, even if it is in another language: it may say what is wrong.
    .sender-admin1 = { $reply ->
        [unknown] Forward this notice unchanged to your mail administrator.
       *[known] If the reply tells you the cause, act on it; do not click a link in it.
    }
    .sender-admin2 = { $reply ->
        [unknown] { $count ->
            [one] Check the address letter by letter, too.
           *[other] Check the addresses letter by letter, too.
        }
       *[known] { $count ->
            [one] Check the address letter by letter; if it is right, forward this notice to your mail administrator.
           *[other] Check the addresses letter by letter; if they are right, forward this notice to your mail administrator.
        }
    }
    .sender-admin3 = { $count ->
        [one] If it is urgent, call the recipient; ask whether mail from others arrives.
       *[other] If it is urgent, call the recipients; ask whether mail from others arrives.
    }
    .sender-admin-delayed = Forward this notice to your mail administrator.
    .admin = The cause could not be determined automatically. { $reply ->
        [unknown] Look for the message in the log of the server that reported this.
       *[known] { $speaker ->
            [own] Look for the message in the log of the server that reported this.
            [relay] The relay service knows the details; give its support the address and the time.
           *[recipient] Details are in the remote server’s log; give whoever runs it the address and the time.
        }
    }
    .smtp = This message was not accepted; call the recipient
