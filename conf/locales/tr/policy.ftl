### The sending server or domain is not trusted, or a rule is in the way. Title and .what tell the cause only.
### Arguments: $count, $reporter (self or other), $ip, $list, $sender-domain.

relay-denied = { $count ->
        [one] Sunucu bu adrese ileti aktarmıyor
       *[other] Sunucu bu adreslere ileti aktarmıyor
    }
    .what = { $reporter ->
        [self] Giden posta sunucusu, iletiyi kurum dışına aktarmayı kabul etmedi. E-posta programı oturum açmadan göndermeye çalışmış olabilir.
       *[other] Karşı sunucu, bu alan adına gelen iletileri kabul etmiyor. Alan adı yanlış yazılmış ya da DNS kayıtları eksik olabilir.
    }
    .step1 = Bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .step2 = { $count ->
        [one] Adresin @ işaretinden sonraki bölümünü kontrol edin.
       *[other] Adreslerin @ işaretinden sonraki bölümünü kontrol edin.
    }
    .step3 = E-posta programınızda giden sunucu ayarına bakın. Kimlik doğrulama açık olmalı.
    .admin = { $reporter ->
        [self] Sunucu bu alan adına aktarma yapmadı. Gönderen oturum açmamışsa ve IP adresi `mynetworks` içinde değilse böyle olur. Alan adı size aitse `relay_domains` ve sanal alan adı listelerini de kontrol edin.
       *[other] Karşı sunucu bu alan adını kendisinin saymıyor. MX kaydı doğruysa alan adını alıcı taraftaki sistem yöneticisi tanımlamalıdır. İletiler `relayhost` üzerinden çıkıyorsa oradaki kimlik doğrulamayı kontrol edin.
    }
    .smtp = Bu adrese aktarma izni yok; oturum gerekli olabilir

ip-blocklisted = Gönderen sunucu bir engelleme listesinde
    .what = İletiyi gönderen sunucunun IP adresi bir engelleme listesinde (kara liste). Bu listelerde, istenmeyen posta gönderdiği bildirilen sunucular yer alır. Sorun sizin yazdıklarınızda değil.
    .step1 = Bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .step2 = { $count ->
        [one] Acilse alıcıya telefonla ya da başka bir yoldan ulaşın.
       *[other] Acilse alıcılara telefonla ya da başka bir yoldan ulaşın.
    }
    .step3 = Sorun çözülene kadar iletiyi yeniden göndermeyin. Art arda gönderim çözümü geciktirebilir.
    .delayed = Bu bildirimi sistem yöneticinize iletin. Sorun çözülünce bekleyen ileti kendiliğinden gönderilir.
    .admin = { $ip ->
        [unknown] Gönderen sunucunun IP adresi
       *[other] { $ip } adresi
    } { $list ->
        [unknown] bir engelleme listesinde; yanıtta listenin adı yok. Liste karşı sunucuya özel olabilir; o zaman alıcı taraftaki sistem yöneticisine yazın.
       *[other] { $list } listesinde. Kaydın silinmesini listenin kendi sayfasından isteyin.
    } Ama önce nedeni giderin: ele geçirilmiş bir hesap, herkese açık aktarma ya da ortak IP adresi olabilir.
    .smtp = IP adresi bir engelleme listesinde; sistem sorumlunuza bildirin

reputation-low = Karşı sunucu, gönderen sunucuya güvenmiyor
    .what = Karşı sunucu, gönderen sunucuya ya da alan adına yeterince güvenmiyor. Sunucular bu güveni, daha önce gelen iletilere bakarak belirler. Sorun sizin yazdıklarınızda değil.
    .step1 = Bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .step2 = { $count ->
        [one] Acilse alıcıya telefonla ya da başka bir yoldan ulaşın.
       *[other] Acilse alıcılara telefonla ya da başka bir yoldan ulaşın.
    }
    .step3 = Sorun çözülene kadar iletiyi yeniden göndermeyin. Art arda gönderim güveni daha da azaltabilir.
    .delayed = Bu bildirimi sistem yöneticinize iletin. Sorun çözülünce bekleyen ileti kendiliğinden gönderilir.
    .admin = { $ip ->
        [unknown] Gönderen IP adresinin ya da alan adının
       *[other] { $ip } adresinin ya da gönderen alan adının
    } karşı taraftaki itibarı düşük. Ele geçirilmiş hesap, ani gönderim artışı ve eski alıcı listesi arayın. SPF, DKIM, DMARC ve ters DNS kayıtlarını tamamlayın. Sonra gönderimi yavaş yavaş artırın.
    .smtp = Bu sunucudan gelen posta, itibar sorunu nedeniyle kabul edilmedi

spf-failed = Gönderen alan adı doğrulanamadı (SPF)
    .what = Karşı sunucu, iletinin gerçekten { $sender-domain ->
        [unknown] sizin alan adınızdan
       *[other] { $sender-domain } adına
    } gönderildiğinden emin olamadı. Sorun sizin yazdıklarınızda değil.
    .step1 = Bu bildirimi değiştirmeden sistem yöneticinize iletin. Sorun, alan adınızın DNS kayıtlarında çözülür.
    .step2 = E-posta programınızın ayarlarına bakın. Giden sunucu, kurumunuzun sunucusu olmalı.
    .step3 = İletiyi bir web sitesi, yazıcı ya da toplu gönderim hizmeti gönderdiyse onu kuran kişiye haber verin.
    .delayed = Bu bildirimi sistem yöneticinize iletin. Sorun çözülünce bekleyen ileti kendiliğinden gönderilir.
    .admin = { $sender-domain ->
        [unknown] Gönderen alan adının SPF kaydı
       *[other] { $sender-domain } alan adının SPF kaydı
    } { $ip ->
        [unknown] gönderen sunucunun IP adresine
       *[other] { $ip } adresine
    } izin vermiyor. Sunucu size aitse kayda ekleyin (ip4:, ip6: ya da include:). İleti yönlendirilmişse yönlendiren sunucuda SRS kullanın. DKIM imzası da DMARC uyumu için yeterlidir.
    .smtp = SPF denetimi olumsuz: bu IP adresine izin yok

dkim-failed = Gönderen alan adının imzası doğrulanamadı (DKIM)
    .what = Karşı sunucu, iletideki alan adı imzasını (DKIM) bulamadı ya da doğrulayamadı. Bu imzayı siz değil, posta sunucusu ekler. Sorun sizin yazdıklarınızda değil.
    .step1 = Bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .step2 = E-posta programınızın ayarlarına bakın. Giden sunucu, kurumunuzun sunucusu olmalı.
    .step3 = İletiyi bir web sitesi, yazıcı ya da toplu gönderim hizmeti gönderdiyse onu kuran kişiye haber verin.
    .delayed = Bu bildirimi sistem yöneticinize iletin. Sorun çözülünce bekleyen ileti kendiliğinden gönderilir.
    .admin = { $sender-domain ->
        [unknown] DKIM imzası eksik, bozuk ya da kabul edilmiyor.
       *[other] { $sender-domain } için DKIM imzası eksik, bozuk ya da kabul edilmiyor.
    } Seçici (selector) kaydının DNS’te bulunduğunu ve anahtarla eşleştiğini kontrol edin. İletiyi imzadan sonra değiştiren bir filtre ya da alt bilgi eki arayın.
    .smtp = DKIM denetimi olumsuz; anahtar ve DNS kontrol edilmeli

dmarc-failed = Gönderen alan adı doğrulanamadı (DMARC)
    .what = Karşı sunucu, iletinin gerçekten { $sender-domain ->
        [unknown] sizin alan adınızdan
       *[other] { $sender-domain } adına
    } gönderildiğini doğrulayamadı. Bunun için baktığı iki bilgi (SPF ve DKIM) yeterli olmadı. Sorun sizin yazdıklarınızda değil.
    .step1 = Bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .step2 = E-posta programınızın ayarlarına bakın. Giden sunucu, kurumunuzun sunucusu olmalı.
    .step3 = İletiyi bir web sitesi, yazıcı ya da toplu gönderim hizmeti gönderdiyse onu kuran kişiye haber verin.
    .delayed = Bu bildirimi sistem yöneticinize iletin. Sorun çözülünce bekleyen ileti kendiliğinden gönderilir.
    .admin = Kimden (From) adresindeki alan adı ne SPF ne de DKIM ile uyumlu. En az biri geçmeli ve aynı alan adını taşımalı. Dış gönderim hizmetlerinde kendi alan adınızla DKIM imzası açın. İleti yönlendirme ya da liste üzerinden gittiyse DKIM imzası bozulmuş olabilir.
    .smtp = DMARC denetimi olumsuz; SPF ve DKIM kontrol edilmeli

reverse-dns-missing = Gönderen sunucunun adı doğrulanamadı
    .what = Karşı sunucu, gönderen sunucunun adını IP adresinden doğrulayamadı. Bir DNS kaydı eksik ya da uyumsuz olabilir. Sorun sizin yazdıklarınızda değil.
    .step1 = Bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .step2 = { $count ->
        [one] Acilse alıcıya telefonla ya da başka bir yoldan ulaşın.
       *[other] Acilse alıcılara telefonla ya da başka bir yoldan ulaşın.
    }
    .delayed = Bu bildirimi sistem yöneticinize iletin. Sorun çözülünce bekleyen ileti kendiliğinden gönderilir.
    .admin = { $ip ->
        [unknown] Gönderen sunucunun IP adresi
       *[other] { $ip } adresi
    } için ters DNS (PTR) kaydı eksik ya da HELO adıyla uyumsuz. PTR kaydını IP adresini veren sağlayıcı açar. Kayıttaki ad aynı IP adresine çözülmeli. HELO adı (`smtp_helo_name`) tam alan adı olmalı.
    .smtp = Sunucunun ters DNS bilgisi yok ya da HELO ile uyumsuz

tls-required = Şifreli bağlantı kurulamadı
    .what = Bu iletinin şifreli bağlantıyla (TLS) gönderilmesi gerekiyor, ama böyle bir bağlantı kurulamadı. Sorun sizin yazdıklarınızda değil.
    .step1 = Bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .step2 = E-posta programınızda giden sunucu ayarına bakın. SSL/TLS ya da STARTTLS açık olmalı.
    .step3 = { $count ->
        [one] Acilse alıcıya telefonla ya da başka bir yoldan ulaşın.
       *[other] Acilse alıcılara telefonla ya da başka bir yoldan ulaşın.
    }
    .delayed = Bu bildirimi sistem yöneticinize iletin. Sorun çözülünce bekleyen ileti kendiliğinden gönderilir.
    .admin = Karşı sunucu ya da sizin ilkeniz TLS istiyor. `smtp_tls_security_level` ve ilke haritasını kontrol edin. Sertifikanın süresine, adına ve TLS sürümüne bakın. DANE ya da MTA-STS kaydı eskimişse onu alıcı taraftaki sistem yöneticisi düzeltmelidir.
    .smtp = TLS gerekli; STARTTLS ile yeniden deneyin

policy-rejected = Sunucunun kuralları bu iletiye izin vermiyor
    .what = { $reporter ->
        [self] Posta sunucusu bu iletiyi bir kural yüzünden kabul etmiyor. Hangi kural olduğu bildirimde yazmıyor.
       *[other] Karşı sunucu bu iletiyi bir kural yüzünden kabul etmiyor. Hangi kural olduğu yanıtında yazmıyor. Bunun sizinle ilgisi olmayabilir.
    }
    .step1 = Bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .step2 = { $count ->
        [one] Acilse alıcıya telefonla ya da başka bir yoldan ulaşın.
       *[other] Acilse alıcılara telefonla ya da başka bir yoldan ulaşın.
    }
    .step3 = İletide ek ya da bağlantı varsa onlarsız kısa bir ileti göndermeyi deneyin.
    .delayed = Bu bildirimi sistem yöneticinize iletin. Sorun çözülünce bekleyen ileti kendiliğinden gönderilir.
    .admin = { $reporter ->
        [self] Sunucu iletiyi kendi erişim kurallarıyla reddetti. Günlükte kuyruk kimliğini arayın; erişim haritalarını, ilke hizmetlerini ve milter sonuçlarını kontrol edin.
       *[other] Karşı sunucu bir ilkeyi gerekçe gösteriyor, ama açıklamıyor. IP itibarını, SPF, DKIM, DMARC ve ters DNS kayıtlarını kontrol edin. Hepsi düzgünse alıcı taraftaki sistem yöneticisine adresi ve saati bildirin.
    }
    .smtp = Bu ileti bir kural nedeniyle kabul edilmedi; sistem sorumlunuza bildirin
