"""Short articles of our own making, (title, text) by language, for tests to put things into."""

from __future__ import annotations

_ZH = """\
灯塔建在岬角最高的那块岩石上，去年冬天的风暴过后，就没有人看守了。镇上终于同意，出钱再请一位守塔\
人，一共有六个人报名，其中有一位面包师，有两位退休的水手，还有一位小学老师，他们都从来没有在这里\
过夜。
灯现在靠电机转动，可是总得有人擦掉玻璃上的盐，黄昏时数一数经过的船只，再把船名写进厚厚的册子里。\
最早的一册，从很久以前的三月写起，第一艘船上装的，是橘子、柠檬、葡萄、木桶、绳子和一架钢琴，最后\
一页空着，因为那天墨水结了冰。
得到这份差事的人，将住在仓库上面的三间圆屋子里，有一个炉子、一架望远镜、一盏油灯、一条漏水的小船。\
老师说她会游泳，面包师说，他会自己带面粉来，海鸥最好也学着吃黑麦面包。
镇上的孩子们希望是老师，因为她答应，每个晴天的星期六，都让他们上去看灯，看船，看远处的山。
"""
_JA = """\
岬のいちばん高い岩の上に灯台があるが、去年の冬の嵐のあと、守る人がいなくなった。町はようやく、新\
しい灯台守を雇うことに決め、六人が応募した。パン屋が一人、引退した船乗りが二人、そして、海を一度\
も見たことのない先生が、その中にいた。
灯りはいま、モーターで回っている。それでも、ガラスの塩をふき、夕暮れに通る船を数え、その名前を帳\
面に書く人がいる。いちばん古い帳面は、遠い昔の三月に始まり、最初の船は、みかん、レモン、ぶどう、\
樽、縄、そしてピアノを運んでいた。
選ばれた人は、倉庫の上の丸い部屋で、炉と、望遠鏡と、水のもる小舟といっしょに暮らす。先生は、泳げ\
ると言った。パン屋は、粉を自分で持ってくるから、かもめも黒パンを好きになるだろう、と言った。
町の子どもたちは、先生に決まればいいと思っている。晴れた土曜日には、灯りと船と遠い山を見せてくれ\
ると、約束したからだ。
"""
_KO = """\
곶에서 가장 높은 바위 위에 등대가 서 있지만, 지난겨울 폭풍이 지나간 뒤, 지키는 사람이 없었다. 마\
을은 마침내, 새 등대지기를 두기로 했고, 여섯 사람이 지원했다. 그 가운데 빵집 주인이 한 명, 은퇴\
한 선원이 두 명, 그리고, 바다를 본 적 없는 선생이 있었다.
불빛은 이제 전기로 돌아간다. 그래도, 누군가는 유리에 앉은 소금을 닦고, 해 질 무렵 지나가는 배를 \
세고, 그 이름을 공책에 적어야 한다. 가장 오래된 공책은, 먼 옛날 삼월에 시작되고, 첫 배에는 귤, \
레몬, 포도, 나무통, 밧줄, 그리고 피아노가 실려 있었다.
뽑힌 사람은 창고 위의 둥근 방 세 칸에서, 난로 하나, 망원경 하나, 물이 새는 배 한 척과 함께 살게 \
된다. 선생은 헤엄칠 줄 안다고 했고, 빵집 주인은, 밀가루를 직접 가져올 테니, 갈매기도 호밀빵을 좋\
아하게 될 것이라고 했다.
"""
_EN = """\
The lighthouse stands on the highest rock of the cape, and since the storms of last winter, \
nobody has kept it. The council has at last agreed, after three meetings, to pay for a keeper, \
and six people applied: a baker, two retired sailors, a widow, a plumber, and a schoolteacher, \
who had never seen the sea.
The lamp turns by a motor now, but somebody has to wipe the salt off the glass, count the ships \
at dusk, and write their names into the book. The oldest volume begins in March, long ago, with \
a schooner that carried oranges, lemons, barrels, ropes, mirrors, and a piano, and it ends with \
a blank page, for the ink had frozen.
Whoever gets the post will live in three round rooms above the store, with a stove, a \
telescope, a lantern, and a boat that leaks. The schoolteacher says that she can swim. The \
baker says that he will bring his own flour, and that the gulls had better learn to like rye.
"""
_RU = """\
Маяк стоит на самой высокой скале мыса, но после зимних бурь, которые длились месяц, за ним \
никто не смотрит. Город наконец согласился, после трёх собраний, платить смотрителю, и пришло \
шесть человек: пекарь, два старых моряка, вдова, слесарь, и учительница, которая никогда не \
видела моря.
Лампу теперь вращает мотор, но кто-то должен стирать соль со стекла, считать в сумерках \
корабли, и записывать их имена в книгу. Самый старый том начинается в марте, давным-давно, со \
шхуны, которая везла апельсины, лимоны, бочки, канаты, зеркала, и рояль, а кончается пустой \
страницей, потому что чернила замёрзли.
Тот, кого выберут, будет жить в трёх круглых комнатах над складом, с печкой, подзорной трубой, \
и лодкой, которая течёт. Учительница говорит, что умеет плавать. Пекарь говорит, что привезёт \
свою муку, и что чайкам лучше полюбить ржаной хлеб.
"""
_TH = """\
ประภาคารตั้งอยู่บนหินที่สูงที่สุดของแหลม, แต่หลังจากพายุเมื่อปีก่อน, ก็ไม่มีใครดูแลอีกเลย. \
ชาวเมืองตกลงกันได้ในที่สุด, หลังจากประชุมสามครั้ง, ว่าจะจ้างคนเฝ้าคนใหม่, มีผู้สมัครหกคน, \
มีคนทำขนมปัง, มีกะลาสีเก่าสองคน, มีแม่ม่าย, และครูที่ไม่เคยเห็นทะเลมาก่อน.
ตอนนี้โคมไฟหมุนด้วยมอเตอร์, แต่ต้องมีคนเช็ดเกลือออกจากกระจก, นับเรือที่แล่นผ่านตอนค่ำ, \
แล้วจดชื่อลงในสมุด. สมุดเล่มแรกเริ่มในเดือนมีนาคมเมื่อนานมาแล้ว, เรือลำแรกบรรทุกส้ม, มะนาว, \
องุ่น, ถังไม้, เชือก, และเปียโน.
คนที่ได้งานนี้จะอยู่ในห้องกลมสามห้องเหนือโกดัง, มีเตา, กล้องส่องทางไกล, และเรือที่รั่ว. ครูบอกว่\
าเธอว่ายน้ำเป็น. คนทำขนมปังบอกว่าเขาจะเอาแป้งมาเอง, และนกนางนวลควรหัดกินขนมปังดำ.
"""
_HI = """\
प्रकाशस्तंभ अंतरीप की सबसे ऊँची चट्टान पर खड़ा है, पर पिछली सर्दी के तूफ़ानों के बाद, उसकी \
देखभाल करने वाला कोई नहीं था। नगर ने आख़िर, तीन बैठकों के बाद, नया रखवाला रखना तय किया, और छह \
लोगों ने अर्ज़ी दी: एक नानबाई, दो बूढ़े नाविक, एक विधवा, एक लोहार, और एक अध्यापिका, जिसने कभी \
समुद्र नहीं देखा था।
दीपक अब मोटर से घूमता है, पर किसी को काँच से नमक पोंछना होता है, शाम को जहाज़ गिनने होते हैं, \
और उनके नाम किताब में लिखने होते हैं। सबसे पुरानी किताब मार्च में शुरू होती है, बहुत पहले, और \
पहला जहाज़ संतरे, नींबू, अंगूर, पीपे, रस्सियाँ, और एक पियानो ले जा रहा था।
जो चुना जाएगा, वह गोदाम के ऊपर तीन गोल कमरों में रहेगा, एक चूल्हे, एक दूरबीन, और एक टपकती नाव \
के साथ। अध्यापिका कहती है कि उसे तैरना आता है। नानबाई कहता है कि वह अपना आटा लाएगा, और चिड़ियों \
को भी राई की रोटी पसंद आएगी।
"""
_DE = """\
Der Leuchtturm steht auf dem höchsten Felsen der Landspitze, doch seit den Stürmen des letzten \
Winters, die vier Wochen dauerten, hütet ihn niemand. Die Gemeinde will nun, nach drei \
Sitzungen, einen Wärter bezahlen, und sechs Leute haben sich gemeldet: ein Bäcker, zwei alte \
Seeleute, eine Witwe, ein Schlosser, und eine Lehrerin, die noch nie am Meer war.
Die Lampe dreht sich heute mit einem Motor, aber jemand muss das Salz vom Glas wischen, abends \
die Schiffe zählen, und ihre Namen in das Buch schreiben. Der älteste Band beginnt im März, vor \
langer Zeit, mit einem Schoner, der Orangen, Zitronen, Fässer, Seile, Spiegel, und ein Klavier \
geladen hatte, und endet mit einer leeren Seite, weil die Tinte gefroren war.
Wer die Stelle bekommt, wohnt in drei runden Zimmern über dem Lager, mit einem Ofen, einem \
Fernrohr, und einem Boot, das leckt. Die Lehrerin sagt, dass sie schwimmen kann. Der Bäcker \
sagt, dass er sein Mehl mitbringt, und dass die Möwen sich an Roggenbrot gewöhnen werden.
"""

ARTICLES = {
    "zh": ("海边小镇重新请人看守旧灯塔", _ZH),
    "ja": ("町が古い灯台を守る人をもう一度さがす", _JA),
    "ko": ("바닷가 작은 마을이 오래된 등대를 다시 지키려 한다", _KO),
    "en": ("Small town by the sea looks for a keeper again", _EN),
    "ru": ("Маленький город у моря снова ищет смотрителя для маяка", _RU),
    "th": ("เมืองเล็กริมทะเลหาคนเฝ้าประภาคารเก่าอีกครั้ง", _TH),
    "hi": ("समुद्र किनारे का छोटा नगर फिर रखवाला ढूँढ रहा है", _HI),
    "de": ("Kleine Stadt am Meer sucht wieder einen Wärter", _DE),
}
