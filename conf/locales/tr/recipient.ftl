### The address: unknown, misspelled, moved. The title and .what tell the cause only; the outcome comes from notice.ftl.
### Steps are named after who can act: .sender1, .recipient1, .sender-delayed …; where a text has none, those of "steps".
### $count: how many addresses share this reason in this notice. $speaker: whose server spoke (own, relay, recipient, forwarding).

recipient-unknown = { $count ->
        [one] Bu e-posta adresi bulunamadı
       *[other] Bu e-posta adresleri bulunamadı
    }
    .what = { $speaker ->
        [own] Posta sunucusunda
        [relay] Giden posta hizmetine göre
       *[recipient] { $count ->
            [one] Alıcının posta sunucusunda
           *[other] Alıcıların posta sunucularında
        }
    } { $count ->
        [one] böyle bir adres yok. Adres yanlış yazılmış, değişmiş ya da artık kullanılmıyor olabilir.
       *[other] böyle adresler yok. Adresler yanlış yazılmış, değişmiş ya da artık kullanılmıyor olabilir.
    }
    .sender1 = { $count ->
        [one] Adresi
       *[other] Adresleri
    } harf harf kontrol edin. Noktalara, çizgilere ve @ işaretinden sonraki bölüme dikkat edin.
    .sender2 = { $count ->
        [one] Adresi elle yazıp
       *[other] Adresleri elle yazıp
    } iletiyi yeniden gönderin. Eski öneriyi seçmeyin; Outlook’ta ok tuşlarıyla üzerine gelip Delete ile silebilirsiniz.
    .sender3 = { $count ->
        [one] Adres doğru görünüyorsa alıcıyı arayıp güncel adresini sorun. Kişi ayrıldıysa yerine kimin baktığını öğrenin.
       *[other] Adresler doğru görünüyorsa alıcıları arayıp güncel adreslerini sorun. Ayrılan varsa yerine kimin baktığını öğrenin.
    }
    .admin = { $speaker ->
        [own] Sunucunuz
        [relay] Aktarma hizmeti
       *[recipient] Karşı sunucu
    } { $count ->
        [one] bu adresi tanımıyor. Adres
       *[other] bu adresleri tanımıyor. Adresler
    } gerçekten varsa { $speaker ->
        [own] alıcı tablosunu (`local_recipient_maps`, `virtual_mailbox_maps`), takma adları ve dizin eşitlemesini kontrol edin.
        [relay] hizmetin desteğine sorun.
       *[recipient] alıcı tablosunu, takma adları ve dizin eşitlemesini o sunucuyu işleten taraf kontrol etmelidir.
    }
    .smtp = Bu adres yok; adresi kontrol edip yeniden deneyin

# With a suggestion ($suggested set), whichever reason casts doubt on the address: these steps instead.
recipient-unknown-suggestion =
    .sender1 = İki adresi karşılaştırın. Doğrusu “{ $typed }” değil “{ $suggested }” olabilir.
    .sender2 = Önerilen adres doğruysa iletiyi o adrese gönderin. Adres defterinizdeki kaydı da düzeltin.
    .sender3 = Emin değilseniz göndermeden önce alıcıyı arayıp adresini sorun.
    .sender-delayed = İki adresi karşılaştırın. Doğrusu “{ $suggested }” ise beklemeyin, iletiyi önerilen adrese gönderin.

recipient-domain-unknown = { $count ->
        [one] Adresteki alan adı bulunamadı
       *[other] Adreslerdeki alan adları bulunamadı
    }
    .what = { $count ->
        [one] Alan adı, adresin @ işaretinden sonraki bölümüdür. Bu alan adına ait bir posta sunucusu bulunamadı. Alan adı
       *[other] Alan adı, adresin @ işaretinden sonraki bölümüdür. Bu alan adlarına ait posta sunucuları bulunamadı. Alan adları
    } yanlış yazılmış ya da artık kullanılmıyor olabilir.
    .sender1 = @ işaretinden sonraki bölümü harf harf kontrol edin. Sonuna da bakın: .com yerine .com.tr yazmak gerekebilir.
    .sender2 = Yanlışsa doğru adresi elle yazıp iletiyi yeniden gönderin.
    .sender3 = { $count ->
        [one] Adres doğru görünüyorsa alıcıyı arayıp güncel adresini sorun.
       *[other] Adresler doğru görünüyorsa alıcıları arayıp güncel adreslerini sorun.
    }
    .sender-delayed = @ işaretinden sonraki bölümü harf harf kontrol edin. Yanlışsa beklemeyin, iletiyi doğru adrese gönderin.
    .admin = { $domain ->
        [unknown] Alan adı
       *[other] { $domain } alan adı
    } DNS’te bulunamadı ya da posta sunucusuna götüren bir kaydı yok. Yazımı doğruysa kayıt süresinin dolup dolmadığına bakın (whois); MX, A ve AAAA kayıtlarını başka bir DNS sunucusundan da sorgulayın.
    .smtp = Adresin @ isaretinden sonraki bolumu bilinmiyor; kontrol edip yeniden deneyin

recipient-domain-no-mail = Bu alan adı e-posta almıyor
    .what = Alan adı, adresin @ işaretinden sonraki bölümüdür. Sahibi, bu alan adının e-posta almadığını duyurmuş. Bu alan adındaki hiçbir adrese ileti ulaşmaz.
    .sender1 = @ işaretinden sonraki bölümü harf harf kontrol edin. Doğrusu, buna benzeyen başka bir alan adı olabilir.
    .sender2 = { $count ->
        [one] Alıcıya telefonla ya da başka bir yoldan ulaşıp güncel adresini sorun.
       *[other] Alıcılara telefonla ya da başka bir yoldan ulaşıp güncel adreslerini sorun.
    }
    .sender3 = Adresi bir web sitesinden aldıysanız o sitenin iletişim sayfasına yeniden bakın.
    .admin = { $domain ->
        [unknown] Alan adı
       *[other] { $domain } alan adı
    } e-posta almadığını boş bir MX kaydıyla (null MX, RFC 7505) ya da SMTP yanıtıyla bildiriyor. Yeniden denemek sonucu değiştirmez. Alan adı sizinse MX kaydını düzeltin.
    .smtp = Bu adresin sunucusu e-posta kabul etmiyor; adresi kontrol edip yeniden deneyin

recipient-syntax = { $count ->
        [one] Bu adres e-posta adresi biçiminde değil
       *[other] Bu adresler e-posta adresi biçiminde değil
    }
    .what = { $speaker ->
        [own] Posta sunucusu
        [relay] Giden posta hizmeti
       *[recipient] Alıcının sunucusu
    } { $count ->
        [one] adresi okuyamadı. Adreste
       *[other] adresleri okuyamadı. Adreslerde
    } boşluk, virgül, Türkçe harf ya da fazladan bir işaret kalmış olabilir.
    .sender1 = { $count ->
        [one] Adresi
       *[other] Adresleri
    } harf harf kontrol edin. Boşluklara, virgüllere, parantezlere ve Türkçe harflere dikkat edin.
    .sender2 = Adreste tek bir @ işareti, ondan sonra da en az bir nokta olmalı.
    .sender3 = { $count ->
        [one] Doğru adresi
       *[other] Doğru adresleri
    } elle yazıp iletiyi yeniden gönderin.
    .admin = Adres söz dizimi kurallarına uymuyor ya da sunucu bu yazılışı kabul etmiyor. Görünmeyen karakter, sondaki nokta, tırnak ve ASCII dışı harf arayın. Adres bir programdan ya da listeden geliyorsa düzeltmeyi kaynağında yapın.
    .smtp = Bu adres e-posta adresi olarak kabul edilemiyor; kontrol edip yeniden deneyin

recipient-moved = { $count ->
        [one] Alıcının adresi değişmiş
       *[other] Alıcıların adresleri değişmiş
    }
    .what = { $count ->
        [one] Sunucuya göre alıcı bu adresi artık kullanmıyor. Eski adrese gelen iletiler yenisine gitmiyor.
       *[other] Sunucuya göre alıcılar bu adresleri artık kullanmıyor. Eski adreslere gelen iletiler yenilerine gitmiyor.
    }
    .sender1 = { $count ->
        [one] Alıcıyı arayıp yeni adresini sorun.
       *[other] Alıcıları arayıp yeni adreslerini sorun.
    }
    .sender2 = { $count ->
        [one] İletiyi yeni adrese gönderin. Adres defterinizdeki kaydı da düzeltin.
       *[other] İletiyi yeni adreslere gönderin. Adres defterinizdeki kayıtları da düzeltin.
    }
    .sender-delayed = { $count ->
        [one] Alıcıyı arayıp yeni adresini sorun. Beklemeyin, iletiyi oraya gönderin.
       *[other] Alıcıları arayıp yeni adreslerini sorun. Beklemeyin, iletiyi oraya gönderin.
    }
    .admin = Posta kutusu taşınmış, yönlendirme de kurulmamış. { $speaker ->
        [own] Kayıt sizin sunucunuzda: `relocated_maps`.
       *[recipient] Yanıtta yeni bir adres varsa doğrulayıp gönderene bildirin.
    } Eski adresi ortak adres defterlerinden ve dağıtım listelerinden çıkarın.
    .smtp = Bu adres eski; yeni adresi sorup yeniden deneyin

recipient-ambiguous = { $count ->
        [one] Adres birden fazla posta kutusuna uyuyor
       *[other] Adresler birden fazla posta kutusuna uyuyor
    }
    .what = { $count ->
        [one] Sunucuda bu adrese uyan birden fazla posta kutusu var. Sunucu, hangisinin kastedildiğini anlayamıyor.
       *[other] Sunucularda bu adreslere uyan birden fazla posta kutusu var. Sunucular, hangilerinin kastedildiğini anlayamıyor.
    }
    .sender1 = { $count ->
        [one] Alıcıyı arayıp tam adresini sorun.
       *[other] Alıcıları arayıp tam adreslerini sorun.
    }
    .sender2 = { $count ->
        [one] İletiyi size verdiği adrese gönderin.
       *[other] İletiyi size verdikleri adreslere gönderin.
    }
    .sender3 = { $count ->
        [one] Adres zaten doğruysa alıcıdan durumu kendi sistem yöneticisine bildirmesini isteyin.
       *[other] Adresler zaten doğruysa alıcılardan durumu kendi sistem yöneticilerine bildirmelerini isteyin.
    }
    .admin = Adres, dizinde birden çok kayıtla eşleşiyor. Aynı adres ya da takma ad iki hesapta tanımlı olabilir; { $speaker ->
        [own] dizininizi kontrol edin.
       *[recipient] bunu o sunucuyu işleten taraf düzeltir. Yeniden denemek sonucu değiştirmez.
    }
    .smtp = Bu adres birden fazla posta kutusuna uyuyor; tam adresi sorup yeniden deneyin

no-valid-recipients = İletide kabul edilen bir alıcı adresi yok
    .what = { $speaker ->
        [own] Posta sunucusu,
        [relay] Giden posta hizmeti,
       *[recipient] Alıcının sunucusu,
    } iletideki alıcı adreslerinin hiçbirini kabul etmedi. Adresler yanlış yazılmış ya da alıcı alanı boş kalmış olabilir.
    .sender1 = Alıcı alanındaki her adresi harf harf kontrol edin.
    .sender2 = Alan boşsa en az bir adres ekleyip iletiyi yeniden gönderin.
    .sender3 = Adresler doğru görünüyorsa bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .admin = DATA komutuna gelindiğinde kabul edilmiş bir alıcı kalmamış. Asıl neden, her adres için verilen RCPT TO yanıtındadır. Toplu gönderim yapan bir program boş ya da bozuk bir adres listesi kullanıyor olabilir.
    .smtp = Kabul edilen bir adres yok; adresleri kontrol edip yeniden deneyin
