### The sender’s own account, address or volume. Title and .what tell the cause only.
### Arguments: $count, $reporter (self or other), $wait (for example “5 minutes”).

auth-required = You need to log in to send mail
    .what = { $reporter ->
        [self] The mail server wants a user name and a password before it takes the message. The mail program may not have sent them.
       *[other] The other server wants a login before it takes the message. The outgoing server or the address may be wrong.
    }
    .step1 = Open the settings of the outgoing server (SMTP) in your mail program. Switch on authentication and set the port to 587 or 465.
    .step2 = { $count ->
        [one] If the settings are right, check the recipient’s address letter by letter.
       *[other] If the settings are right, check the recipients’ addresses letter by letter.
    }
    .step3 = If a website, a scanner or a mailing service sent the message, tell the person who set it up.
    .admin = The sender connected without logging in, or is not authorized on this server. The user’s program must log in on port 587 or 465. If your mail leaves through a `relayhost`, check `smtp_sasl_auth_enable` and the password map.
    .smtp = Login required; log in and try again

auth-failed = The login failed
    .what = The server did not accept the user name or the password. The password may have changed. The server may also want another way of logging in.
    .step1 = Log in to your account on its usual web page. See if your password works there.
    .step2 = If your password has changed, update it in your mail program. Do not forget your phone and tablet.
    .step3 = If the password is right, ask your mail administrator. Some services want a separate app password.
    .admin = Look in the login log for the user name, IP address and method. The password may have expired, a second factor may be required or the method switched off. Many attempts point to password guessing. If the server uses a `relayhost`, check its own password.
    .smtp = Login failed; check the user name and password

account-disabled = The sending account is disabled or locked
    .what = The server says that the sending account is disabled or locked. A wrong password may have been tried too often, or too much mail may have been sent.
    .step1 = Call your mail administrator. Ask why the account was closed and have it opened again.
    .step2 = Check the passwords saved on your phone and computer. An old one may have locked the account.
    .step3 = If you find messages that you did not send, tell your mail administrator that, too.
    .admin = Look at the state of the account and why it was locked. It may be hijacked: before you open it, change the password, end its sessions, check the queue and its forwarding rules. If the server uses a `relayhost`, the account there may be disabled.
    .smtp = This account is disabled or locked; ask your mail administrator

sender-mismatch = The sender address does not belong to this account
    .what = The server does not allow this sender address with this account. If you have several accounts, the program may have picked the wrong one.
    .step1 = Look at the From field when you write the message. Pick the address of the account you use, and send again.
    .step2 = Check your own address and the outgoing server in the account settings of your mail program.
    .step3 = If you need to send from another address, ask your mail administrator for the right to use it.
    .admin = The envelope sender or the From address does not match the account that logged in. In Postfix check `smtpd_sender_login_maps`, elsewhere the aliases and the right to send as another user. Devices and websites should use the address of their own account.
    .smtp = This account may not use that sender address; use your own

sender-domain-invalid = The sender address could not be verified
    .what = { $reporter ->
        [self] The mail server
       *[other] The other server
    } found no way to reply to the sender address. The address may be misspelled, or a DNS record of its domain may be missing.
    .step1 = Forward this notice unchanged to your mail administrator.
    .step2 = Check your own address letter by letter in the account settings of your mail program.
    .step3 = If a website, a scanner or a mailing service sent the message, tell the person who set it up.
    .admin = Check the spelling of the sender address and its domain. The domain needs an MX or A/AAAA record that answers, and no null MX. Devices and websites may be using an address such as `root@localhost`.
    .smtp = The sender address cannot be replied to; check the address and its DNS

sender-restricted = { $count ->
        [one] This account may not send to this address
       *[other] This account may not send to these addresses
    }
    .what = The server does not let this account send the message. The account may be for mail inside the organization only, or its right to send may be suspended.
    .step1 = Forward this notice unchanged to your mail administrator. Ask for the right to send.
    .step2 = If you find messages that you did not send, change your password. Tell your mail administrator, too.
    .step3 = { $count ->
        [one] If it is urgent, call the recipient or reach them another way.
       *[other] If it is urgent, call the recipients or reach them another way.
    }
    .admin = The account or the server is restricted: inside addresses only, a suspended right to send, or a missing permission. Look for the reason. If unusual sending was the cause, first make sure that the account is not hijacked.
    .smtp = This account may not send to that address; ask your mail administrator

sender-blocked = The recipient’s side blocks this sender
    .what = Your address or your domain is blocked on the recipient’s side. The recipient or their mail administrator may have done this.
    .step1 = { $count ->
        [one] Call the recipient or reach them another way. Ask them to unblock your address.
       *[other] Call the recipients or reach them another way. Ask them to unblock your address.
    }
    .step2 = { $count ->
        [one] If the recipient cannot find the block, they can ask their own mail administrator.
       *[other] If the recipients cannot find the block, they can ask their own mail administrator.
    }
    .step3 = Send the message again once the block is gone.
    .admin = The recipient or their site has put this sender or domain on a blocklist. There is nothing to change on the sending server. If other recipients block it as well, find out whether the domain sends spam.
    .smtp = Mail from this sender is blocked here; call the recipient

rate-limited = Too many messages were sent in a short time
    .what = { $reporter ->
        [self] The sending limit of the mail server was reached. It says how many messages may be sent in a given time.
       *[other] A sending limit of the other server was reached. Your messages or those of others on the same server may have used it up.
    }
    .step1 = { $wait ->
        [unknown] Wait about an hour, then send the message again.
       *[other] Wait { $wait }, then send the message again.
    }
    .step2 = If you write to many people, send to smaller groups. If the limit is always too low, talk to your mail administrator.
    .step3 = If you did not send that much, change your password. Somebody else may be using your account; tell your mail administrator.
    .delayed = Send no bulk mail for a while. The waiting message goes out by itself.
    .admin = { $reporter ->
        [self] The sender reached the limit of this server. Look in the log for the number of messages; an unexpected rise may mean a hijacked account. If the volume is normal, raise the limit or move bulk mail elsewhere.
       *[other] The other server limits your IP address, your domain or the sender. Look for an unexpected rise in the queue. Slow down to this destination (`smtp_destination_rate_delay`) and move bulk mail to an IP address of its own.
    }
    .smtp = Limit reached, too many messages; try again later

suppressed = { $count ->
        [one] The sending service no longer sends to this address
       *[other] The sending service no longer sends to these addresses
    }
    .what = { $count ->
        [one] The sending service you use has this address on its own blocklist. A message may have come back from it before, or there was a complaint.
       *[other] The sending service you use has these addresses on its own blocklist. Messages may have come back from them before, or there was a complaint.
    }
    .step1 = { $count ->
        [one] If the address is right, forward this notice to your mail administrator. Ask them to take the address off the list.
       *[other] If the addresses are right, forward this notice to your mail administrator. Ask them to take the addresses off the list.
    }
    .step2 = { $count ->
        [one] Check the address letter by letter. If it is wrong, send to the right one.
       *[other] Check the addresses letter by letter. If one is wrong, send to the right one.
    }
    .step3 = { $count ->
        [one] If it is urgent, call the recipient or reach them another way.
       *[other] If it is urgent, call the recipients or reach them another way.
    }
    .admin = The sending service did not try to deliver: the address is on its suppression list. Look in its panel for the cause and date of the entry. If the cause of the bounce is gone, delete the entry; if the recipient complained, ask them first.
    .smtp = Not tried; this address is on the suppression list
