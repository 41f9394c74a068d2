### The state of the server that answered, and faults between two servers. Title and .what tell the cause only.
### Arguments: $count, $speaker, $fate (refused, gave-up, delayed), $wait (for example “5 minutes”).
### After giving up nobody is told to wait or to send again as before.

greylisted = { $fate ->
        [gave-up] { $speaker ->
            [own] The mail server said to try later every time
            [relay] The outgoing service said to try later every time
           *[recipient] The recipient’s server said to try later every time
        }
       *[refused] { $speaker ->
            [own] The mail server said to try again later
            [relay] The outgoing mail service said to try again later
           *[recipient] The recipient’s mail server said to try again later
        }
    }
    .what = { $fate ->
        [gave-up] Some servers deliberately hold back the first message from a server they do not know. This time, trying again did not help.
       *[refused] Some servers deliberately hold back the first message from a server they do not know. This is normal; the message is usually accepted when it is tried again.
    }
    .wait1 = { $wait ->
        [unknown] Wait about an hour, then send the message again.
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
    .smtp = Held back for now; try again in a few minutes (mail servers do so automatically)

too-many-connections = { $speaker ->
        [own] The mail server
        [relay] The outgoing service
       *[recipient] The recipient’s server
    } { $fate ->
        [gave-up] was at its limit of connections
       *[refused] has too many connections
    }
    .what = More connections to { $speaker ->
        [own] the mail server
        [relay] the outgoing mail service
       *[recipient] the recipient’s mail server
    } were open at once than it allows. It accepts mail again when there are fewer.
    .wait1 = Wait about an hour, then send the message again.
    .wait2 = If it comes back again, forward this notice unchanged to your mail administrator.
    .admin = { $speaker ->
        [own] The limit of simultaneous connections on this server was reached. See which IP addresses open many; if normal use needs more, raise it (`smtpd_client_connection_count_limit`, `default_process_limit`).
       *[recipient] The remote server’s limit of connections was reached. Open fewer connections to this destination (`smtp_destination_concurrency_limit`) and look for an unexpected rise in the queue.
    }
    .smtp = Too many connections; try again later

congestion = { $speaker ->
        [own] The mail server
        [relay] The outgoing service
       *[recipient] The recipient’s server
    } { $fate ->
        [gave-up] was too busy
       *[refused] is very busy
    }
    .what = { $speaker ->
        [own] The mail server
        [relay] The outgoing mail service
       *[recipient] The recipient’s mail server
    } reported that it cannot keep up with new messages. This is not because of anything you wrote.
    .wait1 = Wait about an hour, then send the message again.
    .wait2 = { $count ->
        [one] If it is urgent, call the recipient or contact them another way.
       *[other] If it is urgent, call the recipients or contact them another way.
    }
    .admin = { $speaker ->
        [own] The queue or the load of this server is very high. Look at the size of the queue, disk speed and memory. Bulk mail from one sender can cause this, too.
        [relay] The relay service reported congestion; all mail that goes this way may wait. If it continues, contact its support.
       *[recipient] The remote server reported congestion. If mail to other domains gets through, there is nothing to change on your server.
    }
    .forward = Please check why your server is too busy to accept mail.
    .smtp = The server is very busy; try again later

system-not-accepting = { $speaker ->
        [own] The mail server
        [relay] The outgoing service
       *[recipient] The recipient’s server
    } { $fate ->
        [gave-up] did not accept messages
       *[refused] is not accepting messages right now
    }
    .what = { $speaker ->
        [own] The mail server
        [relay] The outgoing mail service
       *[recipient] The recipient’s mail server
    } may be down for maintenance or very busy. This is not because of anything you wrote.
    .wait1 = Wait about an hour, then send the message again.
    .wait2 = { $count ->
        [one] If it comes back again, contact the recipient another way and let them know.
       *[other] If it comes back again, contact the recipients another way and let them know.
    }
    .admin = { $speaker ->
        [own] The server has stopped accepting mail. Check that the service runs, and look at free disk space and memory.
        [relay] The relay service is not accepting mail. Look at its status page and at the state of your account there.
       *[recipient] The remote server is not accepting mail. If it hits your server only, it may also be a block on your IP address.
    }
    .forward = Please check why your server is not accepting mail.
    .smtp = The server is not accepting mail at the moment; try again later

system-full = { $speaker ->
        [own] The mail server has no space left
        [relay] The outgoing mail service has no space left
       *[recipient] The recipient’s mail server has no space left
    }
    .what = { $speaker ->
        [own] The mail server
        [relay] The outgoing mail service
       *[recipient] The recipient’s mail server
    } reported that it has no disk space or memory left for new messages. The server itself is full, not a mailbox.
    .admin = { $speaker ->
        [own] Disk space or memory on this server is not enough. Check free space and inodes where queue and mail are kept, and the setting `queue_minfree`.
        [relay] The relay service’s disk or memory is full. If this continues, contact its support or send mail another way.
       *[recipient] The disk or memory of the remote server is full. There is nothing to change on the sending server.
    }
    .forward = Please check the free disk space on your server.
    .smtp = The server has no space left; try again later

system-misconfigured = { $speaker ->
        [own] The mail server is not set up correctly
        [relay] The outgoing mail service is not set up correctly
       *[recipient] The recipient’s server is not set up correctly
    }
    .what = { $speaker ->
        [own] The mail server
        [relay] The outgoing mail service
       *[recipient] The recipient’s mail server
    } reported that it cannot deal with the message because of its own settings. A setting may be wrong, or a feature it needs may be missing.
    .admin = { $speaker ->
        [own] The server reported an error in its settings. Look for the queue ID and warnings in the log; check maps, outside services and file permissions.
        [relay] The relay service reports an error in its settings or a missing feature. Check its name and port; if they are right, contact its support.
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
        [unknown] { $speaker ->
            [own] The mail server
            [relay] The outgoing mail service
           *[recipient] The recipient’s mail server
        } reported an error while it worked on the message.
       *[known] This is what { $speaker ->
            [own] the mail server
            [relay] the outgoing mail service
           *[recipient] the recipient’s mail server
        } said:
    }
    .wait1 = Wait about an hour, then send the message again.
    .wait-delayed = If the delay continues, forward this notice to your mail administrator.
    .admin = { $speaker ->
        [own] The error occurred on this server. Look for the queue ID in the log; check filters, delivery programs and file permissions.
        [relay] The relay service could not process the message; the details are in its log. Give its support the reply and the time.
       *[recipient] The remote server could not process the message; the details are in its log.
    }
    .forward = Please look in your log for the cause of this error.
    .smtp = An error occurred on the server; try again later

command-rejected = { $speaker ->
        [own] The mail server
        [relay] The outgoing mail service
       *[recipient] The recipient’s mail server
    } did not accept a command
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
