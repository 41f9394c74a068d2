### `neden report` sözleri, yöneticiler için.

report-title = İletiler neden geri dönüyor?
report-period = { $from } – { $to }
report-hosts = Posta sunucusu
report-nothing = Bu satırlarda teslim ile ilgili bir şey yok.

# What became of all recipients.
report-delivered = Teslim edildi
report-late = Bunlardan bekledikten sonra teslim edilen
report-failed = Geri çevrildi
report-gave-up = Bekledikten sonra vazgeçildi
report-waiting = Hâlâ bekliyor
report-waiting-since = En eskisi
report-on-hold = Bunlardan bekletilen (postsuper -H)
report-untried = Bunlardan henüz denenmeyen
report-lost = Teslim edilemedi
report-share = Teslim edilemeyenlerin payı
report-percent = %{ $number }
report-refused = Kapıda geri çevrildi
report-probes = Denemede teslim edilemez çıktı
report-discarded = Filtre ya da kuralla atıldı
report-reports = Kimseye ulaşmayan bildirim
report-explained = Açıklanan bildirim
report-observed = Açıklanacak olan bildirim
report-notices = neden’in bildirimlerde söyledikleri

# Who can act first.
report-group-sender-admin = Sizin çözebileceğiniz sorunlar
report-group-sender = Kullanıcılarınızın çözebileceği sorunlar
report-group-recipient = Alıcıların çözebileceği sorunlar
report-group-recipient-admin = Kime yazmalı?
report-group-wait = Kendiliğinden geçecek sorunlar
report-recipients = { $count } alıcı
report-refusals = kapıda { $count } ret

# One finding.
report-list = Engelleme listesi:
report-address = Adresimiz:
report-domain = Alan adı:
report-meant = doğrusu şu olabilir: { $meant }
report-receivers = Alıcının alan adı:
report-elsewhere = diğerleri { $count }
report-at-door = Kapıda geri çevrilen:
report-since = İlk:
report-last = Son:
report-example = Kuyruk kimliği:
report-more = ve { $count } tane daha

# Tables.
report-name-reason = Neden
report-name-receiver = Alıcının alan adı
report-name-sender = Gönderenin alan adı
report-name-day = Gün
report-name-reply = Yanıt
report-not-told = (bilinmiyor)
report-total = Toplam
report-by-reason = Nedenlere göre
report-by-receiver = Alıcının alan adına göre
report-by-sender = Gönderenin alan adına göre
report-by-day = Günlere göre
report-unknown = Hiçbir kuralın tanımadığı yanıtlar
report-unknown-note = Her biri rules.d içinde bir kuralınız olabilir (--rules). İletiden iletiye değişen yerde * durur.
report-count = Sayı
report-submission = kullanıcılarınız
