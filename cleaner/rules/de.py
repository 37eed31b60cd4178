"""German: labels of what surrounds an article."""

from __future__ import annotations

from cleaner.rules import notices, roles
from cleaner.rules.rule import Rule

_DAY = (
    r"(?:(?:mo|di|mi|do|fr|sa|so)\p{L}{0,8}\.?,?\s(?:(?:der|den)\s)?)?\d{1,2}\.\s?(?:jan|feb|mär|apr|mai"
    r"|jun|jul|aug|sep|okt|nov|dez)\p{L}{0,6}\.?\s(?:19|20)\d{2}"
)

RULES: tuple[Rule, ...] = (
    roles.promo_line(
        """
        lesen~sie~auch lesen~sie~dazu lesen~sie~hier lesen~sie~mehr lesen~sie~weiter
        lesen~sie~jetzt lies~auch lies~dazu lest~auch auch~interessant auch~lesenswert
        mehr~zum~thema mehr~dazu mehr~lesen mehr~zu mehr~darüber das~könnte~sie~auch~interessieren
        das~könnte~dich~auch~interessieren das~könnte~sie~interessieren passend~dazu
        passend~zum~thema zum~thema weiterlesen lesetipp lese-tipp unser~lesetipp
        ebenfalls~interessant ebenfalls~spannend ebenfalls~lesenswert siehe~auch~hier
        weitere~nachrichten weitere~artikel ähnliche~artikel verwandte~artikel meistgelesen
        """,
        weak="kommentar~dazu video~dazu siehe~auch beliebt hintergrund~dazu interview~dazu",
        hits=(
            "Lesen Sie auch: Warum die alte Brücke stehen bleibt",
            "Mehr zum Thema | Fährpreise steigen im Mai",
            "LESETIPP: Zehn stille Inseln für den Sommer",
            "Siehe auch: Der lange Streit um den Hafen",
        ),
        misses=(
            "Lesen Sie auch zwischen den Zeilen.",
            "Mehr dazu: später, sagte er.",
            "Siehe auch: S. 12",
            "Hintergrund: blau, Schrift: weiß",
            "Interview: wie lange arbeiten Sie schon hier?",
        ),
    ),
    roles.related(
        """
        mehr~zum~thema zum~thema das~könnte~sie~auch~interessieren auch~interessant
        das~könnte~dich~auch~interessieren das~könnte~sie~interessieren ähnliche~artikel
        ähnliche~beiträge verwandte~artikel verwandte~beiträge verwandte~themen weitere~artikel
        weitere~beiträge weitere~nachrichten weitere~meldungen weitere~themen mehr~aus~dem~ressort
        mehr~nachrichten meistgelesen meist~gelesen meistgelesene~artikel
        die~meistgelesenen~artikel am~meisten~gelesen aktuelle~nachrichten aktuelle~beiträge
        aktuelle~meldungen neueste~beiträge neueste~artikel letzte~beiträge beliebte~artikel
        beliebte~beiträge lesen~sie~auch empfohlene~artikel unsere~empfehlungen
        empfehlungen~der~redaktion lesetipps top-themen top-artikel schlagzeilen
        leser~interessierten~sich~auch~für mehr~von~diesem~autor weitere~links
        weiterführende~artikel auch~lesenswert
        """,
        hits=("Mehr zum Thema", "Das könnte Sie auch interessieren:", "» Meistgelesen"),
        misses=(
            "Zum Thema Brücke sagte sie nichts.",
            "Weitere Artikel des Vertrags regeln die Fischerei.",
            "Verwandte",
        ),
    ),
    roles.teaser(
        """
        mehr weiterlesen weiter~lesen mehr~lesen mehr~erfahren lesen~sie~mehr artikel~lesen
        zum~artikel zum~beitrag weiter jetzt~lesen ganzen~artikel~lesen mehr~dazu         """,
        hits=(
            "Die Fähre fährt wieder, doch der Fahrplan ... Weiterlesen",
            "Museum zeigt vergessene Maler [mehr]",
            "Neue Brücke über die Aue Zum Artikel »",
            "Sieben Ideen für den AbendWeiterlesen",
        ),
        misses=(
            "Er wollte noch mehr lesen",
            "Ich möchte mehr erfahren.",
            "„Und dann ... weiter kam er nicht.“",
        ),
    ),
    roles.expand(
        """
        weiterlesen mehr~lesen mehr~anzeigen alle~anzeigen mehr~laden weitere~laden mehr~erfahren
        artikel~lesen ganzen~artikel~lesen zum~artikel zum~beitrag weniger~anzeigen
        alle~kommentare~anzeigen kommentare~anzeigen vollständigen~artikel~lesen nach~oben
        zurück~zur~startseite zurück~zur~übersicht
        """,
        hits=("Weiterlesen …", "Mehr anzeigen"),
        misses=("Mehr lesen, weniger reden", "Alle anzeigen, die stehlen!"),
    ),
    roles.caption(
        """
        foto fotos bildnachweis bildquelle bild~und~foto fotocredit symbolfoto archivfoto
        pressefoto titelbild titelfoto fotoquelle grafik illustration quelle~foto quelle~bild
        screenshot beitragsbild copyright~foto foto~und~text
        """,
        "symbolbild symbolfoto archivbild archivfoto beispielbild "
        "foto~privat zum~vergrößern~klicken "
        "bild~vergrößern bild~in~originalgröße picture~alliance/dpa",
        hits=("Foto: Harald Fink", "(Symbolbild)", "Bildnachweis: Hafenamt Aue/dpa", "Foto: dpa"),
        misses=(
            "Foto: eine kurze Geschichte des Lichts",
            "Grafik: Sie zeigt, wie der Pegel über zehn Jahre hinweg stieg und dann fiel.",
            "Symbolbild einer Epoche",
        ),
    ),
    roles.dated(
        """
        stand: update: veröffentlicht~am veröffentlicht erstellt~am erstellt aktualisiert~am
        aktualisiert zuletzt~aktualisiert zuletzt~aktualisiert~am zuletzt~geändert
        letzte~aktualisierung letzte~änderung erschienen~am publiziert~am publiziert datum
        """,
        day=_DAY,
        hits=(
            "Veröffentlicht am 3. Mai 2024",
            "Aktualisiert: 03.05.2024, 10:15 Uhr",
            "Stand: 3. Mai 2024 um 09:30 Uhr | Hafenblatt",
        ),
        misses=(
            "Veröffentlicht am 3. Mai 2024, verkaufte sich das Buch schlecht.",
            "Stand 1990 am Ufer",
            "Datum: unbekannt",
        ),
    ),
    *roles.bare_date(
        "januar februar märz april .~mai~ juni juli august "
        "september oktober november dezember jan. "
        "feb. mär. apr. aug. sept. okt. nov. dez.",
        day=_DAY,
        hits=("Freitag, 3. Mai 2024", "Anna Lerch, 3. Mai 2024, 10:15 Uhr"),
        misses=("3. Mai 2024: die Brücke öffnet", "Am 3. Mai 2024 kam sie.", "Im Mai 2024"),
    ),
    roles.writer(
        "von text~von bericht~von interview~von fotos~von ein~beitrag~von ein~gastbeitrag~von",
        hits=("Von Anna Lerch", "Von Anna Lerch und Tom Ohr, dpa"),
        misses=("Von Anna Lerch stammt das Bild.", "Von der Brücke", "Von Montag bis Freitag"),
    ),
    *roles.author(
        "autor autorin autoren redaktion redakteur redakteurin verfasser",
        "über~den~autor über~die~autorin über~die~autoren "
        "zum~autor zur~autorin zur~person~des~autors",
        hits=("Autor: Anna Lerch", "Redaktion: Tom Ohr", "Über den Autor"),
        misses=("Autor: unbekannt, vermutlich ein Mönch", "Über den Autor weiß man wenig."),
    ),
    roles.tags(
        "schlagwörter schlagworte stichwörter stichworte tags themen kategorien kategorie ressort",
        hits=("Schlagwörter: Brücken, Flüsse, Nacht", "Tags: Hafen"),
        misses=("Schlagworte sind keine Argumente.", "Themen gab es genug: Brot. Wein. Salz."),
    ),
    roles.source(
        "quelle quellen textquelle originalartikel originalbeitrag",
        hits=("Quelle: Hafenblatt Aue", "Quelle: https://example.org/aue"),
        misses=("Quelle: wir fragten vierzig Leute.", "Quelle des Flusses"),
    ),
    *roles.counter(
        "aufrufe mal~gelesen lesezeit kommentare ansichten klicks min.~lesezeit "
        "minuten~lesezeit min~lesezeit zugriffe",
        hits=("1.204 Aufrufe", "Lesezeit: 4 Minuten", "Kommentare: 12"),
        misses=("12 Leser", "Aufrufe zum Streik", "4 Minuten"),
    ),
    notices.advert(
        "anzeige anzeigen gesponsert gesponserter~inhalt bezahlte~anzeige werbeanzeige "
        "artikel~wird~nach~der~anzeige~fortgesetzt nach~der~anzeige~geht~es~weiter "
        "anzeige~beenden",
        "werbung reklame",
        hits=("Anzeige", "- Werbung -", "ANZEIGE:"),
        misses=("Werbung", "Anzeige erstatten", "Anzeigen lohnt nicht."),
    ),
    notices.newsletter(
        "abonnieren~sie abonnieren~sie~unseren abonniere jetzt~abonnieren melden~sie~sich "
        "melde~dich jetzt~anmelden unser~newsletter newsletter~abonnieren newsletter~bestellen "
        "zum~newsletter~anmelden der~newsletter newsletter~anmeldung newsletter bestellen~sie "
        "jetzt~kostenlos mit~unserem",
        "newsletter newsletter~abonnieren newsletter~bestellen newsletter~anmeldung "
        "zum~newsletter~anmelden",
        hits=("Abonnieren Sie unseren Newsletter!", "Newsletter abonnieren"),
        misses=("Der Newsletter von 1998 hatte vier Seiten.", "Melden Sie sich am Tor."),
    ),
    *notices.share(
        """
        teilen artikel~teilen beitrag~teilen diesen~artikel~teilen seite~teilen drucken
        artikel~drucken merken artikel~merken link~kopieren per~e-mail~teilen auf~facebook~teilen
        auf~twitter~teilen auf~x~teilen per~mail~versenden weitersagen empfehlen vorlesen
        """,
        hits=(
            "Artikel teilen",
            "Teilen | Drucken",
            "Teilen: Facebook Twitter E-Mail",
            "Teilen Drucken Merken",
        ),
        misses=("Teilen macht Freude.", "Drucken und Binden", "Teilen wir das Brot"),
    ),
    notices.follow(
        """
        folgen~sie~uns folge~uns folgt~uns folgen~sie~ihm folgen~sie~ihr besuchen~sie~uns~auf
        werden~sie~fan finden~sie~uns~auf abonnieren~sie~unseren~kanal abonnieren~sie~uns
        jetzt~folgen
        """,
        hits=("Folgen Sie uns auf Facebook und Instagram", "Folge uns auf WhatsApp!"),
        misses=("Folgen Sie uns ins Tal.", "Folgt uns nach, riefen sie."),
    ),
    *notices.rights(
        """
        alle~rechte~vorbehalten alle~inhalte~dieser~website alle~inhalte~dieser~seite
        nachdruck~verboten nachdruck~nur~mit nachdruck,~auch~auszugsweise vervielfältigung~nur~mit
        weiterverbreitung~nur~mit die~vervielfältigung urheberrechtlich~geschützt
        """,
        hits=("© 2024 Hafenblatt. Alle Rechte vorbehalten.", "Nachdruck nur mit Genehmigung"),
        misses=("Er hat sich alle Rechte vorbehalten.", "Das Bild ist urheberrechtlich geschützt."),
    ),
    *notices.disclaimer(
        """
        haftungsausschluss die~in~diesem~artikel die~hier~geäußerten die~in~diesem~beitrag
        für~den~inhalt~des~beitrags dieser~artikel~enthält dieser~beitrag~enthält
        dieser~artikel~wurde namentlich~gekennzeichnete der~inhalt~dieses für~inhalte~externer
        affiliate-links mit~einem~sternchen
        """,
        """
        nicht~die~meinung keine~haftung keine~gewähr nicht~unbedingt nicht~zwingend affiliate
        provision verantwortlich automatisch~erstellt ki-generiert keine~anlageberatung
        """,
        hits=(
            "Die in diesem Artikel geäußerten Ansichten sind nicht die Meinung der Redaktion.",
            "Dieser Artikel enthält Affiliate-Links.",
        ),
        misses=(
            "Der Wein ist nicht unbedingt alt, aber er schmeckt.",
            "Die in diesem Artikel genannten Dörfer liegen am Fluss.",
        ),
    ),
    notices.comments(
        """
        kommentar~schreiben kommentar~verfassen kommentar~abgeben kommentar~hinterlassen
        schreiben~sie~einen~kommentar schreibe~einen~kommentar hinterlasse~einen~kommentar
        hinterlassen~sie~einen~kommentar kommentar~abschicken kommentar~absenden antwort~abbrechen
        antworten~abbrechen keine~kommentare noch~keine~kommentare diskutieren~sie~mit
        jetzt~kommentieren kommentare~sind~geschlossen leserkommentare alle~kommentare
        erforderliche~felder~sind~mit~*~markiert schreib~einen~kommentar
        """,
        """
        deine~e-mail-adresse~wird~nicht ihre~e-mail-adresse~wird~nicht
        die~kommentarfunktion~ist~geschlossen die~kommentarfunktion~wurde
        meinen~namen,~meine~e-mail-adresse um~einen~kommentar~zu~schreiben
        sie~müssen~angemeldet~sein du~musst~angemeldet~sein bitte~melden~sie~sich~an,~um
        """,
        hits=(
            "Kommentar schreiben",
            "Deine E-Mail-Adresse wird nicht veröffentlicht. Felder mit * sind Pflicht",
        ),
        misses=("Einen Kommentar schreiben wollte sie nicht.", "Kommentare sind frei."),
    ),
    *notices.footer(
        """
        impressum datenschutz datenschutzerklärung datenschutzhinweise agb nutzungsbedingungen
        kontakt mediadaten cookie-einstellungen cookie-richtlinie cookies~verwalten über~uns
        barrierefreiheit karriere abo~kündigen verträge~hier~kündigen werben~auf~dieser~seite
        hilfe datenschutz-einstellungen privatsphäre widerrufsbelehrung presse
        """,
        hits=(
            "Kontakt Impressum",
            "Datenschutz | AGB",
            "Impressum | Datenschutz | Kontakt | AGB",
            "Über uns Kontakt Impressum",
        ),
        misses=("Impressum", "Hilfe! Rief er", "Kontakt zur Küste", "Presse und Karriere"),
    ),
    notices.cookies(
        """
        wir~verwenden~cookies wir~nutzen~cookies wir~setzen~cookies
        diese~website~verwendet~cookies diese~seite~verwendet~cookies diese~website~nutzt~cookies
        diese~webseite~verwendet~cookies wir~und~unsere~partner alle~cookies~akzeptieren
        cookies~akzeptieren alle~akzeptieren mit~der~nutzung~dieser
        durch~die~nutzung~dieser~website unsere~website~verwendet~cookies
        """,
        hits=(
            "Wir verwenden Cookies, um Ihnen den besten Dienst zu bieten.",
            "Alle Cookies akzeptieren",
        ),
        misses=("Wir backen Cookies.", "Er lehnte alle Cookies ab."),
    ),
    *notices.navigation(
        """
        startseite menü menü~öffnen menü~schließen suche suchen zum~inhalt~springen
        zum~hauptinhalt~springen zum~inhalt anmelden registrieren abmelden abonnieren e-paper
        mein~konto zurück~zur~startseite einloggen direkt~zum~inhalt vorheriger~artikel
        nächster~artikel vorheriger~beitrag nächster~beitrag
        """,
        hits=("Zum Inhalt springen", "Anmelden | Registrieren"),
        misses=("Suche nach dem Ring", "Menü des Abends"),
    ),
    notices.path(
        "startseite start home sie~sind~hier:~startseite nachrichten",
        hits=("Startseite > Region > Aue", "Home » Wissen » Brücken"),
        misses=("Start frei!", "Nachrichten aus der Tiefe"),
    ),
    *notices.paywall(
        """
        weiterlesen~mit jetzt~weiterlesen~mit sie~haben~bereits~ein~abo bereits~abonnent
        dieser~artikel~ist~nur~für dieser~inhalt~ist~nur~für sie~möchten~weiterlesen
        jetzt~testen~und nur~für~abonnenten exklusiv~für~abonnenten lesen~sie~diesen~artikel~mit
        """,
        hits=("Sie haben bereits ein Abo? Hier anmelden", "Weiterlesen mit Hafenblatt+"),
        misses=("Nur für Kinder", "Er ist Abonnent seit 1980."),
    ),
)
