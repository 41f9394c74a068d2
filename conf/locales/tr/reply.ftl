### Good news and neutral replies: for neden explain and for reports of success. Nobody has to act.

delivered = İleti teslim edildi
    .what = { $speaker ->
        [own] Posta sunucusu
       *[recipient] Alıcının sunucusu
    }, iletinin alıcıya teslim edildiğini bildirdi. Okunup okunmadığını bu bildirim göstermez.
    .wait1 = Bir şey yapmanız gerekmiyor.
    .admin = Teslim raporu istendiği için gönderilmiş bir başarı bildirimidir. İletinin posta kutusuna konduğunu gösterir; sonraki filtre ve yönlendirme kuralları hakkında bilgi vermez.
    .smtp = Bu ileti teslim edildi

relayed = İleti bir sonraki sunucuya ulaştı
    .what = Sonraki sunucu iletiyi aldı, ama teslim raporu vermiyor. Bu yüzden ileti yerine ulaştığında yeni bir bildirim gelmez.
    .wait1 = Emin olmak isterseniz alıcıya iletinin gelip gelmediğini sorun.
    .admin = İleti, DSN uzantısını desteklemeyen bir sunucuya aktarıldı. Bundan sonra başarı bildirimi gelmez, ama bir hata olursa o sunucu yine bildirim gönderir.
    .smtp = Bu ileti sonraki sunucuya iletildi

expanded = İleti birden çok adrese dağıtıldı
    .what = Bu adrese gelen iletiler birden çok kişiye dağıtılıyor. Sunucu iletiyi onlara gönderdi. Her birine ulaşıp ulaşmadığı bu bildirimden anlaşılmaz.
    .wait1 = Bir şey yapmanız gerekmiyor.
    .admin = Adres bir dağıtım listesi ya da birden çok hedefi olan bir takma addır. İleti o adrese teslim edilmiş sayılır; tek tek üyeler için başarı bildirimi gönderilmez.
    .smtp = Bu ileti listedeki adreslere iletildi

ok-system-status = Sunucu durumunu bildirdi
    .what = Sunucu, kendi durumuyla ilgili istenen bilgiyi gönderdi. Bu bir hata değil.
    .wait1 = Bir şey yapmanız gerekmiyor.
    .admin = Durum ya da yardım isteyen bir komuta verilen olağan yanıttır. Bir iletinin teslimi hakkında bilgi vermez.
    .smtp = Sistem durumu bilgisi

ok-help = Sunucu yardım metni gönderdi
    .what = Sunucu, komutlarını anlatan bir yardım metni gönderdi. Bu bir hata değil.
    .wait1 = Bir şey yapmanız gerekmiyor.
    .admin = HELP komutuna verilen olağan yanıttır. Bir iletinin teslimi hakkında bilgi vermez.
    .smtp = Komutlarla ilgili bilgi metni

ok-ready = Sunucu hazır
    .what = Sunucu bağlantıyı kabul etti, komut bekliyor. Bu bir hata değil; ileti henüz gönderilmedi.
    .wait1 = Bir şey yapmanız gerekmiyor.
    .admin = Bağlantının başında ya da STARTTLS komutundan sonra verilen olağan yanıttır. Sunucunun iletiyi kabul edeceği anlamına gelmez.
    .smtp = Sunucu komut bekliyor

ok-closing = Sunucu bağlantıyı kapatıyor
    .what = Sunucu bağlantıyı olağan biçimde kapatıyor. Bu bir hata değil; iletinin teslim edilip edilmediğini de göstermez.
    .wait1 = Bir şey yapmanız gerekmiyor.
    .admin = QUIT komutuna verilen olağan yanıttır. İletilerin sonucu, DATA komutunun sonunda gelen yanıtlardan anlaşılır.
    .smtp = Sunucu oturumu bitiriyor

ok-completed = İstenen işlem tamamlandı
    .what = Sunucu son komutu yerine getirdi. Bu yanıt her komuttan sonra gelebilir; iletinin teslim edildiğini tek başına göstermez.
    .wait1 = Bir şey yapmanız gerekmiyor.
    .admin = DATA komutunun sonunda gelirse sunucu iletinin sorumluluğunu almıştır. Öbür komutlardan sonra yalnızca o adımın kabul edildiğini gösterir.
    .smtp = Tamam, komut yerine getirildi

ok-forwarded = İleti başka bir sunucuya yönlendirilecek
    .what = Alıcı bu sunucuda değil, ama sunucu iletiyi alıcıya yönlendirecek. Bu bir hata değil.
    .wait1 = Bir şey yapmanız gerekmiyor.
    .admin = Sunucu yerel olmayan alıcıyı kabul etti, iletiyi yanıttaki adrese yönlendirecek. Yeni adresi adres defterine yazmadan önce doğrulayın.
    .smtp = Adres burada yok; ileti yeni adrese iletilecek

ok-unverified = Adres doğrulanamadı, ama ileti kabul ediliyor
    .what = Sunucu adresin var olup olmadığını söylemiyor. Yine de iletiyi alıp teslim etmeyi deneyecek. Bu bir hata değil.
    .wait1 = Bir şey yapmanız gerekmiyor.
    .admin = VRFY komutuna ya da doğrulanamayan bir alıcıya verilen yanıttır. Adresin geçerli olup olmadığı bilinmiyor; adres yoksa sonradan bir bildirim gelebilir.
    .smtp = Adres kontrol edilemedi; yine de teslim denenecek

ok-start-input = Sunucu iletinin içeriğini bekliyor
    .what = Sunucu, iletinin içeriğini gönderme izni verdi. Bu bir hata değil; ileti henüz teslim edilmedi.
    .wait1 = Bir şey yapmanız gerekmiyor.
    .admin = DATA komutuna verilen olağan yanıttır. Önce üst bilgiler, boş bir satırdan sonra gövde gönderilir; ileti, içinde tek nokta olan bir satırla biter.
    .smtp = Sunucu iletiyi bekliyor; tek nokta ile bitirin
