### The words of the notice around the explanations.

# Title. One reason: outcome, then the title of the reason. Several reasons: headline-*, then one group for each reason.
outcome-failed = Not delivered:
outcome-delayed = Delayed:
headline-failed = Not delivered to { $count } addresses
headline-delayed = Not yet delivered to { $count } addresses
headline-mixed = Your message did not reach everyone
headline-delivered = Your message was delivered
headline-relayed = Your message reached the other server
headline-expanded = Your message was passed on to several addresses
group = { $count ->
        [one] { $count } address:
       *[other] { $count } addresses:
    }

# Who has to act: the sentence of the band.
who-sender = You can fix this.
who-sender-admin = Your mail administrator (IT support) can fix this.
who-recipient = The recipient can fix this.
who-recipient-admin = The recipient’s mail administrator can fix this.
who-wait = You do not need to do anything.
# Party wait, but the report says failed: nobody tries again by itself.
who-wait-failed = You can send the message again after a while.
who-undefined = Your mail administrator (IT support) can look into this.

# At most one fact below that sentence.
fact-suggestion = The correct address may be:
fact-size = Your message is { $size }; { $reporter ->
        [self] the mail server
       *[other] the other server
    } accepts { $limit } at most.
fact-until = The mail server keeps trying until:
# A delay without a known deadline.
fact-retrying = The mail server keeps trying by itself.

label-recipient = Recipient:
others = { $others ->
        [one] This notice reports no problem for the other recipient. Do not send the message to that recipient again.
       *[other] This notice reports no problem for the other { $others } recipients. Do not send the message to them again.
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
label-help = Help:

# A delay: said after the cause, and the two steps around the reason’s own .delayed.
delayed-waiting = Your message is not lost; it is waiting to be delivered.
delayed-silence = If you get no other notice by that date, it has been delivered.
# Without a known deadline.
delayed-silence-no-date = If it cannot be delivered, you will get another notice.
delayed-step-first = Do not send the message again; it could arrive twice.
delayed-step-last = If it is urgent, call the recipient or reach them another way.
# Tried for days and given up: said before the cause.
gave-up = { $tried ->
        [unknown] The mail server tried for a long time and then gave up.
       *[other] The mail server tried for { $tried } and then gave up.
    }

label-subject = Subject:
label-sent = Sent:
label-copy = Copy:
copy-attached = attached to this notice
copy-headers = look in your sent mail; this notice has only its header
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
label-remote = Remote server:
label-reply = Its reply ({ $command }):
label-error = Error:
label-reporter = Reported by:
label-queue-id = Queue id:
label-queued = Queued:

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
# For the other side’s administrator, in English unless their language is known; .forward of a reason follows.
forward = To the mail administrator of { $domain }: on { $date } your server { $host } refused a message from { $reporting-mta } for { $recipient } with “{ $reply }”.
forward-queue-id = Queue id on our side: { $queue-id }.
