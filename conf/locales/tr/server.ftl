### The state of the server that answered, and faults between two servers. Title and .what tell the cause only.
### Arguments: $count, $reporter (self or other), $wait (for example “5 dakika”).

greylisted = Karşı sunucu iletiyi kısa bir süre bekletiyor
    .what = Karşı sunucu, tanımadığı sunuculardan gelen ilk iletileri kısa bir süre bekletiyor. Bu, istenmeyen postaya karşı yaygın bir önlemdir. Sorun sizin iletinizde değil.
    .step1 = { $wait ->
        [unknown] İletiyi bir süre sonra yeniden gönderin.
       *[other] İletiyi { $wait } sonra yeniden gönderin.
    }
    .step2 = Yine geri dönerse bu bildirimi sistem yöneticinize iletin.
    .admin = Karşı sunucu gri listeleme (greylisting) uyguluyor; 4xx yanıtı geçicidir. Yeniden denemeler aynı IP adresinden yapılmalıdır. Gönderim birden çok IP adresine dağılıyorsa karşı taraftan izin listesine alınmayı isteyin.
    .smtp = Bu ileti bekletiliyor; sunucunuz birazdan yeniden denesin

too-many-connections = { $reporter ->
        [self] Posta sunucusunda bağlantı sınırı doldu
       *[other] Karşı sunucuda bağlantı sınırı doldu
    }
    .what = Sunucuya aynı anda çok fazla bağlantı açılmış. Bağlantılar azalınca sunucu yeniden ileti alır. Sorun sizin iletinizde değil.
    .step1 = İletiyi bir süre sonra yeniden gönderin.
    .step2 = Yine geri dönerse bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .admin = { $reporter ->
        [self] Sunucudaki eş zamanlı bağlantı sınırı doldu. Hangi IP adreslerinin çok bağlantı açtığına bakın; sınır olağan kullanıma dar geliyorsa yükseltin (`smtpd_client_connection_count_limit`, `default_process_limit`).
       *[other] Karşı sunucunun eş zamanlı bağlantı sınırı doldu; sunucunuz kendiliğinden yeniden dener. Sık oluyorsa bu hedefe açılan bağlantıları azaltın (`smtp_destination_concurrency_limit`) ve kuyrukta beklenmedik bir artış arayın.
    }
    .smtp = Sunucuda fazla oturum var; daha sonra yeniden deneyin

congestion = { $reporter ->
        [self] Posta sunucusu çok yoğun
       *[other] Karşı sunucu çok yoğun
    }
    .what = Sunucu şu anda çok yoğun, yeni iletilere yetişemiyor. Sorun sizin iletinizde değil.
    .step1 = İletiyi bir süre sonra yeniden gönderin.
    .step2 = { $count ->
        [one] Acilse alıcıya telefonla ya da başka bir yoldan ulaşın.
       *[other] Acilse alıcılara telefonla ya da başka bir yoldan ulaşın.
    }
    .admin = { $reporter ->
        [self] Sunucunun kuyruğu ya da yükü çok yüksek. Kuyruğun büyüklüğüne, disk hızına ve bellek kullanımına bakın. Tek bir gönderenin toplu gönderimi de buna yol açabilir.
       *[other] Karşı sunucu yoğunluk bildirdi; sunucunuz kendiliğinden yeniden dener. Başka alan adlarına gönderim sürüyorsa yapmanız gereken bir şey yok. Günlerce sürerse alıcı taraftaki sistem yöneticisine haber verin.
    }
    .smtp = Sunucuda fazla trafik var; daha sonra yeniden deneyin

system-not-accepting = { $reporter ->
        [self] Posta sunucusu şu anda ileti almıyor
       *[other] Karşı sunucu şu anda ileti almıyor
    }
    .what = Sunucu yeni iletileri şimdilik geri çeviriyor. Bakımda ya da çok yoğun olabilir. Sorun sizin iletinizde değil.
    .step1 = İletiyi bir süre sonra yeniden gönderin.
    .step2 = { $reporter ->
        [self] Yine geri dönerse bu bildirimi değiştirmeden sistem yöneticinize iletin.
       *[other] Yine geri dönerse karşı tarafa başka bir yoldan ulaşın. Sorunu kendi sistem yöneticisine bildirmesini isteyin.
    }
    .admin = { $reporter ->
        [self] Sunucu ileti almayı durdurmuş. Hizmetin çalıştığını, boş disk alanını ve bellek kullanımını kontrol edin.
       *[other] Karşı sunucu şimdilik ileti almıyor; sunucunuz kendiliğinden yeniden dener. Bir günden uzun sürerse ya da yalnızca sizin sunucunuza oluyorsa alıcı taraftaki sistem yöneticisine haber verin.
    }
    .smtp = Sunucu ileti kabul etmiyor; daha sonra yeniden deneyin

system-full = { $reporter ->
        [self] Posta sunucusunda yer kalmamış
       *[other] Karşı sunucuda yer kalmamış
    }
    .what = Sunucuda yeni iletiler için disk alanı ya da bellek kalmamış. Dolu olan bir posta kutusu değil, sunucunun kendisi. Sorun sizin iletinizde değil.
    .step1 = { $reporter ->
        [self] Bu bildirimi değiştirmeden sistem yöneticinize iletin.
       *[other] Karşı tarafa telefonla ya da başka bir yoldan ulaşın. Sorunu kendi sistem yöneticisine bildirmesini isteyin.
    }
    .step2 = İletiyi daha sonra yeniden gönderin.
    .delayed = { $reporter ->
        [self] Bu bildirimi değiştirmeden sistem yöneticinize iletin.
       *[other] Karşı tarafa telefonla ya da başka bir yoldan ulaşın. Sorunu kendi sistem yöneticisine bildirmesini isteyin.
    }
    .admin = { $reporter ->
        [self] Sunucuda disk alanı ya da bellek yetmiyor. Kuyruk ve posta dizinlerindeki boş alanı, inode sayısını ve `queue_minfree` ayarını kontrol edin.
       *[other] Karşı sunucunun diski ya da belleği dolu. Gönderen sunucuda değiştirilecek bir ayar yok. Yeri alıcı taraftaki sistem yöneticisi açabilir.
    }
    .smtp = Sunucuda yer yok; daha sonra yeniden deneyin

system-misconfigured = { $reporter ->
        [self] Posta sunucusunun ayarlarında sorun var
       *[other] Karşı sunucunun ayarlarında sorun var
    }
    .what = Sunucu, kendi ayarları yüzünden iletiyi işleyemiyor. Bir ayar hatalı ya da gereken bir özellik eksik olabilir. Sorun sizin iletinizde değil.
    .step1 = { $reporter ->
        [self] Bu bildirimi değiştirmeden sistem yöneticinize iletin.
       *[other] Karşı tarafa telefonla ya da başka bir yoldan ulaşın. Sorunu kendi sistem yöneticisine bildirmesini isteyin.
    }
    .step2 = Sorun giderilince iletiyi yeniden gönderin.
    .delayed = { $reporter ->
        [self] Bu bildirimi değiştirmeden sistem yöneticinize iletin.
       *[other] Karşı tarafa telefonla ya da başka bir yoldan ulaşın. Sorunu kendi sistem yöneticisine bildirmesini isteyin.
    }
    .admin = { $reporter ->
        [self] Sunucu bir ayar hatası bildirdi. Günlükte kuyruk kimliğini ve uyarıları arayın; haritaların, dış hizmetlerin ve dosya izinlerinin düzgün olduğunu kontrol edin.
       *[other] Karşı sunucu kendi ayar hatasını ya da eksik bir özelliği bildiriyor. Gönderen sunucuda değiştirilecek bir ayar yok. Yanıtı ve saati alıcı taraftaki sistem yöneticisine bildirin.
    }
    .smtp = Sunucuda ayar sorunu var; daha sonra yeniden deneyin

processing-error = { $reporter ->
        [self] Posta sunucusunda bir hata oluştu
       *[other] Karşı sunucuda bir hata oluştu
    }
    .what = Sunucu iletiyi işlerken bir hatayla karşılaştı. Hatanın ayrıntısı bildirimde yok. Bu tür hatalar çoğunlukla geçicidir.
    .step1 = İletiyi daha sonra yeniden gönderin.
    .step2 = { $reporter ->
        [self] Yine geri dönerse bu bildirimi değiştirmeden sistem yöneticinize iletin.
       *[other] Yine geri dönerse karşı tarafa başka bir yoldan ulaşın. Sorunu kendi sistem yöneticisine bildirmesini isteyin.
    }
    .delayed = { $reporter ->
        [self] Bu bildirimi değiştirmeden sistem yöneticinize iletin.
       *[other] Gecikme sürerse karşı tarafa haber verin. Sorunu kendi sistem yöneticisine bildirmesini isteyin.
    }
    .admin = { $reporter ->
        [self] Hata bu sunucuda oluştu. Günlükte kuyruk kimliğini arayın; filtrelerin, teslim programlarının ve dosya izinlerinin düzgün olduğunu kontrol edin.
       *[other] Karşı sunucu iletiyi işleyemedi. Ayrıntı onun günlüğündedir. Hata bir günden uzun sürerse adresi ve saati alıcı taraftaki sistem yöneticisine bildirin.
    }
    .smtp = Sunucuda teknik bir hata var; daha sonra yeniden deneyin

command-rejected = { $reporter ->
        [self] Posta sunucusu bir komutu kabul etmedi
       *[other] Karşı sunucu bir komutu kabul etmedi
    }
    .what = Sunucular iletiyi birbirine komutlarla aktarır. Sunucu bu komutlardan birini tanımadı ya da ona izin vermedi. Sorun büyük olasılıkla sizin yazdıklarınızda değil.
    .step1 = Bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .step2 = { $count ->
        [one] Acilse alıcıya telefonla ya da başka bir yoldan ulaşın.
       *[other] Acilse alıcılara telefonla ya da başka bir yoldan ulaşın.
    }
    .delayed = Bu bildirimi sistem yöneticinize iletin. Sorun çözülünce bekleyen ileti kendiliğinden gönderilir.
    .admin = Yanıtın hangi komuta geldiğine bakın. Aradaki güvenlik duvarı SMTP komutlarını değiştiriyor olabilir. Karşı sunucunun EHLO yanıtında bildirdiği özellikleri kontrol edin; sorunlu özelliği bu hedef için kapatabilirsiniz (`smtp_discard_ehlo_keyword_address_maps`).
    .smtp = Bu komut kabul edilmiyor; sistem sorumlunuza bildirin

protocol-error = Sunucular birbiriyle anlaşamadı
    .what = Sunuculardan biri, ileti aktarılırken beklenmeyen bir komut ya da bilgi almış. Sorun çoğunlukla sunucuların ayarlarındadır.
    .step1 = Bu bildirimi değiştirmeden sistem yöneticinize iletin.
    .step2 = { $count ->
        [one] Adreste boşluk, virgül ya da Türkçe harf varsa düzeltip yeniden gönderin.
       *[other] Adreslerde boşluk, virgül ya da Türkçe harf varsa düzeltip yeniden gönderin.
    }
    .step3 = { $count ->
        [one] Acilse alıcıya telefonla ya da başka bir yoldan ulaşın.
       *[other] Acilse alıcılara telefonla ya da başka bir yoldan ulaşın.
    }
    .delayed = Bu bildirimi sistem yöneticinize iletin. Sorun çözülünce bekleyen ileti kendiliğinden gönderilir.
    .admin = Yanıtın hangi komuta geldiğine ve komutun parametrelerine bakın. Sıra hatası, çok uzun satır, bozuk adres ya da desteklenmeyen bir parametre olabilir. Aradaki güvenlik duvarının SMTP denetimi de oturumu bozabilir.
    .smtp = Protokol sorunu; sistem sorumlunuza bildirin
