### Good news and neutral replies: for neden explain and for reports of success. Nobody has to act.

delivered = The message was delivered
    .what = { $speaker ->
        [own] The mail server
       *[recipient] The recipient’s mail server
    } reports that the message was delivered to the recipient. This notice cannot tell whether it was read.
    .wait1 = You do not need to do anything.
    .admin = This is a success report that was asked for. It shows that the message was put into the mailbox; it says nothing about later filter or forwarding rules.
    .smtp = The message was delivered

relayed = The message reached the next server
    .what = The next server took the message, but it does not report delivery. You will not get another notice when the message arrives.
    .wait1 = If you want to be sure, ask the recipient whether it arrived.
    .admin = The message was passed to a server without the DSN extension. No success report will follow, but that server still sends a notice if something fails.
    .smtp = The message was passed on to the next server

expanded = The message was passed on to several addresses
    .what = Mail to this address goes to several people. The server sent the message on to them. This notice cannot tell whether it reached each of them.
    .wait1 = You do not need to do anything.
    .admin = The address is a mailing list or an alias with several targets. The message counts as delivered to that address; no success report is sent for each member.
    .smtp = The message was passed on to the addresses of the list

ok-system-status = The server reported its state
    .what = The server sent details about its own state, as it was asked to. This is not an error.
    .wait1 = You do not need to do anything.
    .admin = This is the normal reply to a request for status or help. It says nothing about the delivery of a message.
    .smtp = System status

ok-help = The server sent a help text
    .what = The server sent a text that explains its commands. This is not an error.
    .wait1 = You do not need to do anything.
    .admin = This is the normal reply to the HELP command. It says nothing about the delivery of a message.
    .smtp = Help text follows

ok-ready = The server is ready
    .what = The server accepted the connection and waits for a command. This is not an error; no message has been sent yet.
    .wait1 = You do not need to do anything.
    .admin = This is the normal reply at the start of a connection or after STARTTLS. It does not mean that the server will accept the message.
    .smtp = The server is ready

ok-closing = The server is closing the connection
    .what = The server is closing the connection in the normal way. This is not an error, and it does not show whether the message was delivered.
    .wait1 = You do not need to do anything.
    .admin = This is the normal reply to the QUIT command. What became of the messages is in the replies at the end of DATA.
    .smtp = The server is closing the connection

ok-completed = The requested action was completed
    .what = The server did what the last command asked. This reply can follow any command; on its own it does not show that the message was delivered.
    .wait1 = You do not need to do anything.
    .admin = At the end of DATA it means that the server has taken responsibility for the message. After other commands it means only that this step was accepted.
    .smtp = OK, the requested action was completed

ok-forwarded = The message will be forwarded to another server
    .what = The recipient is not on this server, but the server will forward the message. This is not an error.
    .wait1 = You do not need to do anything.
    .admin = The server accepted a recipient who is not local and will forward the message to the address in its reply. Verify the new address before you put it into an address book.
    .smtp = The recipient is not local; the message will be forwarded

ok-unverified = The address was not verified, but mail is accepted
    .what = The server does not say whether the address exists. It takes the message all the same and will try to deliver it. This is not an error.
    .wait1 = You do not need to do anything.
    .admin = This is the reply to VRFY or to a recipient that cannot be verified. It does not tell whether the address is valid; if it is not, a notice may follow later.
    .smtp = The address cannot be verified; delivery will be tried

ok-start-input = The server is waiting for the message
    .what = The server is ready for the content of the message. This is not an error; the message has not been delivered yet.
    .wait1 = You do not need to do anything.
    .admin = This is the normal reply to the DATA command. Header fields come first, then an empty line, then the body; a line with a single dot ends the message.
    .smtp = Start mail input; end with a dot on a line of its own
