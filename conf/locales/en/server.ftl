### The state of the server that answered, and faults between two servers. Title and .what tell the cause only.
### Arguments: $count, $speaker, $fate (refused, gave-up, delayed), $wait (for example “5 minutes”).
### After giving up nobody is told to wait or to send again as before.

greylisted = { $fate ->
        [gave-up] { $speaker ->
            [own] The mail server put the message off every time
            [relay] The outgoing service put the message off every time
           *[recipient] The recipient’s server put the message off every time
        }
       *[refused] { $speaker ->
            [own] The mail server has put the message off
            [relay] The outgoing mail service has put the message off
           *[recipient] The recipient’s mail server has put the message off
        }
    }
    .what = { $fate ->
        [gave-up] Some servers put off the first message from a server they do not know, on purpose. This time, trying again did not help.
       *[refused] Some servers put off the first message from a server they do not know, on purpose. This is normal; the message is usually accepted when it is tried again.
    }
    .wait1 = { $wait ->
        [unknown] Send the message again after a while.
       *[other] Send the message again after { $wait }.
    }
    .wait2 = If it comes back again, forward this notice to your mail administrator.
    .sender-admin1 = Forward this notice to your mail administrator; sending again as before will not help.
    .sender-admin2 = { $count ->
        [one] If it is urgent, call the recipient or contact them another way.
       *[other] If it is urgent, call the recipients or contact them another way.
    }
    .admin = { $speaker ->
        [own] A server on your side uses greylisting; the 4xx reply is temporary. Exempt your own users’ mail from it.
       *[recipient] The remote server uses greylisting; the 4xx reply is temporary. Retries must come from the same IP address. If your mail leaves from several addresses, ask for a place on the remote server’s allowlist.
    }
    .smtp = Put off for now; mail servers try again automatically, in a mail program try again in a few minutes

too-many-connections = { $fate ->
        [gave-up] The server was at its limit of connections
       *[refused] The server has too many connections
    }
    .what = More connections to { $speaker ->
        [own] the mail server
        [relay] the outgoing mail service
       *[recipient] the recipient’s mail server
    } were open at once than it allows. It accepts mail again when there are fewer.
    .wait1 = Send the message again after a while.
    .wait2 = If it comes back again, forward this notice unchanged to your mail administrator.
    .admin = { $speaker ->
        [own] The limit of simultaneous connections on this server was reached. See which IP addresses open many; if normal use needs more, raise it (`smtpd_client_connection_count_limit`, `default_process_limit`).
       *[recipient] The remote server’s limit of connections was reached. Open fewer connections to this destination (`smtp_destination_concurrency_limit`) and look for an unexpected rise in the queue.
    }
    .smtp = Too many connections; try again later

congestion = { $fate ->
        [gave-up] The server was too busy
       *[refused] The server is very busy
    }
    .what = { $speaker ->
        [own] The mail server
        [relay] The service that passes on your outgoing mail
       *[recipient] The recipient’s mail server
    } reported that it is very busy and cannot keep up with new messages.
    .wait1 = Send the message again after a while.
    .wait2 = { $count ->
        [one] If it is urgent, call the recipient or contact them another way.
       *[other] If it is urgent, call the recipients or contact them another way.
    }
    .admin = { $speaker ->
        [own] The queue or the load of this server is very high. Look at the size of the queue, disk speed and memory. Bulk mail from one sender can cause this, too.
       *[recipient] The remote server reported congestion. If mail to other domains gets through, there is nothing to change on your server.
    }
    .forward = Please check why your server is always so busy.
    .smtp = The server is very busy; try again later

system-not-accepting = { $fate ->
        [gave-up] The server did not accept messages
       *[refused] The server is not accepting messages right now
    }
    .what = { $speaker ->
        [own] The mail server
        [relay] The service that passes on your outgoing mail
       *[recipient] The recipient’s mail server
    } reported that it is not accepting new messages. It may be down for maintenance or very busy.
    .wait1 = Send the message again after a while.
    .wait2 = { $count ->
        [one] If it comes back again, contact the recipient another way and let them know.
       *[other] If it comes back again, contact the recipients another way and let them know.
    }
    .admin = { $speaker ->
        [own] The server has stopped accepting mail. Check that the service runs, and look at free disk space and memory.
       *[recipient] The remote server is not accepting mail. If it hits your server only, it may also be a block on your IP address.
    }
    .forward = Please check why your server is not accepting mail.
    .smtp = The server is not accepting mail at the moment; try again later

system-full = { $speaker ->
        [own] The mail server has no space left
        [relay] The outgoing mail service has no space left
       *[recipient] The recipient’s mail server has no space left
    }
    .what = The server reported that it has no disk space or memory left for new messages. The server itself is full, not a mailbox.
    .admin = { $speaker ->
        [own] Disk space or memory on this server is not enough. Check free space and inodes where queue and mail are kept, and the setting `queue_minfree`.
       *[recipient] The disk or memory of the remote server is full. There is nothing to change on the sending server.
    }
    .forward = Please check the free disk space on your server.
    .smtp = The server has no space left; try again later

system-misconfigured = { $speaker ->
        [own] The mail server is not set up correctly
        [relay] The outgoing mail service is not set up correctly
       *[recipient] The recipient’s server is not set up correctly
    }
    .what = The server reported that it cannot deal with the message because of its own settings. A setting may be wrong, or a feature it needs may be missing.
    .admin = { $speaker ->
        [own] The server reported an error in its settings. Look for the queue id and warnings in the log; check maps, outside services and file permissions.
       *[recipient] The remote server reports an error in its own settings or a missing feature. There is nothing to change on the sending server.
    }
    .forward = Please check your server’s settings in the light of this reply.
    .smtp = The server has a problem in its settings; try again later

processing-error = { $speaker ->
        [own] An error occurred on the mail server
        [relay] An error occurred at the outgoing mail service
       *[recipient] An error occurred on the recipient’s mail server
    }
    .what = { $reply ->
        [unknown] The server reported an error while it worked on the message.
       *[known] The server reported an error while it worked on the message. Its reply, word for word:
    }
    .wait1 = Send the message again later.
    .wait-delayed = If the delay continues, forward this notice to your mail administrator.
    .admin = { $speaker ->
        [own] The error occurred on this server. Look for the queue id in the log; check filters, delivery programs and file permissions.
       *[recipient] The remote server could not process the message; the details are in its log.
    }
    .forward = Please look in your log for the cause of this error.
    .smtp = An error occurred on the server; try again later

command-rejected = { $speaker ->
        [own] The mail server did not accept a command
       *[recipient] The server did not accept a command
    }
    .what = Mail servers talk to each other in commands. { $reply ->
        [unknown] The server did not know one of these commands, or did not allow it.
       *[known] The server did not know one of these commands, or did not allow it. Its reply, word for word:
    }
    .sender-admin1 = Forward this notice unchanged to your mail administrator.
    .sender-admin2 = { $count ->
        [one] If it is urgent, call the recipient or contact them another way.
       *[other] If it is urgent, call the recipients or contact them another way.
    }
    .sender-admin-delayed = Forward this notice to your mail administrator.
    .admin = See which command the reply answers; a firewall in between may change commands. You can switch off a troublesome EHLO feature for this destination (`smtp_discard_ehlo_keyword_address_maps`).
    .smtp = This command is not accepted; tell your mail administrator

protocol-error = The servers did not understand each other
    .what = One of the servers got a command or data that it did not expect. The cause is usually in the settings of the servers.
    .sender-admin1 = Forward this notice unchanged to your mail administrator.
    .sender-admin2 = { $count ->
        [one] If the address has a space, a comma or a letter such as é or ü, correct it and send again.
       *[other] If the addresses have a space, a comma or a letter such as é or ü, correct them and send again.
    }
    .sender-admin3 = { $count ->
        [one] If it is urgent, call the recipient or contact them another way.
       *[other] If it is urgent, call the recipients or contact them another way.
    }
    .sender-admin-delayed = Forward this notice to your mail administrator.
    .admin = See which command the reply answers, and its parameters. It may be a wrong order, a line that is too long, a malformed address or an unsupported parameter. SMTP inspection in a firewall can also break the session.
    .smtp = Protocol error; tell your mail administrator
