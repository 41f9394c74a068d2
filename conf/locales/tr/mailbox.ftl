### The mailbox, the list or the number of recipients. The title and .what tell the cause only; the outcome comes from notice.ftl.
### $count: how many addresses share this reason in this notice. $reporter: self when our own server speaks.

mailbox-full = { $count ->
        [one] Alıcının posta kutusu dolu
       *[other] Alıcıların posta kutuları dolu
    }
    .what = { $count ->
        [one] Alıcının posta kutusunda yeni ileti için yer kalmamış. Sorun sizin iletinizde ya da ayarlarınızda değil.
       *[other] Alıcıların posta kutularında yeni ileti için yer kalmamış. Sorun sizin iletinizde ya da ayarlarınızda değil.
    }
    .step1 = { $count ->
        [one] Alıcıya telefonla ya da başka bir yoldan ulaşın. Posta kutusunda yer açmasını isteyin.
       *[other] Alıcılara telefonla ya da başka bir yoldan ulaşın. Posta kutularında yer açmalarını isteyin.
    }
    .step2 = Yer açılınca iletiyi yeniden gönderin.
    .step3 = { $count ->
        [one] Beklemeye vaktiniz yoksa iletiyi alıcının başka bir adresine gönderin.
       *[other] Beklemeye vaktiniz yoksa iletiyi alıcıların başka adreslerine gönderin.
    }
    .delayed = { $count ->
        [one] Alıcıya telefonla ulaşıp posta kutusunda yer açmasını isteyin.
       *[other] Alıcılara telefonla ulaşıp posta kutularında yer açmalarını isteyin.
    }
    .admin = Alıcının kotası dolmuş. { $reporter ->
        [self] Posta kutusu sizin sunucunuzda: kotayı artırabilir ya da alıcıdan yer açmasını isteyebilirsiniz.
       *[other] Kotayı yalnızca alıcı taraftaki sistem yöneticisi artırabilir; gönderen sunucuda değiştirilecek bir ayar yok.
    }
    .smtp = Posta kutusu dolu; daha sonra yeniden deneyin

mailbox-disabled = { $count ->
        [one] Alıcının posta kutusu kapalı
       *[other] Alıcıların posta kutuları kapalı
    }
    .what = { $count ->
        [one] Alıcının posta kutusu var, ama ileti almıyor. Hesap kapatılmış, askıya alınmış ya da uzun süre kullanılmamış olabilir. Sorun sizin iletinizde değil.
       *[other] Alıcıların posta kutuları var, ama ileti almıyor. Hesaplar kapatılmış, askıya alınmış ya da uzun süre kullanılmamış olabilir. Sorun sizin iletinizde değil.
    }
    .step1 = { $count ->
        [one] Alıcıya telefonla ulaşın. Hesabını açtırmasını ya da size başka bir adres vermesini isteyin.
       *[other] Alıcılara telefonla ulaşın. Hesaplarını açtırmalarını ya da size başka birer adres vermelerini isteyin.
    }
    .step2 = { $count ->
        [one] Alıcı o kurumdan ayrılmışsa yerine kimin baktığını sorun.
       *[other] Alıcılar o kurumdan ayrılmışsa yerlerine kimin baktığını sorun.
    }
    .step3 = { $count ->
        [one] İletiyi yeni adrese ya da hesap açıldıktan sonra aynı adrese gönderin.
       *[other] İletiyi yeni adreslere ya da hesaplar açıldıktan sonra aynı adreslere gönderin.
    }
    .delayed = { $count ->
        [one] Alıcıya telefonla ulaşıp posta kutusunun ileti almadığını haber verin.
       *[other] Alıcılara telefonla ulaşıp posta kutularının ileti almadığını haber verin.
    }
    .admin = Hesap tanımlı, ama ileti alımına kapalı. { $reporter ->
        [self] Hesap sizin sunucunuzda: neden kapatıldığına bakın, gerekirse açın ya da adresi kaldırın.
       *[other] Hesabı alıcı ya da alıcı taraftaki sistem yöneticisi açabilir. Adresi gönderim listelerinizden çıkarın; sürekli denemek sunucunuzun itibarını düşürebilir.
    }
    .smtp = Bu posta kutusu ileti kabul etmiyor; yeni bir adres sorun

mailbox-unavailable = { $count ->
        [one] Alıcının posta kutusuna şu anda ulaşılamıyor
       *[other] Alıcıların posta kutularına şu anda ulaşılamıyor
    }
    .what = { $count ->
        [one] Posta kutusu meşgul, kilitli ya da bakımda olabilir.
       *[other] Posta kutuları meşgul, kilitli ya da bakımda olabilir.
    } Sorun büyük olasılıkla alıcı tarafındadır ve çoğunlukla geçicidir.
    .step1 = İletiyi birkaç saat sonra yeniden gönderin.
    .step2 = { $count ->
        [one] Yine geri dönerse adresi harf harf kontrol edin.
       *[other] Yine geri dönerse adresleri harf harf kontrol edin.
    }
    .step3 = { $count ->
        [one] Adres doğruysa alıcıya telefonla ulaşın. Durumu kendi sistem yöneticisine bildirmesini isteyin.
       *[other] Adresler doğruysa alıcılara telefonla ulaşın. Durumu kendi sistem yöneticilerine bildirmelerini isteyin.
    }
    .delayed = { $count ->
        [one] Adresi harf harf kontrol edin. Bazı sunucular, adres yanlış olduğunda da iletiyi bekletir.
       *[other] Adresleri harf harf kontrol edin. Bazı sunucular, adres yanlış olduğunda da iletiyi bekletir.
    }
    .admin = Posta kutusu kilitli ya da bozuk olabilir, taşınıyor da olabilir. Bazı sunucular gri listelemede ya da olmayan adreslerde de bu yanıtı verir. { $reporter ->
        [self] Posta kutusunun durumuna ve sunucu günlüğüne bakın.
       *[other] Sürerse alıcı taraftaki sistem yöneticisi günlüğüne bakmalıdır.
    }
    .smtp = Posta kutusu hizmet vermiyor; daha sonra yeniden deneyin

recipient-busy = { $count ->
        [one] Alıcıya şu anda çok fazla ileti geliyor
       *[other] Alıcılara şu anda çok fazla ileti geliyor
    }
    .what = { $count ->
        [one] Alıcının posta kutusu kısa sürede çok fazla ileti almış.
       *[other] Alıcıların posta kutuları kısa sürede çok fazla ileti almış.
    } Sunucu bu yüzden yeni iletileri bir süre bekletiyor. Sorun sizin iletinizde değil.
    .step1 = { $wait ->
        [unknown] İletiyi birkaç saat sonra yeniden gönderin.
       *[other] En az { $wait } bekleyin, sonra iletiyi yeniden gönderin.
    }
    .step2 = { $count ->
        [one] Acilse alıcıya telefonla ya da başka bir yoldan ulaşın.
       *[other] Acilse alıcılara telefonla ya da başka bir yoldan ulaşın.
    }
    .admin = Sunucu bu posta kutusuna belirli bir sürede gelen ileti sayısını sınırlıyor; yanıt geçicidir ve kuyruk yeniden dener. Aynı alıcıya otomatik ileti gönderen bir programınız varsa daha seyrek göndermesini sağlayın.
    .smtp = Bu adrese gelen ileti limiti doldu; daha sonra yeniden deneyin

list-expansion-failed = Dağıtım listesi çalışmıyor
    .what = Bu adres bir dağıtım listesidir; gelen iletiyi üyelerine gönderir. Sunucu üye listesini açamadı. Sorun sizin iletinizde değil.
    .step1 = Listeyi yöneten kişiye ya da listenin bir üyesine haber verin. Durumu sistem yöneticilerine bildirmelerini isteyin.
    .step2 = Acilse iletiyi ulaşmak istediğiniz kişilerin kendi adreslerine gönderin.
    .delayed = Listeyi yöneten kişiye ya da listenin bir üyesine haber verin.
    .admin = Liste ya da takma ad açılamadı. Üye sorgusu (dizin ya da veritabanı) başarısız olmuş, liste boş kalmış ya da kendini içeriyor olabilir. { $reporter ->
        [self] Liste sizin sunucunuzda; takma adları ve günlüğü kontrol edin.
       *[other] Bunu alıcı taraftaki sistem yöneticisi düzeltmelidir.
    }
    .smtp = Bu liste adresi hizmet vermiyor; daha sonra yeniden deneyin

recipient-restricted = { $count ->
        [one] Bu adrese herkes ileti gönderemiyor
       *[other] Bu adreslere herkes ileti gönderemiyor
    }
    .what = { $count ->
        [one] Bu adres herkese açık değil. Yalnızca
       *[other] Bu adresler herkese açık değil. Yalnızca
    } kurum içinden, liste üyelerinden ya da izin verilen kişilerden ileti alıyor olabilir. Sorun sizin yazdıklarınızda değil.
    .step1 = { $count ->
        [one] Alıcıya telefonla ya da başka bir yoldan ulaşın. Adresinize izin verilmesi için kendi sistem yöneticisine başvurmasını isteyin.
       *[other] Alıcılara telefonla ya da başka bir yoldan ulaşın. Adresinize izin verilmesi için kendi sistem yöneticilerine başvurmalarını isteyin.
    }
    .step2 = Bu bir grup ya da liste adresiyse önce üye olmanız gerekebilir.
    .step3 = Üyeyseniz iletiyi, üye olduğunuz adresten gönderin.
    .admin = Adres yalnızca liste üyelerinden, kurum içinden ya da oturum açmış kullanıcılardan ileti kabul ediyor. { $reporter ->
        [self] Kural sizin sunucunuzda; izin verip vermeyeceğinize siz karar verirsiniz.
       *[other] İzni alıcı taraftaki sistem yöneticisi verir.
    } Gönderen üyeyse zarf adresi kayıtlı adresle aynı olmalıdır.
    .smtp = Bu adres izin listesinde olmayan adreslerden ileti kabul etmiyor

too-many-recipients = İletide izin verilenden fazla alıcı var
    .what = Sunucu, tek bir iletide bu kadar çok alıcı kabul etmiyor. İletinin içeriğinde bir sorun yok.
    .step1 = İletinin ulaşmadığı adresleri küçük gruplara bölün, her gruba ayrı gönderin.
    .step2 = Bu bildirimde adı geçmeyen alıcılara yeniden göndermeyin; ileti onlara ulaşmış olabilir.
    .step3 = Sık sık çok kişiye yazıyorsanız sistem yöneticinizden bir dağıtım listesi isteyin.
    .delayed = Alıcıları bölmeniz gerekmiyor; posta sunucusu kalan adresleri kendiliğinden yeniden dener.
    .admin = { $reporter ->
        [self] İleti, sunucunuzun alıcı sınırını aşıyor (Postfix’te `smtpd_recipient_limit`). Sınırı yükseltmek yerine toplu gönderim için bir dağıtım listesi kurmayı düşünün.
       *[other] Karşı sunucu bir gönderimde bu kadar alıcı kabul etmiyor. Postfix’te `smtp_destination_recipient_limit` değerini düşürün; sunucu o zaman alıcıları daha küçük gruplara böler.
    }
    .smtp = Tek iletide bu kadar adres olamaz; daha az adresle yeniden deneyin
