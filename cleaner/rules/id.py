"""Indonesian: labels of what surrounds an article."""

from __future__ import annotations

from cleaner.rules import notices, roles
from cleaner.rules.rule import Rule

_DAY = (
    r"(?:(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|ahad),?\s)?\(?\d{1,2}\s(?:jan|feb|mar|apr|mei"
    r"|jun|jul|agu|ags|sep|okt|nov|des)\p{L}{0,6}\.?,?\s(?:19|20)\d{2}"
)

RULES: tuple[Rule, ...] = (
    roles.promo_line(
        """
        baca~juga baca~selengkapnya baca~lainnya baca~pula simak~juga lihat~juga tonton~juga
        artikel~terkait berita~terkait terkait berita~lainnya baca~berita~lainnya jangan~lewatkan
        rekomendasi~untuk~anda artikel~menarik~lainnya artikel~lainnya selengkapnya baca~artikel
        video~pilihan pilihan~editor simak~video saksikan~juga saksikan~video terpopuler
        berita~terpopuler baca~sebelumnya berita~sebelumnya baca~selanjutnya lanjut~baca klik~juga
        ikuti~juga artikel~selanjutnya artikel~sebelumnya
        """,
        weak="rekomendasi terkini",
        hits=(
            "BACA JUGA: Warga desa menanam seribu pohon",
            "Simak juga | Mengapa jembatan tua masih berdiri",
            "Jangan lewatkan: Sepuluh pulau sepi untuk liburan",
            "Rekomendasi: Sengketa panjang dermaga tua",
        ),
        misses=(
            "Saya baca juga buku itu.",
            "Lihat juga: nanti, katanya, lalu pergi.",
            "Wawancara: Sengketa panjang dermaga tua",
            "Lihat juga halaman 12",
        ),
    ),
    roles.related(
        """
        baca~juga berita~terkait artikel~terkait berita~lainnya artikel~lainnya berita~terpopuler
        berita~populer artikel~populer artikel~terpopuler terpopuler paling~banyak~dibaca
        paling~populer berita~terkini berita~terbaru artikel~terbaru artikel~menarik~lainnya
        anda~mungkin~suka anda~mungkin~juga~suka mungkin~anda~suka rekomendasi~untuk~anda
        rekomendasi~untukmu pilihan~editor baca~berita~lainnya simak~juga jangan~lewatkan
        postingan~terkait pos~terkait postingan~terbaru pos-pos~terbaru topik~terkait
        video~terkait berita~sebelumnya berita~selanjutnya
        """,
        hits=("Berita Terkait", "BACA JUGA:", "Artikel Terpopuler"),
        misses=("Baca juga bukunya.", "Berita terbaru datang malam itu.", "Lainnya"),
    ),
    roles.teaser(
        """
        baca~selengkapnya selengkapnya baca~lebih~lanjut lanjut~baca lanjutkan~membaca baca~lagi
        lihat~selengkapnya lihat~lainnya simak~di~sini klik~di~sini baca~artikel lanjut         """,
        hits=(
            "Feri kembali berlayar, tetapi jadwalnya... Baca selengkapnya",
            "Museum pamerkan pelukis yang terlupa [selengkapnya]",
            "Jembatan baru dibuka bulan Mei Baca lebih lanjut »",
            "Pelatih mengundurkan diriLihat selengkapnya",
        ),
        misses=(
            "Ia ingin baca lagi",
            "Lalu... lanjut ke hulu.",
            "Tulis kisah itu lebih detail",
        ),
    ),
    roles.expand(
        """
        baca~selengkapnya selengkapnya lihat~selengkapnya lihat~semua lihat~lainnya muat~lainnya
        muat~lebih~banyak tampilkan~lebih~banyak tampilkan~semua baca~lebih~lanjut
        lanjutkan~membaca lihat~semua~komentar tampilkan~komentar kembali~ke~atas
        kembali~ke~beranda lihat~lebih~banyak halaman~selanjutnya halaman~berikutnya
        """,
        hits=("Baca selengkapnya »", "Lihat semua"),
        misses=("Lihat semua bintang", "Baca lebih lanjut nanti, katanya."),
    ),
    roles.caption(
        """
        foto foto~oleh sumber~foto sumber~gambar kredit~foto gambar ilustrasi infografis
        tangkapan~layar dok dok. dokumentasi foto~dokumentasi sumber~ilustrasi grafis fotografer
        """,
        """
        foto~ilustrasi ilustrasi~foto foto:~ilustrasi ilustrasi:~ist ist/net foto:~istimewa
        foto:~ist foto~istimewa foto~dokumentasi klik~untuk~memperbesar gambar~ilustrasi
        tangkapan~layar~video foto~arsip
        """,
        hits=("Foto: Ayu Lestari", "(Foto: Istimewa)", "Sumber foto: Warta Dermaga/Antara"),
        misses=(
            "Foto: sejarah singkat cahaya",
            "Gambar: Di sini tampak air naik selama sepuluh tahun, lalu surut.",
            "Foto arsip kakek",
        ),
    ),
    roles.dated(
        """
        diterbitkan diterbitkan~pada dipublikasikan dipublikasikan~pada diperbarui diperbarui~pada
        terbit update~terakhir pembaruan~terakhir terakhir~diperbarui tanggal diposting
        diposting~pada tayang tanggal~terbit diunggah~pada dirilis
        """,
        day=_DAY,
        hits=(
            "Diterbitkan: Jumat, 3 Mei 2024 10:15 WIB",
            "Diperbarui 03/05/2024, 09:30 WIB",
            "Dipublikasikan pada 3 Mei 2024 | Warta Dermaga",
        ),
        misses=(
            "Diterbitkan pada 3 Mei 2024, buku itu tak laku.",
            "Tanggal: belum pasti",
            "Terbit 1990 di Bandung",
        ),
    ),
    *roles.bare_date(
        "januari februari maret april ~mei~ juni juli agustus september oktober november desember "
        "jan~ feb~ mar~ apr~ jun~ jul~ agu~ sep~ okt~ nov~ ",
        day=_DAY,
        hits=("Jumat, 3 Mei 2024 10:15 WIB", "Ayu Lestari - 3 Mei 2024, 10:15 WIB"),
        misses=("3 Mei 2024: jembatan dibuka", "Pada 3 Mei 2024 ia tiba.", "Mei 2024"),
    ),
    roles.writer(
        "oleh ditulis~oleh laporan~wartawan laporan reporter",
        hits=("Oleh: Ayu Lestari", "Oleh Ayu Lestari dan Budi Raharja"),
        misses=("Oleh Ayu Lestari kami diberi tahu.", "Oleh sebab itu", "Laporan cuaca"),
    ),
    *roles.author(
        "penulis editor reporter pewarta redaktur kontributor sumber~penulis",
        "tentang~penulis profil~penulis lihat~semua~artikel~penulis",
        hits=("Penulis: Ayu Lestari", "Editor: Budi Raharja", "Tentang penulis"),
        misses=("Penulis: tak dikenal, mungkin biarawan", "Tentang penulis tak banyak diketahui."),
    ),
    roles.tags(
        "tag tags kata~kunci label kategori topik topik~terkait artikel~ini~telah~tayang~di rubrik",
        hits=("Tag: jembatan, sungai, malam", "Kategori: Budaya"),
        misses=("Topik: roti. Anggur. Garam.", "Label berwarna"),
    ),
    roles.source(
        "sumber sumber~berita sumber~artikel artikel~asli",
        hits=("Sumber: Warta Dermaga", "Sumber: https://example.org/dermaga"),
        misses=("Sumber: kami bertanya pada warga.", "Sumber mata air"),
    ),
    *roles.counter(
        "dilihat kali~dilihat kali~dibaca dibaca waktu~baca menit~membaca menit~baca komentar "
        "tayangan kali~dibagikan ",
        hits=("1.204 kali dibaca", "Waktu baca: 4 menit"),
        misses=("12 pembaca", "4 menit", "Komentar atas naskah"),
    ),
    notices.advert(
        "konten~berbayar konten~bersponsor artikel~berlanjut~setelah~iklan "
        "lanjut~baca~setelah~iklan "
        "scroll~untuk~lanjut~membaca scroll~to~continue~with~content gulir~untuk~lanjut~baca "
        "iklan~di~bawah berita~berlanjut~setelah~iklan",
        "iklan advertorial",
        hits=("Artikel berlanjut setelah iklan", "- Iklan -"),
        misses=("Iklan", "Iklan dan bahasanya", "Konten berbayar mahal"),
    ),
    notices.newsletter(
        "berlangganan dapatkan daftar daftarkan langganan masukkan newsletter ikuti",
        "newsletter buletin~kami langsung~di~email buletin~harian",
        hits=("Berlangganan newsletter kami", "Dapatkan berita pilihan langsung di email Anda"),
        misses=("Buletin tahun 1931 empat halaman.", "Dapatkan pelukan."),
    ),
    *notices.share(
        """
        bagikan bagikan~artikel bagikan~artikel~ini bagikan~berita~ini bagikan~ke bagikan~di
        sebarkan cetak cetak~artikel salin~tautan salin~link tautan~disalin kirim~lewat~email
        komentari simpan~artikel bagikan~ke~teman share~artikel~ini share:
        """,
        hits=(
            "Bagikan artikel ini",
            "Bagikan | Cetak",
            "Bagikan: Facebook Twitter WhatsApp",
            "Bagikan Facebook Telegram",
        ),
        misses=("Bagikan roti itu", "Cetak biru kota", "Sebarkan kabar baik."),
    ),
    notices.follow(
        """
        ikuti~kami ikuti~berita ikuti~saluran ikuti~kanal ikuti~akun ikuti~terus
        dapatkan~update~berita dapatkan~berita bergabung~di~grup bergabung~dengan~grup
        gabung~di~grup cek~berita simak~berita~dan~artikel~pilihan jangan~lupa~ikuti
        """,
        hits=("Ikuti kami di Facebook dan Instagram", "Cek berita dan artikel lain di Google News"),
        misses=("Ikuti kami, kata pemandu.", "Ikuti terus jalan setapak itu."),
    ),
    *notices.rights(
        """
        hak~cipta~dilindungi hak~cipta~dilindungi~undang-undang dilarang~mengutip
        dilarang~memperbanyak dilarang~keras dilarang~menyalin dilarang~mereproduksi
        seluruh~hak~cipta
        """,
        hits=(
            "© 2024 Warta Dermaga. Hak cipta dilindungi undang-undang.",
            "Dilarang mengutip tanpa izin",
        ),
        misses=("Ia tahu hak cipta dilindungi negara.", "Aturannya dilarang memancing"),
    ),
    *notices.disclaimer(
        """
        artikel~ini~merupakan artikel~ini~adalah~kiriman isi~artikel~ini tulisan~ini
        pandangan~dalam~tulisan konten~ini~merupakan konten~ini~adalah opini~yang isi~di~luar
        artikel~ini~dibuat artikel~ini~tidak~bertujuan
        """,
        """
        tanggung~jawab~penulis tidak~mencerminkan tidak~mewakili menjadi~tanggung~jawab
        user~generated bukan~merupakan~saran bukan~ajakan kecerdasan~buatan di~luar~tanggung~jawab
        """,
        hits=(
            "Isi artikel ini sepenuhnya menjadi tanggung jawab penulis.",
            "Tulisan ini adalah pendapat pribadi dan tidak mencerminkan sikap redaksi.",
        ),
        misses=(
            "Tulisan ini lahir di tepi sungai.",
            "Matanya tidak mencerminkan rasa takut.",
        ),
    ),
    notices.comments(
        """
        tulis~komentar tinggalkan~komentar tambahkan~komentar kirim~komentar beri~komentar
        tinggalkan~balasan batalkan~balasan belum~ada~komentar tidak~ada~komentar
        jadilah~yang~pertama~berkomentar komentar~ditutup login~untuk~berkomentar
        masuk~untuk~berkomentar semua~komentar tulis~komentar~anda komentar~terpopuler
        """,
        """
        alamat~email~anda~tidak~akan ruas~yang~wajib~ditandai simpan~nama,~email
        anda~harus~masuk~log anda~harus~login silakan~login~untuk
        """,
        hits=(
            "Tinggalkan Balasan",
            "Alamat email Anda tidak akan dipublikasikan. Ruas yang wajib ditandai *",
        ),
        misses=("Tulis komentar yang jujur, pinta guru.", "Belum ada komentar dari raja."),
    ),
    *notices.footer(
        """
        tentang~kami kontak kontak~kami hubungi~kami redaksi pedoman~media~siber kebijakan~privasi
        syarat~dan~ketentuan ketentuan~layanan info~iklan karir karier peta~situs kode~etik
        kebijakan~cookie disclaimer beriklan pasang~iklan privasi susunan~redaksi
        """,
        hits=(
            "Redaksi - Pedoman Media Siber",
            "Redaksi | Kontak",
            "Tentang Kami | Redaksi | Kebijakan Privasi",
            "Redaksi Kontak Karir Disclaimer",
        ),
        misses=(
            "Pedoman Media Siber",
            "Kontak dengan bulan",
            "Tentang kami berdua",
            "Karir dan keluarga",
        ),
    ),
    notices.cookies(
        """
        kami~menggunakan~cookie situs~ini~menggunakan~cookie situs~web~ini~menggunakan~cookie
        website~ini~menggunakan~cookie terima~semua~cookie terima~semua
        dengan~melanjutkan~menggunakan~situs dengan~menggunakan~situs~ini
        """,
        hits=("Situs ini menggunakan cookie untuk layanan.", "Terima semua cookie"),
        misses=("Kami menggunakan tepung.", "Ia terima semua itu."),
    ),
    *notices.navigation(
        """
        beranda cari pencarian langsung~ke~konten lompat~ke~konten lewati~ke~konten masuk daftar
        login keluar akun~saya langganan berlangganan lupa~kata~sandi artikel~sebelumnya
        artikel~selanjutnya artikel~berikutnya berita~sebelumnya berita~selanjutnya
        """,
        hits=("Langsung ke konten", "Masuk | Daftar"),
        misses=("Cari ikan", "Menu malam"),
    ),
    notices.path(
        "beranda home anda~di~sini:~beranda",
        hits=("Beranda > Daerah > Dermaga", "Home » Budaya » Buku"),
        misses=("Beranda rumah", "Beranda / teras"),
    ),
    *notices.paywall(
        """
        konten~ini~khusus khusus~pelanggan hanya~untuk~pelanggan berlangganan~untuk~membaca
        sudah~berlangganan? sudah~punya~akun? untuk~melanjutkan~membaca,
        """,
        hits=("Konten ini khusus pelanggan", "Sudah berlangganan? Masuk di sini"),
        misses=("Khusus anak-anak", "Ia berlangganan sejak 1980."),
    ),
)
