### The state of the server that answered, and faults between two servers. Title and .what tell the cause only.
### Arguments: $count, $reporter (self or other), $wait (for example “5 minutes”).

greylisted = The other server holds the message back for a while
    .what = The other server briefly holds back the first message from a server it does not know. This is a common measure against spam. Nothing is wrong with your message.
    .step1 = { $wait ->
        [unknown] Send the message again after a while.
       *[other] Send the message again after { $wait }.
    }
    .step2 = If it comes back again, forward this notice to your mail administrator.
    .admin = The remote server uses greylisting; the 4xx reply is temporary. Retries must come from the same IP address. If your mail leaves from several addresses, ask the other side to put you on its allowlist.
    .smtp = Held back for a while; your server should try again soon

too-many-connections = { $reporter ->
        [self] The mail server has too many connections
       *[other] The other server has too many connections
    }
    .what = More connections were open at once than the server allows. It takes mail again when there are fewer. Nothing is wrong with your message.
    .step1 = Send the message again after a while.
    .step2 = If it comes back again, forward this notice unchanged to your mail administrator.
    .admin = { $reporter ->
        [self] The limit of simultaneous connections on this server was reached. See which IP addresses open many; if normal use needs more, raise it (`smtpd_client_connection_count_limit`, `default_process_limit`).
       *[other] The other server’s limit of simultaneous connections was reached; your server tries again by itself. If it happens often, open fewer connections to this destination (`smtp_destination_concurrency_limit`) and look for an unexpected rise in the queue.
    }
    .smtp = Too many connections; try again later

congestion = { $reporter ->
        [self] The mail server is very busy
       *[other] The other server is very busy
    }
    .what = The server is very busy at the moment and cannot keep up with new messages. Nothing is wrong with your message.
    .step1 = Send the message again after a while.
    .step2 = { $count ->
        [one] If it is urgent, call the recipient or reach them another way.
       *[other] If it is urgent, call the recipients or reach them another way.
    }
    .admin = { $reporter ->
        [self] The queue or the load of this server is very high. Look at the size of the queue, disk speed and memory. Bulk mail from one sender can cause this, too.
       *[other] The other server reported congestion; your server tries again by itself. If mail to other domains gets through, there is nothing to do. If it lasts for days, tell the administrator on the recipient’s side.
    }
    .smtp = The server is very busy; try again later

system-not-accepting = { $reporter ->
        [self] The mail server takes no messages at the moment
       *[other] The other server takes no messages at the moment
    }
    .what = The server turns new messages away for now. It may be down for maintenance or very busy. Nothing is wrong with your message.
    .step1 = Send the message again after a while.
    .step2 = { $reporter ->
        [self] If it comes back again, forward this notice unchanged to your mail administrator.
       *[other] If it comes back again, reach the other side another way. Ask them to tell their mail administrator.
    }
    .admin = { $reporter ->
        [self] The server has stopped taking mail. Check that the service runs, and look at free disk space and memory.
       *[other] The other server takes no mail for now; your server tries again by itself. If it lasts longer than a day, or hits your server only, tell the administrator on the recipient’s side.
    }
    .smtp = The server takes no mail at the moment; try again later

system-full = { $reporter ->
        [self] The mail server has no room left
       *[other] The other server has no room left
    }
    .what = The server has no disk space or memory left for new messages. The server itself is full, not a mailbox. Nothing is wrong with your message.
    .step1 = { $reporter ->
        [self] Forward this notice unchanged to your mail administrator.
       *[other] Reach the other side by phone or another way. Ask them to tell their mail administrator.
    }
    .step2 = Send the message again later.
    .delayed = { $reporter ->
        [self] Forward this notice unchanged to your mail administrator.
       *[other] Reach the other side by phone or another way. Ask them to tell their mail administrator.
    }
    .admin = { $reporter ->
        [self] Disk space or memory on this server is not enough. Check free space and inodes where queue and mail are kept, and the setting `queue_minfree`.
       *[other] The disk or memory of the other server is full. There is nothing to change on the sending server. The administrator on the recipient’s side can make room.
    }
    .smtp = The server has no room left; try again later

system-misconfigured = { $reporter ->
        [self] The mail server is set up wrongly
       *[other] The other server is set up wrongly
    }
    .what = The server cannot deal with the message because of its own settings. A setting may be wrong, or a feature it needs may be missing. Nothing is wrong with your message.
    .step1 = { $reporter ->
        [self] Forward this notice unchanged to your mail administrator.
       *[other] Reach the other side by phone or another way. Ask them to tell their mail administrator.
    }
    .step2 = Send the message again once the problem is solved.
    .delayed = { $reporter ->
        [self] Forward this notice unchanged to your mail administrator.
       *[other] Reach the other side by phone or another way. Ask them to tell their mail administrator.
    }
    .admin = { $reporter ->
        [self] The server reported an error in its settings. Look for the queue id and warnings in the log; check maps, outside services and file permissions.
       *[other] The other server reports an error in its own settings or a missing feature. There is nothing to change on the sending server. Give the administrator on the recipient’s side the reply and the time.
    }
    .smtp = The server has a problem in its settings; try again later

processing-error = { $reporter ->
        [self] An error occurred on the mail server
       *[other] An error occurred on the other server
    }
    .what = The server ran into an error while it worked on the message. The notice does not give the details. Such errors usually pass.
    .step1 = Send the message again later.
    .step2 = { $reporter ->
        [self] If it comes back again, forward this notice unchanged to your mail administrator.
       *[other] If it comes back again, reach the other side another way. Ask them to tell their mail administrator.
    }
    .delayed = { $reporter ->
        [self] Forward this notice unchanged to your mail administrator.
       *[other] If the delay goes on, let the other side know. Ask them to tell their mail administrator.
    }
    .admin = { $reporter ->
        [self] The error occurred on this server. Look for the queue id in the log; check filters, delivery programs and file permissions.
       *[other] The other server could not process the message. The details are in its log. If the error lasts longer than a day, give the administrator on the recipient’s side the address and time.
    }
    .smtp = An error occurred on the server; try again later

command-rejected = { $reporter ->
        [self] The mail server did not accept a command
       *[other] The other server did not accept a command
    }
    .what = Servers pass a message on by commands. The server did not know one of these commands, or did not allow it. What you wrote is most likely not the problem.
    .step1 = Forward this notice unchanged to your mail administrator.
    .step2 = { $count ->
        [one] If it is urgent, call the recipient or reach them another way.
       *[other] If it is urgent, call the recipients or reach them another way.
    }
    .delayed = Forward this notice to your mail administrator. Once the problem is solved, the waiting message goes out by itself.
    .admin = See which command the reply answers. A firewall in between may change SMTP commands. Check the features in the other server’s EHLO reply; you can switch off the troublesome one for this destination (`smtp_discard_ehlo_keyword_address_maps`).
    .smtp = This command is not accepted; tell your mail administrator

protocol-error = The servers did not understand each other
    .what = One of the servers got a command or data that it did not expect. The cause is usually in the settings of the servers.
    .step1 = Forward this notice unchanged to your mail administrator.
    .step2 = { $count ->
        [one] If the address has a space, a comma or a letter such as ç or ş, correct it and send again.
       *[other] If the addresses have a space, a comma or a letter such as ç or ş, correct them and send again.
    }
    .step3 = { $count ->
        [one] If it is urgent, call the recipient or reach them another way.
       *[other] If it is urgent, call the recipients or reach them another way.
    }
    .delayed = Forward this notice to your mail administrator. Once the problem is solved, the waiting message goes out by itself.
    .admin = See which command the reply answers, and its parameters. It may be a wrong order, a line that is too long, a malformed address or an unsupported parameter. SMTP inspection in a firewall can also break the session.
    .smtp = Protocol error; tell your mail administrator
