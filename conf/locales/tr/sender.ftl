### The sender’s own account, address or volume. Title and .what tell the cause only.
### Arguments: $count, $reporter (self or other), $wait (for example “5 dakika”).

auth-required = Gönderim için oturum açmak gerekiyor
    .what = { $reporter ->
        [self] Posta sunucusu iletiyi almadan önce kullanıcı adı ve parola bekliyor. E-posta programı bunları göndermemiş olabilir.
       *[other] Karşı sunucu iletiyi almadan önce oturum açılmasını istiyor. Giden sunucu ayarı ya da adres yanlış olabilir.
    }
    .step1 = E-posta programınızda giden sunucu (SMTP) ayarına girin. Kimlik doğrulamayı açın; bağlantı noktası 587 ya da 465 olmalı.
    .step2 = { $count ->
        [one] Ayarlar doğruysa alıcının adresini harf harf kontrol edin.
       *[other] Ayarlar doğruysa alıcıların adreslerini harf harf kontrol edin.
    }
    .step3 = İletiyi bir web sitesi, yazıcı ya da toplu gönderim hizmeti gönderdiyse onu kuran kişiye haber verin.
    .admin = Gönderen oturum açmadan bağlandı ya da bu sunucu onu yetkili saymıyor. Kullanıcının programı 587 ya da 465 üzerinden oturum açmalı. İletiler `relayhost` üzerinden çıkıyorsa `smtp_sasl_auth_enable` ayarını ve parola haritasını kontrol edin.
    .smtp = Oturum gerekli; kimlik bilgilerinizle yeniden deneyin

auth-failed = Oturum açılamadı
    .what = Sunucu, kullanıcı adını ya da parolayı kabul etmedi. Parola değişmiş olabilir. Sunucu başka bir oturum açma yöntemi de istiyor olabilir.
    .step1 = Hesabınıza her zamanki web sayfasından girin. Parolanızın orada çalışıp çalışmadığına bakın.
    .step2 = Parolanız değiştiyse e-posta programınızda da yenileyin. Telefonunuzu ve tabletinizi unutmayın.
    .step3 = Parola doğruysa sistem yöneticinize sorun. Bazı hizmetler ayrı bir uygulama parolası ister.
    .admin = Oturum açma günlüğünde kullanıcı adını, IP adresini ve yöntemi arayın. Süresi dolmuş parola, zorunlu ikinci adım ya da kapatılmış bir yöntem olabilir. Çok sayıda deneme varsa parola tahmin saldırısından kuşkulanın. Sunucu `relayhost` ile konuşuyorsa kendi parolasını kontrol edin.
    .smtp = Oturum kabul edilmedi; hesap ve parola bilgilerini kontrol edin

account-disabled = Gönderen hesap kapalı ya da kilitli
    .what = Sunucu, gönderen hesabın kapalı ya da kilitli olduğunu bildirdi. Art arda yanlış parola girilmiş ya da hesaptan çok fazla ileti gönderilmiş olabilir.
    .step1 = Sistem yöneticinizi arayın. Hesabın neden kapatıldığını sorup açılmasını isteyin.
    .step2 = Telefonunuzda ve bilgisayarınızda kayıtlı parolaları kontrol edin. Eski bir parola hesabı kilitlemiş olabilir.
    .step3 = Sizin göndermediğiniz iletiler görürseniz bunu da sistem yöneticinize söyleyin.
    .admin = Hesabın durumuna ve kilitlenme nedenine bakın. Hesap ele geçirilmiş olabilir: Açmadan önce parolayı değiştirin, oturumları kapatın, kuyruğu ve yönlendirme kurallarını kontrol edin. Sunucu `relayhost` ile konuşuyorsa oradaki hesap kapatılmış olabilir.
    .smtp = Bu hesap kilitli ya da pasif; sistem sorumlunuza bildirin

sender-mismatch = Gönderen adresi bu hesaba ait değil
    .what = Sunucu, bu hesapla bu gönderen adresinin kullanılmasına izin vermiyor. Birden çok hesabınız varsa program yanlış hesabı seçmiş olabilir.
    .step1 = İletiyi yazarken Kimden alanına bakın. Oturum açtığınız hesabın adresini seçip yeniden gönderin.
    .step2 = E-posta programınızın hesap ayarlarında kendi adresinizi ve giden sunucuyu kontrol edin.
    .step3 = Başka bir adresle göndermeniz gerekiyorsa sistem yöneticinizden yetki isteyin.
    .admin = Zarf göndereni ya da Kimden (From) adresi oturum açan hesapla eşleşmiyor. Postfix’te `smtpd_sender_login_maps` haritasını, başka sistemlerde takma adları ve başkası adına gönderme yetkisini kontrol edin. Cihazlar ve web siteleri kendi hesaplarının adresini kullanmalı.
    .smtp = Bu hesap bu Kimden adresini kullanamaz; kendi adresinizle deneyin

sender-domain-invalid = Gönderen adresi doğrulanamadı
    .what = { $reporter ->
        [self] Posta sunucusuna
       *[other] Karşı sunucuya
    } göre bu gönderen adresine yanıt gönderilemez. Adres yanlış yazılmış ya da alan adının DNS kaydı eksik olabilir.
    .step1 = Bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .step2 = E-posta programınızın hesap ayarlarında kendi adresinizi harf harf kontrol edin.
    .step3 = İletiyi bir web sitesi, yazıcı ya da toplu gönderim hizmeti gönderdiyse onu kuran kişiye haber verin.
    .admin = Gönderen adresinin yazımını ve alan adını kontrol edin. Alan adının MX ya da A/AAAA kaydı olmalı ve yanıt vermeli; boş MX (null MX) bulunmamalı. Cihazlar ve web siteleri `root@localhost` gibi bir adres kullanıyor olabilir.
    .smtp = Kimden adresine cevap verilemiyor; adresi ve DNS bilgisini kontrol edin

sender-restricted = { $count ->
        [one] Bu hesabın bu adrese gönderme izni yok
       *[other] Bu hesabın bu adreslere gönderme izni yok
    }
    .what = Sunucu bu gönderime izin vermiyor. Hesap yalnızca kurum içine gönderebiliyor ya da gönderme izni durdurulmuş olabilir.
    .step1 = Bu bildirimi değiştirmeden sistem yöneticinize iletin. Gönderme izni isteyin.
    .step2 = Sizin göndermediğiniz iletiler görürseniz parolanızı değiştirin. Bunu sistem yöneticinize de söyleyin.
    .step3 = { $count ->
        [one] Acilse alıcıya telefonla ya da başka bir yoldan ulaşın.
       *[other] Acilse alıcılara telefonla ya da başka bir yoldan ulaşın.
    }
    .admin = Hesap ya da sunucu kısıtlanmış: yalnızca iç adreslere izin, durdurulmuş gönderme hakkı ya da eksik yetki. Kısıtlamanın nedenine bakın. Olağan dışı gönderim yüzünden konmuşsa önce hesabın ele geçirilmediğinden emin olun.
    .smtp = Bu hesap bu adrese ileti yollayamaz; sistem sorumlunuza bildirin

sender-blocked = Alıcı taraf bu göndereni engelliyor
    .what = Adresiniz ya da alan adınız alıcı tarafta engellenmiş. Bunu alıcı ya da onun sistem yöneticisi yapmış olabilir.
    .step1 = { $count ->
        [one] Alıcıya telefonla ya da başka bir yoldan ulaşın. Adresinizin engelini kaldırmasını isteyin.
       *[other] Alıcılara telefonla ya da başka bir yoldan ulaşın. Adresinizin engelini kaldırmalarını isteyin.
    }
    .step2 = { $count ->
        [one] Alıcı engeli bulamazsa kendi sistem yöneticisine sorsun.
       *[other] Alıcılar engeli bulamazsa kendi sistem yöneticilerine sorsunlar.
    }
    .step3 = Engel kalkınca iletiyi yeniden gönderin.
    .admin = Alıcı ya da alıcı taraf bu göndereni veya alan adını engelleme listesine almış. Gönderen sunucuda değiştirilecek bir ayar yok. Başka alıcılar da engelliyorsa alan adından istenmeyen posta çıkıp çıkmadığına bakın.
    .smtp = Bu adresten gelen posta burada engelleniyor; telefonla haber verin

rate-limited = Kısa sürede çok fazla ileti gönderildi
    .what = { $reporter ->
        [self] Posta sunucusunun gönderim sınırı aşıldı. Bu sınır, belli bir sürede kaç ileti gönderilebileceğini belirler.
       *[other] Karşı sunucunun koyduğu gönderim sınırı aşıldı. Sınırı sizin iletileriniz ya da aynı sunucudan gönderen başkaları doldurmuş olabilir.
    }
    .step1 = { $wait ->
        [unknown] Bir saat kadar bekleyin, sonra iletiyi yeniden gönderin.
       *[other] { $wait } bekleyin, sonra iletiyi yeniden gönderin.
    }
    .step2 = Çok kişiye yazıyorsanız alıcıları küçük gruplara ayırın. Sınır hep dar geliyorsa sistem yöneticinizle konuşun.
    .step3 = Bu kadar ileti göndermediyseniz parolanızı değiştirin. Hesabınızı başkası kullanıyor olabilir; sistem yöneticinize haber verin.
    .delayed = Bir süre toplu ileti göndermeyin. Bekleyen ileti kendiliğinden gönderilir.
    .admin = { $reporter ->
        [self] Gönderen, sunucudaki sınıra ulaştı. Günlükte hesabın gönderim sayısına bakın; beklenmedik bir artış varsa hesap ele geçirilmiş olabilir. Gönderim olağansa sınırı yükseltin ya da toplu gönderimi ayırın.
       *[other] Karşı sunucu IP adresinize, alan adınıza ya da gönderene sınır uyguluyor. Kuyrukta beklenmedik bir artış arayın. Bu hedefe gönderimi yavaşlatın (`smtp_destination_rate_delay`) ve toplu gönderimi ayrı bir IP adresine taşıyın.
    }
    .smtp = Limit doldu, fazla ileti geldi; daha sonra yeniden deneyin

suppressed = { $count ->
        [one] Gönderim hizmeti bu adrese artık göndermiyor
       *[other] Gönderim hizmeti bu adreslere artık göndermiyor
    }
    .what = { $count ->
        [one] Kullandığınız gönderim hizmeti bu adresi kendi listesinde engellemiş. Bu adresten daha önce ileti geri dönmüş ya da bir şikâyet gelmiş olabilir.
       *[other] Kullandığınız gönderim hizmeti bu adresleri kendi listesinde engellemiş. Bu adreslerden daha önce ileti geri dönmüş ya da bir şikâyet gelmiş olabilir.
    }
    .step1 = { $count ->
        [one] Adres doğruysa bu bildirimi sistem yöneticinize iletin. Adresin listeden çıkarılmasını isteyin.
       *[other] Adresler doğruysa bu bildirimi sistem yöneticinize iletin. Adreslerin listeden çıkarılmasını isteyin.
    }
    .step2 = { $count ->
        [one] Adresi harf harf kontrol edin. Yanlışsa doğru adrese gönderin.
       *[other] Adresleri harf harf kontrol edin. Yanlış olan varsa doğru adrese gönderin.
    }
    .step3 = { $count ->
        [one] Acilse alıcıya telefonla ya da başka bir yoldan ulaşın.
       *[other] Acilse alıcılara telefonla ya da başka bir yoldan ulaşın.
    }
    .admin = Gönderim hizmeti teslimi hiç denemedi: adres onun engelleme listesinde (suppression list). Hizmetin panelinde kaydın nedenine ve tarihine bakın. Geri dönme nedeni ortadan kalktıysa kaydı silin; alıcı şikâyet ettiyse önce onayını alın.
    .smtp = Bu adrese teslim denenmedi; adres engelleme listesinde
