### The sender’s own account, address or volume. Title and .what tell the cause only.
### Steps of the sender hold at the SMTP dialogue and for our own server; a bounce of another server means the site’s account.
### Arguments: $count, $speaker, $party, $wait (for example “5 dakika”).

auth-required = { $party ->
        [sender] Gönderim için oturum açmak gerekiyor
       *[sender-admin] { $speaker ->
            [relay] Giden posta hizmeti oturum açılmasını istiyor
           *[recipient] Alıcının sunucusu oturum açılmasını istiyor
        }
    }
    .what = { $party ->
        [sender] Posta sunucusu iletiyi almadan önce kullanıcı adı ve parola istiyor. E-posta programı bunları göndermemiş olabilir.
       *[sender-admin] { $speaker ->
            [relay] Giden postanızı ileten hizmet,
           *[recipient] Alıcının sunucusu,
        } iletiyi yalnızca oturum açan sunuculardan alıyor. Bunun sizin parolanızla ilgisi yok; parolanızı değiştirmeyin.
    }
    .sender1 = E-posta programınızda giden sunucu (SMTP) ayarına girin. Kimlik doğrulamayı açın; bağlantı noktası 587 ya da 465 olmalı.
    .sender2 = İletiyi bir web sitesi ya da cihaz gönderdiyse onu kurana bildirin.
    .sender3 = Sorun sürerse bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .sender-delayed = E-posta programınızda giden sunucu ayarına bakın; kimlik doğrulama açık olmalı.
    .admin = { $speaker ->
        [own] Gönderen oturum açmadan bağlandı ya da bu sunucu onu yetkili saymıyor. Kullanıcının programı 587 ya da 465 üzerinden oturum açmalı.
        [relay] Oradaki oturum için `smtp_sasl_auth_enable`, `smtp_sasl_password_maps` ve `smtp_sasl_security_options` ayarlarını kontrol edin.
       *[recipient] Karşı sunucu oturum bekliyor: MX kaydı iç sunucuyu gösteriyor olabilir ya da ileti yanlış sunucuya gidiyor. `transport_maps` ve `relayhost` ayarlarına bakın.
    }
    .smtp = Oturum gerekli; kimlik bilgilerinizle yeniden deneyin

auth-failed = { $party ->
        [sender] Oturum açılamadı
       *[sender-admin] Posta sunucusu bir sonraki sunucuda oturum açamadı
    }
    .what = { $party ->
        [sender] Posta sunucusu, kullanıcı adını ya da parolayı kabul etmedi. Parola değişmiş olabilir. Sunucu başka bir oturum açma yöntemi de istiyor olabilir.
       *[sender-admin] Posta sunucusunun oradaki hesabı ya da oturum açma yöntemi kabul edilmedi. Bunun sizin parolanızla ilgisi yok; parolanızı değiştirmeyin.
    }
    .sender1 = Hesabınıza her zamanki web sayfasından girin. Parolanızın orada çalışıp çalışmadığına bakın.
    .sender2 = Parolanız değiştiyse e-posta programınızda da yenileyin. Telefonunuzu ve tabletinizi unutmayın.
    .sender3 = Parola doğruysa sistem yöneticinize sorun. Bazı hizmetler ayrı bir uygulama parolası ister.
    .sender-delayed = Hesabınıza her zamanki web sayfasından girip parolanızın çalıştığına bakın.
    .admin = { $speaker ->
        [own] Kimlik doğrulama günlüğünde kullanıcı adını, IP adresini ve yöntemi arayın. Süresi dolmuş parola, zorunlu ikinci adım ya da kapatılmış bir yöntem olabilir. Çok sayıda deneme varsa parola tahmin saldırısından kuşkulanın.
       *[relay] Sunucunuz orada oturum açamadı: `smtp_sasl_password_maps` haritasını, hesabın durumunu, istenen yöntemi (uygulama parolası, OAuth) ve `smtp_sasl_security_options` ayarını kontrol edin.
    }
    .smtp = Oturum kabul edilmedi; hesap ve parola bilgilerini kontrol edin

account-disabled = { $speaker ->
        [relay] Giden posta hizmetindeki hesap gönderime kapalı
       *[own] Gönderen hesap kapalı ya da kilitli
    }
    .what = { $speaker ->
        [relay] Giden postanızı ileten hizmet, oradaki hesabın kapatıldığını, kilitlendiğini ya da gönderiminin durdurulduğunu bildirdi. Parolanızı değiştirmeyin.
       *[own] { $speaker ->
            [own] Posta sunucusu,
           *[recipient] Bir sonraki sunucu,
        } gönderen hesabın kapalı ya da kilitli olduğunu bildirdi. Art arda yanlış parola girilmiş ya da hesaptan çok fazla ileti gönderilmiş olabilir.
    }
    .sender-admin1 = Sistem yöneticinizi arayın ve bu bildirimi ona iletin. Hesabın neden kapatıldığını sorun.
    .sender-admin2 = Sizin göndermediğiniz iletiler görürseniz bunu da sistem yöneticinize söyleyin.
    .sender-admin-delayed = Sistem yöneticinizi arayın ve bu bildirimi ona iletin.
    .admin = { $speaker ->
        [relay] Oradaki hesabınız gönderime kapalı: panelde nedenine bakın (ödeme, tarife, kota, şikâyet, şüpheli gönderim).
       *[own] Hesabın durumuna ve kilitlenme nedenine bakın.
    } Hesap ele geçirilmiş olabilir: Açmadan önce parolayı değiştirin, oturumları kapatın, kuyruğu ve yönlendirme kurallarını kontrol edin.
    .smtp = Bu hesap kilitli ya da kapali; sistem yoneticinize bildirin

sender-mismatch = { $party ->
        [sender] Gönderen adresi bu hesaba ait değil
       *[sender-admin] Gönderen adresine izin verilmiyor
    }
    .what = { $party ->
        [sender] Posta sunucusu, bu hesapla bu gönderen adresinin kullanılmasına izin vermiyor. Birden çok hesabınız varsa program yanlış hesabı seçmiş olabilir.
       *[sender-admin] { $speaker ->
            [relay] Giden postanızı ileten hizmet, sunucunun oradaki hesabıyla bu gönderen adresinin kullanılmasına izin vermiyor.
           *[recipient] Alıcının sunucusu, bu gönderen adresini sizin sunucunuzdan kabul etmediğini bildirdi.
        }
    }
    .sender1 = İletiyi yazarken Kimden alanına bakın. Oturum açtığınız hesabın adresini seçip yeniden gönderin.
    .sender2 = E-posta programınızın hesap ayarlarında kendi adresinizi ve giden sunucuyu kontrol edin.
    .sender3 = Başka bir adresle göndermeniz gerekiyorsa sistem yöneticinizden yetki isteyin.
    .sender-delayed = Kimden alanında oturum açtığınız hesabın adresi olmalı. Değilse bekleyen ileti geri dönebilir; o zaman o adresle yeniden yazın.
    .sender-admin1 = Bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .sender-admin2 = Kimden alanında her zamanki adresiniz yoksa o adresle yeniden gönderin.
    .sender-admin-delayed = Bu bildirimi sistem yöneticinize iletin.
    .admin = { $speaker ->
        [own] Zarf göndereni ya da Kimden (From) adresi oturum açan hesapla eşleşmiyor: `smtpd_sender_login_maps` haritasına bakın. Cihazlar ve web siteleri kendi hesaplarının adresini kullanmalı.
        [relay] Gönderen adres ya da alan adı orada doğrulanmamış ya da hesabınıza bağlı değil: hizmetin panelinde ekleyin; başkası adına gönderme yetkisine bakın.
       *[recipient] Bu sunucu üzerinden gönderiyorsanız adres orada doğrulanmış olmalı. Alıcının sunucusuysa bu adresi kendi kullanıcısının sayıyor ve dışarıdan kabul etmiyor olabilir.
    }
    .smtp = Bu hesap bu Kimden adresini kullanamaz; kendi adresinizle deneyin

sender-domain-invalid = Gönderen adresi doğrulanamadı
    .what = { $speaker ->
        [own] Posta sunucusuna
        [relay] Giden postanızı ileten hizmete
       *[recipient] Alıcının sunucusuna
    } göre bu gönderen adresine yanıt gönderilemez. Adres yanlış yazılmış ya da alan adının bir ayarı eksik olabilir.
    .sender-admin1 = Bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .sender-admin2 = E-posta programınızın hesap ayarlarında kendi adresinizi harf harf kontrol edin.
    .sender-admin3 = İletiyi bir web sitesi ya da cihaz gönderdiyse onu kurana bildirin.
    .sender-admin-delayed = Bu bildirimi sistem yöneticinize iletin.
    .admin = Gönderen alan adının yanıt veren bir MX ya da A/AAAA kaydı olmalı, boş MX (null MX) olmamalı. Karşı sunucu geri arıyorsa sunucunuz bu adrese gelen iletiyi kabul etmeli. Cihazlar `root@localhost` gibi bir adres kullanıyor olabilir.
    .smtp = Kimden adresine cevap verilemiyor; adresi ve DNS bilgisini kontrol edin

sender-restricted = { $speaker ->
        [own] Bu hesabın iletiyi gönderme izni yok
        [relay] Giden posta hizmeti gönderimi kısıtlamış
       *[recipient] Hesabınızın gönderim izni kısıtlanmış
    }
    .what = { $speaker ->
        [own] Posta sunucusu, hesabın bu gönderime izni olmadığını bildirdi. Hesap yalnızca kurum içine gönderebiliyor ya da gönderme izni durdurulmuş olabilir.
        [relay] Giden postanızı ileten hizmet, oradaki hesabın gönderme iznini kısıtladığını bildirdi. Hesaptan istenmeyen posta çıkmış olabilir.
       *[recipient] Bir sonraki sunucu, gönderen hesabın gönderme izninin kısıtlandığını bildirdi. Hesaptan istenmeyen posta çıkmış olabilir.
    }
    .sender-admin1 = Sistem yöneticinizi arayın ve bu bildirimi ona iletin.{ $speaker ->
        [own] {""}
       *[recipient] {" "}Hesap ele geçirilmiş olabilir.
    }
    .sender-admin2 = Sizin göndermediğiniz iletiler görürseniz bunu da sistem yöneticinize söyleyin.
    .sender-admin-delayed = Sistem yöneticinizi arayın ve bu bildirimi ona iletin.
    .admin = Hesap ya da kuruluş kısıtlanmış: durdurulmuş gönderme hakkı, yalnızca iç adreslere izin ya da eksik yetki. Olağan dışı gönderim yüzünden konmuşsa önce parolayı değiştirin, gelen kutusu kurallarına ve bağlayıcılara bakın; sonra kısıtlamayı kaldırtın.
    .smtp = Bu hesap bu adrese ileti yollayamaz; sistem yoneticinize bildirin

sender-blocked = { $speaker ->
        [own] Sunucu bu göndereni engelliyor
        [relay] Giden posta hizmeti bu göndereni engelliyor
       *[recipient] Alıcının sunucusu bu göndereni engelliyor
    }
    .what = { $speaker ->
        [own] Adresiniz ya da alan adınız posta sunucusunda engellenmiş.
        [relay] Adresiniz ya da alan adınız giden posta hizmetinde engellenmiş.
       *[recipient] Alıcının sunucusuna göre adresiniz, alan adınız ya da sunucunuz orada engellenmiş. Bunu alıcı ya da kurumu yapmış olabilir.
    }
    .recipient1 = { $count ->
        [one] Alıcıya telefonla ya da başka bir yoldan ulaşın. Adresinizden gelen iletilere izin vermesini isteyin.
       *[other] Alıcılara telefonla ya da başka bir yoldan ulaşın. Adresinizden gelen iletilere izin vermelerini isteyin.
    }
    .recipient2 = Engel kalkınca iletiyi yeniden gönderin.
    .recipient-delayed = { $count ->
        [one] Alıcıya telefonla ulaşıp adresinizden gelen iletilere izin vermesini isteyin.
       *[other] Alıcılara telefonla ulaşıp adresinizden gelen iletilere izin vermelerini isteyin.
    }
    .phone = “Sunucunuz benden gelen e-postaları engelliyor. Engellediğiniz gönderenler arasında mıyım, bakar mısınız? Değilsem nedenini e-posta işlerinize bakan kişiye sorar mısınız?”
    .admin = { $speaker ->
        [own] Göndereni ya da alan adını sizin erişim haritanız engelliyor. Engel bilerek konmadıysa kaldırın; önce hesaptan istenmeyen posta çıkıp çıkmadığına bakın.
        [relay] Göndereni ya da alan adını aktarma hizmeti engelliyor. Nedenine hizmetin panelinden bakın.
       *[recipient] Alıcı ya da alıcı taraf bu göndereni, alan adını ya da sunucunuzu engellemiş. Gönderen sunucuda değiştirilecek bir ayar yok. Başka alıcılar da engelliyorsa alan adından istenmeyen posta çıkıp çıkmadığına bakın.
    }
    .smtp = Bu adresten gelen posta burada engelleniyor; adres sahibine telefon edin

rate-limited = Gönderim sınırına ulaşıldı
    .what = { $speaker ->
        [own] Posta sunucusunun gönderim sınırı aşıldı. Bu sınır, belli bir sürede kaç ileti gönderilebileceğini belirler.
        [relay] Giden postanızı ileten hizmetin gönderim sınırı aşıldı. Sınırı, aynı sunucudan gönderen başkaları da doldurmuş olabilir.
       *[recipient] Alıcının sunucusu, sunucunuzdan ya da alan adınızdan gelen ileti ya da bağlantıların sınırı aştığını bildirdi. Sınırı, aynı sunucudan gönderen başkaları da doldurmuş olabilir.
    }
    .sender1 = { $fate ->
        [gave-up] İletiyi yeniden gönderin.
       *[refused] { $wait ->
            [unknown] Bir saat kadar bekleyin, sonra iletiyi yeniden gönderin.
           *[other] { $wait } bekleyin, sonra iletiyi yeniden gönderin.
        }
    }
    .sender2 = Çok kişiye yazıyorsanız alıcıları küçük gruplara ayırın.
    .sender3 = Bu kadar ileti göndermediyseniz parolanızı değiştirin ve sistem yöneticinize haber verin; hesabınızı başkası kullanıyor olabilir.
    .sender-delayed = Bir süre toplu ileti göndermeyin. Bekleyen ileti kendiliğinden gönderilir.
    .sender-admin1 = Bu bildirimi değiştirmeden sistem yöneticinize iletin. Siz az ileti gönderdiyseniz bunu da belirtin.
    .sender-admin2 = { $count ->
        [one] Acilse alıcıya telefonla ya da başka bir yoldan ulaşın.
       *[other] Acilse alıcılara telefonla ya da başka bir yoldan ulaşın.
    }
    .sender-admin-delayed = Bu bildirimi sistem yöneticinize iletin. Posta sunucusu kendiliğinden yeniden dener.
    .admin = { $speaker ->
        [own] Gönderen, sunucudaki sınıra ulaştı. Günlükte hesabın gönderim sayısına bakın; beklenmedik bir artış varsa hesap ele geçirilmiş olabilir. Gönderim olağansa sınırı yükseltin ya da toplu gönderimi ayırın.
       *[recipient] Sınır IP adresinize, alan adınıza ya da hesabınıza konmuş. Kuyrukta beklenmedik bir artış arayın; ele geçirilmiş bir hesap olabilir. Bu hedefe gönderimi yavaşlatın (`smtp_destination_rate_delay`) ve toplu gönderimi ayırın.
    }
    .smtp = Gonderim limiti doldu; daha sonra yeniden deneyin

suppressed = { $count ->
        [one] Gönderim hizmeti bu adrese artık göndermiyor
       *[other] Gönderim hizmeti bu adreslere artık göndermiyor
    }
    .what = { $count ->
        [one] Kurumunuzun kullandığı gönderim hizmeti bu adresi kendi listesinde engellemiş. Bu adresten daha önce ileti geri dönmüş ya da bir şikâyet gelmiş olabilir.
       *[other] Kurumunuzun kullandığı gönderim hizmeti bu adresleri kendi listesinde engellemiş. Bu adreslerden daha önce ileti geri dönmüş ya da bir şikâyet gelmiş olabilir.
    }
    .sender-admin1 = { $count ->
        [one] Bu bildirimi sistem yöneticinize iletin. Adres doğruysa listeden çıkarılmasını isteyin.
       *[other] Bu bildirimi sistem yöneticinize iletin. Adresler doğruysa listeden çıkarılmalarını isteyin.
    }
    .sender-admin2 = { $count ->
        [one] Adresi harf harf kontrol edin. Yanlışsa doğru adrese gönderin.
       *[other] Adresleri harf harf kontrol edin. Yanlış olan varsa doğru adrese gönderin.
    }
    .sender-admin3 = { $count ->
        [one] Acilse alıcıya telefonla ya da başka bir yoldan ulaşın.
       *[other] Acilse alıcılara telefonla ya da başka bir yoldan ulaşın.
    }
    .sender-admin-delayed = Bu bildirimi sistem yöneticinize iletin. Adresin listeden çıkarılmasını isteyin.
    .admin = Gönderim hizmeti teslimi hiç denemedi: adres onun engelleme listesinde (suppression list). Hizmetin panelinde kaydın nedenine ve tarihine bakın. Geri dönme nedeni ortadan kalktıysa kaydı silin; alıcı şikâyet ettiyse önce onayını alın.
    .smtp = Bu adrese teslim denenmedi; adres engelleme listesinde
