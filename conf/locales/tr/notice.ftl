### The words of the notice around the explanations.

# Title. One reason: outcome, then the title of the reason. Several reasons: headline-*, then one group for each reason.
outcome-failed = Teslim edilemedi:
outcome-delayed = Gecikti:
headline-failed = İletiniz { $count } adrese teslim edilemedi
headline-delayed = İletiniz { $count } adrese henüz teslim edilmedi
headline-mixed = İletiniz bazı adreslere teslim edilemedi
headline-delivered = İletiniz teslim edildi
headline-relayed = İletiniz karşı sunucuya ulaştı
headline-expanded = İletiniz birden çok adrese dağıtıldı
group = { $count } adres:

# Who has to act: the sentence of the band.
who-sender = Bunu siz çözebilirsiniz.
who-sender-admin = Bunu sistem yöneticiniz (bilgi işlem) çözebilir.
who-recipient = Bunu alıcı çözebilir.
who-recipient-admin = Bunu alıcının sistem yöneticisi çözebilir.
who-wait = Bir şey yapmanız gerekmiyor.
# Party wait, but the report says failed: nobody tries again by itself.
who-wait-failed = İletiyi bir süre sonra yeniden gönderebilirsiniz.
who-undefined = Bunu sistem yöneticiniz (bilgi işlem) inceleyebilir.

# At most one fact below that sentence.
fact-suggestion = Doğru adres şu olabilir:
fact-size = İletiniz { $size }; { $reporter ->
        [self] posta sunucusu
       *[other] karşı sunucu
    } en çok { $limit } kabul ediyor.
fact-until = Posta sunucusu şu tarihe kadar yeniden dener:
# A delay without a known deadline.
fact-retrying = Posta sunucusu kendiliğinden yeniden dener.

label-recipient = Alıcı:
others = { $others ->
        [one] Diğer alıcı için bu bildirimde bir sorun yok. Ona yeniden göndermeyin.
       *[other] Diğer { $others } alıcı için bu bildirimde bir sorun yok. Onlara yeniden göndermeyin.
    }
more-recipients = ve { $more } adres daha (tam liste sistem yöneticisi bölümünde)
# In the administrator’s part, after a hundred addresses.
more-in-report = ve { $more } adres daha (tam liste bildirimin ekindeki teslim raporunda)

heading-what = Ne oldu?
heading-steps = Ne yapabilirsiniz?
heading-returned = Geri dönen ileti
heading-delayed = Geciken ileti
heading-admin = Sistem yöneticisi için
heading-forward = Alıcının sistem yöneticisine iletebileceğiniz metin (İngilizce)
label-help = Yardım:

# A delay: said after the cause, and the two steps around the reason’s own .delayed.
delayed-waiting = İletiniz kaybolmadı, teslim edilmeyi bekliyor.
delayed-silence = Bu tarihe kadar yeni bir bildirim gelmezse ileti teslim edilmiş demektir.
# Without a known deadline.
delayed-silence-no-date = Teslim edilemezse size yeni bir bildirim gelir.
delayed-step-first = İletiyi yeniden göndermeyin; alıcıya iki kez ulaşabilir.
delayed-step-last = Acilse alıcıya telefonla ya da başka bir yoldan ulaşın.
# Tried for days and given up: said before the cause.
gave-up = { $tried ->
        [unknown] Posta sunucusu uzun süre denedi, sonunda vazgeçti.
       *[other] Posta sunucusu { $tried } boyunca denedi, sonunda vazgeçti.
    }

label-subject = Konu:
label-sent = Gönderildi:
label-copy = Kopyası:
copy-attached = bu bildirimin ekinde
copy-headers = Gönderilmiş iletilerinize bakın; bu bildirimde yalnızca başlık bilgileri var
copy-waiting = posta sunucusunda bekliyor
not-yours = Bu iletiyi siz göndermediyseniz sistem yöneticinize haber verin. Bu bildirim sizden parola istemez.
# A report of another server, proved to be about a mail of the reader’s. $recipient is the address where there is one.
about-your-mail = Bu bildirim, { $date } tarihinde { $count ->
        [one] { $recipient } adresine
       *[other] bu adreslere
    } gönderdiğiniz iletiyle ilgilidir. Sizden parola istemez.
# The same where the mail was not written to those whom the report names.
about-your-address = Bu bildirim, { $date } tarihinde sizin adresinizden gönderilen bir iletiyle ilgilidir. Sizden parola istemez.

label-reason = Neden:
label-remote = Karşı sunucu:
label-reply = Yanıtı ({ $command }):
label-error = Hata:
label-reporter = Bildiren sunucu:
label-queue-id = Kuyruk kimliği:
label-queued = Kuyruğa giriş:

original = Aşağıdaki bölüm posta sunucusunun özgün İngilizce bildirimidir. Aynı olayı anlatır; okumanız gerekmez.

# Language, numbers and dates. Values come formatted as strings; only $count is a number.
language-name = Türkçe
decimal-separator = ,
group-separator = .
unit-minutes = { $count } dakika
unit-hours = { $count } saat
unit-days = { $count } gün
date-time = { $day } { $month } { $year } { $time } ({ $zone })
month-1 = Ocak
month-2 = Şubat
month-3 = Mart
month-4 = Nisan
month-5 = Mayıs
month-6 = Haziran
month-7 = Temmuz
month-8 = Ağustos
month-9 = Eylül
month-10 = Ekim
month-11 = Kasım
month-12 = Aralık

# Over the mail’s own lines where it was delivered.
heading-message = İleti
# As label-reply, where no command is known.
label-reply-plain = Yanıtı:
# For the other side’s administrator, in English unless their language is known; .forward of a reason follows.
forward = { $domain } sistem yöneticisinin dikkatine: { $host } sunucunuz, { $date } tarihinde { $reporting-mta } sunucusundan { $recipient } adresine gelen bir iletiyi “{ $reply }” yanıtıyla kabul etmedi.
forward-queue-id = Bizdeki kuyruk kimliği: { $queue-id }.
