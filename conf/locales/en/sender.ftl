### The sender’s own account, address or volume. Title and .what tell the cause only.
### Steps of the sender hold at the SMTP dialogue and for our own server; a bounce of another server means the site’s account.
### Arguments: $count, $speaker, $party, $wait (for example “5 minutes”).

auth-required = { $party ->
        [sender] You need to log in to send mail
       *[sender-admin] { $speaker ->
            [relay] The outgoing mail service requires a login
           *[recipient] The recipient’s mail server requires a login
        }
    }
    .what = { $party ->
        [sender] The mail server asks for a user name and a password before it accepts the message. The mail program may not have sent them.
       *[sender-admin] { $speaker ->
            [relay] The service that passes on your outgoing mail
           *[recipient] The recipient’s mail server
        } accepts the message only from servers that log in. This has nothing to do with your password. Do not change it.
    }
    .sender1 = Open the settings of the outgoing server (SMTP) in your mail program. Switch on authentication and set the port to 587 or 465.
    .sender2 = If a website or a device sent the message, tell whoever set it up.
    .sender3 = If the problem remains, forward this notice unchanged to your mail administrator.
    .sender-delayed = Look at the outgoing server in your mail program; authentication must be switched on.
    .admin = { $speaker ->
        [own] The sender connected without logging in, or is not authorised on this server. The user’s program must log in on port 587 or 465.
        [relay] For the login there, check `smtp_sasl_auth_enable`, `smtp_sasl_password_maps` and `smtp_sasl_security_options`.
       *[recipient] The remote server expects a login: the MX record may point to an inside server, or the message goes to the wrong one. Look at `transport_maps` and `relayhost`.
    }
    .smtp = Login required; log in and try again

auth-failed = { $party ->
        [sender] The login failed
       *[sender-admin] The mail server could not log in to the next server
    }
    .what = { $party ->
        [sender] The mail server did not accept the user name or the password. The password may have changed. The server may also require another way of logging in.
       *[sender-admin] The account that the mail server has there, or its way of logging in, does not work. This has nothing to do with your password. Do not change it.
    }
    .sender1 = Log in to your account on its usual web page. See whether your password works there.
    .sender2 = If your password has changed, change it in your mail program, too. Do not forget your phone and tablet.
    .sender3 = If the password is right, ask your mail administrator. Some services require a separate app password.
    .sender-delayed = Log in to your account on its usual web page and see whether your password works.
    .admin = { $speaker ->
        [own] Look in the authentication log for the user name, the IP address and the method. The password may have expired, a second step may be required, or the method may be switched off. Many attempts suggest password guessing.
       *[relay] Your server’s login there failed: check `smtp_sasl_password_maps`, the state of the account, the method that is wanted (app password, OAuth) and `smtp_sasl_security_options`.
    }
    .smtp = Login failed; check account and password

account-disabled = { $speaker ->
        [relay] The account at the outgoing mail service cannot send
       *[own] The sending account is closed or locked
    }
    .what = { $speaker ->
        [relay] The service that passes on your outgoing mail reported that the account there is closed, locked or not allowed to send. Do not change your password.
       *[own] { $speaker ->
            [own] The mail server
           *[recipient] The next server
        } reported that the sending account is closed or locked. A wrong password may have been entered several times, or too much mail may have been sent.
    }
    .sender-admin1 = Call your mail administrator and forward this notice to them. Ask why the account was closed.
    .sender-admin2 = If you find messages that you did not send, tell your mail administrator, too.
    .sender-admin-delayed = Call your mail administrator and forward this notice to them.
    .admin = { $speaker ->
        [relay] Your account there may not send: look in its control panel for the reason (payment, plan, quota, complaints, suspicious volume).
       *[own] Look at the state of the account and the reason for the lock.
    } The account may be hijacked: before you open it, change the password, end its sessions, and check the queue and forwarding rules.
    .smtp = This account is closed or locked; tell your mail administrator

sender-mismatch = { $party ->
        [sender] The sender address does not belong to this account
       *[sender-admin] The sender address is not permitted
    }
    .what = { $party ->
        [sender] The mail server does not let this account use this sender address. If you have several accounts, the program may have picked the wrong one.
       *[sender-admin] { $speaker ->
            [relay] The service that passes on your outgoing mail does not let the server’s account there use this sender address.
           *[recipient] The recipient’s mail server reported that it does not accept this sender address from your server.
        }
    }
    .sender1 = Look at the From field when you write. Choose the address of the account you are logged in to and send again.
    .sender2 = Check your own address and the outgoing server in the account settings of your mail program.
    .sender3 = If you need to send from another address, ask your mail administrator for permission.
    .sender-delayed = The From field must show your account’s address. If it does not, the waiting message may come back; then write again from that address.
    .sender-admin1 = Forward this notice unchanged to your mail administrator.
    .sender-admin2 = If the From field does not show your usual address, send again from that one.
    .sender-admin-delayed = Forward this notice to your mail administrator.
    .admin = { $speaker ->
        [own] The envelope sender or From address does not match the login: look at `smtpd_sender_login_maps`. Devices and websites should use the address of their own account.
        [relay] The sender address or domain is not verified there, or does not belong to your account: add it in the service’s panel; look at the right to send for others.
       *[recipient] If this is the server you send through, the address must be verified there. If it is the recipient’s, it may see the address as one of its own users and not accept it from outside.
    }
    .smtp = This account may not use that From address; try your own address

sender-domain-invalid = The sender address could not be verified
    .what = According to { $speaker ->
        [own] the mail server
        [relay] the service that passes on your outgoing mail
       *[recipient] the recipient’s mail server
    }, replies to this sender address would fail. The address may be misspelled, or a setting of its domain may be missing.
    .sender-admin1 = Forward this notice unchanged to your mail administrator.
    .sender-admin2 = Check your own address letter by letter in the account settings of your mail program.
    .sender-admin3 = If a website or a device sent the message, tell whoever set it up.
    .sender-admin-delayed = Forward this notice to your mail administrator.
    .admin = The sender’s domain needs an MX or A/AAAA record that answers, and no null MX. The remote server may also call back: your server must accept mail for this address. Devices and websites may be using an address such as `root@localhost`.
    .smtp = Replies to this sender address would fail; check the address and its DNS

sender-restricted = { $speaker ->
        [own] This account is not allowed to send the message
        [relay] The outgoing mail service has restricted sending
       *[recipient] Sending from your account has been restricted
    }
    .what = { $speaker ->
        [own] The mail server reported that the account may not send this message. It may be for mail inside the organisation only, or its right to send may be suspended.
        [relay] The service that passes on your outgoing mail reported that it has restricted the account there. It may have been used to send spam.
       *[recipient] The next server reported that the sending account has been restricted. It may have been used to send spam.
    }
    .sender-admin1 = Call your mail administrator and forward this notice to them.{ $speaker ->
        [own] {""}
       *[recipient] {" "}The account may be hijacked.
    }
    .sender-admin2 = If you find messages that you did not send, tell your mail administrator, too.
    .sender-admin-delayed = Call your mail administrator and forward this notice to them.
    .admin = The account or the organisation is restricted: a suspended right to send, inside addresses only, or a missing permission. If unusual sending was the cause, first change the password and look at inbox rules and connectors; then have the restriction lifted.
    .smtp = This account may not send to that address; tell your mail administrator

sender-blocked = { $speaker ->
        [own] The server blocks this sender
        [relay] The outgoing mail service blocks this sender
       *[recipient] The recipient’s server blocks this sender
    }
    .what = { $speaker ->
        [own] Your address or your domain is blocked on the mail server.
        [relay] Your address or your domain is blocked at the outgoing mail service.
       *[recipient] According to the recipient’s mail server, your address, your domain or your server is blocked there. The recipient or their organisation may have done this.
    }
    .recipient1 = { $count ->
        [one] Call the recipient or contact them another way. Ask them to allow mail from your address.
       *[other] Call the recipients or contact them another way. Ask them to allow mail from your address.
    }
    .recipient2 = Send the message again once the block is gone.
    .recipient-delayed = { $count ->
        [one] Call the recipient and ask them to allow mail from your address.
       *[other] Call the recipients and ask them to allow mail from your address.
    }
    .phone = “Your mail server blocks email from me; could you look at your list of blocked senders and, if I am not on it, ask the person who looks after your email?”
    .admin = { $speaker ->
        [own] Your own access map blocks the sender or the domain. If the block is not there on purpose, remove it; first find out whether the account sends spam.
        [relay] The relay service blocks the sender or the domain. Look in its panel for the reason.
       *[recipient] The recipient or their site blocks this sender, the domain or your server. There is nothing to change on the sending server. If other recipients block it as well, find out whether the domain sends spam.
    }
    .smtp = Mail from this sender is blocked here; call the recipient

rate-limited = A sending limit was reached
    .what = { $speaker ->
        [own] The sending limit of the mail server was reached. It says how many messages may be sent in a given time.
        [relay] The sending limit of the service that passes on your outgoing mail was reached. Others who send through the same server may have used it up.
       *[recipient] The recipient’s mail server reported that more messages or connections came from your server or your domain than it allows. Others on the same server may have used up the limit.
    }
    .sender1 = { $fate ->
        [gave-up] Send the message again.
       *[refused] { $wait ->
            [unknown] Wait about an hour, then send the message again.
           *[other] Wait { $wait }, then send the message again.
        }
    }
    .sender2 = If you write to many people, send to smaller groups.
    .sender3 = If you did not send that much, change your password and tell your mail administrator; somebody else may be using your account.
    .sender-delayed = Send no bulk mail for a while. The waiting message is sent automatically.
    .sender-admin1 = Forward this notice unchanged to your mail administrator. If you sent only a few messages, say so.
    .sender-admin2 = { $count ->
        [one] If it is urgent, call the recipient or contact them another way.
       *[other] If it is urgent, call the recipients or contact them another way.
    }
    .sender-admin-delayed = Forward this notice to your mail administrator. The mail server tries again automatically.
    .admin = { $speaker ->
        [own] The sender reached the limit of this server. Look in the log for the number of messages; an unexpected rise may mean a hijacked account. If the volume is normal, raise the limit or move bulk mail elsewhere.
       *[recipient] The limit is on your IP address, your domain or your account. Look for an unexpected rise in the queue; an account may be hijacked. Slow down to this destination (`smtp_destination_rate_delay`) and separate bulk mail.
    }
    .smtp = A sending limit was reached; try again later

suppressed = { $count ->
        [one] The sending service no longer sends to this address
       *[other] The sending service no longer sends to these addresses
    }
    .what = { $count ->
        [one] The sending service that your organisation uses has this address on its own blocklist. Earlier mail may have come back or led to a complaint.
       *[other] The sending service that your organisation uses has these addresses on its own blocklist. Earlier mail may have come back or led to a complaint.
    }
    .sender-admin1 = { $count ->
        [one] Forward this notice to your mail administrator. If the address is right, ask them to take it off the list.
       *[other] Forward this notice to your mail administrator. If the addresses are right, ask for their removal from the list.
    }
    .sender-admin2 = { $count ->
        [one] Check the address letter by letter. If it is wrong, send to the right one.
       *[other] Check the addresses letter by letter. If one is wrong, send to the right one.
    }
    .sender-admin3 = { $count ->
        [one] If it is urgent, call the recipient or contact them another way.
       *[other] If it is urgent, call the recipients or contact them another way.
    }
    .sender-admin-delayed = Forward this notice to your mail administrator. Ask them to take the address off the list.
    .admin = The sending service did not try to deliver: the address is on its suppression list. Look in its panel for the cause and date of the entry. If the cause of the bounce is gone, delete the entry; if the recipient complained, ask them first.
    .smtp = Not tried; this address is on the suppression list
