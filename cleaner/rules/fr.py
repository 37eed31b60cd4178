"""French: labels of what surrounds an article."""

from __future__ import annotations

from cleaner.rules import notices, roles
from cleaner.rules.rule import Rule

_DAY = (
    r"(?:le\s)?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),?\s)?\d{1,2}(?:er)?\s(?:janv"
    r"|févr?|fevr|mars|avr|mai|juin|juil|ao[uû]t|sept|oct|nov|d[ée]c)\p{L}{0,6}\.?\s(?:19|20)\d{2}"
)

RULES: tuple[Rule, ...] = (
    roles.promo_line(
        """
        lire~aussi à~lire~aussi a~lire~aussi à~lire~également à~lire lire~également lisez~aussi
        lisez~également à~découvrir à~voir~aussi voir~aussi voir~également sur~le~même~sujet
        sur~le~même~thème à~ne~pas~manquer vous~aimerez~aussi cela~peut~vous~intéresser
        ça~peut~vous~intéresser articles~similaires articles~liés article~lié notre~dossier
        retrouvez~aussi relire à~relire lire~la~suite en~savoir~plus pour~aller~plus~loin
        à~lire~ensuite à~écouter~aussi nos~articles~sur~le~sujet les~plus~lus déjà~publié
        """,
        weak="vidéo~à~voir et~aussi notre~sélection analyse~à~lire portrait~à~lire dossier~à~lire",
        hits=(
            "Lire aussi : Le marché rouvre ses portes",
            "À LIRE AUSSI > Pourquoi le vieux pont reste debout",
            "Sur le même sujet | Le port en quête de bras",
            "Et aussi : Les moulins de la vallée tournent encore",
        ),
        misses=(
            "Il aime lire aussi le soir.",
            "À lire : un livre, une lettre, une carte.",
            "Et aussi : rouge",
            "Entretien : Les moulins de la vallée tournent encore",
            "Voir aussi la page 12",
        ),
    ),
    roles.related(
        """
        lire~aussi à~lire~aussi à~lire~également sur~le~même~sujet sur~le~même~thème
        articles~similaires articles~liés articles~associés articles~connexes article~précédent
        à~ne~pas~manquer vous~aimerez~aussi vous~aimerez~peut-être cela~peut~vous~intéresser
        ça~peut~vous~intéresser ces~articles~peuvent~vous~intéresser
        ces~articles~devraient~vous~intéresser vous~pourriez~aussi~aimer les~plus~lus
        les~articles~les~plus~lus le~plus~lu les~plus~commentés les~plus~partagés articles~récents
        derniers~articles dernières~actualités dernières~nouvelles plus~d'articles plus~d’articles
        d'autres~articles d’autres~articles autres~articles à~lire~ensuite nos~autres~articles
        recommandé~pour~vous recommandés~pour~vous nos~recommandations voir~aussi~sur~ce~sujet
        l'actu~en~continu toute~l'actualité à~découvrir~aussi dans~la~même~rubrique
        dans~le~même~dossier article~suivant
        """,
        hits=("Sur le même sujet", "À lire aussi :", "Articles similaires"),
        misses=("Lire aussi le soir", "Sur le même sujet, il a écrit deux livres.", "Autres"),
    ),
    roles.teaser(
        """
        lire~la~suite lire~plus lire~davantage en~savoir~plus voir~l'article voir~l’article
        lire~l'article lire~l’article voir~plus suite la~suite découvrir lire continuer~la~lecture
        """,
        hits=(
            "La fête du fleuve attire les foules... Lire la suite",
            "Le musée montre ses oubliés (suite)",
            "La neige bloque deux routes du col Voir l'article →",
            "Le club monte en deuxième divisionLire davantage",
        ),
        misses=(
            "Elle voulait en savoir plus",
            "Il lui faut du temps... plus de temps.",
            "Ils ont cessé de lire",
        ),
    ),
    roles.expand(
        """
        lire~la~suite lire~plus en~savoir~plus voir~plus voir~tout voir~tous~les~articles
        afficher~plus afficher~la~suite charger~plus lire~l'article lire~l’article
        continuer~la~lecture voir~moins voir~les~commentaires afficher~les~commentaires
        haut~de~page retour~en~haut retour~à~l'accueil la~suite~après~cette~publicité
        """,
        hits=("Lire la suite »", "Voir plus"),
        misses=("Lire plus, parler moins", "Voir tout en noir"),
    ),
    roles.caption(
        """
        photo photos crédit~photo crédits~photo crédit crédits crédit~image photo~d'illustration
        photo~d’illustration image~d'illustration illustration infographie source~photo légende
        photo~archives visuel photographie~de ©~photo capture~d'écran copyright~photo
        """,
        """
        photo~d'illustration photo~d’illustration image~d'illustration image~d’illustration
        photo~archives photo~d'archives photo~d’archives archives~photo cliquez~pour~agrandir
        cliquer~pour~agrandir photo~afp photo~reuters illustration~afp photo~dr agrandir~l'image
        """,
        hits=("Crédit photo : Jeanne Doré", "Photo d'illustration", "(Photo : Hugo Renard/AFP)"),
        misses=(
            "Photo : une courte histoire de la lumière",
            "Illustration : Elle montre comment le niveau a monté pendant dix ans, puis baissé.",
            "Photo d'illustration d'une époque",
        ),
    ),
    roles.dated(
        """
        publié~le publié mis~à~jour~le mis~à~jour modifié~le modifié posté~le mise~à~jour
        dernière~mise~à~jour dernière~modification date~de~publication écrit~le rédigé~le
        mise~en~ligne~le date~de~dernière~mise~à~jour actualisé~le créé~le
        """,
        day=_DAY,
        hits=(
            "Publié le 3 mai 2024 à 10h15",
            "Mis à jour le 03/05/2024 à 09:30",
            "Publié le 3 mai 2024, mis à jour le 5 mai 2024",
        ),
        misses=(
            "Publié le 3 mai 2024, le livre s'est mal vendu.",
            "Posté le dimanche devant la mairie",
            "Créé le jour même",
        ),
    ),
    *roles.bare_date(
        "janvier février ~mars~ avril ~mai~ juin juillet "
        "août septembre octobre novembre décembre janv. "
        "févr. avr. juil. sept. oct. nov. déc.",
        day=_DAY,
        hits=("Vendredi 3 mai 2024", "Jeanne Doré, le 3 mai 2024 à 10h15"),
        misses=("3 mai 2024 : le pont ouvre", "Le 3 mai 2024 elle partit.", "En mai 2024"),
    ),
    roles.writer(
        "par texte~par propos~recueillis~par un~article~de reportage~de écrit~par rédigé~par",
        hits=("Par Jeanne Doré", "Propos recueillis par Jeanne Doré et Hugo Renard"),
        misses=("Par Jeanne Doré, on apprend tout.", "Par la rivière", "Par temps de pluie"),
    ),
    *roles.author(
        "auteur autrice auteure rédacteur rédactrice journaliste rédaction",
        "à~propos~de~l'auteur à~propos~de~l’auteur à~propos~de~l'autrice à~propos~de~l’autrice "
        "l'auteur~de~cet~article voir~tous~les~articles~de~l'auteur tous~ses~articles",
        hits=("Auteur : Jeanne Doré", "Rédaction : Hugo Renard", "À propos de l'auteur"),
        misses=("Auteur : inconnu, peut-être un moine", "À propos de l'auteur on sait peu."),
    ),
    roles.tags(
        "mots-clés mots~clés tags étiquettes thèmes sujets catégories catégorie rubrique "
        "sur~le~sujet thématiques classé~dans",
        hits=("Mots-clés : ponts, rivières, nuit", "Tags : port"),
        misses=("Les thèmes : pain. Vin. Sel.", "Sujets de discorde"),
    ),
    roles.source(
        "source sources article~original source~originale",
        hits=("Source : Le Courrier du port", "Sources : https://example.org/port"),
        misses=("Source : nous avons demandé à tous.", "Source de la rivière"),
    ),
    *roles.counter(
        "vues lectures temps~de~lecture min~de~lecture minutes~de~lecture commentaires partages "
        "consultations fois~lu",
        hits=("1 204 vues", "Temps de lecture : 4 min"),
        misses=("12 vues du pont", "4 minutes", "Commentaires sur le projet"),
    ),
    notices.advert(
        "la~suite~après~cette~publicité la~suite~après~la~publicité contenu~sponsorisé "
        "contenu~partenaire l'article~continue~après~la~publicité article~sponsorisé",
        "publicité annonce ",
        hits=("La suite après cette publicité", "- Publicité -"),
        misses=("Publicité", "La publicité et ses mots", "Annonce"),
    ),
    notices.newsletter(
        "inscrivez-vous abonnez-vous recevez je~m'inscris je~m’inscris s'inscrire s'abonner "
        "newsletter notre~newsletter la~newsletter ne~manquez en~vous~inscrivant votre~adresse",
        "la~newsletter notre~newsletter nos~newsletters à~la~newsletter infolettre newsletter "
        "lettre~d'information lettre~d’information newsletter~gratuite",
        hits=("Inscrivez-vous à notre newsletter", "Recevez la newsletter du port chaque matin"),
        misses=("La lettre de 1931 avait quatre pages.", "Recevez mes amitiés."),
    ),
    *notices.share(
        """
        partager partagez partager~cet~article partager~l'article partager~l’article partager~sur
        partagez~cet~article imprimer imprimer~l'article envoyer~par~e-mail envoyer~par~mail
        envoyer~à~un~ami copier~le~lien lien~copié commenter réagir tweeter enregistrer
        ajouter~aux~favoris sauvegarder partager~par~mail partager~sur~facebook
        """,
        hits=(
            "Partager cet article",
            "Partager | Imprimer",
            "Partager : Facebook Twitter Email",
            "Partager sur Facebook Twitter",
        ),
        misses=("Partager le pain", "Imprimer un livre", "Réagir vite"),
    ),
    notices.follow(
        "suivez-nous suivez~nous suivez~toute~l'actualité suivez~toute~l’actualité retrouvez-nous "
        "rejoignez-nous rejoignez~notre suivez~notre~page suivez~notre~compte",
        hits=("Suivez-nous sur Facebook et Instagram", "Rejoignez notre chaîne WhatsApp"),
        misses=("Suivez-nous, dit le guide.", "Rejoignez-nous au port."),
    ),
    *notices.rights(
        """
        tous~droits~réservés reproduction~interdite toute~reproduction~interdite
        toute~reproduction,~même~partielle droits~de~reproduction
        reproduction~et~diffusion~interdites
        """,
        hits=("© 2024 Le Courrier du port. Tous droits réservés.", "Reproduction interdite"),
        misses=("Il a gardé tous droits réservés à sa sœur.", "La reproduction des saumons"),
    ),
    *notices.disclaimer(
        """
        avertissement les~opinions~exprimées les~propos~tenus les~avis~exprimés
        cet~article~contient cet~article~est~à~titre les~informations~contenues
        cet~article~a~été~rédigé les~points~de~vue~exprimés cet~article~ne~constitue
        """,
        """
        n'engagent n’engagent ne~reflètent ne~reflète affiliation affiliés à~titre~informatif
        conseil~en~investissement ne~sauraient de~leur~auteur de~leurs~auteurs
        """,
        hits=(
            "Les opinions exprimées dans cet article n'engagent que leur auteur.",
            "Cet article contient des liens d'affiliation qui nous rémunèrent.",
        ),
        misses=(
            "Les opinions exprimées au conseil étaient partagées.",
            "Ces traités n'engagent que le roi.",
        ),
    ),
    notices.comments(
        """
        laisser~un~commentaire laissez~un~commentaire ajouter~un~commentaire poster~un~commentaire
        écrire~un~commentaire publier~un~commentaire annuler~la~réponse laisser~une~réponse
        aucun~commentaire pas~de~commentaire soyez~le~premier~à~commenter
        les~commentaires~sont~fermés commentaires~fermés connectez-vous~pour~commenter
        réagissez~à~cet~article réagir~à~cet~article voir~tous~les~commentaires
        """,
        """
        votre~adresse~e-mail~ne~sera votre~adresse~de~messagerie~ne~sera
        votre~adresse~email~ne~sera les~champs~obligatoires enregistrer~mon~nom,~mon~e-mail
        vous~devez~être~connecté vous~devez~vous~connecter
        """,
        hits=(
            "Laisser un commentaire",
            "Votre adresse e-mail ne sera pas publiée. Les "
            "champs obligatoires sont indiqués avec *",
        ),
        misses=("Laisser un commentaire n'est pas son genre.", "Aucun commentaire du roi"),
    ),
    *notices.footer(
        """
        mentions~légales politique~de~confidentialité données~personnelles cgu cgv
        conditions~générales conditions~générales~d'utilisation conditions~d'utilisation
        nous~contacter contactez-nous contact qui~sommes-nous gestion~des~cookies
        gérer~les~cookies plan~du~site paramètres~des~cookies politique~de~cookies
        publicité~et~partenariats charte~éditoriale accessibilité recrutement à~propos archives
        """,
        hits=(
            "Contact - Mentions légales",
            "CGU | CGV",
            "Mentions légales | Contact | Plan du site",
            "Qui sommes-nous - Contact - Mentions légales",
        ),
        misses=("Mentions légales", "À propos de rien", "Contact avec la lune", "Archives du port"),
    ),
    notices.cookies(
        """
        nous~utilisons~des~cookies ce~site~utilise~des~cookies notre~site~utilise~des~cookies
        en~poursuivant~votre~navigation nous~et~nos~partenaires accepter~tous~les~cookies
        tout~accepter accepter~et~continuer continuer~sans~accepter
        en~continuant~à~utiliser~ce~site
        """,
        hits=("Nous utilisons des cookies pour améliorer le service.", "Tout accepter"),
        misses=("Nous mangeons des cookies.", "Il faut tout accepter de lui."),
    ),
    *notices.navigation(
        """
        accueil rechercher recherche aller~au~contenu aller~au~contenu~principal se~connecter
        s'inscrire s’inscrire s'abonner s’abonner connexion mon~compte déconnexion abonnez-vous
        je~m'abonne je~m’abonne article~précédent article~suivant fermer mot~de~passe~oublié
        """,
        hits=("Aller au contenu", "Se connecter | S'inscrire"),
        misses=("Menu du soir", "Recherche du temps perdu"),
    ),
    notices.path(
        "accueil actualités vous~êtes~ici~:~accueil vous~êtes~ici:~accueil",
        hits=("Accueil > Régions > Bretagne", "Accueil » Culture » Livres"),
        misses=("Accueil des enfants", "Actualités / sport"),
    ),
    *notices.paywall(
        """
        cet~article~est~réservé contenu~réservé~aux~abonnés article~réservé~aux~abonnés
        réservé~aux~abonnés déjà~abonné il~vous~reste abonnez-vous~pour~lire pour~lire~la~suite~de
        lecture~réservée~aux~abonnés profitez~de~votre~abonnement
        """,
        hits=("Article réservé aux abonnés", "Déjà abonné ? Connectez-vous"),
        misses=("Déjà, la nuit tombe.", "Réservé aux rois"),
    ),
)
