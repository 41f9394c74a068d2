### The way to the other server, and its state. Title and .what tell the cause only.
### Arguments: $count, $speaker, $fate, $reply, $domain. After giving up nobody is told to wait or to send again as before.

no-answer = { $speaker ->
        [own] Posta sisteminin bir bölümü yanıt vermiyor
        [relay] Giden posta hizmeti yanıt vermiyor
       *[recipient] { $fate ->
            [gave-up] Alıcının posta sunucusu yanıt vermedi
           *[refused] Alıcının posta sunucusu yanıt vermiyor
        }
    }
    .what = { $speaker ->
        [own] Posta sunucusu, kendi sistemindeki başka bir programla bağlantı kuramadı. Bunun nedeni adres ya da yazdıklarınız değil.
        [relay] Giden postanızı ileten hizmetle bağlantı kurulamadı. Bunun nedeni adres ya da yazdıklarınız değil.
       *[recipient] { $count ->
            [one] Alıcının posta sunucusuyla bağlantı kurulamadı.
           *[other] Alıcıların posta sunucularıyla bağlantı kurulamadı.
        } Alan adı yanlış yazılmışsa da böyle olabilir.
    }
    .wait1 = { $count ->
        [one] Adresin @ işaretinden sonraki bölümüne bakın. Yanlışsa düzeltip yeniden gönderin.
       *[other] Adreslerin @ işaretinden sonraki bölümüne bakın. Yanlış olan varsa düzeltip yeniden gönderin.
    }
    .wait2 = { $count ->
        [one] Alan adı doğruysa alıcıya başka bir yoldan ulaşın ve durumu haber verin.
       *[other] Alan adları doğruysa alıcılara başka bir yoldan ulaşın ve durumu haber verin.
    }
    .wait3 = İletiyi daha sonra yeniden gönderin.
    .wait-delayed = { $count ->
        [one] Adresin @ işaretinden sonraki bölümüne bakın. Yanlışsa iletiyi doğru adrese gönderin.
       *[other] Adreslerin @ işaretinden sonraki bölümüne bakın. Yanlış olan varsa iletiyi doğru adrese gönderin.
    }
    .recipient-admin1 = { $count ->
        [one] Adresin @ işaretinden sonraki bölümü doğruysa alıcıya başka bir yoldan ulaşın. Sorunu kendi sistem yöneticisine bildirmesini isteyin.
       *[other] Adreslerin @ işaretinden sonraki bölümü doğruysa alıcılara başka bir yoldan ulaşın. Sorunu kendi sistem yöneticilerine bildirmelerini isteyin.
    }
    .recipient-admin2 = Yanlışsa düzeltip yeniden gönderin; doğruysa sorun giderilince yeniden gönderin.
    .admin = { $speaker ->
        [own] Yanıt vermeyen, sizin tarafınızdaki bir program ya da sunucu (içerik filtresi, posta kutusu sunucusu). Çalıştığını, dinlediği adresi ya da soketi ve izinlerini kontrol edin.
        [relay] Aktarma sunucunuz (`relayhost`) yanıt vermiyor. Adını, bağlantı noktasını ve güvenlik duvarını kontrol edin.
       *[recipient] Bağlantı kurulamadı. Karşı sunucu kapalı olabilir ya da arada bir güvenlik duvarı veya ağ sorunu vardır. Başka alan adlarına gönderim çalışıyorsa sorun büyük olasılıkla alıcı taraftadır.
    }
    .smtp = Teslim edilecek sunucu cevap vermiyor; daha sonra yeniden deneyin

connection-lost = Sunucular arasındaki bağlantı koptu
    .what = İki posta sunucusu arasındaki bağlantı, teslim onaylanmadan koptu. Bunun sizin e-posta programınızla ilgisi yok.
    .wait1 = Bir saat kadar bekleyip iletiyi yeniden gönderin.
    .wait2 = Büyük bir ek varsa onsuz göndermeyi deneyin.
    .wait3 = Yine geri dönerse bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .wait-delayed = Gecikme sürerse bu bildirimi sistem yöneticinize iletin.
    .admin = Bağlantı oturum sürerken kesildi ya da zaman aşımına uğradı; günlükte hangi adımda kesildiğine bakın. { $speaker ->
        [own] Sizin tarafınızdaki programı ya da sunucuyu (içerik filtresi, posta kutusu sunucusu) ve süre sınırlarını kontrol edin.
        [relay] Yalnızca büyük iletilerde oluyorsa MTU ve güvenlik duvarının SMTP denetimi, yoksa aktarma hizmeti akla gelir.
       *[recipient] Yalnızca büyük iletilerde oluyorsa MTU ve güvenlik duvarının SMTP denetimi, yalnızca tek alan adında oluyorsa alıcı taraf akla gelir.
    }
    .forward = Sunucunuzun ve güvenlik duvarınızın bağlantıyı neden kestiğine bakar mısınız?
    .smtp = Sunucuyla irtibat kesildi; daha sonra yeniden deneyin

dns-failure = Bir alan adı sorgulanamadı
    .what = { $speaker ->
        [own] { $domain ->
            [unknown] Posta sunucusu alan adını internetin adres defterine (DNS) sordu, ama yanıt alamadı. Alan adı yanlış yazılmışsa da böyle olabilir.
           *[other] Posta sunucusu { $domain } alan adını internetin adres defterine (DNS) sordu, ama yanıt alamadı. Alan adı yanlış yazılmışsa da böyle olabilir.
        }
        [relay] Giden postanızı ileten hizmet, bir alan adını internetin adres defterine (DNS) sorduğunu, ama yanıt alamadığını bildirdi. Alan adı yanlış yazılmışsa da böyle olabilir.
       *[recipient] Alıcının sunucusu, bir alan adını internetin adres defterine (DNS) sorduğunu, ama yanıt alamadığını bildirdi. Bu, sizin ya da alıcının alan adı olabilir.
    }
    .wait1 = { $speaker ->
        [recipient] Bir saat kadar bekleyip iletiyi yeniden gönderin.
        [forwarding] Bir saat kadar bekleyip iletiyi yeniden gönderin.
       *[own] { $count ->
            [one] Adresin @ işaretinden sonraki bölümüne bakın. Yanlışsa düzeltip yeniden gönderin.
           *[other] Adreslerin @ işaretinden sonraki bölümüne bakın. Yanlış olan varsa düzeltip yeniden gönderin.
        }
    }
    .wait2 = { $speaker ->
        [recipient] { $count ->
            [one] Acilse alıcıya telefonla ya da başka bir yoldan ulaşın.
           *[other] Acilse alıcılara telefonla ya da başka bir yoldan ulaşın.
        }
        [forwarding] { $count ->
            [one] Acilse alıcıya telefonla ya da başka bir yoldan ulaşın.
           *[other] Acilse alıcılara telefonla ya da başka bir yoldan ulaşın.
        }
       *[own] Alan adı doğruysa iletiyi daha sonra yeniden gönderin.
    }
    .wait3 = Yine geri dönerse bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .wait-delayed = { $speaker ->
        [recipient] Gecikme sürerse bu bildirimi sistem yöneticinize iletin.
        [forwarding] Gecikme sürerse bu bildirimi sistem yöneticinize iletin.
       *[own] { $count ->
            [one] Adresin @ işaretinden sonraki bölümüne bakın. Yanlışsa iletiyi doğru adrese gönderin.
           *[other] Adreslerin @ işaretinden sonraki bölümüne bakın. Yanlış olan varsa iletiyi doğru adrese gönderin.
        }
    }
    .recipient-admin1 = { $speaker ->
        [recipient] { $count ->
            [one] Alıcıya telefonla ya da başka bir yoldan ulaşın. Sorunu kendi sistem yöneticisine bildirmesini isteyin.
           *[other] Alıcılara telefonla ya da başka bir yoldan ulaşın. Sorunu kendi sistem yöneticilerine bildirmelerini isteyin.
        }
       *[own] { $count ->
            [one] Adresin @ işaretinden sonraki bölümü doğruysa alıcıya başka bir yoldan ulaşın. Sorunu kendi sistem yöneticisine bildirmesini isteyin.
           *[other] Adreslerin @ işaretinden sonraki bölümü doğruysa alıcılara başka bir yoldan ulaşın. Sorunu kendi sistem yöneticilerine bildirmelerini isteyin.
        }
    }
    .recipient-admin2 = { $speaker ->
        [recipient] Sorun giderilince iletiyi yeniden gönderin.
       *[own] Yanlışsa düzeltip yeniden gönderin; doğruysa sorun giderilince yeniden gönderin.
    }
    .admin = { $speaker ->
        [own] DNS sorgusu hata verdi ya da zaman aşımına uğradı. Önce kendi çözümleyicinizi deneyin. Başka alan adları çözülüyorsa alan adının ad sunucuları yanıt vermiyor ya da DNSSEC imzası bozuk olabilir; bunu alan adının sahibi düzeltir.
       *[recipient] DNS sorgusu, yanıtı veren sunucuda sonuçsuz kaldı. Gönderen alan adınızın ve IP adresinizin kayıtlarını başka bir çözümleyiciden de sorgulayın. Hepsi yanıt veriyorsa sorun, o sunucunun DNS ayarlarında olabilir.
    }
    .forward = Sunucunuzun hangi DNS sorgusuna yanıt alamadığına bakar mısınız?
    .smtp = DNS sorgusuna cevap gelmedi; daha sonra yeniden deneyin

routing-failure = { $count ->
        [one] Alıcının posta sunucusu bulunamadı
       *[other] Alıcıların posta sunucuları bulunamadı
    }
    .what = { $domain ->
        [unknown] Posta sunucusu, iletiyi hangi sunucuya vereceğini bulamadı.
       *[other] Posta sunucusu { $domain } alan adının iletilerini hangi sunucuya vereceğini bulamadı.
    } Bir ayar eksik olabilir. Alan adı yanlış yazılmış da olabilir.
    .sender-admin1 = Bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .sender-admin2 = { $count ->
        [one] Adresin @ işaretinden sonraki bölümünü de kontrol edin.
       *[other] Adreslerin @ işaretinden sonraki bölümünü de kontrol edin.
    }
    .sender-admin3 = { $count ->
        [one] Acilse alıcıya telefonla ya da başka bir yoldan ulaşın.
       *[other] Acilse alıcılara telefonla ya da başka bir yoldan ulaşın.
    }
    .sender-admin-delayed = { $count ->
        [one] Bu bildirimi sistem yöneticinize iletin. Adresin @ işaretinden sonraki bölümünü de kontrol edin.
       *[other] Bu bildirimi sistem yöneticinize iletin. Adreslerin @ işaretinden sonraki bölümünü de kontrol edin.
    }
    .admin = Alan adının MX ve A/AAAA kayıtlarını, kendi yönlendirme ayarlarınızı (`transport_maps`, `relayhost`) ve bağlayıcıları kontrol edin. Kayıtlar başka bir çözümleyiciden de çözülmüyorsa sorunu alan adının sahibi gidermelidir.
    .smtp = Bu adrese giden yol bilinmiyor; adresi ve DNS bilgisini kontrol edin

mail-loop = İletinin yolu dönüp aynı sunucuya çıkıyor
    .what = Bu yoldan giden ileti hep aynı sunucuya geri döner, bir posta kutusuna ulaşamaz. Buna çoğunlukla hatalı bir ayar ya da yönlendirme yol açar.
    .sender-admin1 = Bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .sender-admin2 = { $count ->
        [one] Bu adrese ya da bu adresten bir yönlendirme kurduysanız onu kapatın.
       *[other] Bu adreslere ya da bu adreslerden bir yönlendirme kurduysanız onu kapatın.
    }
    .sender-admin3 = { $count ->
        [one] Acilse iletiyi alıcının başka bir adresine gönderin.
       *[other] Acilse iletiyi alıcıların başka adreslerine gönderin.
    }
    .sender-admin-delayed = Bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .recipient-admin1 = { $count ->
        [one] Alıcıya telefonla ya da başka bir yoldan ulaşın. Sorunu kendi sistem yöneticisine bildirmesini isteyin.
       *[other] Alıcılara telefonla ya da başka bir yoldan ulaşın. Sorunu kendi sistem yöneticilerine bildirmelerini isteyin.
    }
    .recipient-admin2 = { $count ->
        [one] Bu adrese ya da bu adresten bir yönlendirme kurduysanız onu kapatın.
       *[other] Bu adreslere ya da bu adreslerden bir yönlendirme kurduysanız onu kapatın.
    }
    .recipient-admin3 = { $count ->
        [one] Acilse iletiyi alıcının başka bir adresine gönderin.
       *[other] Acilse iletiyi alıcıların başka adreslerine gönderin.
    }
    .recipient-admin-delayed = { $count ->
        [one] Alıcıya telefonla ya da başka bir yoldan ulaşın. Sorunu kendi sistem yöneticisine bildirmesini isteyin.
       *[other] Alıcılara telefonla ya da başka bir yoldan ulaşın. Sorunu kendi sistem yöneticilerine bildirmelerini isteyin.
    }
    .admin = { $speaker ->
        [own] Sunucu döngüyü kendisi gördü. Bu alan adının MX kaydı sunucunuzu gösteriyorsa `mydestination`, `virtual_mailbox_domains` ya da `relay_domains` eksik olabilir. Takma adları, yönlendirmeleri ve `transport_maps` haritasını kontrol edin.
       *[recipient] Geri dönen iletideki Received satırları döngüye giren sunucuları gösterir. O sunucularda bu adresin takma adları ve yönlendirmeleri, DNS’te de MX kaydı kontrol edilmelidir.
    }
    .forward = Bu adresin takma adlarını ve yönlendirmelerini kontrol eder misiniz?
    .smtp = Bu ileti hep geri geliyor; adres sahibine telefon edip yonlendirmeyi sorun

expired = { $fate ->
        [delayed] İleti henüz teslim edilemedi
       *[gave-up] Denemeler için tanınan süre doldu
    }
    .what = { $reply ->
        [unknown] Nedenini belirleyemedik.
       *[known] Bildirilen son hata aynen şöyle:
    }
    .page = Posta sunucusu iletiyi teslim etmeyi, çoğu zaman birkaç gün boyunca, defalarca denedi. Süre dolunca vazgeçti. Asıl neden, aldığı son hatadır; bu hata size gelen bildirimde yazar. Onu başlangıç sayfasında aratın.
    .sender-admin1 = Bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .sender-admin2 = { $count ->
        [one] Adresin @ işaretinden sonraki bölümüne bakın. Alan adı yanlış yazılmışsa düzeltip yeniden gönderin.
       *[other] Adreslerin @ işaretinden sonraki bölümüne bakın. Alan adı yanlış yazılmışsa düzeltip yeniden gönderin.
    }
    .sender-admin3 = { $count ->
        [one] Alan adı doğruysa alıcıya başka bir yoldan ulaşın. Başkalarından ileti gelip gelmediğini sorun.
       *[other] Alan adı doğruysa alıcılara başka bir yoldan ulaşın. Başkalarından ileti gelip gelmediğini sorun.
    }
    .admin = { $fate ->
        [delayed] { $speaker ->
            [own] Günlükte kuyruk kimliğini arayıp denemelerde alınan hataya bakın.
           *[recipient] Denemelerde alınan hatalar, bunu bildiren sunucunun günlüğündedir.
        }
       *[gave-up] { $speaker ->
            [own] İleti kuyrukta en uzun süreyi (`maximal_queue_lifetime`) doldurdu. Günlükte kuyruk kimliğini arayıp denemelerde alınan hataya bakın.
           *[recipient] Bunu bildiren sunucu denemeyi bırakmış; denemelerde alınan hatalar onun günlüğündedir.
        }
    } Aynı alan adına giden başka iletiler de bekliyorsa sorun büyük olasılıkla alıcı taraftadır.
    .smtp = Bekleme limiti doldu; ileti teslim edilemedi

undefined-temporary = { $reply ->
        [unknown] { $fate ->
            [delayed] İleti henüz kabul edilmedi
            [gave-up] İleti kabul edilmedi
           *[refused] İleti şimdilik kabul edilmedi
        }
       *[known] { $speaker ->
            [own] Sunucu
            [relay] Giden posta hizmeti
           *[recipient] Alıcının sunucusu
        } { $fate ->
            [delayed] iletiyi henüz almadı
           *[gave-up] iletiyi almadı
        }
    }
    .what = { $reply ->
        [unknown] Nedenini belirleyemedik.
       *[known] Nedenini biz belirleyemedik. { $speaker ->
            [own] Posta sunucusunun
            [relay] Giden posta hizmetinin
           *[recipient] Alıcının sunucusunun
        } yanıtı aynen şöyle:
    }
    .page = Sunucu iletiyi şimdilik kabul etmedi; yanıtında bildiğimiz bir neden yok. Yanıt size gelen bildirimde yazar. Başka dilde de olsa okuyun; sorunun ne olduğunu söylüyor olabilir.
    .sender-admin1 = { $reply ->
        [unknown] Bu bildirimi değiştirmeden sistem yöneticinize iletin.
       *[known] Neden yanıttan belliyse gereğini yapın; bağlantı varsa tıklamayın.
    }
    .sender-admin2 = { $reply ->
        [unknown] { $count ->
            [one] Adresi de harf harf kontrol edin.
           *[other] Adresleri de harf harf kontrol edin.
        }
       *[known] Bu bildirimi değiştirmeden sistem yöneticinize iletin.
    }
    .sender-admin3 = { $count ->
        [one] Acilse alıcıyı arayın; başkalarından ileti gelip gelmediğini sorun.
       *[other] Acilse alıcıları arayın; başkalarından ileti gelip gelmediğini sorun.
    }
    .sender-admin-delayed = Bu bildirimi sistem yöneticinize iletin.
    .wait-delayed = { $reply ->
        [unknown] Gecikme sürerse bu bildirimi sistem yöneticinize iletin.
       *[known] Gecikme sürerse sistem yöneticinize bildirin; bağlantılara tıklamayın.
    }
    .admin = Neden otomatik olarak belirlenemedi. { $reply ->
        [unknown] İletiyi, bunu bildiren sunucunun günlüğünde arayın.
       *[known] { $speaker ->
            [own] İletiyi, bunu bildiren sunucunun günlüğünde arayın.
            [relay] Ayrıntıyı aktarma hizmeti bilir; desteğine adresi ve saati bildirin.
           *[recipient] Ayrıntı karşı sunucunun günlüğünde yazar; o sunucuyu işletene adresi ve saati bildirin.
        }
    }
    .smtp = Gecici bir sorun var; daha sonra yeniden deneyin

undefined-permanent = { $reply ->
        [unknown] İleti kabul edilmedi
       *[known] { $speaker ->
            [own] Sunucu
            [relay] Giden posta hizmeti
           *[recipient] Alıcının sunucusu
        } iletiyi geri çevirdi
    }
    .what = { $reply ->
        [unknown] Nedenini belirleyemedik.
       *[known] Nedenini biz belirleyemedik. { $speaker ->
            [own] Posta sunucusunun
            [relay] Giden posta hizmetinin
           *[recipient] Alıcının sunucusunun
        } yanıtı aynen şöyle:
    }
    .page = Sunucu iletiyi geri çevirdi; yanıtında bildiğimiz bir neden yok. Yanıt size gelen bildirimde yazar. Başka dilde de olsa okuyun; sorunun ne olduğunu söylüyor olabilir.
    .sender-admin1 = { $reply ->
        [unknown] Bu bildirimi değiştirmeden sistem yöneticinize iletin.
       *[known] Neden yanıttan belliyse gereğini yapın; bağlantı varsa tıklamayın.
    }
    .sender-admin2 = { $reply ->
        [unknown] { $count ->
            [one] Adresi de harf harf kontrol edin.
           *[other] Adresleri de harf harf kontrol edin.
        }
       *[known] { $count ->
            [one] Adresi harf harf kontrol edin; doğruysa bu bildirimi sistem yöneticinize iletin.
           *[other] Adresleri harf harf kontrol edin; doğruysa bu bildirimi sistem yöneticinize iletin.
        }
    }
    .sender-admin3 = { $count ->
        [one] Acilse alıcıyı arayın; başkalarından ileti gelip gelmediğini sorun.
       *[other] Acilse alıcıları arayın; başkalarından ileti gelip gelmediğini sorun.
    }
    .sender-admin-delayed = Bu bildirimi sistem yöneticinize iletin.
    .admin = Neden otomatik olarak belirlenemedi. { $reply ->
        [unknown] İletiyi, bunu bildiren sunucunun günlüğünde arayın.
       *[known] { $speaker ->
            [own] İletiyi, bunu bildiren sunucunun günlüğünde arayın.
            [relay] Ayrıntıyı aktarma hizmeti bilir; desteğine adresi ve saati bildirin.
           *[recipient] Ayrıntı karşı sunucunun günlüğünde yazar; o sunucuyu işletene adresi ve saati bildirin.
        }
    }
    .smtp = Bu ileti kabul edilmedi; adres sahibine telefon edin
