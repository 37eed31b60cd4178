"""Turkish: labels of what surrounds an article."""

from __future__ import annotations

from cleaner.rules import notices, roles
from cleaner.rules.rule import Rule

_DAY = (
    r"\d{1,2}\s(?:oca|şub|mar|nis|may|haz|tem|ağu|eyl|eki|kas|ara)\p{L}{0,5}\.?,?\s(?:19|20)\d{2}"
    r"(?:,?\s(?:pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar))?"
)

# What lower-casing makes of Turkish capitals without knowing the language: İ and I.
_CAPITALS = str.maketrans({"i": "i\u0307", "ı": "i"})


def _capitals_too(words: str) -> str:
    """Return the labels, and each as it is lower-cased with one, some or all letters capitals."""
    labels = words.split()
    for label in words.split():
        parts = label.split("~")
        opened = [part[:1].translate(_CAPITALS) + part[1:] for part in parts]
        labels += ["~".join((opened[0], *parts[1:])), "~".join(opened), label.translate(_CAPITALS)]
    return " ".join(labels)


RULES: tuple[Rule, ...] = (
    roles.promo_line(
        _capitals_too("""
            ayrıca~oku ayrıca~okuyun bunu~da~oku bunu~da~okuyun bunlar~da~ilginizi~çekebilir
            ilginizi~çekebilir bu~da~ilginizi~çekebilir ilgili~haber ilgili~haberler ilgili~içerik
            ilgili~içerikler benzer~haberler ayrıca~bakınız okumaya~devam~et devamını~oku
            daha~fazla~oku haberin~devamı önerilen~haber önerilen~haberler
            sizin~için~seçtiklerimiz kaçırmayın en~çok~okunanlar çok~okunanlar diğer~haberler
            bu~habere~de~bakın ayrıca~izleyin önceki~haber sonraki~haber daha~fazlası~için
            şunu~da~okuyun
        """),
        weak=_capitals_too("video~haber ilgili"),
        hits=(
            "Ayrıca oku: Kütüphane artık daha erken açılıyor",
            "İLGİLİ HABER | Eski köprü neden hâlâ ayakta",
            "İlginizi çekebilir: Yaz için on sessiz ada",
            "Video haber: Eski iskele davasının uzun öyküsü",
        ),
        misses=(
            "Bunu da oku, sonra uyu.",
            "Röportaj: Eski iskele davasının uzun öyküsü",
            "İlgili haber dün geldi.",
            "Kaçırmayın: yarın, dedi, ve gitti.",
        ),
    ),
    roles.related(
        _capitals_too("""
            ilgili~haberler ilgili~içerikler ilgili~yazılar ilgili~konular benzer~haberler
            benzer~yazılar benzer~içerikler ilginizi~çekebilir bunlar~da~ilginizi~çekebilir
            bunlar~da~ilginizi~çekebilir: en~çok~okunanlar çok~okunanlar en~çok~okunan~haberler
            son~haberler son~dakika~haberleri son~yazılar diğer~haberler diğer~yazılar
            önerilen~haberler sizin~için~seçtiklerimiz bunları~da~okuyun öne~çıkan~haberler
            günün~manşetleri popüler~haberler popüler~yazılar daha~fazla~haber kaçırmayın
            yazarın~diğer~yazıları günün~öne~çıkanları
        """),
        hits=("İLGİLİ HABERLER", "İlginizi çekebilir:", "En çok okunanlar"),
        misses=("Son haberler kötüydü.", "Diğer", "Benzer yazılar yazdı o yıllarda"),
    ),
    roles.teaser(
        _capitals_too("""
            devamını~oku devamı okumaya~devam~et daha~fazla~oku haberi~oku yazıyı~oku tıklayın
            detaylar haberin~devamı devamını~okuyun ayrıntılar
        """),
        hits=(
            "Feribot yeniden sefere başladı ama tarife... Devamını oku",
            "Müze unutulan ressamları sergiliyor [devamı]",
            "Nehrin üstündeki köprü mayısta açılıyor Haberi oku »",
            "Teknik direktör istifa ettiDaha fazla oku",
        ),
        misses=(
            "Kitabın devamını oku",
            "Bekledi... devamı gelmedi.",
            "Şu yazıyı oku",
        ),
    ),
    roles.expand(
        _capitals_too("""
            devamını~oku okumaya~devam~et daha~fazla~göster daha~fazla~yükle daha~fazlasını~göster
            tümünü~gör tümünü~göster hepsini~gör haberin~devamı~için~tıklayın haberi~oku
            yorumları~göster tüm~yorumlar tüm~haberler başa~dön yukarı~çık anasayfaya~dön
            daha~az~göster
        """),
        hits=("Devamını oku »", "Daha fazla göster"),
        misses=("Devamını okumadı.", "Tümünü gören olmadı."),
    ),
    roles.caption(
        _capitals_too("""
            fotoğraf fotoğraflar foto görsel görseller kaynak~fotoğraf fotoğraf~kaynağı
            görsel~kaynağı fotoğraf~kredisi illüstrasyon kolaj infografik ekran~görüntüsü
            arşiv~fotoğrafı kamera
        """),
        _capitals_too("""
            arşiv~fotoğrafı temsili~fotoğraf temsili~görsel fotoğraf~temsilidir görsel~temsilidir
            fotoğraf:~arşiv fotoğraf~arşiv büyütmek~için~tıklayın görsel~arşivdir fotoğraf:~aa
        """),
        hits=("Fotoğraf: Ayşe Kandil", "(Arşiv fotoğrafı)", "Görsel: Liman Gazetesi/AA"),
        misses=(
            "Fotoğraf: ışığın kısa bir tarihi",
            "Görsel: Suyun on yıl boyunca nasıl yükseldiğini, sonra indiğini gösteriyor.",
            "Temsili fotoğraf değil bu",
        ),
    ),
    roles.dated(
        _capitals_too("""
            yayınlanma~tarihi yayınlanma yayın~tarihi yayımlanma~tarihi yayımlanma güncelleme
            güncelleme~tarihi güncellenme~tarihi güncellenme son~güncelleme son~güncellenme
            oluşturulma~tarihi eklenme~tarihi giriş~tarihi tarih giriş oluşturma~tarihi
        """),
        day=_DAY,
        hits=(
            "Yayınlanma: 3 Mayıs 2024 10:15",
            "Güncelleme: 03.05.2024 - 09:30",
            "GİRİŞ TARİHİ: 3 Mayıs 2024 GÜNCELLEME: 4 Mayıs 2024",
        ),
        misses=(
            "Tarih 3 Mayıs 2024'tü ve yağmur yağıyordu.",
            "Tarih: belirsiz",
            "Giriş 20 lira",
        ),
    ),
    *roles.bare_date(
        _capitals_too(
            "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık oca~ şub~ "
            "nis~ haz~ ağu~ eyl~ eki~ kas~ "
        ),
        day=_DAY,
        hits=("3 Mayıs 2024 Cuma", "Ayşe Kandil - 3 Mayıs 2024, 10:15"),
        misses=("3 Mayıs 2024: köprü açıldı", "3 Mayıs 2024 günü geldi.", "Mayıs 2024"),
    ),
    *roles.author(
        _capitals_too("yazar yazan haber muhabir editör yazarı editörü"),
        _capitals_too("yazar~hakkında yazarın~tüm~yazıları tüm~yazıları~göster"),
        hits=("Yazar: Ayşe Kandil", "Editör: Can Deniz", "Yazar hakkında"),
        misses=("Yazar: bilinmiyor, belki bir keşiş", "Yazar hakkında az şey biliniyor."),
    ),
    roles.tags(
        _capitals_too(
            "etiketler etiket anahtar~kelimeler kategori kategoriler konular ilgili~konular"
        ),
        hits=("Etiketler: köprüler, nehirler, gece", "Kategori: Kültür"),
        misses=("Konular: ekmek. Şarap. Tuz.", "Etiketler renkliydi"),
    ),
    roles.source(
        _capitals_too("kaynak kaynaklar haber~kaynağı haber~merkezi"),
        hits=("Kaynak: Liman Gazetesi", "Kaynak: https://example.org/liman"),
        misses=("Kaynak: kırk komşuya sorduk.", "Kaynak suyu"),
    ),
    *roles.counter(
        _capitals_too(
            "okunma görüntülenme görüntüleme okuma~süresi dakika~okuma dk~okuma yorum paylaşım "
            "kez~okundu izlenme"
        ),
        hits=("1.204 görüntülenme", "Okuma süresi: 4 dk"),
        misses=("12 yorum geldi", "4 dakika", "Okuma kitabı"),
    ),
    notices.advert(
        _capitals_too(
            "sponsorlu~içerik advertorial haber~reklamdan~sonra~devam~ediyor bu~bir~reklamdır "
            "reklam~alanı reklamı~kapat haberin~devamı~reklamdan~sonra"
        ),
        _capitals_too("reklam ilan"),
        hits=("Sponsorlu içerik", "- REKLAM -"),
        misses=("Reklam", "Reklam ve dili", "İlan"),
    ),
    notices.newsletter(
        _capitals_too(
            "bültenimize e-bültenimize bültene haber~bültenimize haber~bültenine günlük~bültenimize"
        ),
        _capitals_too("abone~ol kaydol kayıt~ol bülten~aboneliği"),
        hits=("Bültenimize abone olun", "Haber bültenimize kaydolun"),
        misses=("Bülten 1931'de dört sayfaydı.", "Bültene baktı."),
    ),
    *notices.share(
        _capitals_too("""
            paylaş paylaşın haberi~paylaş bu~haberi~paylaş bu~yazıyı~paylaş facebook'ta~paylaş
            facebook’ta~paylaş twitter'da~paylaş yazdır e-posta~ile~gönder linki~kopyala
            bağlantıyı~kopyala yorum~yap favorilere~ekle tweetle sosyal~medyada~paylaş kaydet
            arkadaşına~gönder whatsapp'ta~paylaş
        """),
        hits=(
            "Bu haberi paylaş",
            "Paylaş | Yazdır",
            "Paylaş: Facebook Twitter WhatsApp",
            "PAYLAŞ Facebook Telegram",
        ),
        misses=("Paylaş ekmeğini", "Kaydet ve unut.", "Yazdır bunu kalbine"),
    ),
    notices.follow(
        _capitals_too("""
            bizi~takip~edin bizi~takip~et sosyal~medyada~bizi bizi~sosyal~medyada bizi~facebook
            bizi~twitter bizi~instagram bizi~telegram bizi~google kanalımıza~abone~olun
            kanalımıza~katılın haberleri~takip~etmek~için
        """),
        hits=("Bizi takip edin: Facebook, Instagram", "Bizi Instagram'dan takip edin Instagram"),
        misses=("Bizi takip edin, dedi rehber.", "Kanalımıza abone olun artık."),
    ),
    *notices.rights(
        _capitals_too("""
            tüm~hakları~saklıdır her~hakkı~saklıdır tüm~haklar~saklıdır kaynak~gösterilmeden
            izinsiz~kullanılamaz izinsiz~kopyalanamaz izinsiz~alıntı~yapılamaz
            bu~sitede~yer~alan~tüm~içerik sitemizde~yayınlanan
        """),
        hits=("© 2024 Liman Gazetesi. Tüm hakları saklıdır.", "Her hakkı saklıdır"),
        misses=("Kızının tüm hakları saklıdır dedi.", "Somonun izinsiz yolu"),
    ),
    *notices.disclaimer(
        _capitals_too("""
            yasal~uyarı bu~yazıda~yer bu~makalede~yer burada~yer~alan bu~içerik köşe~yazılarının
            yazılardaki~görüşler yazıda~ifade~edilen bu~sitede~yer~alan
        """),
        _capitals_too("""
            yatırım~danışmanlığı yazarına~aittir yazarlarına~aittir yansıtmaz yansıtmayabilir
            sorumlu~tutulamaz sorumluluğu bilgilendirme~amaçlıdır tavsiyesi~değildir
        """),
        hits=(
            "Bu yazıda yer alan görüşler yazarına aittir ve gazetenin görüşünü yansıtmaz.",
            "Burada yer alan bilgiler yatırım danışmanlığı kapsamında değildir.",
        ),
        misses=(
            "Bu yazıda yer verdiğim köyler nehrin kıyısında.",
            "Gözleri korkusunu yansıtmaz.",
        ),
    ),
    notices.comments(
        _capitals_too("""
            yorum~yap yorum~yaz yorum~yazın yorum~ekle yorum~gönder yorumunuzu~yazın
            bir~yorum~yazın bir~cevap~yazın bir~yanıt~yazın cevabı~iptal~et yanıtı~iptal~et
            henüz~yorum~yapılmamış ilk~yorumu~siz~yapın ilk~yorum~yapan~siz~olun yorumlar~kapalı
            tüm~yorumlar yorum~yapmak~için~giriş~yapın yorumlarınızı~bekliyoruz henüz~yorum~yok
        """),
        _capitals_too("""
            e-posta~hesabınız~yayımlanmayacak e-posta~adresiniz~yayınlanmayacak
            e-posta~hesabınız~yayınlanmayacak gerekli~alanlar daha~sonraki~yorumlarımda
            yorum~yapabilmek~için~oturum yorum~yapmak~için~oturum
        """),
        hits=(
            "Bir yanıt yazın",
            "E-posta hesabınız yayımlanmayacak. Gerekli alanlar * ile işaretlenmişlerdir",
        ),
        misses=("Yorum yapmadı kral.", "Bir cevap yazın bana, dedi."),
    ),
    *notices.footer(
        _capitals_too("""
            künye iletişim hakkımızda gizlilik~politikası gizlilik kullanım~şartları
            kullanım~koşulları çerez~politikası kvkk kişisel~verilerin~korunması reklam~verin
            yasal~uyarı site~haritası çerez~ayarları aydınlatma~metni kvkk~aydınlatma~metni
            bize~ulaşın veri~politikası kariyer
        """),
        hits=(
            "İletişim - Gizlilik politikası",
            "Künye | İletişim",
            "Künye | İletişim | Hakkımızda | Gizlilik politikası",
            "Hakkımızda İletişim Reklam verin",
        ),
        misses=(
            "Gizlilik politikası",
            "İletişim çağı",
            "Hakkımızda ne dediler?",
            "Kariyer ve aile",
        ),
    ),
    notices.cookies(
        _capitals_too("""
            çerez~kullanıyoruz çerezleri~kullanıyoruz sitemizde~çerez sitemizde~çerezler
            bu~site~çerez bu~sitede~çerezler bu~web~sitesi~çerez web~sitemizde~çerez
            tüm~çerezleri~kabul~et sizlere~daha~iyi~hizmet~sunabilmek~için~çerez tümünü~kabul~et
        """),
        hits=("Bu web sitesi çerezleri kullanır.", "Tüm çerezleri kabul et"),
        misses=("Çerez yedik akşam.", "Tümünü kabul etmedi."),
    ),
    *notices.navigation(
        _capitals_too("""
            anasayfa ana~sayfa menü arama içeriğe~geç içeriğe~atla giriş~yap üye~ol kayıt~ol
            çıkış~yap hesabım abone~ol e-gazete şifremi~unuttum önceki~yazı sonraki~yazı
            önceki~haber sonraki~haber üyelik
        """),
        hits=("İçeriğe geç", "Giriş yap | Üye ol"),
        misses=("Ara beni", "Menü akşam için"),
    ),
    notices.path(
        _capitals_too("anasayfa ana~sayfa haberler buradasınız:~anasayfa"),
        hits=("Anasayfa > Yaşam > Liman", "Haberler » Kültür » Kitap"),
        misses=("Haberler kötü", "Ana sayfa / arka sayfa"),
    ),
    *notices.paywall(
        _capitals_too("""
            bu~içerik~sadece~abonelere bu~içerik~abonelere~özeldir sadece~abonelere~özel
            devamını~okumak~için~abone zaten~abone~misiniz okumaya~devam~etmek~için~giriş
            okumaya~devam~etmek~için~abone
        """),
        hits=("Bu içerik sadece abonelere açıktır", "Zaten abone misiniz? Giriş yapın"),
        misses=("Sadece çocuklara özel", "1980'den beri abone."),
    ),
)
