### The state of the server that answered, and faults between two servers. Title and .what tell the cause only.
### Arguments: $count, $speaker, $fate (refused, gave-up, delayed), $wait (for example “5 dakika”).
### After giving up nobody is told to wait or to send again as before.

greylisted = { $fate ->
        [gave-up] { $speaker ->
            [own] Sunucu iletiyi her denemede bekletti
            [relay] Giden posta hizmeti iletiyi her denemede bekletti
           *[recipient] Alıcının sunucusu iletiyi her denemede bekletti
        }
       *[refused] { $speaker ->
            [own] Sunucu iletiyi bekletti
            [relay] Giden posta hizmeti iletiyi bekletti
           *[recipient] Alıcının sunucusu iletiyi bekletti
        }
    }
    .what = { $fate ->
        [gave-up] Bazı sunucular, tanımadıkları sunuculardan gelen ilk iletileri bilerek bekletir. Yeniden denemeler bu kez sonuç vermedi.
       *[refused] Bazı sunucular, tanımadıkları sunuculardan gelen ilk iletileri bilerek bekletir. Bu olağandır; ileti yeniden denendiğinde çoğunlukla kabul edilir.
    }
    .wait1 = { $wait ->
        [unknown] Bir saat kadar bekleyip iletiyi yeniden gönderin.
       *[other] İletiyi { $wait } sonra yeniden gönderin.
    }
    .wait2 = Yine geri dönerse bu bildirimi sistem yöneticinize iletin.
    .sender-admin1 = Bu bildirimi sistem yöneticinize iletin; iletiyi aynı şekilde yeniden göndermek işe yaramaz.
    .sender-admin2 = { $count ->
        [one] Acilse alıcıya telefonla ya da başka bir yoldan ulaşın.
       *[other] Acilse alıcılara telefonla ya da başka bir yoldan ulaşın.
    }
    .admin = { $speaker ->
        [own] Sizin taraftaki bir sunucu gri listeleme (greylisting) uyguluyor; 4xx yanıtı geçicidir. Kendi kullanıcılarınızın iletilerini bundan muaf tutun.
       *[recipient] Karşı sunucu gri listeleme (greylisting) uyguluyor; 4xx yanıtı geçicidir. Yeniden denemeler aynı IP adresinden yapılmalıdır. Gönderim birden çok IP adresine dağılıyorsa karşı sunucunun izin listesine alınmayı isteyin.
    }
    .smtp = Bu ileti bekletiliyor; az sonra yeniden deneyin (sunucular kendileri dener)

too-many-connections = { $speaker ->
        [own] Posta sunucusunda
        [relay] Giden posta hizmetinde
       *[recipient] Alıcının sunucusunda
    } { $fate ->
        [gave-up] bağlantı sınırı hep doluydu
       *[refused] bağlantı sınırı doldu
    }
    .what = { $speaker ->
        [own] Posta sunucusuna
        [relay] Giden posta hizmetine
       *[recipient] Alıcının sunucusuna
    } aynı anda çok fazla bağlantı açılmış. Bağlantılar azalınca sunucu yeniden ileti alır.
    .wait1 = Bir saat kadar bekleyip iletiyi yeniden gönderin.
    .wait2 = Yine geri dönerse bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .admin = { $speaker ->
        [own] Sunucudaki eş zamanlı bağlantı sınırı doldu. Hangi IP adreslerinin çok bağlantı açtığına bakın; sınır olağan kullanıma dar geliyorsa yükseltin (`smtpd_client_connection_count_limit`, `default_process_limit`).
       *[recipient] Karşı sunucunun bağlantı sınırı doldu. Bu hedefe açılan bağlantıları azaltın (`smtp_destination_concurrency_limit`) ve kuyrukta beklenmedik bir artış arayın.
    }
    .smtp = Sunucuda fazla oturum var; daha sonra yeniden deneyin

congestion = { $speaker ->
        [own] Posta sunucusu
        [relay] Giden posta hizmeti
       *[recipient] Alıcının sunucusu
    } { $fate ->
        [gave-up] çok yoğundu
       *[refused] çok yoğun
    }
    .what = Sunucu, yeni iletilere yetişemediğini bildirdi. Bunun nedeni yazdıklarınız değil.
    .wait1 = Bir saat kadar bekleyip iletiyi yeniden gönderin.
    .wait2 = { $count ->
        [one] Acilse alıcıya telefonla ya da başka bir yoldan ulaşın.
       *[other] Acilse alıcılara telefonla ya da başka bir yoldan ulaşın.
    }
    .admin = { $speaker ->
        [own] Sunucunun kuyruğu ya da yükü çok yüksek. Kuyruğun büyüklüğüne, disk hızına ve bellek kullanımına bakın. Tek bir gönderenin toplu gönderimi de buna yol açabilir.
        [relay] Aktarma hizmeti yoğunluk bildirdi; bu yoldan giden her ileti bekleyebilir. Sürerse hizmetin desteğine başvurun.
       *[recipient] Karşı sunucu yoğunluk bildirdi. Başka alan adlarına gönderim sürüyorsa sunucunuzda değiştirilecek bir ayar yok.
    }
    .forward = Sunucunuzun neden ileti alamayacak kadar yoğun olduğuna bakar mısınız?
    .smtp = Sunucuda fazla trafik var; daha sonra yeniden deneyin

system-not-accepting = { $speaker ->
        [own] Posta sunucusu
        [relay] Giden posta hizmeti
       *[recipient] Alıcının sunucusu
    } { $fate ->
        [gave-up] ileti almadı
       *[refused] şu anda ileti almıyor
    }
    .what = Sunucu bakımda ya da çok yoğun olabilir. Bunun nedeni yazdıklarınız değil.
    .wait1 = Bir saat kadar bekleyip iletiyi yeniden gönderin.
    .wait2 = { $count ->
        [one] Yine geri dönerse alıcıya başka bir yoldan ulaşıp durumu haber verin.
       *[other] Yine geri dönerse alıcılara başka bir yoldan ulaşıp durumu haber verin.
    }
    .admin = { $speaker ->
        [own] Sunucu ileti almayı durdurmuş. Hizmetin çalıştığını, boş disk alanını ve bellek kullanımını kontrol edin.
        [relay] Aktarma hizmeti ileti almıyor. Hizmetin durum sayfasına ve oradaki hesabınızın durumuna bakın.
       *[recipient] Karşı sunucu ileti almıyor. Yalnızca sizin sunucunuza oluyorsa IP adresinize konmuş bir engel de olabilir.
    }
    .forward = Sunucunuzun neden ileti almadığını kontrol eder misiniz?
    .smtp = Sunucu ileti kabul etmiyor; daha sonra yeniden deneyin

system-full = { $speaker ->
        [own] Posta sunucusunda yer kalmamış
        [relay] Giden posta hizmetinde yer kalmamış
       *[recipient] Alıcının sunucusunda yer kalmamış
    }
    .what = Sunucu, yeni iletiler için disk alanı ya da bellek kalmadığını bildirdi. Dolu olan bir posta kutusu değil, sunucunun kendisi.
    .admin = { $speaker ->
        [own] Sunucuda disk alanı ya da bellek yetmiyor. Kuyruk ve posta dizinlerindeki boş alanı, inode sayısını ve `queue_minfree` ayarını kontrol edin.
        [relay] Aktarma hizmetinin diski ya da belleği dolu. Sürerse hizmetin desteğine başvurun ya da iletileri başka bir yoldan gönderin.
       *[recipient] Karşı sunucunun diski ya da belleği dolu. Gönderen sunucuda değiştirilecek bir ayar yok.
    }
    .forward = Sunucunuzdaki boş disk alanını kontrol eder misiniz?
    .smtp = Sunucuda yer yok; daha sonra yeniden deneyin

system-misconfigured = { $speaker ->
        [own] Posta sunucusunun ayarlarında sorun var
        [relay] Giden posta hizmetinin ayarlarında sorun var
       *[recipient] Alıcının sunucusunun ayarlarında sorun var
    }
    .what = Sunucu, kendi ayarları yüzünden iletiyi işleyemediğini bildirdi. Bir ayar hatalı ya da gereken bir özellik eksik olabilir.
    .admin = { $speaker ->
        [own] Sunucu bir ayar hatası bildirdi. Günlükte kuyruk kimliğini ve uyarıları arayın; haritaların, dış hizmetlerin ve dosya izinlerinin düzgün olduğunu kontrol edin.
        [relay] Aktarma hizmeti bir ayar hatası ya da eksik bir özellik bildiriyor. Adını ve bağlantı noktasını kontrol edin; doğruysa hizmetin desteğine başvurun.
       *[recipient] Karşı sunucu kendi ayar hatasını ya da eksik bir özelliği bildiriyor. Gönderen sunucuda değiştirilecek bir ayar yok.
    }
    .forward = Sunucunuzun ayarlarını bu yanıtın ışığında kontrol eder misiniz?
    .smtp = Sunucuda ayar sorunu var; daha sonra yeniden deneyin

processing-error = { $speaker ->
        [own] Posta sunucusunda bir hata oluştu
        [relay] Giden posta hizmetinde bir hata oluştu
       *[recipient] Alıcının sunucusunda bir hata oluştu
    }
    .what = { $reply ->
        [unknown] Sunucu iletiyi işlerken bir hatayla karşılaştığını bildirdi.
       *[known] Sunucunun yanıtı aynen şöyle:
    }
    .wait1 = Bir saat kadar bekleyip iletiyi yeniden gönderin.
    .wait-delayed = Gecikme sürerse bu bildirimi sistem yöneticinize iletin.
    .admin = { $speaker ->
        [own] Hata bu sunucuda oluştu. Günlükte kuyruk kimliğini arayın; filtrelerin, teslim programlarının ve dosya izinlerinin düzgün olduğunu kontrol edin.
        [relay] Aktarma hizmeti iletiyi işleyemedi; ayrıntı onun günlüğündedir. Hizmetin desteğine yanıtı ve saati bildirin.
       *[recipient] Karşı sunucu iletiyi işleyemedi; ayrıntı onun günlüğündedir.
    }
    .forward = Günlüğünüzde bu hatanın nedenine bakar mısınız?
    .smtp = Sunucuda teknik bir hata var; daha sonra yeniden deneyin

command-rejected = { $speaker ->
        [own] Posta sunucusu
        [relay] Giden posta hizmeti
       *[recipient] Alıcının sunucusu
    } bir komutu kabul etmedi
    .what = Sunucular iletiyi birbirine komutlarla aktarır. { $reply ->
        [unknown] Sunucu bu komutlardan birini tanımadı ya da ona izin vermedi.
       *[known] Sunucu bu komutlardan birini tanımadı ya da ona izin vermedi. Yanıtı aynen şöyle:
    }
    .sender-admin1 = Bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .sender-admin2 = { $count ->
        [one] Acilse alıcıya telefonla ya da başka bir yoldan ulaşın.
       *[other] Acilse alıcılara telefonla ya da başka bir yoldan ulaşın.
    }
    .sender-admin-delayed = Bu bildirimi sistem yöneticinize iletin.
    .admin = Hangi komutun yanıtı olduğuna bakın; güvenlik duvarı onu bozmuş olabilir. Sorunlu EHLO özelliğini kapatın: `smtp_discard_ehlo_keyword_address_maps`.
    .smtp = Bu komut kabul edilmiyor; sistem yoneticinize bildirin

protocol-error = Sunucular birbiriyle anlaşamadı
    .what = Sunuculardan biri, ileti aktarılırken beklenmeyen bir komut ya da bilgi almış. Neden çoğunlukla sunucuların ayarlarındadır.
    .sender-admin1 = Bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .sender-admin2 = { $count ->
        [one] Adreste boşluk, virgül ya da Türkçe harf varsa düzeltip yeniden gönderin.
       *[other] Adreslerde boşluk, virgül ya da Türkçe harf varsa düzeltip yeniden gönderin.
    }
    .sender-admin3 = { $count ->
        [one] Acilse alıcıya telefonla ya da başka bir yoldan ulaşın.
       *[other] Acilse alıcılara telefonla ya da başka bir yoldan ulaşın.
    }
    .sender-admin-delayed = Bu bildirimi sistem yöneticinize iletin.
    .admin = Yanıtın hangi komuta geldiğine ve komutun parametrelerine bakın. Sıra hatası, çok uzun satır, bozuk adres ya da desteklenmeyen bir parametre olabilir. Aradaki güvenlik duvarının SMTP denetimi de oturumu bozabilir.
    .smtp = Protokol sorunu; sistem yoneticinize bildirin
