"""Words that stand around a telephone number, an address or a name on a messenger.

``LABELS`` name the channel, ``CALLS`` ask the reader to use it, ``LINKS`` only join the others.
Words of all languages stand together: a page in one language advertises in another.
"""

from __future__ import annotations

import regex

_LABELS = """
tel tel. tél tél. téléphone telephone telephon telefon telefono teléfono tlf tlf. tfno telf fon
fone phone phones ph ph. mobile mobil móvil movil mob. mob cell cellphone cel celular handy
handynummer portable hotline helpline infoline hot-line fax number no. nr nr. n° no num num.
número numero numéro nummer rufnummer telefonnummer mobilnummer servicenummer whatsapp whats-app
whatsap watsapp wa wapp whatsapp: telegram telegramm tg telegram-kanal wechat we-chat weixin
weichat vx wx wxid v-x vxin qq qqid q-q skype skypename line lineid line-id kakao kakaotalk
kakaoid viber signal zalo messenger imo icq discord email e-mail e-mails emails mail mailadresse
mel courriel correo correo-e adresse surel pos-el website web site webseite internetseite
homepage internet url link enlace lien sitio tautan situs página pagina laman contact contacts
kontakt kontakte kontak contacto contactos id user user-id username usuario benutzername account
handle channel kanal canal nick support service kundenservice kundendienst servicehotline
bestellhotline bestelltelefon beratung reservations reservation reservierung réservation
reservas bookings booking orders sales info infos toll-free tollfree sms instagram insta ig fb
facebook twitter telepon telpon telp telp. tlp hp no.hp nohp nomor nomer hubungi ponsel
điện-thoại đt sđt sdt đtdđ dđ hotline: email: liên hệ liên-hệ số máy số-điện-thoại điện thoại di
động zalo: fanpage web: тел тел. телефон телефону телефоне телефоны моб моб. мобильный сотовый
номер номеру номера № вотсап ватсап вацап вайбер телеграм телеграмм телега тг тг-канал скайп
почта почте e-mail: эл.почта электронная почту адрес адресу сайт сайте сайту ссылка ссылке
аккаунт контакт контакты горячая линия горячей линии справки справка консультация логин ник вк
फोन फ़ोन मोबाइल मोबाईल दूरभाष टेलीफोन टेलीफ़ोन नंबर नम्बर व्हाट्सएप व्हाट्सऐप वॉट्सऐप वाट्सएप
टेलीग्राम ईमेल ई-मेल मेल वेबसाइट वेबसाईट संपर्क सम्पर्क हेल्पलाइन स्काइप लाइन वीचैट आईडी पता
लिंक हॉटलाइन 전화 전화번호 문의 문의전화 상담전화 상담문의 대표전화 연락처 연락 휴대폰 핸드폰
휴대전화 팩스 번호 상담 카톡 카카오톡 카톡아이디 카톡id 카카오 톡 라인 라인아이디 라인id
텔레그램 텔레 텔 위챗 스카이프 왓츠앱 이메일 메일 홈페이지 웹사이트 사이트 주소 아이디 고객센터
예약 예약문의 예약전화 주문전화 주문 링크 채널 오픈채팅
"""

_CALLS = """
call calls calling ring dial phone text message msg whatsapp write mail e-mail email contact add
join follow visit click see check book order buy dm pm toll reach ask enquire inquire consult
subscribe try get enquiries inquiries enquiry inquiry details information info more appointment
appointments booking quote quotes free now today tonight here anytime immediately 24/7 24h 24hrs
hours us me asap please pls chat reply scan anrufen ruf rufen rufen-sie an jetzt heute gleich
sofort kostenlos kostenfrei gratis schreiben schreib schreiben-sie kontaktieren melden bestellen
buchen bestellung bestellungen anfragen fragen informieren besuchen besuche klick klicken hier
bitte termin termine unter beraten uns anruf rufnummer bestelle llame llama llámenos llámanos
llamar llamando llámame llame-ya ya ahora hoy escriba escribe escríbenos escribanos escríbanos
contacte contacta contáctenos contáctanos contactar visite visita visítenos pida pídalo pedidos
pedido consultas consulte consulta reserve reserva informes información mayores más aquí añade
añádenos agrega agréganos únete marque marca envíe rendez-vous appelez appeler appelez-nous
appelle joindre joignez maintenant aujourd'hui écrivez écrivez-nous contactez contactez-nous
visitez commandez commande commandes réservez renseignements renseignement infos plus gratuit
gratuitement cliquez ici ajoutez rejoignez composez dès immédiatement devis vite hubungi
hubungilah telepon telpon telp kontak sms kirim kunjungi klik pesan pesanan pemesanan informasi
segera sekarang hari langsung kami admin tambahkan gabung disini sini dapatkan daftar bergabung
konsultasi gọi ngay liên hệ nhắn tin đặt hàng mua tư vấn miễn phí inbox truy cập xem thêm kết
bạn hôm nay bây giờ chúng tôi tại đây bấm vào đăng ký hỗ trợ báo giá chi tiết xin vui lòng alo
hãy звоните звони позвоните позвони звонить звонок набирайте наберите пишите пиши напишите
написать заказ заказы заказать заказывайте закажите обращайтесь обратитесь связаться свяжитесь
сейчас сегодня прямо бесплатно бесплатный бесплатная круглосуточно переходите переходи заходите
подписывайтесь подпишись добавьте добавляйте справок справки консультации вопросам подробности
подробнее запись записаться записывайтесь нам мне нас купить жмите сюда здесь вступайте कॉल काॅल
करें करे कीजिए फोन अभी आज तुरंत संपर्क सम्पर्क लिखें भेजें ईमेल व्हाट्सएप जानकारी अधिक बुकिंग
बुक ऑर्डर मुफ्त मुफ़्त यहाँ यहां क्लिक जाएं जाएँ देखें जुड़ें हमें हमसे सलाह विजिट पाएं कृपया
전화주세요 연락주세요 문의하세요 전화하세요 연락하세요 상담하세요 문의주세요 지금 바로 지금바로
추가 추가하세요 친추 무료 무료상담 상담 환영 언제든지 오세요 클릭 클릭하세요 방문하세요 가입
가입하세요 주문하세요 예약하세요 신청 신청하세요 24시간 빠른 빠른상담 즉시 주세요 하세요
바랍니다 부탁드립니다 으로 로 또는 검색 메시지 보내세요 문자
"""

_LINKS = """
at on to by via or and for with the our my us me is are : in of from over through a unter auf an
per oder und für mit zu zur zum die der das ist sind bei über ihre unser unsere sie wir al en
por o y para con el la los las de del nuestro nuestra su es un una au à par ou et pour avec le
les du des est notre sur sous nous vous votre di ke atau dan untuk dengan ini kami nomor pada
lewat melalui adalah qua theo hoặc và để số với là cho tại ở vào của bạn по на или и для в во с
через за к от нашему наш наша это पर को से या और के लिए का की में हमारे है 로 으로 에 는 은 및
또는
"""

_UNSPACED_LABELS = """
售后 售前 客户 订购 訂房 訂位 订房 洽谈 業務 业务 办证 招聘 求购 有售 徽芯 威芯 微芯 薇芯 微信
微信号 微信號 微信公众号 公众号 公眾號 薇信 威信 微心 徽信 维信 薇 威 微 卫星 v信 v信号 vx wx
加v 加微 加薇 加微信 加威信 加vx 加wx 加q 加qq 加扣 加群 q群 qq群 群号 群號 微信群 qq qq号 qq號
q 扣扣 企鹅 企鹅号 叩叩 球球 电话 電話 电话号 电话号码 電話號碼 手机 手機 手机号 手機號碼
手机号码 热线 熱線 专线 專線 座机 号码 號碼 传真 傳真 邮箱 郵箱 电邮 電郵 信箱 邮件 郵件
电子邮件 電子郵件 网址 網址 网站 網站 官网 官網 网页 链接 連結 地址 主页 飞机 飞机号 电报 電報
纸飞机 赖 賴 賴id line line@ lineid id 账号 帐号 帳號 号 號 客服 客服电话 客服熱線 服务热线
服務熱線 服务电话 咨询热线 諮詢熱線 咨询电话 諮詢電話 订购热线 訂購專線 预约电话 預約電話
联系电话 聯絡電話 联系方式 聯絡方式 联系人 免费电话 免費電話 投诉电话 报名电话 订票电话 加盟热线
招商热线 全国统一 統一 whatsapp telegram skype wechat tel tel. phone email e-mail mail mob tg
抖音 抖音号 小红书 微博 b站 搜索 搜 お電話 電話番号 でんわ 携帯 携帯電話 フリーダイヤル
フリーコール ファックス メール メールアドレス メアド アドレス サイト ホームページ 公式サイト
ライン ライン登録 lineアカウント カカオ カカオid 公式line スカイプ テレグラム ワッツアップ
ウィーチャット お問い合わせ お問合せ 問い合わせ お問い合わせ先 問合せ 連絡先 ご連絡先 ご予約
予約 お申し込み 受付 窓口 ホットライン 代表 公式 相談窓口 コールセンター โทร โทร. โทรศัพท์ เบอร์
เบอร์โทร เบอร์โทรศัพท์ มือถือ สายด่วน แฟกซ์ ไลน์ ไลน์ไอดี ไอดี ไอดีไลน์ วอตส์แอป วอทส์แอป
เทเลแกรม สไกป์ วีแชท อีเมล อีเมล์ เว็บไซต์ เว็บ ลิงก์ ติดต่อ ฮอตไลน์ เฟซบุ๊ก เพจ ช่องทาง แอดไลน์
คอลเซ็นเตอร์
"""

_UNSPACED_CALLS = """
请 請 请加 請加 加 添加 请拨打 請撥打 拨打 撥打 拨 撥 打 致电 致電 请致电 請致電 来电 來電 欢迎
歡迎 咨询 諮詢 谘询 咨詢 详询 詳詢 洽询 洽詢 洽 联系 聯系 聯繫 聯絡 联络 立即 马上 馬上 赶紧
趕快 赶快 快 速 速加 即可 免费 免費 领取 領取 购买 購買 订购 訂購 下单 下單 预约 預約 预订 預訂
报名 報名 了解 瞭解 详情 詳情 更多 点击 點擊 访问 訪問 登录 登錄 登陆 登入 进入 關注 关注 扫码
搜 有需要 需要 的 可 私聊 私信 同号 同號 老师 老師 小编 小編 店主 店长 客服 官方 专业 專業
一对一 24小时 24小時 全天 在线 線上 本人 我 我的 我们 我們 或 或者 并 和 是 为 為 至 到 发送
發送 发邮件 回复 注册 註冊 投稿 合作 商务 商務 办理 辦理 代办 代開 代开 开票 查看 查询 查詢 资料
資料 领取资料 福利 经理 先生 小姐 女士 上门 上門 服务 服務 专享 抢购 搶購 有意 者 诚信 誠信 加盟
招商 热线 交流 进群 進群 入群 好友 体验 體驗 试用 获取 獲取 优惠 優惠 现在 現在 今天 今日 就 来
來 问 問 ください までお までご まで お気軽に お気軽 今すぐ いますぐ すぐ 今なら 無料 無料で
登録 追加 友達追加 友だち追加 を に へ は で の お ご 検索 クリック こちら アクセス してください
お待ちしています お電話ください ご連絡 ご連絡ください ご相談 ご相談ください 相談 お申込み
詳しくは 詳細は ご予約は ご注文は ご注文 注文 問い合わせは お問い合わせは 24時間 24時間受付
受付中 連絡 友達 友だち กรุณา โปรด ด่วน ทันที วันนี้ เลย ที่ ได้ที่ ได้ สอบถาม สอบถามเพิ่มเติม
รายละเอียด เพิ่มเติม สั่งซื้อ จอง สมัคร คลิก แอด เพิ่มเพื่อน ทัก ทักแชท ส่ง เข้า เข้าชม ดู ดูที่
ฟรี ปรึกษา ปรึกษาฟรี 24ชม. ตลอด 24 ชั่วโมง เรา ได้เลย นะคะ ครับ ค่ะ คะ ถึง หรือ และ สนใจ
เดี๋ยวนี้ ตอนนี้ โทรเลย โทรหา โทรหาเรา ติดต่อเรา มาที่ มา
"""

_LEADS = """
at on to via from or and in is are see visit under unter per auf en al a por o y au à sur par ou
et di ke atau dan qua tại hoặc по на или и в через पर या email contact call called dial dialed
phone website site number address named account user handle von bei der dem the its their his
her dialled rang phoned texted emailed wrote write writing na op på til su em pod
"""

_FOLLOWS = """
or and to for from between if with in on at as is are was were which who where when during und
oder für von zwischen bis wenn um zu ist o y para de entre si desde ou et pour du atau dan untuk
dari jika và hoặc để từ или и для с по чтобы если या और पर के से को
"""

_AUXILIARIES = """
may to can could please should must you we i they he she will would just simply bitte kann
können sie man zu puede pueden puedes debe deben pour peut peuvent pouvez vous veuillez можно
можете просят просит чтобы нужно dapat bisa silakan untuk có thể xin hãy सकते सकती कृपया
"""

_MESSENGERS = """
whatsapp telegram tg wechat weixin vx wx line lineid line-id kakao kakaotalk viber skype zalo qq
discord instagram insta ig 微信 微信号 微信號 薇信 威信 徽信 薇 威 徽芯 威芯 微芯 加v 加微 加薇
加微信 v信 qq群 qq号 q群 扣扣 飞机 飞机号 纸飞机 电报 賴 賴id 赖 line@ 公众号 微信公众号 抖音号
抖音 小红书 公眾號 微博 ライン カカオ カカオid line登録 公式line lineアカウント スカイプ
テレグラム 카톡 카카오톡 라인 텔레그램 텔레 위챗 스카이프 카톡아이디 카톡id 오픈채팅 ไลน์
ไลน์ไอดี ไอดีไลน์ แอดไลน์ เทเลแกรม телеграм телеграмм тг телега скайп вайбер вотсап ватсап
टेलीग्राम स्काइप वीचैट слак ник bbm jabber 까톡 シグナル
"""

_ACCOUNTS = """
id id: 号 號 号码 號碼 是 为 為 号是 account アカウント आईडी 아이디 ไอดี логин no number us
"""

_ANY_NUMBER = """
no. no nr nr. n° num num. number numero número numéro nummer id account link url номер номеру
номера № 号 號 号码 號碼 번호 주소 아이디 адрес address 地址 主页 nomor nomer info infos service
support sales orders order line booking bookings handle user contact website web site
"""

_UNSPACED_FOLLOWS = """
向 进行 進行 举报 舉報 报名 報名 查询 查詢 查看 这个 這個 多次 由 与 與 和 或 及 等 后 後 予以
反映 登记 登記 免费 で に と へ から まで は を が も の 로 으로 에 는 은 을 를 이 가 와 과 에서
ได้ ใน หรือ ภายใน เพื่อ และ
"""

_UNSPACED_LEADS = """
可 可以 能 能够 能夠 通过 通過 经 经由 至 到 要 应 應 应当 需 须 须要 请 請 请您 她 他 其 曾 并
並 后 後 再 来 者 往 向 上 用 登录 登入
"""

# Platforms, and what people have there: a page, a channel, a group, a code, an application.
_PLATFORMS = """
youtube tiktok twitter snapchat snap threads threema pinterest reddit linkedin vkontakte
wechat gmail
paypal gpay paytm yahoo ym yt fbpage page group app bot code chat profile blog shop store seite
gruppe kanal profil laden filiale büro gruppo groupe chaîne page boutique grupo tienda canal página
perfil grup toko kanal akun halaman profil aplikasi kode nhóm kênh trang cửa-hàng mã
ứng-dụng cskh lh
tư-vấn tổng đài số máy группа группе канал канале страница профиль бот чат магазин код приложение лс
личку личка инстаграм инста фейсбук ютуб вконтакте мыло почте т. моб.тел эл. фб यूट्यूब फेसबुक
इंस्टाग्राम इंस्टा ट्विटर गूगल पेटीएम चैनल ग्रुप पेज कोड ऐप एप लिंक प्रोफाइल नं नं. मो मो. मोबा
सर्च फॉलो सब्सक्राइब मैसेज एसएमएस मिस्ड टोल फ्री डाउनलोड 인스타 인스타그램 유튜브 페이스북 네이버 블로그
카페 채널 그룹 밴드 톡 코드 앱 대표번호 홈피 fanpage cp fast respon response tlf tlf. tfno. tfno
wsp wasap сот сот. whats insta. nachricht anruf gruppenchat bbm jabber fanspage 까톡
"""
_UNSPACED_PLATFORMS = """
インスタ インスタグラム ツイッター ユーチューブ フェイスブック ブログ チャンネル グループ コード
アプリ
プロフ プロフィール リンク 店舗 電話受付 番号 ショートメール dm youtube twitter instagram facebook
tiktok ig fb app 頻道 频道 群組 群组 網店 网店 賣場 卖场 商城 蝦皮 淘宝 淘寶 店铺 店鋪 旺旺 支付宝
微店 直播 直播间 粉專 粉絲團 粉丝 臉書 脸书 推特 油管 快手 知乎 百度 陌陌 探探 号码 代碼 代码 邀请码
邀請碼 推荐码 อินสตาแกรม ไอจี ทวิตเตอร์ เฟส เพจ กลุ่ม ช่อง ช่องทาง แอป โค้ด ร้าน ยูทูบ ลิ้งค์ ลิงค์
ทางเข้า แชท หมายเลข シグナル
"""

#: Words of those who speak to customers.
INVITING = regex.compile(
    r"""\b(?:we|our|us|your|you|please|call|contact|visit|apply|click
    |wir|uns|unser\w*|Ihnen|Ihr\w*|euch|bitte|kontaktieren|nous|notre|nos|vous|votre|vos|contactez
    |nosotros|nuestr\w+|usted\w*|contáct\w+|kami|anda|hubungi|silakan|chúng\ tôi|quý\ khách|liên\ hệ
    |мы|нас|наш\w*|вы|вам|ваш\w*|звоните|हम|हमारे|हमारी|आप|आपके|संपर्क|저희|고객|문의\w*)\b
    |我们|我們|您|欢迎|歡迎|咨询|諮詢|洽詢|お客様|当社|弊社|当店|ください|お問い合わせ|เรา|คุณ|ติดต่อ""",
    regex.VERBOSE | regex.IGNORECASE,
)

LABELS = frozenset((_LABELS + _PLATFORMS).split())
CALLS = frozenset(_CALLS.split()) - LABELS
LINKS = frozenset(_LINKS.split())
#: The same where words are not set apart.
UNSPACED_LABELS = frozenset((_UNSPACED_LABELS + _UNSPACED_PLATFORMS).split()) | {
    "q q",
    "v x",
    "line id",
}
UNSPACED_CALLS = frozenset(_UNSPACED_CALLS.split()) - UNSPACED_LABELS
#: Words behind which a contact is meant where it stands: prepositions and verbs of prose.
LEADS = frozenset(_LEADS.split())
UNSPACED_LEADS = tuple(_UNSPACED_LEADS.split())
#: Words that follow an honest contact.
FOLLOWS = frozenset(_FOLLOWS.split())
UNSPACED_FOLLOWS = tuple(_UNSPACED_FOLLOWS.split())
#: Words behind which a call stands in a sentence: ``you may call``, ``can write to``.
AUXILIARIES = frozenset(_AUXILIARIES.split())
#: Labels behind which a name may stand without a digit in it.
MESSENGERS = frozenset(_MESSENGERS.split())
#: What may stand between a messenger's name and the reader's: ``WeChat ID``, ``微信号``.
ACCOUNTS = frozenset(_ACCOUNTS.split())
#: Labels of any number at all: they make no telephone of one.
ANY_NUMBER = frozenset(_ANY_NUMBER.split())
