"""Italian: labels of what surrounds an article."""

from __future__ import annotations

from cleaner.rules import notices, roles
from cleaner.rules.rule import Rule

_DAY = (
    r"(?:il\s)?(?:(?:lun|mar|merc?|gio|ven|sab|dom)\p{L}{0,6}[ìi]?,?\s)?\d{1,2}\s(?:gen|feb|mar|apr|mag"
    r"|giu|lug|ago|set|ott|nov|dic)\p{L}{0,7}\.?,?\s(?:19|20)\d{2}"
)

RULES: tuple[Rule, ...] = (
    roles.promo_line(
        """
        leggi~anche leggete~anche leggi~pure leggi~qui leggi~di~più leggi~tutto vedi~anche
        guarda~anche ascolta~anche per~approfondire approfondisci da~non~perdere non~perdere
        potrebbe~interessarti potrebbe~interessarti~anche ti~potrebbe~interessare
        ti~potrebbe~interessare~anche ti~può~interessare articoli~correlati articolo~correlato
        notizie~correlate notizia~correlata contenuti~correlati correlati altre~notizie
        continua~a~leggere i~più~letti più~letti ti~consigliamo consigliato~per~te
        sullo~stesso~tema sullo~stesso~argomento scopri~anche rileggi
        """,
        weak="correlato correlata approfondimento",
        hits=(
            "Leggi anche: La biblioteca apre prima",
            "LEGGI ANCHE > Perché il vecchio ponte è ancora in piedi",
            "Da non perdere: Dieci isole tranquille per l'estate",
            "Approfondimento: La lunga causa sul molo vecchio",
        ),
        misses=(
            "Leggi anche tra le righe.",
            "Per approfondire: domani, disse il sindaco, e uscì.",
            "Intervista: La lunga causa sul molo vecchio",
            "Vedi anche pagina 12",
        ),
    ),
    roles.related(
        """
        leggi~anche articoli~correlati articolo~correlato notizie~correlate contenuti~correlati
        post~correlati potrebbe~interessarti potrebbe~interessarti~anche ti~potrebbe~interessare
        ti~potrebbe~interessare~anche potrebbero~interessarti da~non~perdere i~più~letti più~letti
        le~più~lette le~notizie~più~lette i~più~visti ultime~notizie ultimi~articoli
        articoli~recenti altre~notizie altri~articoli notizie~recenti sullo~stesso~argomento
        sullo~stesso~tema consigliati~per~te raccomandati~per~te dello~stesso~autore
        continua~a~leggere altro~in~questa~categoria potrebbe~piacerti correlati in~evidenza~oggi
        """,
        hits=("Articoli correlati", "Potrebbe interessarti anche:", "I PIÙ LETTI"),
        misses=("Altre notizie giunsero di notte.", "Correlati per sangue", "Altre"),
    ),
    roles.teaser(
        """
        leggi~tutto leggi~di~più leggi continua~a~leggere continua continua~la~lettura
        leggi~l'articolo leggi~l’articolo scopri~di~più vedi~tutto vai~all'articolo         """,
        hits=(
            "La fiera del libro batte il record di visite... Leggi tutto",
            "Il museo mostra le sue dimenticate [continua a leggere]",
            "Restaurato l'orologio della torre Leggi di più →",
            "Esauriti i biglietti del festivalContinua a leggere",
        ),
        misses=(
            "Le piaceva quando lui leggi",
            "Ci vuole pazienza... altra pazienza.",
            "La storia continua",
        ),
    ),
    roles.expand(
        """
        leggi~tutto leggi~di~più continua~a~leggere continua~la~lettura mostra~altro mostra~di~più
        carica~altro carica~altri~articoli vedi~tutto vedi~tutti vedi~altro mostra~meno
        scopri~di~più mostra~commenti vedi~i~commenti torna~su torna~alla~home torna~all'inizio
        leggi~l'articolo leggi~l'articolo~completo
        """,
        hits=("Continua a leggere »", "Mostra altro"),
        misses=("Leggi tutto e poi parla", "Vedi tutti i santi"),
    ),
    roles.caption(
        """
        foto fotografia immagine immagini crediti credit crediti~foto credito~fotografico
        foto~d'archivo foto~di~archivio illustrazione infografica fonte~foto fonte~immagine
        screenshot fotogramma per~gentile~concessione foto~di~repertorio credits~foto
        """,
        """
        foto~d'archivio foto~d’archivio foto~di~archivio foto~di~repertorio immagine~di~repertorio
        immagine~d'archivio immagine~illustrativa foto~ansa foto~lapresse foto~ansa/epa
        clicca~per~ingrandire clicca~sull'immagine~per~ingrandire ingrandisci~immagine
        """,
        hits=("Foto: Giulia Prati", "Foto di repertorio", "(Immagine: Porto d'Alba/ANSA)"),
        misses=(
            "Foto: una breve storia della luce",
            "Immagine: Il quadro mostra come il fiume salì per dieci anni, poi scese.",
            "Foto d'archivio molto consunta",
        ),
    ),
    roles.dated(
        """
        pubblicato~il pubblicato pubblicata~il aggiornato~il aggiornato aggiornata~il
        ultimo~aggiornamento data~di~pubblicazione ultima~modifica modificato~il creato~il
        postato~il scritto~il inserito~il data~pubblicazione aggiornamento
        """,
        day=_DAY,
        hits=(
            "Pubblicato il 3 maggio 2024",
            "Aggiornato il 03/05/2024 10:15",
            "Pubblicato il 3 maggio 2024 alle ore 10:15 | Il Porto",
        ),
        misses=(
            "Pubblicato il 3 maggio 2024, il libro vendette poco.",
            "Creato il mondo, riposò.",
            "Postato il cavallo alla stazione",
        ),
    ),
    *roles.bare_date(
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre "
        "dicembre gen~ feb~ apr~ mag~ giu~ lug~ ago~ set~ ott~ nov~ dic~",
        day=_DAY,
        hits=("Venerdì, 3 maggio 2024", "Giulia Prati, 3 maggio 2024 10:15"),
        misses=("3 maggio 2024: apre il ponte", "Il 3 maggio 2024 arrivò.", "Maggio 2024"),
    ),
    roles.writer(
        "di testo~di articolo~di a~cura~di scritto~da intervista~di",
        hits=("Di Giulia Prati", "A cura di Giulia Prati e Ugo Reni"),
        misses=("Di Giulia Prati sappiamo poco.", "Di notte", "Di Natale"),
    ),
    *roles.author(
        "autore autrice redattore redazione giornalista",
        "sull'autore sull’autore l'autore~dell'articolo informazioni~sull'autore "
        "vedi~tutti~gli~articoli~di altri~articoli~dell'autore",
        hits=("Autore: Giulia Prati", "Redazione: Ugo Reni", "Sull'autore"),
        misses=("Autore: ignoto, forse un monaco", "Sull'autore si sa poco."),
    ),
    roles.tags(
        "tag tags etichette argomenti temi categorie categoria parole~chiave archiviato~in "
        "pubblicato~in sezione",
        hits=("Tag: ponti, fiumi, notte", "Argomenti: cultura"),
        misses=("I temi: pane. Vino. Sale.", "Etichette colorate"),
    ),
    roles.source(
        "fonte fonti fonte~originale articolo~originale",
        hits=("Fonte: Corriere del porto", "Fonte: https://example.org/porto"),
        misses=("Fonte: abbiamo chiesto a quaranta vicini.", "Fonte di pietra"),
    ),
    *roles.counter(
        "visualizzazioni letture tempo~di~lettura min~di~lettura minuti~di~lettura commenti "
        "condivisioni visite",
        hits=("1.204 visualizzazioni", "Tempo di lettura: 4 min"),
        misses=("12 letture del ponte", "4 minuti", "Commenti al progetto"),
    ),
    notices.advert(
        "contenuto~sponsorizzato continua~a~leggere~dopo~la~pubblicità contenuto~promozionale "
        "la~notizia~continua~dopo~la~pubblicità messaggio~promozionale annuncio~pubblicitario "
        "informazione~pubblicitaria continua~dopo~la~pubblicità",
        "pubblicità annunci réclame advertising",
        hits=("Contenuto sponsorizzato", "- Pubblicità -"),
        misses=("Pubblicità", "La pubblicità e le sue voci", "Annunci di nozze"),
    ),
    notices.newsletter(
        "iscriviti iscrivetevi ricevi registrati newsletter la~nostra~newsletter resta~aggiornato "
        "rimani~aggiornato abbonati~alla iscrizione",
        "newsletter iscrizione~alla~newsletter",
        hits=("Iscriviti alla nostra newsletter", "Ricevi la newsletter del porto ogni mattina"),
        misses=("La lettera del 1931 aveva quattro pagine.", "Ricevi i miei saluti."),
    ),
    *notices.share(
        """
        condividi condividi~su condividi~questo~articolo condividi~l'articolo condividi~l’articolo
        condividi~via~email condividi~su~facebook condividi~la~notizia stampa stampa~articolo
        invia~per~email invia~a~un~amico copia~link link~copiato commenta salva tweet
        condividi~questa~pagina
        """,
        hits=(
            "Condividi questo articolo",
            "Condividi | Stampa",
            "Condividi su: Facebook Twitter WhatsApp",
            "Condividi Facebook Telegram",
        ),
        misses=("Condividi il pane", "Stampa e potere", "Salva la notte."),
    ),
    notices.follow(
        """
        seguici seguiteci segui~la~nostra~pagina segui~il~nostro metti~mi~piace~alla
        iscriviti~al~nostro~canale unisciti~al~nostro entra~nel~nostro~canale
        resta~sempre~aggiornato~su
        """,
        hits=("Seguici su Facebook e Instagram", "Iscriviti al nostro canale WhatsApp"),
        misses=("Seguici, disse la guida.", "Seguiteci fino al fiume."),
    ),
    *notices.rights(
        """
        tutti~i~diritti~riservati tutti~i~diritti~sono~riservati diritti~riservati
        riproduzione~riservata riproduzione~vietata è~vietata~la~riproduzione
        """,
        hits=("© RIPRODUZIONE RISERVATA", "© 2024 Il Porto. Tutti i diritti riservati."),
        misses=("Aveva tutti i diritti riservati alla figlia.", "La riproduzione del salmone"),
    ),
    *notices.disclaimer(
        """
        avvertenza le~opinioni~espresse questo~articolo~contiene questo~blog~non
        le~informazioni~contenute questo~contenuto~è questo~articolo~non~costituisce
        questo~sito~non~rappresenta i~contenuti~di~questo
        """,
        """
        non~riflettono non~rappresenta non~rappresentano affiliazione affiliati responsabilità
        scopo~informativo non~costituiscono consulenza testata~giornalistica
        """,
        hits=(
            "Le opinioni espresse in questo articolo non riflettono la linea del giornale.",
            "Questo articolo contiene link di affiliazione.",
        ),
        misses=(
            "Le opinioni espresse in piazza erano molte.",
            "I suoi occhi non riflettono paura.",
        ),
    ),
    notices.comments(
        """
        lascia~un~commento lascia~una~risposta scrivi~un~commento aggiungi~un~commento
        invia~commento pubblica~commento annulla~risposta nessun~commento ancora~nessun~commento
        sii~il~primo~a~commentare i~commenti~sono~chiusi commenti~chiusi accedi~per~commentare
        vedi~tutti~i~commenti mostra~tutti~i~commenti
        """,
        """
        il~tuo~indirizzo~email~non~sarà il~tuo~indirizzo~e-mail~non~sarà i~campi~obbligatori~sono
        salva~il~mio~nome,~email devi~essere~connesso~per devi~effettuare~l'accesso~per
        """,
        hits=(
            "Lascia un commento",
            "Il tuo indirizzo email non sarà pubblicato. I campi obbligatori sono contrassegnati *",
        ),
        misses=("Lascia un commento a metà.", "Nessun commento del re"),
    ),
    *notices.footer(
        """
        note~legali informativa~privacy privacy~policy cookie~policy termini~e~condizioni
        condizioni~d'uso chi~siamo contatti contattaci pubblicità~su~questo~sito mappa~del~sito
        preferenze~cookie gestisci~cookie privacy redazione codice~etico lavora~con~noi
        dichiarazione~di~accessibilità gerenza
        """,
        hits=(
            "Redazione - Note legali",
            "Privacy | Contatti",
            "Chi siamo | Privacy | Contatti",
            "Redazione Contatti Note legali",
        ),
        misses=("Note legali", "Contatti con la luna", "Privacy e potere", "Redazione del testo"),
    ),
    notices.cookies(
        """
        utilizziamo~i~cookie utilizziamo~cookie usiamo~i~cookie questo~sito~utilizza~cookie
        questo~sito~utilizza~i~cookie questo~sito~usa~cookie noi~e~i~nostri~partner
        accetta~tutti~i~cookie accetta~tutti accetta~tutto accetta~i~cookie
        proseguendo~la~navigazione continuando~la~navigazione
        """,
        hits=("Questo sito utilizza cookie propri e di terzi.", "Accetta tutti i cookie"),
        misses=("Mangiamo biscotti.", "Accetta tutti. Poi piange."),
    ),
    *notices.navigation(
        """
        cerca ricerca vai~al~contenuto vai~al~contenuto~principale salta~al~contenuto accedi
        registrati abbonati esci il~mio~account articolo~precedente articolo~successivo
        prossimo~articolo pagina~iniziale password~dimenticata
        """,
        hits=("Vai al contenuto", "Accedi | Registrati"),
        misses=("Menu del giorno", "Cerca la verità"),
    ),
    notices.path(
        "home prima~pagina sei~in:~home ti~trovi~qui:~home",
        hits=("Home > Cronaca > Porto", "Home » Cultura » Libri"),
        misses=("Home sweet home", "Prima pagina / ultima pagina"),
    ),
    *notices.paywall(
        """
        questo~contenuto~è~riservato contenuto~riservato~agli~abbonati riservato~agli~abbonati
        sei~già~abbonato abbonati~per~leggere abbonati~per~continuare per~continuare~a~leggere,
        questo~articolo~è~riservato
        """,
        hits=("Contenuto riservato agli abbonati", "Sei già abbonato? Accedi"),
        misses=("Riservato ai bambini", "È abbonato dal 1980."),
    ),
)
