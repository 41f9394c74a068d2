### The message itself: size, form, attachments, content. The title and .what tell the cause only; the outcome comes from notice.ftl.
### $size, $limit, $usable: formatted sizes or unknown. $reporter: self when our own server speaks.

message-too-large = İletiniz izin verilenden büyük
    .what = İletiniz ekleriyle birlikte { $size ->
        [unknown] çok büyük
       *[other] { $size }
    }; { $reporter ->
        [self] posta sunucusu
       *[other] karşı sunucu
    } { $limit ->
        [unknown] bu boyutta bir iletiyi kabul etmiyor
       *[other] ise en çok { $limit } kabul ediyor
    }.
    .step1 = Büyük dosyayı bir dosya paylaşım hizmetine yükleyin, iletide yalnızca bağlantısını gönderin.
    .step2 = Fotoğrafları küçültün, dosyaları sıkıştırın ya da ekleri ayrı ayrı iletilerle gönderin.
    .step3 = { $usable ->
        [unknown] Ekler gönderilirken yaklaşık üçte bir büyür; dosya seçerken bunu hesaba katın.
       *[other] Eklerin toplamı en çok { $usable } olsun; ekler gönderilirken yaklaşık üçte bir büyür.
    }
    .admin = { $reporter ->
        [self] İleti, sunucunuzun `message_size_limit` değerini aşıyor.
       *[other] Gönderim, SIZE sınırı ya da `message_size_limit` yüzünden reddedildi.
    } Base64 kodlaması ekleri satır sonlarıyla birlikte yaklaşık %37 büyütür; kullanıcıya duyurulan sınırı buna göre belirleyin.
    .smtp = Bu iletinin boyutu limitten fazla; daha hafif eklerle yeniden deneyin

message-malformed = İletinin yapısı standartlara uymuyor
    .what = Sunucu, iletinin yapısında bir bozukluk buldu. Bazı bilgiler eksik ya da yanlış biçimde yazılmış olabilir. Bu, çoğunlukla iletiyi hazırlayan programdan kaynaklanır.
    .step1 = Bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .step2 = İletiyi bir web sitesi, yazıcı ya da başka bir program hazırladıysa onu kuran kişiye haber verin.
    .step3 = Acilse iletiyi başka bir e-posta programıyla yeniden yazıp gönderin.
    .admin = Sık görülen nedenler: eksik ya da yinelenen üst bilgi (`From`, `Date`, `Message-ID`), 998 karakteri aşan satır, CR ya da LF’nin tek başına kullanılması. İletiyi üreten programı düzeltin; iletileri değiştiren filtreleri de inceleyin.
    .smtp = Bu ileti standartlara uymuyor; sistem sorumlusuna haber verin

content-unsupported = İletinin içeriği desteklenmeyen bir biçimde
    .what = Sunucu, iletideki bir içerik türünü desteklemiyor ya da onu dönüştüremiyor. Bu bir ek de olabilir, iletinin kendisi de.
    .step1 = İletiyi eksiz ve düz metin olarak yeniden gönderin.
    .step2 = Dosyayı yaygın bir biçimde, örneğin PDF olarak kaydedip yeniden ekleyin.
    .step3 = Yine geri dönerse bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .admin = Sunucu içerik türünü, aktarım kodlamasını ya da 8BITMIME, BINARYMIME gibi bir uzantıyı desteklemiyor. Dönüştürme de yasak ya da olanaksız olabilir. İletinin `Content-Type` ve `Content-Transfer-Encoding` satırlarına bakın.
    .smtp = Bu iletideki format desteklenmiyor; sade metin olarak yeniden deneyin

smtputf8-required = Adreste ya da başlıkta desteklenmeyen harf var
    .what = Adreste ya da iletinin başlığında İngilizce alfabede olmayan harfler var (örneğin ç, ğ, ş). { $reporter ->
        [self] Posta sunucusu
       *[other] Karşı sunucu
    } bunları desteklemiyor.
    .step1 = { $count ->
        [one] Adresi harf harf kontrol edin. Türkçe harf yanlışlıkla yazılmış olabilir; çoğu adreste yalnızca İngilizce harfler bulunur.
       *[other] Adresleri harf harf kontrol edin. Türkçe harf yanlışlıkla yazılmış olabilir; çoğu adreste yalnızca İngilizce harfler bulunur.
    }
    .step2 = { $count ->
        [one] Adres doğruysa alıcıdan yalnızca İngilizce harflerle yazılan başka bir adres isteyin.
       *[other] Adresler doğruysa alıcılardan yalnızca İngilizce harflerle yazılan başka adresler isteyin.
    }
    .step3 = { $count ->
        [one] Böyle bir adresi yoksa alıcıdan durumu kendi sistem yöneticisine bildirmesini isteyin.
       *[other] Böyle adresleri yoksa alıcılardan durumu kendi sistem yöneticilerine bildirmelerini isteyin.
    }
    .admin = Zarf adresi ya da bir üst bilgi SMTPUTF8 (RFC 6531) gerektiriyor, sunucu ise bunu sunmuyor. Yalnızca alan adında ASCII dışı harf varsa Punycode yazılışı (`xn--`) yeterlidir. Postfix’te `smtputf8_enable` ve `smtputf8_autodetect_classes` ayarlarına bakın.
    .smtp = Adreste desteklenmeyen harfler var; adresi kontrol edip yeniden deneyin

attachment-rejected = İletide kabul edilmeyen türden bir ek var
    .what = Sunucu bu türden ekleri güvenlik nedeniyle kabul etmiyor. Programlar, makrolu belgeler ve parolalı arşivler sık sık engellenir. Bu, dosyanızın zararlı olduğu anlamına gelmez.
    .step1 = Dosyayı bir dosya paylaşım hizmetine yükleyin, iletide yalnızca bağlantısını gönderin.
    .step2 = Bir belge gönderiyorsanız onu PDF olarak kaydedip yeniden ekleyin.
    .step3 = { $count ->
        [one] Emin değilseniz alıcıya hangi dosya türlerini alabildiğini sorun.
       *[other] Emin değilseniz alıcılara hangi dosya türlerini alabildiklerini sorun.
    }
    .admin = Ek; adı, uzantısı ya da içerik türü yüzünden bir kurala takılmış. Arşivin içindeki dosyalar da sayılır. { $reporter ->
        [self] Kendi sunucunuzda `mime_header_checks` kurallarına ve içerik filtresine bakın.
       *[other] Kuralı yalnızca alıcı taraftaki sistem yöneticisi değiştirebilir.
    }
    .smtp = Bu tip ekler kabul edilmiyor; eksiz ya da PDF ile yeniden deneyin

virus-detected = İletide zararlı yazılım bulundu
    .what = Sunucu, iletide ya da ekinde zararlı yazılım bulunduğunu bildirdi. Dosya size de başkasından bu hâliyle gelmiş olabilir.
    .step1 = Eki yeniden göndermeyin, başkalarına da iletmeyin.
    .step2 = Bilgisayarınızı virüs taramasından geçirin.
    .step3 = Sistem yöneticinize haber verin. Dosyanın temiz olduğunu düşünüyorsanız incelemesini isteyin.
    .admin = Bulunan zararlı yazılımın adı çoğu zaman yanıtta yazar. Gönderen bilgisayarı tarayın, hesabın ele geçirilip geçirilmediğine bakın. Yanlış alarm olduğu kesinse örneği tarayıcının üreticisine bildirin.
    .smtp = Bu iletide virus tespit edildi; ekleri kontrol edin

spam-content = İletinin içeriği istenmeyen posta (spam) sayıldı
    .what = Sunucu, iletinin içeriğini istenmeyen postaya benzetti. Konu satırı, bir bağlantı ya da bir ek buna yol açmış olabilir. Bu bir yanlış alarm da olabilir.
    .step1 = Konuyu ve metni sadeleştirin. Gereksiz bağlantıları ve ekleri çıkarın, kısaltılmış bağlantı kullanmayın.
    .step2 = { $count ->
        [one] İletiyi yeniden gönderin. Yine geri dönerse alıcıdan, adresinizi izin listesine aldırmasını isteyin.
       *[other] İletiyi yeniden gönderin. Yine geri dönerse alıcılardan, adresinizi izin listesine aldırmalarını isteyin.
    }
    .step3 = Başka iletileriniz de böyle geri dönüyorsa sistem yöneticinize haber verin.
    .admin = İçerik filtresi iletiyi istenmeyen posta saymış. Bağlantıları, ekleri ve HTML yapısını kontrol edin; SPF, DKIM ve DMARC sonuçları da puanı etkiler. Hesabın ele geçirilmediğinden emin olun. { $reporter ->
        [self] Yanlış alarm görürseniz kendi filtrenizi düzeltin.
       *[other] Yanlış alarmı alıcı taraftaki sistem yöneticisine bildirin.
    }
    .smtp = Bu ileti spam olarak belirlendi; metni ve ekleri kontrol edip yeniden deneyin

link-blocklisted = İletideki bir bağlantı engelleme listesinde
    .what = İletideki bağlantılardan biri, engelleme listesinde (kara liste) yer alan bir siteye gidiyor. Bağlantı imzanızda ya da alıntılanan metinde de olabilir.
    .step1 = Bağlantıları çıkarıp iletiyi yeniden gönderin. İmzaya ve alıntılanan metne de bakın.
    .step2 = Kısaltılmış bağlantı kullandıysanız yerine sitenin tam adresini yazın.
    .step3 = Site size ya da kurumunuza aitse bu bildirimi sistem yöneticinize iletin.
    .admin = İletideki bir alan adı ya da IP adresi { $list ->
        [unknown] bir engelleme listesinde; yanıt listenin adını vermiyor.
       *[other] { $list } listesinde.
    } Bunun gönderen sunucunun IP adresiyle ilgisi yok. Site sizinse önce ele geçirilip geçirilmediğine bakın, sonra kaydın silinmesini isteyin.
    .smtp = Bu iletideki bir link engelleme listesinde; linkleri kontrol edip yeniden deneyin
