### The message itself: size, form, attachments, content. The title and .what tell the cause only; the outcome comes from notice.ftl.
### $size, $limit, $usable: formatted sizes or unknown. $speaker: whose server spoke.

message-too-large = İletiniz izin verilenden büyük
    .what = { $size ->
        [unknown] { $limit ->
            [unknown] İletiniz ekleriyle birlikte çok büyük
           *[other] İletiniz ekleriyle birlikte çok büyük; en çok { $limit } kabul ediliyor
        }
       *[other] { $limit ->
            [unknown] İletiniz ekleriyle birlikte { $size }; bu boyutta bir ileti kabul edilmiyor
           *[other] İletiniz ekleriyle birlikte { $size }; en çok { $limit } kabul ediliyor
        }
    }. Ekler gönderilirken yaklaşık üçte bir büyür.
    .sender1 = Büyük dosyayı kurumunuzun izin verdiği bir paylaşım hizmetine (örneğin OneDrive, Google Drive) yükleyin. Bağlantısını gönderin.
    .sender2 = Fotoğrafları küçültün, dosyaları sıkıştırın ya da ekleri bölüp gönderin.
    .sender3 = { $usable ->
        [unknown] Çoğu sunucu 10–25 MB kabul eder; eklerin toplamı en çok 7 MB olsun.
       *[other] Eklerin toplamı en çok { $usable } olsun.
    }
    .sender-delayed = Beklemek sonucu değiştirmeyebilir: Büyük dosya için alıcıyla başka bir yol kararlaştırın.
    .admin = { $speaker ->
        [own] İleti, sunucunuzun `message_size_limit` değerini ya da posta kutusu sınırını aşıyor.
        [relay] İleti, aktarma hizmetinin boyut sınırını aşıyor (genellikle EHLO yanıtındaki SIZE).
       *[recipient] İleti, karşı sunucunun boyut sınırını aşıyor (genellikle EHLO yanıtındaki SIZE).
    } Base64 kodlaması ekleri satır sonlarıyla birlikte yaklaşık %37 büyütür; kullanıcıya duyurulan sınırı buna göre belirleyin.
    .smtp = Bu iletinin boyutu limitten fazla; daha hafif eklerle yeniden deneyin

message-malformed = İletinin yapısı standartlara uymuyor
    .what = { $speaker ->
        [own] Posta sunucusu,
        [relay] Giden posta hizmeti,
       *[recipient] Alıcının sunucusu,
    } iletinin yapısında bir bozukluk bulduğunu bildirdi. Bu, çoğunlukla iletiyi hazırlayan programdan kaynaklanır.
    .sender-admin1 = Bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .sender-admin2 = İletiyi bir web sitesi, yazıcı ya da başka bir program hazırladıysa onu kuran kişiye haber verin.
    .sender-admin3 = Acilse iletiyi başka bir e-posta programıyla yeniden yazıp gönderin.
    .sender-admin-delayed = Bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .admin = Sık görülen nedenler: eksik ya da yinelenen üst bilgi (`From`, `Date`, `Message-ID`), 998 karakteri aşan satır, CR ya da LF’nin tek başına kullanılması. İletiyi üreten programı düzeltin; iletileri değiştiren filtreleri de inceleyin.
    .smtp = Bu ileti standartlara uymuyor; sistem yoneticinize bildirin

content-unsupported = İletinin içeriği desteklenmeyen bir biçimde
    .what = { $speaker ->
        [own] Posta sunucusu,
        [relay] Giden posta hizmeti,
       *[recipient] Alıcının sunucusu,
    } iletideki bir içerik türünü desteklemiyor ya da onu dönüştüremiyor. Bu bir ek de olabilir, iletinin kendisi de.
    .sender1 = İletiyi eksiz ve düz metin olarak yeniden gönderin.
    .sender2 = Dosyayı yaygın bir biçimde, örneğin PDF olarak kaydedip yeniden ekleyin.
    .sender3 = Yine geri dönerse bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .sender-delayed = Bekleyen ileti de geri dönebilir; içeriği düz metin olarak hazır tutun.
    .admin = Sunucu içerik türünü, aktarım kodlamasını ya da 8BITMIME, BINARYMIME gibi bir uzantıyı desteklemiyor. Dönüştürme de yasak ya da olanaksız olabilir. İletinin `Content-Type` ve `Content-Transfer-Encoding` satırlarına bakın.
    .smtp = Bu iletideki format desteklenmiyor; sade metin olarak yeniden deneyin

smtputf8-required = { $letters ->
        [sender] Gönderen adresinde desteklenmeyen harf var
        [recipient] Adreste desteklenmeyen harf var
       *[unknown] İletide desteklenmeyen harfler var
    }
    .what = { $letters ->
        [sender] Gönderen adresinde İngilizce alfabede olmayan bir harf var (örneğin ş).
        [recipient] Adreste İngilizce alfabede olmayan bir harf var (örneğin ş).
       *[unknown] İleti, İngilizce alfabede olmayan harfleri (örneğin ş) adres bilgilerinde taşıyor olabilir.
    } { $speaker ->
        [own] İletiyi alacak sunucu
        [relay] Giden posta hizmeti
       *[recipient] Alıcının posta sunucusu
    } böyle adresleri desteklemiyor. Konu satırında ve metinde Türkçe harf kullanabilirsiniz.
    .recipient-admin1 = { $letters ->
        [recipient] { $count ->
            [one] Alıcıdan yalnızca İngilizce harflerle yazılan başka bir adres isteyin. Yoksa durumu kendi sistem yöneticisine bildirsin.
           *[other] Alıcılardan yalnızca İngilizce harflerle yazılan başka adresler isteyin. Yoksa durumu kendi sistem yöneticilerine bildirsinler.
        }
       *[sender] { $count ->
            [one] Alıcıya başka bir yoldan ulaşın. Durumu kendi sistem yöneticisine bildirmesini isteyin.
           *[other] Alıcılara başka bir yoldan ulaşın. Durumu kendi sistem yöneticilerine bildirmelerini isteyin.
        }
    }
    .recipient-admin2 = { $letters ->
        [recipient] { $count ->
            [one] Adresi de harf harf kontrol edin; Türkçe harf yanlışlıkla yazılmış olabilir.
           *[other] Adresleri de harf harf kontrol edin; Türkçe harf yanlışlıkla yazılmış olabilir.
        }
       *[sender] Yalnızca İngilizce harflerle yazılan bir adresiniz varsa iletiyi o adresinizden gönderin.
    }
    .recipient-admin-delayed = { $letters ->
        [recipient] { $count ->
            [one] Alıcıdan yalnızca İngilizce harflerle yazılan başka bir adres isteyin. Yoksa durumu kendi sistem yöneticisine bildirsin.
           *[other] Alıcılardan yalnızca İngilizce harflerle yazılan başka adresler isteyin. Yoksa durumu kendi sistem yöneticilerine bildirsinler.
        }
       *[sender] { $count ->
            [one] Alıcıya başka bir yoldan ulaşın. Durumu kendi sistem yöneticisine bildirmesini isteyin.
           *[other] Alıcılara başka bir yoldan ulaşın. Durumu kendi sistem yöneticilerine bildirmelerini isteyin.
        }
    }
    .sender-admin1 = Bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .sender-admin2 = { $letters ->
        [recipient] { $count ->
            [one] Alıcının yalnızca İngilizce harflerle yazılan bir adresi varsa iletiyi oraya gönderin.
           *[other] Alıcıların yalnızca İngilizce harflerle yazılan adresleri varsa iletiyi oraya gönderin.
        }
       *[sender] Yalnızca İngilizce harflerle yazılan bir adresiniz varsa iletiyi o adresinizden gönderin.
    }
    .sender-admin-delayed = Bu bildirimi sistem yöneticinize iletin.
    .admin = Zarf adresi SMTPUTF8 (RFC 6531) gerektiriyor, sunucu ise bunu sunmuyor. Yalnızca alan adında ASCII dışı harf varsa Punycode yazılışı (`xn--`) yeterlidir. Postfix’te `smtputf8_enable` ve `smtputf8_autodetect_classes` ayarlarına bakın.
    .forward = Sunucunuzda SMTPUTF8 desteğini açabilir misiniz?
    .smtp = Adreste desteklenmeyen harfler var; adresi kontrol edip yeniden deneyin

attachment-rejected = İletide kabul edilmeyen türden bir ek var
    .what = { $speaker ->
        [own] Posta sunucusu
        [relay] Giden posta hizmeti
       *[recipient] Alıcının sunucusu
    } bu türden ekleri kabul etmediğini bildirdi. Programlar, makrolu belgeler ve parolalı arşivler sık sık engellenir. Bu, dosyanızın zararlı olduğu anlamına gelmez.
    .sender1 = { $speaker ->
        [own] İletinin metnini eksiz olarak yeniden gönderebilirsiniz.
        [relay] İletinin metnini eksiz olarak yeniden gönderebilirsiniz.
       *[recipient] { $count ->
            [one] Alıcıya bu dosyayı hangi yolla alabileceğini sorun.
           *[other] Alıcılara bu dosyayı hangi yolla alabileceklerini sorun.
        }
    }
    .sender2 = Bir belge gönderiyorsanız onu PDF olarak kaydedip yeniden ekleyin.
    .sender3 = { $speaker ->
        [own] Dosyanın gitmesi gerekiyorsa hangi yola izin verildiğini sistem yöneticinize sorun.
        [relay] Dosyanın gitmesi gerekiyorsa hangi yola izin verildiğini sistem yöneticinize sorun.
       *[recipient] İletinin metnini eksiz olarak yeniden gönderebilirsiniz.
    }
    .sender-delayed = { $speaker ->
        [own] Bekleyen ileti geri dönebilir; dosya için başka bir yol bulun.
        [relay] Bekleyen ileti geri dönebilir; dosya için başka bir yol bulun.
       *[recipient] { $count ->
            [one] Alıcıya bu dosyayı hangi yolla alabileceğini sorun.
           *[other] Alıcılara bu dosyayı hangi yolla alabileceklerini sorun.
        }
    }
    .admin = Ek; adı, uzantısı ya da içerik türü yüzünden bir kurala takılmış. Arşivin içindeki dosyalar da sayılır. { $speaker ->
        [own] Kural sizin sunucunuzda: `mime_header_checks` kurallarına ve içerik filtresine bakın.
        [relay] Kural aktarma hizmetinde.
       *[recipient] Kural karşı sunucuda.
    }
    .smtp = Bu tip ekler kabul edilmiyor; eksiz yeniden deneyin

virus-detected = İletide zararlı yazılım bulunduğu bildirildi
    .what = Zararlı yazılımı { $speaker ->
        [own] posta sunucusu
        [relay] giden posta hizmeti
       *[recipient] alıcının sunucusu
    } bildirdi. Dosya size de başkasından bu hâliyle gelmiş olabilir.
    .sender-admin1 = Sistem yöneticinizi hemen arayıp bu bildirimi ona okuyun.
    .sender-admin2 = Eki açmayın, yeniden göndermeyin. Bu bildirimi de kimseye iletmeyin; ek içinde olabilir.
    .sender-admin3 = Bilgisayarda kendiniz bir şey silmeyin; izler incelemeye yarar.
    .sender-admin-delayed = Sistem yöneticinizi hemen arayıp bu bildirimi ona okuyun. Eki kimseye göndermeyin.
    .admin = Bulunan zararlı yazılımın adı çoğu zaman yanıtta yazar. Gönderen bilgisayarı inceleyin, hesabın ele geçirilip geçirilmediğine bakın. Yanlış alarm olduğu kesinse { $speaker ->
        [own] kendi tarayıcınızı düzeltin.
       *[recipient] örneği tarayıcının üreticisine bildirin.
    }
    .smtp = Bu iletide virus tespit edildi; ekleri acmadan sistem yoneticinize bildirin

spam-content = İleti istenmeyen posta (spam) sayıldı
    .what = İletinin istenmeyen posta olduğuna { $speaker ->
        [own] posta sunucusu
        [relay] giden posta hizmeti
       *[recipient] alıcının sunucusu
    } karar verdi; yanlış alarm olabilir.{ $speaker ->
        [own] {""}
       *[recipient] {" "}Neden çoğunlukla iletinin metni değil, gönderen sunucu ya da bir bağlantıdır.
    }
    .sender-admin1 = Bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .sender-admin2 = { $count ->
        [one] Acilse alıcıya telefonla ya da başka bir yoldan ulaşın.
       *[other] Acilse alıcılara telefonla ya da başka bir yoldan ulaşın.
    }
    .sender-admin3 = { $speaker ->
        [own] Sorun çözülene kadar iletiyi yeniden göndermeyin.
       *[recipient] Aynı iletiyi art arda göndermeyin; bu, güveni daha da azaltır.
    }
    .sender-admin-delayed = Bu bildirimi sistem yöneticinize iletin.
    .admin = { $speaker ->
        [own] İletiyi kendi içerik filtreniz istenmeyen posta saydı; yanlış alarmsa filtreyi düzeltin.
        [relay] İletiyi aktarma hizmetinin filtresi istenmeyen posta saydı; oradaki panele ve hesabın durumuna bakın.
       *[recipient] İletiyi karşı sunucunun filtresi istenmeyen posta saydı. Gönderen IP adresinin itibarı, SPF, DKIM ve DMARC sonuçları puanı etkiler.
    } Hesabın ele geçirilmediğinden emin olun. Bağlantılara ve eklere bakın.
    .smtp = Bu ileti spam olarak belirlendi; bu bir hataysa adres sahibine telefon edin

link-blocklisted = İletideki bir bağlantı engelleme listesinde
    .what = { $speaker ->
        [own] Posta sunucusuna
        [relay] Giden posta hizmetine
       *[recipient] Alıcının sunucusuna
    } göre iletideki bir bağlantı, engelleme listesindeki (kara liste) bir siteye gidiyor. Bağlantı imzanızda ya da alıntılanan metinde de olabilir.
    .sender1 = Bağlantıları çıkarıp iletiyi yeniden gönderin. İmzaya ve alıntılanan metne de bakın.
    .sender2 = Kısaltılmış bağlantı kullandıysanız yerine sitenin tam adresini yazın.
    .sender3 = Site size ya da kurumunuza aitse bu bildirimi sistem yöneticinize iletin.
    .sender-delayed = Bekleyen ileti de geri dönebilir; dönerse yeniden göndermeden önce bağlantıları çıkarın.
    .admin = İletideki bir alan adı ya da IP adresi { $list ->
        [unknown] bir engelleme listesinde.
       *[other] { $list } listesinde.
    } Bunun gönderen sunucunun IP adresiyle ilgisi yok. Site sizinse önce ele geçirilip geçirilmediğine bakın, sonra kaydın silinmesini isteyin.
    .smtp = Bu iletideki bir link engelleme listesinde; linkleri kontrol edip yeniden deneyin
