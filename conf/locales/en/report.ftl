### The words of `neden report`, for administrators.

report-title = Why mail comes back
report-period = { $from } to { $to }
report-hosts = Mail server
report-nothing = These lines tell of no delivery.

# What became of all recipients.
report-delivered = Delivered
report-late = Of these after waiting
report-failed = Refused
report-gave-up = Given up after waiting
report-waiting = Still waiting
report-waiting-since = The oldest since
report-on-hold = Of these on hold (postsuper -H)
report-untried = Of these not tried yet
report-lost = Not delivered
report-share = Share not delivered
report-percent = { $number }%
report-refused = Refused at the door
report-probes = Undeliverable in a test
report-discarded = Discarded by a filter or a rule
report-reports = Delivery notices that reached nobody
report-explained = Notices explained
report-observed = Notices that would be explained
report-notices = What the explained notices say

# Who can act first.
report-group-sender-admin = What you can fix
report-group-sender = What your users can fix
report-group-recipient = What the recipients can fix
report-group-recipient-admin = Whom to write to
report-group-wait = Problems that pass on their own
report-recipients = { $count ->
        [one] { $count } recipient
       *[other] { $count } recipients
    }
report-refusals = { $count ->
        [one] { $count } refusal at the door
       *[other] { $count } refusals at the door
    }

# One finding.
report-list = Blocklist:
report-address = Our address:
report-domain = Domain:
report-meant = probably { $meant }
report-receivers = Recipient’s domain:
report-elsewhere = others { $count }
report-at-door = Refused at the door:
report-since = Since:
report-last = Last:
report-example = Queue ID:
report-more = { $count ->
        [one] and { $count } more
       *[other] and { $count } more
    }

# Tables.
report-name-reason = Reason
report-name-receiver = Recipient’s domain
report-name-sender = Sender’s domain
report-name-day = Day
report-name-reply = Reply
report-not-told = (not told)
report-total = Total
report-by-reason = By reason
report-by-receiver = By recipient’s domain
report-by-sender = By sender’s domain
report-by-day = By day
report-unknown = Replies that no rule knows
report-unknown-note = Each can become a rule of yours in rules.d (--rules). A * stands for what differs from mail to mail.
report-count = Number
report-submission = your users
