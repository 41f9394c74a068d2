### The sending server or domain is not trusted, or a rule is in the way. Title and .what tell the cause only.
### Arguments: $count, $speaker, $ip, $list, $sender-domain. What another server found is its statement, not ours.

relay-denied = { $speaker ->
        [own] Sunucu iletiyi aktarmayı kabul etmedi
        [relay] Giden posta hizmeti iletiyi aktarmadı
       *[recipient] Sunucu bu alan adının iletilerini almıyor
    }
    .what = { $speaker ->
        [own] Posta sunucusunun iletiyi aktarmaması çoğunlukla bir ayardan kaynaklanır. Alan adı yanlış yazılmış da olabilir.
        [relay] Posta sunucusunun o hizmetteki bir ayarı eksik olabilir. Alan adı yanlış yazılmış da olabilir.
       *[recipient] Alan adı, adresin @ işaretinden sonraki bölümüdür. Yanlış yazılmış olabilir; alıcının sunucusunda bir ayar da eksik olabilir.
    }
    .sender-admin1 = Bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .sender-admin2 = { $count ->
        [one] Adresin @ işaretinden sonraki bölümünü de kontrol edin.
       *[other] Adreslerin @ işaretinden sonraki bölümünü de kontrol edin.
    }
    .sender-admin3 = { $count ->
        [one] Acilse alıcıya telefonla ya da başka bir yoldan ulaşın.
       *[other] Acilse alıcılara telefonla ya da başka bir yoldan ulaşın.
    }
    .sender-admin-delayed = Bu bildirimi sistem yöneticinize iletin.
    .recipient-admin1 = { $count ->
        [one] Alan adı doğruysa alıcıya başka bir yoldan ulaşın. Sorunu kendi sistem yöneticisine bildirmesini isteyin.
       *[other] Alan adları doğruysa alıcılara başka bir yoldan ulaşın. Sorunu kendi sistem yöneticilerine bildirmelerini isteyin.
    }
    .recipient-admin2 = Sorun giderilince iletiyi yeniden gönderin.
    .recipient-admin3 = Başkalarının iletileri oraya ulaşıyorsa bu bildirimi sistem yöneticinize iletin.
    .recipient-admin-delayed = { $count ->
        [one] Alan adı doğruysa alıcıya haber verin. Sorunu kendi sistem yöneticisine bildirmesini isteyin.
       *[other] Alan adları doğruysa alıcılara haber verin. Sorunu kendi sistem yöneticilerine bildirmelerini isteyin.
    }
    .admin = { $speaker ->
        [own] Sunucu bu alan adına aktarma yapmadı. Gönderen oturum açmamışsa ve IP adresi `mynetworks` içinde değilse böyle olur. Alan adı size aitse `relay_domains` ve sanal alan adı listelerini de kontrol edin.
        [relay] Oradaki kimlik doğrulamayı (`smtp_sasl_auth_enable`, parola haritası) ve izin verilen gönderen adreslerini kontrol edin.
       *[recipient] Karşı sunucu bu alan adını kendisinin saymıyor. MX kaydı doğruysa alan adını alıcı taraf tanımlamalıdır; yanlışsa MX kaydını alan adının sahibi düzeltir. `transport_maps` ve `relayhost` ayarlarına da bakın.
    }
    .forward = Sunucumuz bu alan adının iletilerini sizin sunucunuza gönderiyor; alan adının orada tanımlı olup olmadığına bakar mısınız?
    .smtp = Bu adrese buradan posta iletilmez; adresi kontrol edin (burada hesap varsa oturum gerekli)

ip-blocklisted = { $ip ->
        [unknown] Gönderen sunucu ya da alan adı engelleme listesinde
       *[other] Gönderen sunucu bir engelleme listesinde
    }
    .what = { $speaker ->
        [own] Posta sunucusu,
        [relay] Giden posta hizmeti,
       *[recipient] Alıcının sunucusu,
    } { $ip ->
        [unknown] gönderen sunucuyu ya da alan adını
       *[other] gönderen sunucunun adresini
    } bir engelleme listesinde (kara liste) bulduğunu bildirdi. Bunun nedeni yazdıklarınız değil.
    .sender-admin1 = Bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .sender-admin2 = { $count ->
        [one] Acilse alıcıya telefonla ya da başka bir yoldan ulaşın.
       *[other] Acilse alıcılara telefonla ya da başka bir yoldan ulaşın.
    }
    .sender-admin3 = Sorun çözülene kadar iletiyi yeniden göndermeyin.
    .sender-admin-delayed = Bu bildirimi sistem yöneticinize iletin.
    .admin = { $ip ->
        [unknown] Gönderen sunucunun adresi ya da alan adı
       *[other] { $ip } adresi
    } { $list ->
        [unknown] bir engelleme listesinde bulunmuş.
       *[other] { $list } listesinde bulunmuş.
    } { $party ->
        [recipient-admin] Listeyi alıcı taraf tutuyorsa kaydı yalnızca o silebilir.
       *[sender-admin] Önce nedeni giderin (ele geçirilmiş hesap, herkese açık aktarma, ortak IP adresi, dinamik adres), sonra kaydın silinmesini isteyin.
    }
    .smtp = Gonderen sunucu ya da adres bir engelleme listesinde; sistem yoneticinize bildirin

reputation-low = { $speaker ->
        [own] Posta sunucusu,
        [relay] Giden posta hizmeti,
       *[recipient] Alıcının sunucusu,
    } gönderen sunucuya güvenmiyor
    .what = Sunucular bir gönderene, aynı sunucudan ya da alan adından daha önce gelen iletilere göre güvenir. Bunun nedeni yazdıklarınız değil.
    .sender-admin1 = Bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .sender-admin2 = { $count ->
        [one] Acilse alıcıya telefonla ya da başka bir yoldan ulaşın.
       *[other] Acilse alıcılara telefonla ya da başka bir yoldan ulaşın.
    }
    .sender-admin3 = Sorun çözülene kadar iletiyi yeniden göndermeyin.
    .sender-admin-delayed = Bu bildirimi sistem yöneticinize iletin.
    .admin = Yanıta göre { $ip ->
        [unknown] gönderen IP adresinin ya da alan adının
       *[other] { $ip } adresinin ya da gönderen alan adının
    } oradaki itibarı düşük. Ele geçirilmiş hesap, ani gönderim artışı ve eski alıcı listesi arayın. SPF, DKIM, DMARC ve ters DNS kayıtlarını tamamlayın. Sonra gönderimi yavaş yavaş artırın.
    .smtp = Gonderen sunucunun itibar sorunu var; sistem yoneticinize bildirin

spf-failed = Gönderen alan adı doğrulanamadı (SPF)
    .what = { $speaker ->
        [own] Posta sunucusu,
        [relay] Giden posta hizmeti,
       *[recipient] Alıcının sunucusu,
    } iletinin gerçekten { $sender-domain ->
        [unknown] sizin alan adınızdan
       *[other] { $sender-domain } alan adından
    } geldiğinden emin olamadı.{ $party ->
        [sender] {""}
       *[sender-admin] {" "}Bunun nedeni yazdıklarınız değil.
    }
    .sender-admin1 = Bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .sender-admin2 = İletiyi bir web sitesi ya da cihaz gönderdiyse onu kurana bildirin.
    .sender-admin3 = { $count ->
        [one] Acilse alıcıya telefonla ya da başka bir yoldan ulaşın.
       *[other] Acilse alıcılara telefonla ya da başka bir yoldan ulaşın.
    }
    .sender-admin-delayed = Bu bildirimi sistem yöneticinize iletin.
    .sender1 = Kimden alanındaki adrese bakın. Gmail, Hotmail gibi bir adresle ancak o hizmetin kendi sunucusundan gönderebilirsiniz.
    .sender2 = Kimden alanında kurum adresinizi seçip iletiyi yeniden gönderin.
    .sender-delayed = Kimden alanındaki adrese bakın. Kurum adresiniz değilse bekleyen ileti geri dönebilir; o zaman kurum adresinizle yeniden yazın.
    .admin = Yanıta göre { $sender-domain ->
        [unknown] gönderen alan adının SPF denetimi
       *[other] { $sender-domain } alan adının SPF denetimi
    } { $ip ->
        [unknown] gönderen IP adresi
       *[other] { $ip } adresi
    } için olumsuz. Tek bir `v=spf1` kaydı olmalı, adresi kapsamalı (ip4:, ip6: ya da include:) ve en çok 10 DNS sorgusu gerektirmeli. Zarf göndereninin alan adına bakın, From satırına değil.
    .smtp = SPF denetimi olumsuz: gonderen IP adresine izin yok; sistem yoneticinize bildirin

dkim-failed = Gönderen alan adının imzası doğrulanamadı (DKIM)
    .what = { $speaker ->
        [own] Posta sunucusu,
        [relay] Giden posta hizmeti,
       *[recipient] Alıcının sunucusu,
    } alan adı imzasını (DKIM) bulamadığını ya da doğrulayamadığını bildirdi. Bu imzayı siz değil, posta sunucusu ekler.{ $party ->
        [sender] {""}
       *[sender-admin] {" "}Bunun nedeni yazdıklarınız değil.
    }
    .sender-admin1 = Bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .sender-admin2 = İletiyi bir web sitesi ya da cihaz gönderdiyse onu kurana bildirin.
    .sender-admin3 = { $count ->
        [one] Acilse alıcıya telefonla ya da başka bir yoldan ulaşın.
       *[other] Acilse alıcılara telefonla ya da başka bir yoldan ulaşın.
    }
    .sender-admin-delayed = Bu bildirimi sistem yöneticinize iletin.
    .sender1 = Kimden alanındaki adrese bakın. Gmail, Hotmail gibi bir adresle ancak o hizmetin kendi sunucusundan gönderebilirsiniz.
    .sender2 = Kimden alanında kurum adresinizi seçip iletiyi yeniden gönderin.
    .sender-delayed = Kimden alanındaki adrese bakın. Kurum adresiniz değilse bekleyen ileti geri dönebilir; o zaman kurum adresinizle yeniden yazın.
    .admin = { $sender-domain ->
        [unknown] DKIM imzası eksik, bozuk ya da kabul edilmiyor.
       *[other] { $sender-domain } için DKIM imzası eksik, bozuk ya da kabul edilmiyor.
    } Seçici, DKIM-Signature satırındaki s= değeridir: kaydı DNS’te olmalı ve anahtarla eşleşmeli. Bu yoldan (587, web sitesi, fatura programı) giden iletilerin imzalandığını kontrol edin. İmzadan sonra alt bilgi (footer) ekleyen bir program arayın.
    .smtp = DKIM denetimi olumsuz; sistem yoneticinize bildirin (anahtar, DNS)

dmarc-failed = Gönderen alan adı doğrulanamadı (DMARC)
    .what = { $speaker ->
        [own] Posta sunucusu,
        [relay] Giden posta hizmeti,
       *[recipient] Alıcının sunucusu,
    } iletinin gerçekten { $sender-domain ->
        [unknown] sizin alan adınızdan
       *[other] { $sender-domain } alan adından
    } geldiğinden emin olamadı.{ $party ->
        [sender] {""}
       *[sender-admin] {" "}Bunun nedeni yazdıklarınız değil.
    }
    .sender-admin1 = Bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .sender-admin2 = İletiyi bir web sitesi ya da cihaz gönderdiyse onu kurana bildirin.
    .sender-admin3 = { $count ->
        [one] Acilse alıcıya telefonla ya da başka bir yoldan ulaşın.
       *[other] Acilse alıcılara telefonla ya da başka bir yoldan ulaşın.
    }
    .sender-admin-delayed = Bu bildirimi sistem yöneticinize iletin.
    .sender1 = Kimden alanındaki adrese bakın. Gmail, Hotmail gibi bir adresle ancak o hizmetin kendi sunucusundan gönderebilirsiniz.
    .sender2 = Kimden alanında kurum adresinizi seçip iletiyi yeniden gönderin.
    .sender-delayed = Kimden alanındaki adrese bakın. Kurum adresiniz değilse bekleyen ileti geri dönebilir; o zaman kurum adresinizle yeniden yazın.
    .admin = Kimden (From) adresindeki alan adı, geçen SPF (Return-Path) ya da DKIM (d=) ile aynı kuruluş alan adı olmalı; en az biri geçmeli. Dış gönderim hizmetlerinde kendi alan adınızla DKIM imzası açın. Kullanıcı Kimden alanında Gmail gibi yabancı bir adres kullandıysa çözüm kurum adresidir.
    .smtp = Kimden adresinin DMARC denetimi olumsuz; sistem yoneticinize bildirin

reverse-dns-missing = Gönderen sunucunun adı doğrulanamadı
    .what = { $speaker ->
        [own] Posta sunucusu,
        [relay] Giden posta hizmeti,
       *[recipient] Alıcının sunucusu,
    } bağlanan sunucuların adını denetliyor. Gönderen sunucunun bir ayarı eksik ya da uyumsuz olabilir. Bunun nedeni yazdıklarınız değil.
    .sender-admin1 = Bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .sender-admin2 = { $count ->
        [one] Acilse alıcıya telefonla ya da başka bir yoldan ulaşın.
       *[other] Acilse alıcılara telefonla ya da başka bir yoldan ulaşın.
    }
    .sender-admin-delayed = Bu bildirimi sistem yöneticinize iletin.
    .admin = { $speaker ->
        [own] Sunucunuz
        [relay] Aktarma hizmeti
       *[recipient] Karşı sunucu
    } { $ip ->
        [unknown] gönderen IP adresinin
       *[other] { $ip } adresinin
    } PTR adını, o adın A/AAAA kaydını ve HELO adını (`smtp_helo_name`) denetler; üçüne de bakın. PTR kaydını IP adresini veren sağlayıcı açar, adı aynı IP adresine çözülmeli. HELO adı tam bir alan adı olmalı ve DNS’te bulunmalı.
    .smtp = Gonderen sunucunun ters DNS bilgisi yok ya da HELO ile uyumsuz; sistem yoneticinize bildirin

tls-required = Sunucular arasında şifreli bağlantı kurulamadı
    .what = Bu iletinin sunucular arasında şifreli bağlantıyla (TLS) gönderilmesi gerekiyor, ama böyle bir bağlantı kurulamadı. Bunun sizin e-posta programınızla ilgisi yok.
    .sender-admin1 = Bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .sender-admin2 = { $count ->
        [one] Acilse alıcıya telefonla ya da başka bir yoldan ulaşın.
       *[other] Acilse alıcılara telefonla ya da başka bir yoldan ulaşın.
    }
    .sender-admin-delayed = Bu bildirimi sistem yöneticinize iletin.
    .admin = Karşı sunucu ya da sizin ilkeniz TLS istiyor. `smtp_tls_security_level` ve ilke haritasını kontrol edin. Sertifikanın süresine, adına ve TLS sürümüne bakın. Sertifika, DANE ya da MTA-STS kaydı alıcı tarafınsa düzeltmek de ona düşer.
    .forward = Sunucunuzun sertifikasını ve DANE/MTA-STS kayıtlarını kontrol eder misiniz?
    .smtp = TLS gerekli; STARTTLS ile yeniden deneyin

policy-rejected = { $speaker ->
        [own] Sunucu bu iletiyi bir kurala göre geri çevirdi
        [relay] Giden posta hizmeti iletiyi bir kurala göre geri çevirdi
       *[recipient] Alıcının sunucusu iletiyi bir kurala göre geri çevirdi
    }
    .what = { $reply ->
        [unknown] Sunucuların kabul kuralları kurumdan kuruma değişir.
       *[known] { $speaker ->
            [own] Posta sunucusunun
            [relay] Giden posta hizmetinin
           *[recipient] Alıcının sunucusunun
        } yanıtı aynen şöyle:
    }
    .page = Her posta sunucusunun, hangi iletileri kabul edeceğini belirleyen kuralları vardır; ileti bunlardan birine takıldı. Hangisi olduğu size gelen bildirimdeki yanıtta yazıyor olabilir.
    .sender-admin1 = Bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .sender-admin2 = Yanıtta ne yapacağınız yazıyorsa ona uyun, ama içindeki bağlantıya tıklamayın.
    .sender-admin3 = { $count ->
        [one] Acilse alıcıya telefonla ya da başka bir yoldan ulaşın.
       *[other] Acilse alıcılara telefonla ya da başka bir yoldan ulaşın.
    }
    .sender-admin-delayed = Bu bildirimi sistem yöneticinize iletin.
    .admin = { $speaker ->
        [own] Sunucu iletiyi kendi erişim kurallarıyla reddetti. Günlükte kuyruk kimliğini arayın; erişim haritalarını, ilke hizmetlerini ve milter sonuçlarını kontrol edin.
        [relay] Hizmetin panelinde hesabın durumuna, izin verilen gönderen adreslerine ve kurallara bakın. Bulamazsanız hizmetin desteğine yanıtı ve saati bildirin.
       *[recipient] IP itibarını, SPF, DKIM, DMARC ve ters DNS kayıtlarını kontrol edin. Hepsi düzgünse o sunucuyu işletene adresi ve saati bildirin.
    }
    .smtp = Bu ileti bir kural nedeniyle kabul edilmedi; adres sahibine telefon edin
