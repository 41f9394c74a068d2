### The sending server or domain is not trusted, or a rule is in the way. Title and .what tell the cause only.
### Arguments: $count, $speaker, $ip, $list, $sender-domain. What another server found is its statement, not ours.

relay-denied = { $speaker ->
        [own] The server did not pass the message on
        [relay] The outgoing service did not pass the message on
       *[recipient] The server does not accept mail for this domain
    }
    .what = { $speaker ->
        [own] The mail server did not relay the message, usually because of a setting. The domain in the address may also be misspelled.
        [relay] A setting that the mail server needs there may be missing. The domain in the address may also be misspelled.
       *[recipient] The domain is the part of the address after the @ sign. It may be misspelled, or a setting of the recipient’s mail server may be missing.
    }
    .sender-admin1 = Forward this notice unchanged to your mail administrator.
    .sender-admin2 = { $count ->
        [one] Check the part of the address after the @ sign, too.
       *[other] Check the part of the addresses after the @ sign, too.
    }
    .sender-admin3 = { $count ->
        [one] If it is urgent, call the recipient or contact them another way.
       *[other] If it is urgent, call the recipients or contact them another way.
    }
    .sender-admin-delayed = Forward this notice to your mail administrator.
    .recipient-admin1 = { $count ->
        [one] If the domain is right, contact the recipient another way. Ask them to report this to their IT team.
       *[other] If the domains are right, contact the recipients another way. Ask them to report this to their IT teams.
    }
    .recipient-admin2 = Send the message again once the problem is solved.
    .recipient-admin3 = If mail from others arrives there, forward this notice to your mail administrator.
    .recipient-admin-delayed = { $count ->
        [one] If the domain is right, let the recipient know. Ask them to report this to their IT team.
       *[other] If the domains are right, let the recipients know. Ask them to report this to their IT teams.
    }
    .admin = { $speaker ->
        [own] The server did not relay to this domain. This happens when the sender is not logged in and the IP address is not in `mynetworks`. If the domain is yours, check `relay_domains` and the lists of virtual domains, too.
        [relay] Check the login there (`smtp_sasl_auth_enable`, the password map) and the sender addresses that it permits.
       *[recipient] The remote server does not see this domain as its own. If the MX record is right, the recipient’s side must add the domain; if it is wrong, the owner of the domain must correct it. Check `transport_maps` and `relayhost`, too.
    }
    .forward = Our server sends mail for this domain to yours; please check whether the domain is set up there.
    .smtp = This server does not accept mail for that address; check it (its own users must log in first)

ip-blocklisted = { $ip ->
        [unknown] The sending server or domain is on a blocklist
       *[other] The sending server is on a blocklist
    }
    .what = { $speaker ->
        [own] The mail server
        [relay] The service that passes on your outgoing mail
       *[recipient] The recipient’s mail server
    } reported that it found { $ip ->
        [unknown] the sending server or domain
       *[other] the address of the sending server
    } on a blocklist. This is not because of anything you wrote.
    .sender-admin1 = Forward this notice unchanged to your mail administrator.
    .sender-admin2 = { $count ->
        [one] If it is urgent, call the recipient or contact them another way.
       *[other] If it is urgent, call the recipients or contact them another way.
    }
    .sender-admin3 = Do not send the message again until this is fixed.
    .sender-admin-delayed = Forward this notice to your mail administrator.
    .admin = According to the reply, { $ip ->
        [unknown] the sending server’s address or domain
       *[other] the address { $ip }
    } { $list ->
        [unknown] is on a blocklist.
       *[other] is on the list { $list }.
    } { $party ->
        [recipient-admin] If the recipient’s side keeps this list, nobody else can take the entry off it.
       *[sender-admin] Remove the cause first (a hijacked account, an open relay, a shared or dynamic IP address), then ask for removal.
    }
    .smtp = The sending server or address is on a blocklist; tell your mail administrator

reputation-low = { $speaker ->
        [own] The mail server
        [relay] The outgoing service
       *[recipient] The recipient’s server
    } does not trust the sending server
    .what = Servers base their trust in a sender on earlier mail from the same server or domain. This is not because of anything you wrote.
    .sender-admin1 = Forward this notice unchanged to your mail administrator.
    .sender-admin2 = { $count ->
        [one] If it is urgent, call the recipient or contact them another way.
       *[other] If it is urgent, call the recipients or contact them another way.
    }
    .sender-admin3 = Do not send the message again until this is fixed.
    .sender-admin-delayed = Forward this notice to your mail administrator.
    .admin = According to the reply, { $ip ->
        [unknown] the sending IP address or domain
       *[other] the address { $ip } or the sending domain
    } has a poor reputation there. Look for hijacked accounts, a sudden rise in volume and old recipient lists. Complete the SPF, DKIM, DMARC and reverse DNS records. Then raise the volume step by step.
    .smtp = The sending server has a poor reputation here; tell your mail administrator

spf-failed = The sending domain could not be verified (SPF)
    .what = { $speaker ->
        [own] The mail server
        [relay] The outgoing mail service
       *[recipient] The recipient’s mail server
    } reported that it could not verify that the message was really sent for { $sender-domain ->
        [unknown] your domain
       *[other] { $sender-domain }
    }.{ $party ->
        [sender] {""}
       *[sender-admin] {" "}This is not because of anything you wrote.
    }
    .sender-admin1 = Forward this notice unchanged to your mail administrator.
    .sender-admin2 = If a website or a device sent the message, tell whoever set it up.
    .sender-admin3 = { $count ->
        [one] If it is urgent, call the recipient or contact them another way.
       *[other] If it is urgent, call the recipients or contact them another way.
    }
    .sender-admin-delayed = Forward this notice to your mail administrator.
    .sender1 = Look at your address in the From field. A Gmail or Hotmail address can only be used through that service.
    .sender2 = Choose your work address in the From field and send the message again.
    .sender-delayed = Look at your address in the From field. If it is not your work address, the waiting message may come back; then write again from your work address.
    .admin = According to the reply, the SPF check of { $sender-domain ->
        [unknown] the sending domain
       *[other] { $sender-domain }
    } for { $ip ->
        [unknown] the sending IP address
       *[other] { $ip }
    } failed. One `v=spf1` record must cover the address (ip4:, ip6: or include:) with at most 10 DNS lookups. The domain of the envelope sender counts, not that of From.
    .smtp = SPF does not allow the sending IP address; tell your mail administrator

dkim-failed = The sending domain’s signature could not be verified (DKIM)
    .what = { $speaker ->
        [own] The mail server
        [relay] The outgoing mail service
       *[recipient] The recipient’s mail server
    } reported that it did not find the domain’s signature (DKIM), or could not verify it. The mail server adds it, not you.{ $party ->
        [sender] {""}
       *[sender-admin] {" "}This is not because of anything you wrote.
    }
    .sender-admin1 = Forward this notice unchanged to your mail administrator.
    .sender-admin2 = If a website or a device sent the message, tell whoever set it up.
    .sender-admin3 = { $count ->
        [one] If it is urgent, call the recipient or contact them another way.
       *[other] If it is urgent, call the recipients or contact them another way.
    }
    .sender-admin-delayed = Forward this notice to your mail administrator.
    .sender1 = Look at your address in the From field. A Gmail or Hotmail address can only be used through that service.
    .sender2 = Choose your work address in the From field and send the message again.
    .sender-delayed = Look at your address in the From field. If it is not your work address, the waiting message may come back; then write again from your work address.
    .admin = { $sender-domain ->
        [unknown] The DKIM signature is missing, broken or not accepted.
       *[other] The DKIM signature for { $sender-domain } is missing, broken or not accepted.
    } Its selector (s= in DKIM-Signature) must have a DNS record that matches the key. Check that mail on this path (port 587, website, invoicing program) passes the signer, and that nothing changes it later.
    .smtp = The DKIM check failed; tell your mail administrator (signing key, DNS record)

dmarc-failed = The sending domain could not be verified (DMARC)
    .what = { $speaker ->
        [own] The mail server
        [relay] The outgoing mail service
       *[recipient] The recipient’s mail server
    } reported that it could not verify that the message was really sent for { $sender-domain ->
        [unknown] your domain
       *[other] { $sender-domain }
    }.{ $party ->
        [sender] {""}
       *[sender-admin] {" "}This is not because of anything you wrote.
    }
    .sender-admin1 = Forward this notice unchanged to your mail administrator.
    .sender-admin2 = If a website or a device sent the message, tell whoever set it up.
    .sender-admin3 = { $count ->
        [one] If it is urgent, call the recipient or contact them another way.
       *[other] If it is urgent, call the recipients or contact them another way.
    }
    .sender-admin-delayed = Forward this notice to your mail administrator.
    .sender1 = Look at your address in the From field. A Gmail or Hotmail address can only be used through that service.
    .sender2 = Choose your work address in the From field and send the message again.
    .sender-delayed = Look at your address in the From field. If it is not your work address, the waiting message may come back; then write again from your work address.
    .admin = The From domain must be the same organisational domain as that of a passing SPF (Return-Path) or DKIM (d=). Outside mailing services should sign with it. If the user put a foreign address such as Gmail into From, the cure is the work address.
    .smtp = The DMARC check of the From address failed; tell your mail administrator

reverse-dns-missing = The name of the sending server could not be verified
    .what = { $speaker ->
        [own] The mail server
        [relay] The outgoing mail service
       *[recipient] The recipient’s mail server
    } checks the names of the servers that connect to it. A setting of the sending server may be missing or wrong. This is not because of anything you wrote.
    .sender-admin1 = Forward this notice unchanged to your mail administrator.
    .sender-admin2 = { $count ->
        [one] If it is urgent, call the recipient or contact them another way.
       *[other] If it is urgent, call the recipients or contact them another way.
    }
    .sender-admin-delayed = Forward this notice to your mail administrator.
    .admin = { $speaker ->
        [own] Your server
        [relay] The relay service
       *[recipient] The remote server
    } checks the PTR name of { $ip ->
        [unknown] the sending IP address
       *[other] { $ip }
    }, the A/AAAA record of that name and the HELO name (`smtp_helo_name`). The provider of the IP address sets the PTR record; its name must resolve back. The HELO name must be in DNS.
    .smtp = The sending server has no reverse DNS, or its HELO name does not match; tell your mail administrator

tls-required = No encrypted connection between the servers
    .what = The message must pass between the servers in encrypted form (TLS), but that did not work. Your mail program has nothing to do with it.
    .sender-admin1 = Forward this notice unchanged to your mail administrator.
    .sender-admin2 = { $count ->
        [one] If it is urgent, call the recipient or contact them another way.
       *[other] If it is urgent, call the recipients or contact them another way.
    }
    .sender-admin-delayed = Forward this notice to your mail administrator.
    .admin = The remote server or your own policy demands TLS. Check `smtp_tls_security_level` and the policy map. Look at the certificate’s dates and name. If the certificate or the DANE or MTA-STS record is theirs, the recipient’s side must correct it.
    .forward = Please check your server’s certificate and its DANE or MTA-STS records.
    .smtp = An encrypted connection (TLS) is required; switch STARTTLS on and try again

policy-rejected = { $speaker ->
        [own] Rejected under a rule of the mail server
        [relay] Rejected under a rule of the outgoing service
       *[recipient] Rejected under a rule of the recipient’s server
    }
    .what = { $reply ->
        [unknown] Each mail server has rules of its own.
       *[known] This is what { $speaker ->
            [own] the mail server
            [relay] the outgoing mail service
           *[recipient] the recipient’s mail server
        } said:
    }
    .page = Each mail server has its own rules about the mail that it accepts, and this message broke one of them. The reply in your notice may say which rule that was.
    .sender-admin1 = Forward this notice unchanged to your mail administrator.
    .sender-admin2 = If the reply says what to do, do that, but do not click a link in it.
    .sender-admin3 = { $count ->
        [one] If it is urgent, call the recipient or contact them another way.
       *[other] If it is urgent, call the recipients or contact them another way.
    }
    .sender-admin-delayed = Forward this notice to your mail administrator.
    .admin = { $speaker ->
        [own] The server refused the message by its own access rules. Look for the queue ID in the log; check access maps, policy services and milter results.
        [relay] Look in the service’s panel at the state of your account, the permitted sender addresses and the rules. If you find nothing, give its support the reply and the time.
       *[recipient] Check the IP reputation and the SPF, DKIM, DMARC and reverse DNS records. If all are in order, give whoever runs that server the address and the time.
    }
    .smtp = This message is refused by a rule of this site; call the recipient
