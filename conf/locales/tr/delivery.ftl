### The way to the other server, and its state. Title and .what tell the cause only.
### Arguments: $count, $reporter (self or other), $reply, $domain.

no-answer = Karşı sunucu yanıt vermiyor
    .what = { $count ->
        [one] Alıcının posta sunucusu şu anda yanıt vermiyor.
       *[other] Alıcıların posta sunucusu şu anda yanıt vermiyor.
    }
    .step1 = { $count ->
        [one] Adresin @ işaretinden sonraki bölümüne bakın. Alan adı yanlış yazılmışsa da böyle olur.
       *[other] Adreslerin @ işaretinden sonraki bölümüne bakın. Alan adı yanlış yazılmışsa da böyle olur.
    }
    .step2 = { $count ->
        [one] Alan adı doğruysa alıcıya başka bir yoldan ulaşın. Sorunu sistem yöneticisine bildirmesini isteyin.
       *[other] Alan adı doğruysa alıcılara başka bir yoldan ulaşın. Sorunu sistem yöneticilerine bildirmelerini isteyin.
    }
    .step3 = İletiyi daha sonra yeniden gönderin.
    .delayed = { $count ->
        [one] Adresin @ işaretinden sonraki bölümüne bakın. Yanlış yazılmış bir alan adı da gecikmeye yol açar.
       *[other] Adreslerin @ işaretinden sonraki bölümüne bakın. Yanlış yazılmış bir alan adı da gecikmeye yol açar.
    }
    .admin = Bağlantı kurulamadı. Karşı sunucu kapalı olabilir ya da arada bir güvenlik duvarı veya ağ sorunu vardır. Başka alan adlarına gönderim çalışıyorsa sorun karşı taraftadır.
    .smtp = Teslim edilecek sunucu cevap vermiyor; daha sonra yeniden deneyin

connection-lost = Sunucular arasındaki bağlantı koptu
    .what = İleti aktarılırken iki posta sunucusu arasındaki bağlantı koptu. Bunun sizin internet bağlantınızla ilgisi yok.
    .step1 = İletiyi daha sonra yeniden gönderin.
    .step2 = İletide büyük bir ek varsa onu dosya paylaşım hizmetine yükleyin, yalnızca bağlantısını gönderin.
    .step3 = Yine geri dönerse bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .admin = Bağlantı oturum sürerken kesildi ya da zaman aşımına uğradı. Yalnızca büyük iletilerde oluyorsa MTU ve güvenlik duvarının SMTP denetimi, yalnızca tek alan adında oluyorsa karşı taraf akla gelir. Günlükte hangi adımda kesildiğine bakın.
    .smtp = Sunucuyla irtibat kesildi; daha sonra yeniden deneyin

dns-failure = Alan adı sorgusu yanıtsız kaldı
    .what = { $domain ->
        [unknown] Posta sunucusu alan adını internetin adres defterine (DNS) sordu, ama yanıt alamadı.
       *[other] Posta sunucusu { $domain } alan adını internetin adres defterine (DNS) sordu, ama yanıt alamadı.
    } Bu çoğunlukla geçici bir sorundur.
    .step1 = { $count ->
        [one] Adresin @ işaretinden sonraki bölümüne bakın. Alan adı yanlış yazılmışsa düzeltip yeniden gönderin.
       *[other] Adreslerin @ işaretinden sonraki bölümüne bakın. Alan adı yanlış yazılmışsa düzeltip yeniden gönderin.
    }
    .step2 = Alan adı doğruysa iletiyi daha sonra yeniden gönderin.
    .step3 = Yine geri dönerse bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .delayed = { $count ->
        [one] Adresin @ işaretinden sonraki bölümüne bakın. Yanlış yazılmış bir alan adı da gecikmeye yol açar.
       *[other] Adreslerin @ işaretinden sonraki bölümüne bakın. Yanlış yazılmış bir alan adı da gecikmeye yol açar.
    }
    .admin = DNS sorgusu hata verdi ya da zaman aşımına uğradı. Önce kendi çözümleyicinizi deneyin. Başka alan adları çözülüyorsa alan adının ad sunucuları yanıt vermiyor ya da DNSSEC imzası bozuk olabilir; bunu alan adının sahibi düzeltir.
    .smtp = DNS sorgusuna cevap gelmedi; daha sonra yeniden deneyin

routing-failure = { $count ->
        [one] Alıcının sunucusuna giden yol bulunamadı
       *[other] Alıcıların sunucusuna giden yol bulunamadı
    }
    .what = { $domain ->
        [unknown] Posta sunucusu, iletiyi hangi sunucuya vereceğini bulamadı.
       *[other] Posta sunucusu { $domain } alan adının iletilerini hangi sunucuya vereceğini bulamadı.
    } Bir ayar ya da DNS kaydı eksik olabilir. Alan adı yanlış yazılmış da olabilir.
    .step1 = Bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .step2 = { $count ->
        [one] Adresin @ işaretinden sonraki bölümünü kontrol edin.
       *[other] Adreslerin @ işaretinden sonraki bölümünü kontrol edin.
    }
    .step3 = { $count ->
        [one] Acilse alıcıya telefonla ya da başka bir yoldan ulaşın.
       *[other] Acilse alıcılara telefonla ya da başka bir yoldan ulaşın.
    }
    .delayed = Bu bildirimi sistem yöneticinize iletin. Sorun çözülünce bekleyen ileti kendiliğinden gönderilir.
    .admin = Alan adının MX ve A/AAAA kayıtlarını, kendi yönlendirme ayarlarınızı (`transport_maps`, `relayhost`) ve bağlayıcıları kontrol edin. Kayıtlar başka bir çözümleyiciden de çözülmüyorsa sorunu alan adının sahibi gidermelidir.
    .smtp = Bu adrese giden yol bilinmiyor; adresi ve DNS bilgisini kontrol edin

mail-loop = İleti sunucular arasında dönüp durmuş
    .what = İleti aynı sunuculardan defalarca geçmiş, ama bir posta kutusuna ulaşamamış. Buna çoğunlukla hatalı bir yönlendirme ayarı yol açar.
    .step1 = { $reporter ->
        [self] Bu bildirimi değiştirmeden sistem yöneticinize iletin.
       *[other] Karşı tarafa telefonla ya da başka bir yoldan ulaşın. Sorunu kendi sistem yöneticisine bildirmesini isteyin.
    }
    .step2 = { $count ->
        [one] Bu adrese ya da bu adresten bir yönlendirme kurduysanız onu kapatın.
       *[other] Bu adreslere ya da bu adreslerden bir yönlendirme kurduysanız onu kapatın.
    }
    .step3 = { $count ->
        [one] Acilse iletiyi alıcının başka bir adresine gönderin.
       *[other] Acilse iletiyi alıcıların başka adreslerine gönderin.
    }
    .admin = { $reporter ->
        [self] Sunucu döngüyü kendisi gördü. Bu alan adının MX kaydı sunucunuzu gösteriyorsa `mydestination`, `virtual_mailbox_domains` ya da `relay_domains` eksik olabilir. Takma adları, yönlendirmeleri ve `transport_maps` haritasını kontrol edin.
       *[other] Geri dönen iletideki Received satırları döngüye giren sunucuları gösterir. Alıcı taraftaki sistem yöneticisi bu adresin takma adlarını, yönlendirmelerini ve MX kaydını kontrol etmelidir.
    }
    .smtp = Bu ileti durmadan geri geliyor; otomatik iletme sorunu olabilir

expired = Teslim süresi doldu
    .what = İletinin bekleyebileceği süre doldu. Karşı sunucunun iletiyi neden almadığı bilinmiyor.
    .step1 = { $count ->
        [one] Adresin @ işaretinden sonraki bölümüne bakın. Alan adı yanlış yazılmışsa düzeltip yeniden gönderin.
       *[other] Adreslerin @ işaretinden sonraki bölümüne bakın. Alan adı yanlış yazılmışsa düzeltip yeniden gönderin.
    }
    .step2 = { $count ->
        [one] Alan adı doğruysa alıcıya başka bir yoldan ulaşın. Başkalarından ileti gelip gelmediğini sorun.
       *[other] Alan adı doğruysa alıcılara başka bir yoldan ulaşın. Başkalarından ileti gelip gelmediğini sorun.
    }
    .step3 = Sorun giderilince iletiyi yeniden gönderin.
    .admin = İleti kuyrukta en uzun süreyi (`maximal_queue_lifetime`) doldurdu. Asıl neden bu bildirimde yok: Günlükte kuyruk kimliğini arayıp denemelerde alınan hataya bakın. Aynı alan adına giden başka iletiler de bekliyorsa sorun büyük olasılıkla karşı taraftadır.
    .smtp = Bekleme limiti doldu; ileti teslim edilemedi

undefined-temporary = { $reporter ->
        [self] Sunucu geçici bir sorun bildirdi
       *[other] Karşı sunucu geçici bir sorun bildirdi
    }
    .what = { $reply ->
        [unknown] Gelen bildirimde geçici bir sorun olduğu yazıyor, ama nedeni anlaşılmıyor.
       *[other] Sunucu geçici bir sorun yüzünden iletiyi almadı, ama anlaşılır bir neden yazmadı. Yanıtı aynen şöyle:
    }
    .step1 = İletiyi daha sonra yeniden gönderin.
    .step2 = { $count ->
        [one] Yine geri dönerse alıcıya telefonla ulaşın. Aynı adrese başkalarından ileti gelip gelmediğini sorun.
       *[other] Yine geri dönerse alıcılara telefonla ulaşın. Aynı adreslere başkalarından ileti gelip gelmediğini sorun.
    }
    .step3 = Bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .admin = { $reporter ->
        [self] Yalnızca bu bildirimden neden anlaşılmıyor. Sunucu günlüğünde kuyruk kimliğini arayın; ayrıntı oradadır. İleti kuyruktaysa sunucu kendiliğinden yeniden dener.
       *[other] Yalnızca bu bildirimden neden anlaşılmıyor. Hata geçicidir; gönderen sunucu yeniden dener. Sürerse alıcı taraftaki sistem yöneticisi nedeni kendi günlüğünde bulabilir; ona adresi ve saati bildirin.
    }
    .smtp = Sebebi bilinmeyen bir sorun var; daha sonra yeniden deneyin

undefined-permanent = { $reporter ->
        [self] Sunucu açık bir neden bildirmedi
       *[other] Karşı sunucu açık bir neden bildirmedi
    }
    .what = { $reply ->
        [unknown] Gelen bildirimde anlaşılır bir neden yazmıyor.
       *[other] Sunucu iletiyi kabul etmedi, ama anlaşılır bir neden de yazmadı. Yanıtı aynen şöyle:
    }
    .step1 = { $count ->
        [one] Adresi harf harf kontrol edin.
       *[other] Adresleri harf harf kontrol edin.
    }
    .step2 = { $count ->
        [one] Alıcıya telefonla ulaşın, aynı adrese başkalarından ileti gelip gelmediğini sorun.
       *[other] Alıcılara telefonla ulaşın, aynı adreslere başkalarından ileti gelip gelmediğini sorun.
    }
    .step3 = Bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .admin = { $reporter ->
        [self] Yalnızca bu bildirimden neden anlaşılmıyor. Sunucu günlüğünde kuyruk kimliğini arayın; ayrıntı oradadır.
       *[other] Yalnızca bu bildirimden neden anlaşılmıyor. Alıcı taraftaki sistem yöneticisi nedeni kendi günlüğünde bulabilir; ona adresi ve saati bildirin.
    }
    .smtp = Bu ileti kabul edilmedi; nedeni bilinmiyor
