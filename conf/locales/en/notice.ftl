### The words of the notice around the explanations.

# Title. One reason: outcome, then the title of the reason. Several reasons: headline-*, then one group for each reason.
outcome-failed = Not delivered:
outcome-delayed = Delayed:
# Nothing was sent: the address was tried (sendmail -bv).
outcome-test = Not deliverable:
headline-failed = { $count ->
        [one] Not delivered to { $count } address
       *[other] Not delivered to { $count } addresses
    }
headline-delayed = { $count ->
        [one] Not yet delivered to { $count } address
       *[other] Not yet delivered to { $count } addresses
    }
headline-mixed = Your message did not reach everyone
headline-mixed-delayed = Your message has not reached everyone yet
headline-delivered = Your message was delivered
headline-relayed = Your message reached the next server
headline-expanded = Your message was passed on to several addresses
headline-tested = The address was tested, nothing was sent
# A report that names nobody.
headline-unnamed = Your message could not be delivered
group = { $count ->
        [one] { $count } address:
       *[other] { $count } addresses:
    }

# Where the title cannot say it of all.
group-failed = { $count ->
        [one] Not delivered to { $count } address:
       *[other] Not delivered to { $count } addresses:
    }
group-delayed = { $count ->
        [one] Not yet delivered to { $count } address:
       *[other] Not yet delivered to { $count } addresses:
    }

# Who has to act: the sentence of the band.
who-sender = You can fix this.
who-sender-admin = Your mail administrator (IT support, or the company that provides your email) can fix this.
who-recipient = The recipient can fix this.
who-recipient-admin = The recipient’s mail administrator can fix this.
# The recipient has a mailbox at Gmail, Hotmail or the like: there is no administrator to call.
who-provider = Only the recipient’s email provider can fix this.
who-wait = You do not need to do anything.
# A delay that a misspelled domain may cause.
who-wait-check = Check the address; you do not need to do anything else.
# Party wait, but the report says failed: nobody tries again by itself.
who-wait-failed = You can send the message again after a while.
# The same, and a misspelled domain may be the cause.
who-wait-check-failed = Check the address; if it is right, send the message again after a while.
who-undefined = Your mail administrator (IT support, or the company that provides your email) can look into this.

# At most one fact below that sentence.
fact-suggestion = The correct address may be:
fact-size = Your message is { $size }; { $speaker ->
        [own] the mail server
        [relay] the outgoing mail service
       *[recipient] the recipient’s mail server
    } accepts { $limit } at most.
# Said instead of the cause where the two sizes stand above it.
size-growth = Attachments grow by about a third on the way, so a message is larger than the files in it.
# An address that a server named; remote words.
fact-relocated = The new address, as the server wrote it (ask before you use it):
fact-until = The mail server keeps trying until:
# A delay without a known deadline.
fact-retrying = The mail server keeps trying automatically.

label-recipient = Recipient:
label-recipients = Recipients:
others = { $others ->
        [one] This notice is not about the other recipient. Do not send the message to them again.
       *[other] This notice is not about the other { $others } recipients. Do not send the message to them again.
    }
more-recipients = and { $more } more (full list in the administrator’s part)
# In the administrator’s part, after a hundred addresses.
more-in-report = and { $more } more (full list in the attached delivery report)

heading-what = What happened?
heading-steps = What can you do?
heading-returned = The returned message
heading-delayed = The delayed message
heading-admin = For the mail administrator
heading-forward = Text you can pass on to the recipient’s mail administrator
heading-phone = What you can say to the recipient on the phone
label-help = Help:

# A delay: said after the cause, and the two steps around the reason’s own .delayed.
delayed-waiting = Your message is still waiting to be delivered.
delayed-silence = If it cannot be delivered by then, you will get another notice.
# Without a known deadline.
delayed-silence-no-date = If it cannot be delivered, you will get another notice.
delayed-step-first = Do not resend to the same address; it could arrive twice.
delayed-step-last = If it is urgent, call the recipient or contact them another way.
# Tried for an hour at least and given up: said before the cause.
gave-up = Delivery was tried for { $tried } and then given up.
# sendmail -bv: said before the cause.
test-only = This was only a test; no message was sent.
test-passed = The server accepted this address.
step-test = Before you write to this address, make sure that the problem has been solved.

label-subject = Subject:
label-sent = Sent:
label-copy = Copy:
copy-attached = attached to this notice
copy-headers = should be in your sent mail; this notice has only its address and subject lines
copy-waiting = waiting on the mail server
not-yours = If you did not send this message, tell your mail administrator. This notice does not ask for a password.
# A report of another server, proved to be about a mail of the reader’s. $recipient is the address where there is one.
about-your-mail = This report is about the message that you sent on { $date } to { $count ->
        [one] { $recipient }
       *[other] these addresses
    }. It does not ask for a password.
# The same where the mail was not written to those whom the report names.
about-your-address = This report is about a message that was sent from your address on { $date }. It does not ask for a password.

label-reason = Reason:
# The same where the words allow no more than a guess.
label-reason-weak = Reason (not certain):
label-remote = Remote server:
# The same where our own server (a filter, a mailbox store) or the smarthost spoke.
label-own-server = Your server:
label-relay = Your relay:
label-reply = Its reply ({ $command }):
label-error = Error:
label-reporter = Reported by:
label-queue-id = Queue ID:
label-sender = Envelope sender:
label-message-id = Message-ID:
label-our-address = Sending IP address:
label-queued = Queued:
label-reported = This notice:
label-check = Check:
# Where a list or a large receiver hears requests; from a table of ours.
label-page = Page for requests:

original = Below is the mail server’s own notice. It reports the same event; you do not need to read it.

# Language, numbers and dates. Values come formatted as strings; only $count is a number.
language-name = English
decimal-separator = .
group-separator = ,
unit-minutes = { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
unit-hours = { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
unit-days = { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
date-time = { $day } { $month } { $year }, { $time } ({ $zone })
date-day = { $day } { $month }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

# Over the mail’s own lines where it was delivered.
heading-message = The message
# As label-reply, where no command is known.
label-reply-plain = Its reply:
# For the recipient’s administrator, in the language of their country where that is one of ours, then in English. In
# between stands the .forward of the reason.
forward = To the mail administrator of { $domain }: your server { $host } refused mail { $sender ->
        [unknown] from us
       *[known] from { $sender }
    } { $ip ->
        [unknown] to { $recipient }
       *[known] (our IP address { $ip }) to { $recipient }
    } { $date ->
        [unknown] with this reply:
       *[known] on { $date } with this reply:
    } “{ $reply }”.
forward-request = Please check why.
forward-message-id = Message-ID: { $message-id }.
forward-queue-id = Queue ID on our side: { $queue-id }.

# For the administrator, before or behind the text of the reason.
admin-relay = The relay that you send through (`relayhost`) said this.
admin-forwarding = This is about the address behind the forwarding. If your server forwards it, look at the entry there (`virtual_alias_maps`, `alias_maps`, `.forward`).
# An alias of our own server leads to an address that does not work.
admin-alias = Your server sends mail for this address on to another one, and that one does not work: correct the alias (`virtual_alias_maps`, `alias_maps`).
admin-srs = Forwarding breaks SPF for senders of other domains: set up SRS (such as postsrsd) where it happens, or remove the forwarding. If the sender’s domain is yours, its SPF record must cover the sending address, too.
admin-forwarded-signature = A forwarded message passes by its DKIM signature only: nothing on your server may change its subject or text (footers, subject tags) on the way. If the sender’s domain is yours, check its DKIM signature and SPF record, too.
# Nothing was sent, and the address would be served.
admin-test = The address was tested with `sendmail -bv`: the next server accepted RCPT TO; no message was sent.
admin-probably = Possible cause: { $title }.

# The person wrote to the right address; what lies behind its forwarding failed.
forwarding = { $speaker ->
        [own] { $count ->
            [one] The address leads to one that does not work
           *[other] The addresses lead to others that do not work
        }
       *[forwarding] { $count ->
            [one] Forwarding from this address { $fate ->
                [delayed] has not worked yet
               *[refused] did not work
            }
           *[other] Forwarding from these addresses { $fate ->
                [delayed] has not worked yet
               *[refused] did not work
            }
        }
    }
    .what = { $speaker ->
        [own] { $count ->
            [one] The address you wrote to is right. The mail server sends mail for it on to another address, and delivery failed there.
           *[other] The addresses you wrote to are right. The mail server sends mail for them on to other addresses, and delivery failed there.
        }
       *[forwarding] { $count ->
            [one] The address you wrote to is right. Mail to it is forwarded to another address, and { $fate ->
                [delayed] the message has not arrived there yet.
               *[refused] delivery failed there.
            }
           *[other] The addresses you wrote to are right. Mail to them is forwarded to other addresses, and { $fate ->
                [delayed] the message has not arrived there yet.
               *[refused] delivery failed there.
            }
        }
    }
    .recipient1 = { $count ->
        [one] Call the recipient. Ask them to check their forwarding and the mailbox it leads to.
       *[other] Call the recipients. Ask them to check their forwarding and the mailboxes it leads to.
    }
    .recipient2 = Send the message again once the forwarding works.
    .recipient-delayed = { $count ->
        [one] Call the recipient. Ask them to check their forwarding and the mailbox it leads to.
       *[other] Call the recipients. Ask them to check their forwarding and the mailboxes it leads to.
    }
    .recipient-admin1 = { $count ->
        [one] Call the recipient. Ask them to tell their IT team that the forwarding does not work.
       *[other] Call the recipients. Ask them to tell their IT teams that the forwarding does not work.
    }
    .recipient-admin2 = Send the message again once the forwarding works.
    .recipient-admin-delayed = { $count ->
        [one] Call the recipient. Ask them to tell their IT team that the forwarding does not work.
       *[other] Call the recipients. Ask them to tell their IT teams that the forwarding does not work.
    }
    .sender-admin1 = Forward this notice unchanged to your mail administrator.
    .sender-admin2 = { $speaker ->
        [own] { $count ->
            [one] If it is urgent, call the recipient or contact them another way.
           *[other] If it is urgent, call the recipients or contact them another way.
        }
       *[forwarding] { $count ->
            [one] Call the recipient and tell them that their forwarding does not work.
           *[other] Call the recipients and tell them that their forwarding does not work.
        }
    }
    .sender-admin-delayed = Forward this notice to your mail administrator.
    .phone = “{ $sent ->
        [unknown] The email I sent you
       *[other] The email I sent you on { $sent }
    } { $fate ->
        [delayed] has not reached
       *[refused] did not reach
    } the mailbox that your address forwards to; could you check the forwarding and that mailbox?”

# Our own server could not look up the server that it sends through.
relay-lookup = The outgoing mail service could not be found
    .what = The mail server sends messages through another server, and it could not find that one. The recipient’s address has nothing to do with this.
    .admin = The name of the relay (`relayhost`, `transport_maps`) could not be looked up. Check its spelling and your resolver; the fault concerns all mail that goes this way.

# What holds whatever the cause, by who can act; where a text has no steps of its own for them.
steps =
    .sender1 = { $count ->
        [one] Check the address letter by letter. If it is wrong, send the message to the right one.
       *[other] Check the addresses letter by letter. If one is wrong, send the message to the right one.
    }
    .sender2 = If the address is right, forward this notice unchanged to your mail administrator.
    .sender-delayed = { $count ->
        [one] Check the address letter by letter. If it is wrong, do not wait; send the message to the right one.
       *[other] Check the addresses letter by letter. If one is wrong, do not wait; send the message to the right one.
    }
    .sender-admin1 = Forward this notice unchanged to your mail administrator.
    .sender-admin2 = { $count ->
        [one] If it is urgent, call the recipient or contact them another way.
       *[other] If it is urgent, call the recipients or contact them another way.
    }
    .sender-admin-delayed = Forward this notice to your mail administrator.
    .recipient1 = { $count ->
        [one] Call the recipient or contact them another way. Ask them to find out why your message was not accepted.
       *[other] Call the recipients or contact them another way. Ask them to find out why your message was not accepted.
    }
    .recipient2 = Send the message again once the problem is solved.
    .recipient-delayed = { $count ->
        [one] Call the recipient and let them know.
       *[other] Call the recipients and let them know.
    }
    .recipient-admin1 = { $count ->
        [one] Call the recipient or contact them another way. Ask them to report this to their IT team.
       *[other] Call the recipients or contact them another way. Ask them to report this to their IT teams.
    }
    .recipient-admin2 = Send the message again once the problem is solved.
    .recipient-admin-delayed = { $count ->
        [one] Call the recipient or contact them another way. Ask them to report this to their IT team.
       *[other] Call the recipients or contact them another way. Ask them to report this to their IT teams.
    }
    .provider1 = { $count ->
        [one] This cannot be solved from here; contact the recipient another way.
       *[other] This cannot be solved from here; contact the recipients another way.
    }
    .provider2 = { $count ->
        [one] If the recipient has another address, send the message there.
       *[other] If the recipients have other addresses, send the message there.
    }
    .provider3 = If it comes back again, forward this notice to your mail administrator.
    .provider-delayed = The mail server tries again automatically; you only need to wait.
    .wait1 = Wait about an hour, then send the message again.
    .wait2 = If it comes back again, forward this notice unchanged to your mail administrator.
    .phone = “{ $sent ->
        [unknown] The email I sent you
       *[other] The email I sent you on { $sent }
    } { $fate ->
        [delayed] has not been accepted by your mail server yet
       *[refused] was returned by your mail server
    }; could you ask the person who looks after your email why?”
