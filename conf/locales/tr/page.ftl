### The words of the help site (neden site) around the explanations.

page-home = İletim neden geri döndü?
page-lead = Teslim edilemeyen bir ileti teknik bir bildirimle geri döner. Bildirimin ne anlama geldiğini, ne yapabileceğinizi ve sorunu kimin çözebileceğini burada okuyabilirsiniz.

page-search = Kodla ya da sözcükle arayın
page-search-hint = 5.1.1 gibi bir kod, bir sunucunun yanıtı ya da kendi sözcükleriniz. Yazdıklarınız bu sayfada kalır.
page-search-some = En yakın yanıtlar
page-search-none = Bir şey bulunamadı. Daha az sözcükle deneyin ya da aşağıdaki listeye bakın.

# Nothing failed: nothing to fix.
page-agreements = Sorun yok

page-codes = Bütün kodlar
page-codes-lead = Bildirimdeki kodu bulun; yanındaki bağlantılar ne anlama geldiğini açıklar. Sunucular bazı kodları birden çok neden için kullanır; en olası neden başta yazar. Sunucunun kendi sözleri koddan daha kesindir.
page-codes-reply = SMTP yanıt kodları
page-codes-enhanced = Ayrıntılı durum kodları
page-code = Kod
page-cause = Anlamı

# Where the reader’s own administrator can act.
page-tell = Sistem yöneticinize ne iletmelisiniz?
page-tell-admin = Bildirimin tamamını ekleriyle birlikte sistem yöneticinize (bilgi işlem ya da e-posta hizmetinizi aldığınız firma) iletin. Yalnızca bir bölümünü kopyalamayın; aranan bilgi eklerde olabilir.

page-delayed = İleti hâlâ bekliyorsa
page-examples = Sunucular bunu nasıl söyler?

# The gallery (neden site --gallery), for whoever edits texts.
page-gallery = Bütün bildirimler
page-gallery-lead = Okuyanın gördüğü biçimiyle her bildirim: her neden için iletinin akıbetine, hangi sunucunun konuştuğuna ve kimin çözebileceğine göre. Yalnızca birbirinden farklı olanlar gösterilir.
page-gallery-text = Düz metin olarak

# The decoder: a bounce is pasted and explained in the browser.
page-decoder = Bildirimi açıkla
page-decoder-lead = Bildirimi kaynağıyla birlikte ya da yalnızca sunucunun yanıtını yapıştırın. Kaydettiğiniz iletiyi bu sayfaya sürükleyebilirsiniz. Bildirim kendi cihazınızda okunur, hiçbir yere gönderilmez.
page-decoder-bounce = Bildirim ya da yanıt
page-decoder-file = Ya da dosya seçin
page-decoder-explain = Açıkla
page-decoder-answer = Açıklama
page-decoder-more = Bu konuda daha fazla bilgi:
page-decoder-none = Teslim bildirimi ya da sunucu yanıtı bulunamadı. İletinin kaynağını ya da sunucunun nedenini bildirdiği satırı yapıştırın.
page-decoder-failed = Bildirim okunamadı: çok büyük ya da okuması çok uzun sürdü.
page-decoder-broken = Bu sayfa için betikler (JavaScript), WebAssembly ve bir web sunucusu gerekir.
