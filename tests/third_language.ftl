# A language that the program does not know: what it takes to answer in it, for one reason.
outcome-failed = Nicht zugestellt:
who-recipient = Das kann der Empfänger lösen.
label-recipient = Empfänger:
heading-what = Was ist passiert?
heading-steps = Was können Sie tun?
month-11 = November
date-time = { $day }. { $month } { $year }, { $time } ({ $zone })

mailbox-full = Das Postfach des Empfängers ist voll
    .what = Im Postfach des Empfängers ist kein Platz mehr.
    .recipient1 = Rufen Sie den Empfänger an.
    .admin = Das Kontingent des Empfängers ist aufgebraucht.
    .smtp = Postfach voll
