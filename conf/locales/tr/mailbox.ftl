### The mailbox, the list or the number of recipients. The title and .what tell the cause only; the outcome comes from notice.ftl.
### $count: how many addresses share this reason in this notice. $speaker: whose server spoke. $fate: refused, gave-up, delayed.

mailbox-full = { $speaker ->
        [relay] Giden posta hizmetinde yer kalmamış
       *[recipient] { $count ->
            [one] Alıcının posta kutusu dolu
           *[other] Alıcıların posta kutuları dolu
        }
    }
    .what = { $speaker ->
        [relay] Giden postanızı ileten hizmet, oradaki hesapta yer kalmadığını bildirdi.
       *[recipient] { $count ->
            [one] Alıcının posta kutusunda yeni ileti için yer kalmamış.
           *[other] Alıcıların posta kutularında yeni ileti için yer kalmamış.
        }
    }
    .recipient1 = { $count ->
        [one] Alıcıya telefonla ya da başka bir yoldan ulaşın. { $provider ->
            [known] Yer açmasını isteyin; hesaptaki fotoğraflar ve dosyalar da yer kaplar.
           *[unknown] Posta kutusunda yer açmasını isteyin.
        }
       *[other] Alıcılara telefonla ya da başka bir yoldan ulaşın. Posta kutularında yer açmalarını isteyin.
    }
    .recipient2 = Yer açılınca iletiyi yeniden gönderin. Büyük bir ek varsa onsuz göndermeyi de deneyebilirsiniz.
    .recipient3 = { $count ->
        [one] Beklemeye vaktiniz yoksa iletiyi alıcının başka bir adresine gönderin.
       *[other] Beklemeye vaktiniz yoksa iletiyi alıcıların başka adreslerine gönderin.
    }
    .recipient-delayed = { $count ->
        [one] Alıcıya telefonla ulaşıp posta kutusunda yer açmasını isteyin.
       *[other] Alıcılara telefonla ulaşıp posta kutularında yer açmalarını isteyin.
    }
    .phone = “{ $sent ->
        [unknown] Size gönderdiğim e-posta,
       *[other] { $sent } günü size gönderdiğim e-posta,
    } posta kutunuz dolu olduğu için { $fate ->
        [delayed] bekliyor
       *[refused] geri döndü
    }; yer açıp bana haber verir misiniz?”
    .admin = { $speaker ->
        [own] Alıcının kotası dolmuş. Posta kutusu sizin sunucunuzda: kotayı artırabilir ya da alıcıdan yer açmasını isteyebilirsiniz. POP3 kullanıyorsa programı kopyaları sunucuda bırakıyor olabilir.
        [relay] Dolan, aktarma hizmetindeki hesabınız ya da onun kuyruğudur.
       *[recipient] Alıcının kotası dolmuş. Kotayı yalnızca posta kutusunu barındıran taraf artırabilir; gönderen sunucuda değiştirilecek bir ayar yok.
    }
    .smtp = Posta kutusu dolu; daha sonra yeniden deneyin

mailbox-disabled = { $count ->
        [one] Alıcının posta kutusu ileti kabul etmiyor
       *[other] Alıcıların posta kutuları ileti kabul etmiyor
    }
    .what = { $speaker ->
        [own] Posta sunucusu,
        [relay] Giden posta hizmeti,
       *[recipient] Alıcının sunucusu,
    } { $count ->
        [one] hesabın ileti almadığını bildirdi. Hesap
       *[other] hesapların ileti almadığını bildirdi. Hesaplar
    } kapatılmış, askıya alınmış ya da uzun süre kullanılmamış olabilir.
    .recipient1 = { $count ->
        [one] Alıcıya telefonla ulaşın. Hesabını açtırmasını ya da size başka bir adres vermesini isteyin.
       *[other] Alıcılara telefonla ulaşın. Hesaplarını açtırmalarını ya da size başka birer adres vermelerini isteyin.
    }
    .recipient2 = { $provider ->
        [known] Kendisine ulaşamıyorsanız yeni adresini bir tanıdığına sorun.
       *[unknown] { $count ->
            [one] Alıcı, kurumundan ayrılmışsa yerine kimin baktığını kuruma sorun.
           *[other] Alıcılar, kurumlarından ayrılmışsa yerlerine kimin baktığını kuruma sorun.
        }
    }
    .recipient3 = { $count ->
        [one] İletiyi yeni adrese ya da hesap açıldıktan sonra aynı adrese gönderin.
       *[other] İletiyi yeni adreslere ya da hesaplar açıldıktan sonra aynı adreslere gönderin.
    }
    .recipient-delayed = { $count ->
        [one] Alıcıya telefonla ulaşıp posta kutusunun ileti almadığını haber verin.
       *[other] Alıcılara telefonla ulaşıp posta kutularının ileti almadığını haber verin.
    }
    .sender1 = { $count ->
        [one] Adresi harf harf kontrol edin; yanlışsa doğru adrese gönderin.
       *[other] Adresleri harf harf kontrol edin; yanlış olan varsa doğru adrese gönderin.
    }
    .sender2 = { $count ->
        [one] Adres doğruysa alıcıya telefonla ulaşıp başka bir adres isteyin. Kişi ayrıldıysa yerine kimin baktığını sorun.
       *[other] Adresler doğruysa alıcılara telefonla ulaşıp başka birer adres isteyin. Ayrılan varsa yerine kimin baktığını sorun.
    }
    .phone = “{ $sent ->
        [unknown] Size gönderdiğim e-posta
       *[other] { $sent } günü size gönderdiğim e-posta
    } ulaşmadı, çünkü posta kutunuz ileti kabul etmiyor; bana başka bir adres verir misiniz?”
    .admin = Yanıta göre hesap ileti alımına kapalı. { $speaker ->
        [own] Hesap sizin sunucunuzda: neden kapatıldığına bakın, gerekirse açın ya da adresi kaldırın.
       *[recipient] Hesabı alıcı ya da posta kutusunu barındıran taraf açabilir. Adresi gönderim listelerinizden çıkarın; sürekli denemek sunucunuzun itibarını düşürebilir.
    }
    .smtp = Bu posta kutusu ileti kabul etmiyor; yeni bir adres sorun

mailbox-unavailable = { $fate ->
        [gave-up] { $count ->
            [one] Alıcının posta kutusuna ulaşılamadı
           *[other] Alıcıların posta kutularına ulaşılamadı
        }
       *[refused] { $count ->
            [one] Alıcının posta kutusuna şu anda ulaşılamıyor
           *[other] Alıcıların posta kutularına şu anda ulaşılamıyor
        }
    }
    .what = { $speaker ->
        [own] Posta sunucusu,
        [relay] Giden posta hizmeti,
       *[recipient] Alıcının sunucusu,
    } { $count ->
        [one] posta kutusunun hizmet vermediğini bildirdi. Posta kutusu
       *[other] posta kutularının hizmet vermediğini bildirdi. Posta kutuları
    } meşgul, kilitli ya da bakımda olabilir.
    .wait1 = İletiyi birkaç saat sonra yeniden gönderin.
    .wait2 = { $count ->
        [one] Yine geri dönerse adresi harf harf kontrol edin.
       *[other] Yine geri dönerse adresleri harf harf kontrol edin.
    }
    .wait3 = { $count ->
        [one] Adres doğruysa alıcıya telefonla ulaşıp durumu haber verin.
       *[other] Adresler doğruysa alıcılara telefonla ulaşıp durumu haber verin.
    }
    .wait-delayed = { $speaker ->
        [own] Gecikme sürerse bu bildirimi sistem yöneticinize iletin.
       *[recipient] { $count ->
            [one] Adresi harf harf kontrol edin. Bazı sunucular, adres yanlış olduğunda da iletiyi bekletir.
           *[other] Adresleri harf harf kontrol edin. Bazı sunucular, adres yanlış olduğunda da iletiyi bekletir.
        }
    }
    .admin = Posta kutusu kilitli ya da bozuk olabilir, taşınıyor da olabilir. Bazı sunucular gri listelemede ya da olmayan adreslerde de bu yanıtı verir. { $speaker ->
        [own] Posta kutusunun durumuna ve sunucu günlüğüne bakın.
       *[recipient] Nedeni o sunucunun günlüğü gösterir.
    }
    .forward = Posta kutusunun neden hizmet vermediğini kontrol eder misiniz?
    .smtp = Posta kutusu hizmet vermiyor; daha sonra yeniden deneyin

recipient-busy = { $fate ->
        [gave-up] { $count ->
            [one] Alıcıya çok fazla ileti geliyor
           *[other] Alıcılara çok fazla ileti geliyor
        }
       *[refused] { $count ->
            [one] Alıcıya şu anda çok fazla ileti geliyor
           *[other] Alıcılara şu anda çok fazla ileti geliyor
        }
    }
    .what = { $speaker ->
        [own] Posta sunucusunun
        [relay] Giden posta hizmetinin
       *[recipient] Alıcının sunucusunun
    } bildirdiğine göre { $count ->
        [one] bu posta kutusuna sınırı aşacak kadar ileti gelmiş.
       *[other] bu posta kutularına sınırı aşacak kadar ileti gelmiş.
    } Yenileri kabul edilmiyor.
    .wait1 = { $wait ->
        [unknown] İletiyi birkaç saat sonra yeniden gönderin.
       *[other] En az { $wait } bekleyin, sonra iletiyi yeniden gönderin.
    }
    .wait2 = { $count ->
        [one] Acilse alıcıya telefonla ya da başka bir yoldan ulaşın.
       *[other] Acilse alıcılara telefonla ya da başka bir yoldan ulaşın.
    }
    .admin = Sunucu bu posta kutusuna belirli bir sürede gelen ileti sayısını sınırlıyor. Aynı alıcıya otomatik ileti gönderen bir programınız varsa daha seyrek göndermesini sağlayın.
    .forward = Bu posta kutusuna gelen ileti sınırının uygun olup olmadığına bakar mısınız?
    .smtp = Bu adrese gelen ileti limiti doldu; daha sonra yeniden deneyin

list-expansion-failed = Dağıtım listesi çalışmıyor
    .what = Bu adres bir dağıtım listesidir; gelen iletiyi üyelerine gönderir. Sunucu üye listesini açamadı.
    .recipient-admin1 = Listeyi yöneten kişiye ya da listedeki birine haber verin. Durumu kendi sistem yöneticisine bildirmesini isteyin.
    .recipient-admin2 = Acilse iletiyi ulaşmak istediğiniz kişilerin kendi adreslerine gönderin.
    .recipient-admin-delayed = Listeyi yöneten kişiye ya da listedeki birine haber verin. Durumu kendi sistem yöneticisine bildirmesini isteyin.
    .sender-admin1 = Bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .sender-admin2 = Acilse iletiyi ulaşmak istediğiniz kişilerin kendi adreslerine gönderin.
    .sender-admin-delayed = Bu bildirimi sistem yöneticinize iletin.
    .admin = Liste ya da takma ad açılamadı. Üye sorgusu (dizin ya da veritabanı) başarısız olmuş, liste boş kalmış ya da kendini içeriyor olabilir. { $speaker ->
        [own] Liste sizin sunucunuzda; takma adları ve günlüğü kontrol edin.
       *[recipient] Bunu o sunucuyu işleten taraf düzeltmelidir.
    }
    .forward = Bu listenin üye sorgusunu kontrol eder misiniz?
    .smtp = Bu liste adresi hizmet vermiyor; daha sonra yeniden deneyin

recipient-restricted = { $count ->
        [one] Bu adrese herkes ileti gönderemiyor
       *[other] Bu adreslere herkes ileti gönderemiyor
    }
    .what = { $reply ->
        [unknown] Yalnızca kurum içinden, liste üyelerinden ya da izin verilen kişilerden ileti alınıyor olabilir.
       *[known] { $speaker ->
            [own] Posta sunucusunun
            [relay] Giden posta hizmetinin
           *[recipient] Alıcının sunucusunun
        } yanıtı aynen şöyle:
    }
    .recipient-admin1 = { $count ->
        [one] Alıcıya ya da bir grup adresiyse grubu yönetene ulaşın. Adresinize izin verilmesini kendi sistem yöneticisinden istesin.
       *[other] Alıcılara ya da grup adresleriyse grupları yönetenlere ulaşın. Adresinize izin verilmesini kendi sistem yöneticilerinden istesinler.
    }
    .recipient-admin2 = Bir listeye yazıyorsanız önce üye olmanız gerekebilir.
    .recipient-admin3 = Üyeyseniz iletiyi, üye olduğunuz adresten gönderin.
    .sender-admin1 = Bu bildirimi değiştirmeden sistem yöneticinize iletin. Adresinize izin verilmesini isteyin.
    .sender-admin2 = Bir grup adresiyse grubu yönetene yazın; üye olmanız gerekebilir.
    .sender-admin-delayed = Bu bildirimi sistem yöneticinize iletin. Adresinize izin verilmesini isteyin.
    .admin = Adres ileti alımını kısıtlıyor (üyeler, kurum içi, oturum açanlar). { $speaker ->
        [own] Kural sizin sunucunuzda; izin verip vermeyeceğinize siz karar verirsiniz.
       *[recipient] İzni o sunucuyu işleten verir.
    } Üye, kayıtlı adresiyle göndermelidir.
    .forward = Gönderenin bu adrese yazması uygunsa izin verir misiniz?
    .smtp = Bu adres izin listesinde olmayan adreslerden ileti kabul etmiyor; adres sahibine telefon edin

too-many-recipients = İletide izin verilenden fazla alıcı var
    .what = { $speaker ->
        [own] Posta sunucusu,
        [relay] Giden posta hizmeti,
       *[recipient] Alıcının sunucusu,
    } tek bir iletide bu kadar çok alıcı kabul etmiyor.
    .sender1 = İletinin ulaşmadığı adresleri küçük gruplara bölün, her gruba ayrı gönderin.
    .sender2 = Bu bildirimde adı geçmeyen alıcılara yeniden göndermeyin; ileti onlara ulaşmış olabilir.
    .sender3 = Sık sık çok kişiye yazıyorsanız sistem yöneticinizden bir dağıtım listesi isteyin.
    .sender-delayed = Alıcıları bölmeniz gerekmiyor; posta sunucusu kalan adresleri kendiliğinden yeniden dener.
    .admin = { $speaker ->
        [own] İleti, sunucunuzun alıcı sınırını aşıyor (Postfix’te `smtpd_recipient_limit`). Sınırı yükseltmek yerine toplu gönderim için bir dağıtım listesi kurmayı düşünün.
       *[recipient] Karşı sunucu bir gönderimde bu kadar alıcı kabul etmiyor. Postfix’te `smtp_destination_recipient_limit` değerini düşürün; sunucu o zaman alıcıları daha küçük gruplara böler.
    }
    .smtp = Tek iletide bu kadar adres olamaz; daha az adresle yeniden deneyin
