### The words of the notice around the explanations.

# Title. One reason: outcome, then the title of the reason. Several reasons: headline-*, then one group for each reason.
outcome-failed = Teslim edilemedi:
outcome-delayed = Gecikti:
# Nothing was sent: the address was tried (sendmail -bv).
outcome-test = Deneme olumsuz:
headline-failed = İletiniz { $count } adrese teslim edilemedi
headline-delayed = İletiniz { $count } adrese henüz teslim edilmedi
headline-mixed = İletiniz bazı adreslere teslim edilemedi
headline-mixed-delayed = İletiniz bazı adreslere henüz teslim edilmedi
headline-delivered = İletiniz teslim edildi
headline-relayed = İletiniz bir sonraki sunucuya ulaştı
headline-expanded = İletiniz birden çok adrese dağıtıldı
headline-tested = Adres denendi, ileti gönderilmedi
# A report that names nobody.
headline-unnamed = İletiniz teslim edilemedi
group = { $count } adres:
# Where the title cannot say it of all.
group-failed = { $count } adrese teslim edilemedi:
group-delayed = { $count } adrese henüz teslim edilmedi:

# Who has to act: the sentence of the band.
who-sender = Bunu siz çözebilirsiniz.
who-sender-admin = Bunu sistem yöneticiniz (bilgi işlem ya da e-posta hizmetinizi aldığınız firma) çözebilir.
who-recipient = Bunu alıcı çözebilir.
who-recipient-admin = Bunu alıcının sistem yöneticisi çözebilir.
# The recipient has a mailbox at Gmail, Hotmail or the like: there is no administrator to call.
who-provider = Bunu ancak alıcının e-posta hizmeti çözebilir.
who-wait = Bir şey yapmanız gerekmiyor.
# A delay that a misspelled domain may cause.
who-wait-check = Adresi kontrol edin; başka bir şey yapmanız gerekmiyor.
# Party wait, but the report says failed: nobody tries again by itself.
who-wait-failed = İletiyi bir süre sonra yeniden gönderebilirsiniz.
# The same, and a misspelled domain may be the cause.
who-wait-check-failed = Adresi kontrol edin; doğruysa iletiyi bir süre sonra yeniden gönderin.
who-undefined = Bunu sistem yöneticiniz (bilgi işlem ya da e-posta hizmetinizi aldığınız firma) inceleyebilir.

# At most one fact below that sentence.
fact-suggestion = Doğru adres şu olabilir:
fact-size = İletiniz { $size }; { $speaker ->
        [own] posta sunucusu
        [relay] giden posta hizmeti
       *[recipient] alıcının sunucusu
    } en çok { $limit } kabul ediyor.
# Said instead of the cause where the two sizes stand above it.
size-growth = Ekler gönderilirken yaklaşık üçte bir büyür; bu yüzden ileti, içindeki dosyaların toplamından büyüktür.
# An address that a server named; remote words.
fact-relocated = Sunucunun yazdığı yeni adres (kullanmadan önce sorun):
fact-until = Posta sunucusu şu tarihe kadar yeniden dener:
# A delay without a known deadline.
fact-retrying = Posta sunucusu kendiliğinden yeniden dener.

label-recipient = Alıcı:
label-recipients = Alıcılar:
others = { $others ->
        [one] Bu bildirim, iletinin diğer alıcısıyla ilgili değil. İletiyi ona yeniden göndermeyin.
       *[other] Bu bildirim, iletinin diğer { $others } alıcısıyla ilgili değil. İletiyi onlara yeniden göndermeyin.
    }
more-recipients = ve { $more } adres daha (tam liste sistem yöneticisi bölümünde)
# In the administrator’s part, after a hundred addresses.
more-in-report = ve { $more } adres daha (tam liste bildirimin ekindeki teslim raporunda)

heading-what = Ne oldu?
heading-steps = Ne yapabilirsiniz?
heading-returned = Geri dönen ileti
heading-delayed = Geciken ileti
heading-admin = Sistem yöneticisi için
heading-forward = Alıcının sistem yöneticisine iletebileceğiniz metin
heading-phone = Alıcıya telefonda okuyabileceğiniz metin
label-help = Yardım:

# A delay: said after the cause, and the two steps around the reason’s own .delayed.
delayed-waiting = İletiniz kaybolmadı, teslim edilmeyi bekliyor.
delayed-silence = Bu tarihe kadar teslim edilemezse size yeni bir bildirim gelir.
# Without a known deadline.
delayed-silence-no-date = Teslim edilemezse size yeni bir bildirim gelir.
delayed-step-first = Aynı adrese yeniden göndermeyin; iki kez ulaşabilir.
delayed-step-last = Acilse alıcıya telefonla ya da başka bir yoldan ulaşın.
# Tried for an hour at least and given up: said before the cause.
gave-up = Teslim { $tried } boyunca denendi, sonunda vazgeçildi.
# sendmail -bv: said before the cause.
test-only = Bu yalnızca bir denemeydi; hiçbir ileti gönderilmedi.
test-passed = Sunucu bu adresi kabul etti.
step-test = Bu adrese yazmadan önce sorunun giderildiğinden emin olun.

label-subject = Konu:
label-sent = Gönderildi:
label-copy = Kopyası:
copy-attached = bu bildirimin ekinde
copy-headers = gönderilmiş iletilerinizde olmalı; bu bildirimde yalnızca adres ve konu satırları var
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
# The same where the words allow no more than a guess.
label-reason-weak = Neden (kesin değil):
label-remote = Karşı sunucu:
# The same where our own server (a filter, a mailbox store) or the smarthost spoke.
label-own-server = Sunucunuz:
label-relay = Aktarma sunucunuz:
label-reply = Yanıtı ({ $command }):
label-error = Hata:
label-reporter = Bildiren sunucu:
label-queue-id = Kuyruk kimliği:
label-sender = Zarf göndereni:
label-message-id = Message-ID:
label-our-address = Gönderen IP adresi:
label-queued = Kuyruğa giriş:
label-reported = Bildirim:
label-check = Denetim:
# Where a list or a large receiver hears requests; from a table of ours.
label-page = Başvuru sayfası:

original = Aşağıdaki bölüm posta sunucusunun özgün bildirimidir. Aynı olayı anlatır; okumanız gerekmez.

# Language, numbers and dates. Values come formatted as strings; only $count is a number.
language-name = Türkçe
decimal-separator = ,
group-separator = .
unit-minutes = { $count } dakika
unit-hours = { $count } saat
unit-days = { $count } gün
date-time = { $day } { $month } { $year } { $time } ({ $zone })
date-day = { $day } { $month }
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
# For the recipient’s administrator, in the language of their country where that is one of ours, then in English. In
# between stands the .forward of the reason.
forward = { $domain } sistem yöneticisinin dikkatine: { $host } sunucunuz, { $sender ->
        [unknown] bizden
       *[known] { $sender } adresinden
    } { $ip ->
        [unknown] { $recipient } adresine
       *[known] (IP adresimiz { $ip }) { $recipient } adresine
    } gelen iletiyi { $date ->
        [unknown] şu yanıtla
       *[known] { $date } tarihinde şu yanıtla
    } geri çevirdi: “{ $reply }”.
forward-request = Nedenine bakar mısınız?
forward-message-id = Message-ID: { $message-id }.
forward-queue-id = Bizdeki kuyruk kimliği: { $queue-id }.

# For the administrator, before or behind the text of the reason.
admin-relay = Bunu, iletileri gönderdiğiniz aktarma sunucusu (`relayhost`) söyledi.
admin-forwarding = Bu, yönlendirmenin gittiği adresle ilgili. Yönlendirmeyi sizin sunucunuz yapıyorsa kaydına (`virtual_alias_maps`, `alias_maps`, `.forward`) bakın.
# An alias of our own server leads to an address that does not work.
admin-alias = Sunucunuz bu adrese gelen iletileri başka bir adrese gönderiyor; o adres çalışmıyor: takma adı (`virtual_alias_maps`, `alias_maps`) düzeltin.
admin-srs = Yönlendirme, başka alan adlarından gelen iletilerde SPF denetimini bozar: yönlendiren sunucuda SRS (örneğin postsrsd) kurun ya da yönlendirmeyi kaldırın. Gönderenin alan adı sizinse SPF kaydı gönderen IP adresini de kapsamalı.
admin-forwarded-signature = Yönlendirilen ileti ancak DKIM imzasıyla doğrulanır: sunucunuzda konu satırını ya da metni değiştiren bir şey (alt bilgi, konu etiketi) olmamalı. Gönderenin alan adı sizinse DKIM imzasını ve SPF kaydını da kontrol edin.
# Nothing was sent, and the address would be served.
admin-test = Adres `sendmail -bv` ile denenmiş: bir sonraki sunucu RCPT TO komutunu kabul etti, ileti gönderilmedi.
admin-probably = Olası neden: { $title }.

# The person wrote to the right address; what lies behind its forwarding failed.
forwarding = { $speaker ->
        [own] { $count ->
            [one] Adres, çalışmayan bir adrese yönlendirilmiş
           *[other] Adresler, çalışmayan adreslere yönlendirilmiş
        }
       *[forwarding] { $count ->
            [one] Bu adresin yönlendirmesi { $fate ->
                [delayed] henüz çalışmadı
               *[refused] çalışmadı
            }
           *[other] Bu adreslerin yönlendirmesi { $fate ->
                [delayed] henüz çalışmadı
               *[refused] çalışmadı
            }
        }
    }
    .what = { $speaker ->
        [own] { $count ->
            [one] Yazdığınız adres doğru. Posta sunucusu, bu adrese gelen iletileri başka bir adrese gönderiyor; oraya teslim edilemedi.
           *[other] Yazdığınız adresler doğru. Posta sunucusu, bu adreslere gelen iletileri başka adreslere gönderiyor; oralara teslim edilemedi.
        }
       *[forwarding] { $count ->
            [one] Yazdığınız adres doğru. Ona gelen iletiler başka bir adrese yönlendiriliyor; ileti { $fate ->
                [delayed] oraya henüz ulaşmadı.
               *[refused] oraya teslim edilemedi.
            }
           *[other] Yazdığınız adresler doğru. Onlara gelen iletiler başka adreslere yönlendiriliyor; ileti { $fate ->
                [delayed] oralara henüz ulaşmadı.
               *[refused] oralara teslim edilemedi.
            }
        }
    }
    .recipient1 = { $count ->
        [one] Alıcıya telefonla ulaşın. Yönlendirmesini ve iletilerin gittiği posta kutusunu kontrol etmesini isteyin.
       *[other] Alıcılara telefonla ulaşın. Yönlendirmelerini ve iletilerin gittiği posta kutularını kontrol etmelerini isteyin.
    }
    .recipient2 = Sorun giderilince iletiyi yeniden gönderin.
    .recipient-delayed = { $count ->
        [one] Alıcıya telefonla ulaşın. Yönlendirmesini ve iletilerin gittiği posta kutusunu kontrol etmesini isteyin.
       *[other] Alıcılara telefonla ulaşın. Yönlendirmelerini ve iletilerin gittiği posta kutularını kontrol etmelerini isteyin.
    }
    .recipient-admin1 = { $count ->
        [one] Alıcıya telefonla ulaşın. Yönlendirmenin çalışmadığını kendi sistem yöneticisine bildirmesini isteyin.
       *[other] Alıcılara telefonla ulaşın. Yönlendirmenin çalışmadığını kendi sistem yöneticilerine bildirmelerini isteyin.
    }
    .recipient-admin2 = Sorun giderilince iletiyi yeniden gönderin.
    .recipient-admin-delayed = { $count ->
        [one] Alıcıya telefonla ulaşın. Yönlendirmenin çalışmadığını kendi sistem yöneticisine bildirmesini isteyin.
       *[other] Alıcılara telefonla ulaşın. Yönlendirmenin çalışmadığını kendi sistem yöneticilerine bildirmelerini isteyin.
    }
    .sender-admin1 = Bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .sender-admin2 = { $speaker ->
        [own] { $count ->
            [one] Acilse alıcıya telefonla ya da başka bir yoldan ulaşın.
           *[other] Acilse alıcılara telefonla ya da başka bir yoldan ulaşın.
        }
       *[forwarding] { $count ->
            [one] Alıcıya telefonla ulaşıp yönlendirmesinin çalışmadığını haber verin.
           *[other] Alıcılara telefonla ulaşıp yönlendirmelerinin çalışmadığını haber verin.
        }
    }
    .sender-admin-delayed = Bu bildirimi sistem yöneticinize iletin.
    .phone = “{ $sent ->
        [unknown] Size gönderdiğim e-posta,
       *[other] { $sent } günü size gönderdiğim e-posta,
    } adresinizin yönlendirildiği posta kutusuna { $fate ->
        [delayed] henüz ulaşmadı
       *[refused] ulaşmadı
    }; yönlendirmeye ve o kutuya bakar mısınız?”

# Our own server could not look up the server that it sends through.
relay-lookup = Giden posta hizmeti bulunamadı
    .what = Posta sunucusu iletileri başka bir sunucu üzerinden gönderiyor, ama o sunucuyu bulamadı. Bunun alıcının adresiyle ilgisi yok.
    .admin = Aktarma sunucusunun (`relayhost`, `transport_maps`) adı DNS’te bulunamadı. Yazımına ve kullandığınız çözümleyiciye bakın; bu yoldan giden her ileti etkilenir.

# What holds whatever the cause, by who can act; where a text has no steps of its own for them.
steps =
    .sender1 = { $count ->
        [one] Adresi harf harf kontrol edin; yanlışsa doğru adrese gönderin.
       *[other] Adresleri harf harf kontrol edin; yanlış olan varsa doğru adrese gönderin.
    }
    .sender2 = Adres doğruysa bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .sender-delayed = { $count ->
        [one] Adresi harf harf kontrol edin. Yanlışsa beklemeyin, iletiyi doğru adrese gönderin.
       *[other] Adresleri harf harf kontrol edin. Yanlış olan varsa beklemeyin, iletiyi doğru adrese gönderin.
    }
    .sender-admin1 = Bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .sender-admin2 = { $count ->
        [one] Acilse alıcıya telefonla ya da başka bir yoldan ulaşın.
       *[other] Acilse alıcılara telefonla ya da başka bir yoldan ulaşın.
    }
    .sender-admin-delayed = Bu bildirimi sistem yöneticinize iletin.
    .recipient1 = { $count ->
        [one] Alıcıya telefonla ya da başka bir yoldan ulaşın. İletinizin neden kabul edilmediğine bakmasını isteyin.
       *[other] Alıcılara telefonla ya da başka bir yoldan ulaşın. İletinizin neden kabul edilmediğine bakmalarını isteyin.
    }
    .recipient2 = Sorun giderilince iletiyi yeniden gönderin.
    .recipient-delayed = { $count ->
        [one] Alıcıya telefonla ulaşıp durumu haber verin.
       *[other] Alıcılara telefonla ulaşıp durumu haber verin.
    }
    .recipient-admin1 = { $count ->
        [one] Alıcıya telefonla ya da başka bir yoldan ulaşın. Sorunu kendi sistem yöneticisine bildirmesini isteyin.
       *[other] Alıcılara telefonla ya da başka bir yoldan ulaşın. Sorunu kendi sistem yöneticilerine bildirmelerini isteyin.
    }
    .recipient-admin2 = Sorun giderilince iletiyi yeniden gönderin.
    .recipient-admin-delayed = { $count ->
        [one] Alıcıya telefonla ya da başka bir yoldan ulaşın. Sorunu kendi sistem yöneticisine bildirmesini isteyin.
       *[other] Alıcılara telefonla ya da başka bir yoldan ulaşın. Sorunu kendi sistem yöneticilerine bildirmelerini isteyin.
    }
    .provider1 = { $count ->
        [one] Bu sorun buradan çözülemez; alıcıya başka bir yoldan ulaşın.
       *[other] Bu sorun buradan çözülemez; alıcılara başka bir yoldan ulaşın.
    }
    .provider2 = { $count ->
        [one] Alıcının başka bir adresi varsa iletiyi oraya gönderin.
       *[other] Alıcıların başka adresleri varsa iletiyi oraya gönderin.
    }
    .provider3 = Yine geri dönerse bu bildirimi sistem yöneticinize iletin.
    .provider-delayed = Posta sunucusu kendiliğinden yeniden dener; beklemeniz yeterli.
    .wait1 = Bir saat kadar bekleyip iletiyi yeniden gönderin.
    .wait2 = Yine geri dönerse bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .phone = “{ $sent ->
        [unknown] Size gönderdiğim e-postayı
       *[other] { $sent } günü size gönderdiğim e-postayı
    } sunucunuz { $fate ->
        [delayed] henüz kabul etmedi
       *[refused] kabul etmedi
    }; nedenini e-posta işlerinize bakan kişiye sorar mısınız?”
