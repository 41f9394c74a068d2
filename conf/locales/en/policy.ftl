### The sending server or domain is not trusted, or a rule is in the way. Title and .what tell the cause only.
### Arguments: $count, $reporter (self or other), $ip, $list, $sender-domain.

relay-denied = { $count ->
        [one] The server does not pass mail on to this address
       *[other] The server does not pass mail on to these addresses
    }
    .what = { $reporter ->
        [self] The outgoing mail server refused to pass this message on to another server. The mail program may have tried to send it without logging in.
       *[other] The other server does not take mail for this domain. The domain may be misspelled, or its DNS records may be incomplete.
    }
    .step1 = Forward this notice unchanged to your mail administrator.
    .step2 = { $count ->
        [one] Check the part of the address after the @ sign.
       *[other] Check the part of the addresses after the @ sign.
    }
    .step3 = Look at the outgoing server in your mail program. Authentication must be switched on.
    .admin = { $reporter ->
        [self] The server did not relay to this domain. This happens when the sender is not logged in and the IP address is not in `mynetworks`. If the domain is yours, check `relay_domains` and the lists of virtual domains, too.
       *[other] The other server does not see this domain as its own. If the MX record is right, the administrator on the recipient’s side must add the domain. If your mail leaves through a `relayhost`, check the login there.
    }
    .smtp = Relaying to this address is not allowed; you may have to log in

ip-blocklisted = The sending server is on a blocklist
    .what = The IP address of the server that sent your message is on a blocklist. Such lists collect servers that were reported for spam. What you wrote is not the problem.
    .step1 = Forward this notice unchanged to your mail administrator.
    .step2 = { $count ->
        [one] If it is urgent, call the recipient or reach them another way.
       *[other] If it is urgent, call the recipients or reach them another way.
    }
    .step3 = Do not send the message again until this is fixed. Repeated attempts can delay the fix.
    .delayed = Forward this notice to your mail administrator. Once the problem is solved, the waiting message goes out by itself.
    .admin = { $ip ->
        [unknown] The sending IP address
       *[other] The address { $ip }
    } { $list ->
        [unknown] is on a list that the reply does not name. If it is the other server’s own, write to the administrator there.
       *[other] is on the list { $list }. Ask for removal on the list’s own page.
    } But remove the cause first, such as a hijacked account, an open relay or a shared IP address.
    .smtp = Your IP address is on a blocklist; tell your mail administrator

reputation-low = The other server does not trust the sending server
    .what = The other server does not have enough trust in the sending server or domain. Servers base this trust on mail they have seen from there before. What you wrote is not the problem.
    .step1 = Forward this notice unchanged to your mail administrator.
    .step2 = { $count ->
        [one] If it is urgent, call the recipient or reach them another way.
       *[other] If it is urgent, call the recipients or reach them another way.
    }
    .step3 = Do not send the message again until this is fixed. Repeated attempts can lower the trust further.
    .delayed = Forward this notice to your mail administrator. Once the problem is solved, the waiting message goes out by itself.
    .admin = { $ip ->
        [unknown] The IP address of the sending server, or its domain,
       *[other] The address { $ip } or the sending domain
    } has a poor reputation there. Look for hijacked accounts, a sudden rise in volume and old recipient lists. Complete the SPF, DKIM, DMARC and reverse DNS records. Then raise the volume step by step.
    .smtp = Mail from this server has a poor reputation here; tell your mail administrator

spf-failed = The sending domain could not be verified (SPF)
    .what = The other server could not make sure that the message was really sent for { $sender-domain ->
        [unknown] your domain
       *[other] { $sender-domain }
    }. What you wrote is not the problem.
    .step1 = Forward this notice unchanged to your mail administrator. The fix is in the DNS records of your domain.
    .step2 = Look at the settings of your mail program. The outgoing server should be your organization’s server.
    .step3 = If a website, a scanner or a mailing service sent the message, tell the person who set it up.
    .delayed = Forward this notice to your mail administrator. Once the problem is solved, the waiting message goes out by itself.
    .admin = { $sender-domain ->
        [unknown] The SPF record of the sending domain
       *[other] The SPF record of { $sender-domain }
    } does not permit { $ip ->
        [unknown] the sending server
       *[other] { $ip }
    }. If the server is yours, add it (ip4:, ip6: or include:). If the message was forwarded, use SRS on the forwarding server. A DKIM signature makes DMARC pass as well.
    .smtp = SPF does not allow this IP address for the sending domain

dkim-failed = The sending domain’s signature was not verified (DKIM)
    .what = The other server did not find the signature of the domain (DKIM), or could not verify it. The mail server adds this signature, not you. What you wrote is not the problem.
    .step1 = Forward this notice unchanged to your mail administrator.
    .step2 = Look at the settings of your mail program. The outgoing server should be your organization’s server.
    .step3 = If a website, a scanner or a mailing service sent the message, tell the person who set it up.
    .delayed = Forward this notice to your mail administrator. Once the problem is solved, the waiting message goes out by itself.
    .admin = { $sender-domain ->
        [unknown] The DKIM signature is missing, broken or not accepted.
       *[other] The DKIM signature for { $sender-domain } is missing, broken or not accepted.
    } Check that the selector record is in DNS and matches the key. Look for a filter or footer that changes the message after it was signed.
    .smtp = DKIM check failed; check the key and its DNS record

dmarc-failed = The sending domain could not be verified (DMARC)
    .what = The other server could not verify that the message was really sent for { $sender-domain ->
        [unknown] your domain
       *[other] { $sender-domain }
    }. The two things it looks at (SPF and DKIM) were not enough. What you wrote is not the problem.
    .step1 = Forward this notice unchanged to your mail administrator.
    .step2 = Look at the settings of your mail program. The outgoing server should be your organization’s server.
    .step3 = If a website, a scanner or a mailing service sent the message, tell the person who set it up.
    .delayed = Forward this notice to your mail administrator. Once the problem is solved, the waiting message goes out by itself.
    .admin = The domain in the From header agrees with neither SPF nor DKIM. At least one must pass and carry the same domain. Turn on DKIM with your own domain at outside mailing services. Forwarding or a list may have broken the DKIM signature.
    .smtp = DMARC check failed; check SPF and DKIM of the sending domain

reverse-dns-missing = The name of the sending server could not be verified
    .what = The other server could not verify the name of the sending server from its IP address. A DNS record may be missing or may not match. What you wrote is not the problem.
    .step1 = Forward this notice unchanged to your mail administrator.
    .step2 = { $count ->
        [one] If it is urgent, call the recipient or reach them another way.
       *[other] If it is urgent, call the recipients or reach them another way.
    }
    .delayed = Forward this notice to your mail administrator. Once the problem is solved, the waiting message goes out by itself.
    .admin = The reverse DNS (PTR) record of { $ip ->
        [unknown] the sending server’s IP address
       *[other] { $ip }
    } is missing or does not match the HELO name. The provider of the address sets it; its name must resolve to that address. The HELO name (`smtp_helo_name`) must be a full domain name.
    .smtp = This server has no reverse DNS, or it does not match the HELO name

tls-required = No encrypted connection could be made
    .what = This message has to go over an encrypted connection (TLS), but none could be made. What you wrote is not the problem.
    .step1 = Forward this notice unchanged to your mail administrator.
    .step2 = Look at the outgoing server in your mail program. SSL/TLS or STARTTLS must be switched on.
    .step3 = { $count ->
        [one] If it is urgent, call the recipient or reach them another way.
       *[other] If it is urgent, call the recipients or reach them another way.
    }
    .delayed = Forward this notice to your mail administrator. Once the problem is solved, the waiting message goes out by itself.
    .admin = The other server or your own policy asks for TLS. Check `smtp_tls_security_level` and the policy map. Look at the certificate’s dates, its name and the TLS version. Only the administrator on the recipient’s side can correct an outdated DANE or MTA-STS record.
    .smtp = TLS is required; try again with STARTTLS

policy-rejected = The rules of the server do not allow this message
    .what = { $reporter ->
        [self] The mail server does not accept this message because of a rule. The notice does not say which rule it is.
       *[other] The other server does not accept this message because of a rule. It does not say which rule. This may have nothing to do with you.
    }
    .step1 = Forward this notice unchanged to your mail administrator.
    .step2 = { $count ->
        [one] If it is urgent, call the recipient or reach them another way.
       *[other] If it is urgent, call the recipients or reach them another way.
    }
    .step3 = If the message has attachments or links, try a short message without them.
    .delayed = Forward this notice to your mail administrator. Once the problem is solved, the waiting message goes out by itself.
    .admin = { $reporter ->
        [self] The server refused the message by its own access rules. Look for the queue id in the log; check access maps, policy services and milter results.
       *[other] The other server names a policy but does not explain it. Check IP reputation, SPF, DKIM, DMARC and reverse DNS. If all are fine, give the administrator on the recipient’s side the address and time.
    }
    .smtp = This message is refused by a rule of this site; tell your mail administrator
