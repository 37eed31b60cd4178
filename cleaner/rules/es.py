"""Spanish: labels of what surrounds an article."""

from __future__ import annotations

from cleaner.rules import notices, roles
from cleaner.rules.rule import Rule

_DAY = (
    r"(?:el\s)?(?:(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo),?\s)?\d{1,2}\s(?:de\s)?(?:ene"
    r"|feb|mar|abr|may|jun|jul|ago|sep|set|oct|nov|dic)\p{L}{0,7}\.?,?\s(?:del?\s)?(?:19|20)\d{2}"
)

RULES: tuple[Rule, ...] = (
    roles.promo_line(
        """
        lea~también lee~también leer~también leé~también lea~además lee~además lea~más leer~más
        te~puede~interesar le~puede~interesar también~te~puede~interesar quizás~te~interese
        puede~interesarte te~puede~gustar te~recomendamos le~recomendamos te~sugerimos
        mira~también mirá~también mire~también ver~también vea~también además~lee
        noticias~relacionadas noticia~relacionada artículo~relacionado artículos~relacionados
        nota~relacionada notas~relacionadas más~información más~noticias sigue~leyendo
        seguir~leyendo no~te~pierdas no~se~pierda continúa~leyendo lo~más~leído lo~más~visto
        más~sobre~el~tema otras~noticias recomendado recomendados lectura~recomendada
        contenido~relacionado te~podría~interesar le~podría~interesar conoce~más entérate~también
        """,
        weak="relacionado relacionada relacionadas",
        hits=(
            "Lea también: La biblioteca amplía su horario",
            "TE PUEDE INTERESAR | Por qué el viejo puente sigue en pie",
            "No te pierdas: Diez islas tranquilas para el verano",
            "Relacionado: El largo pleito por el muelle viejo",
        ),
        misses=(
            "Lea también entre líneas.",
            "Más información: mañana, dijo el alcalde, y se fue.",
            "Además: pan y vino",
            "Ver también la página 12",
        ),
    ),
    roles.related(
        """
        noticias~relacionadas artículos~relacionados artículo~relacionado notas~relacionadas
        contenido~relacionado entradas~relacionadas publicaciones~relacionadas temas~relacionados
        te~puede~interesar también~te~puede~interesar le~puede~interesar quizás~te~interese
        te~recomendamos lo~más~leído lo~más~visto lo~más~popular los~más~leídos las~más~leídas
        más~leídas más~leídos más~vistas últimas~noticias últimas~entradas entradas~recientes
        noticias~recientes otras~noticias más~noticias más~artículos lea~también lee~también
        relacionados recomendados~para~ti recomendado~para~usted más~de~este~autor
        más~sobre~este~tema más~en~esta~sección otros~artículos te~podría~interesar seguir~leyendo
        no~te~pierdas
        """,
        hits=("Noticias relacionadas", "Te puede interesar:", "LO MÁS LEÍDO"),
        misses=("Más noticias llegaron de noche.", "Relacionados por sangre", "Otras"),
    ),
    roles.teaser(
        """
        leer~más lee~más seguir~leyendo sigue~leyendo leer~artículo leer~artículo~completo
        leer~nota~completa ver~más continuar~leyendo continúa~leyendo ver~nota leer~noticia
        más~información saber~más         """,
        hits=(
            "La feria del libro bate récord de visitas... Leer más",
            "El museo muestra a sus olvidadas [leer más]",
            "Restauran el reloj de la torre Seguir leyendo →",
            "Se agotan las entradas del festivalLeer artículo completo",
        ),
        misses=(
            "Quería leer más",
            "Hace falta paciencia... más paciencia.",
            "Aprendió a leer más y mejor",
        ),
    ),
    roles.expand(
        """
        leer~más ver~más ver~todo ver~todos mostrar~más cargar~más seguir~leyendo sigue~leyendo
        leer~artículo~completo leer~nota~completa ver~comentarios mostrar~comentarios ver~menos
        mostrar~menos continuar~leyendo volver~arriba ir~arriba volver~al~inicio
        cargar~más~noticias
        """,
        hits=("Seguir leyendo »", "Ver más"),
        misses=("Leer más, hablar menos", "Ver todo negro"),
    ),
    roles.caption(
        """
        foto fotos fotografía fotografías imagen imágenes crédito créditos crédito~de~la~foto
        foto~de~archivo imagen~de~archivo ilustración infografía gráfico~elaborado~por captura
        captura~de~pantalla fuente~de~la~imagen cortesía foto~cortesía vídeo~de créditos~de~foto
        """,
        """
        foto~de~archivo imagen~de~archivo imagen~ilustrativa foto~ilustrativa imagen~referencial
        foto~referencial imagen~de~referencia foto:~archivo foto~cortesía haz~clic~para~ampliar
        pulse~para~ampliar ampliar~imagen foto~de~referencia
        """,
        hits=("Foto: Julia Durán", "Imagen de archivo", "(Fotografía: Puerto de Alba/EFE)"),
        misses=(
            "Foto: una breve historia de la luz",
            "Imagen: El cuadro muestra cómo subió el río durante diez años, y luego bajó.",
            "Imagen de archivo muy gastada",
        ),
    ),
    roles.dated(
        """
        publicado~el publicado publicada~el actualizado~el actualizado actualizada actualizada~el
        última~actualización fecha~de~publicación modificado~el fecha creado~el
        última~modificación escrito~el actualización
        """,
        day=_DAY,
        hits=(
            "Publicado el 3 de mayo de 2024",
            "Actualizado: 03/05/2024 10:15 h",
            "Publicado el 3 de mayo de 2024 a las 10:15 | El Puerto",
        ),
        misses=(
            "Publicado el 3 de mayo de 2024, el libro se vendió mal.",
            "Fecha: incierta",
            "Creado el mundo, descansó.",
        ),
    ),
    *roles.bare_date(
        "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre "
        "diciembre ene. feb. mar. abr. jun. jul. ago. sep. oct. nov. dic. ene~ feb~ abr~ jun~ jul~ "
        "ago~ sep~ oct~ nov~ dic~",
        day=_DAY,
        hits=("Viernes, 3 de mayo de 2024", "Julia Durán, 3 de mayo de 2024 10:15"),
        misses=("3 de mayo de 2024: se abre el puente", "El 3 de mayo de 2024 llegó.", "Mayo 2024"),
    ),
    roles.writer(
        "por texto~de texto~por escrito~por redactado~por un~reportaje~de",
        hits=("Por Julia Durán", "Por Julia Durán y Hugo Rey"),
        misses=("Por Julia Durán supimos todo.", "Por la orilla", "Por Navidad"),
    ),
    *roles.author(
        "autor autora redactor redactora redacción periodista",
        "sobre~el~autor sobre~la~autora acerca~del~autor ver~todas~las~entradas~de "
        "más~artículos~del~autor",
        hits=("Autor: Julia Durán", "Redacción: Hugo Rey", "Sobre el autor"),
        misses=("Autor: desconocido, quizá un monje", "Sobre el autor se sabe poco."),
    ),
    roles.tags(
        "etiquetas etiquetado~en temas tags categorías categoría archivado~en palabras~clave "
        "más~sobre en~esta~noticia sección",
        hits=("Etiquetas: puentes, ríos, noche", "Archivado en: Cultura"),
        misses=("Los temas: pan. Vino. Sal.", "Etiquetas de colores"),
    ),
    roles.source(
        "fuente fuentes fuente~original artículo~original",
        hits=("Fuente: Diario del Puerto", "Fuente: https://example.org/puerto"),
        misses=("Fuente: preguntamos a cuarenta vecinos.", "Fuente de piedra"),
    ),
    *roles.counter(
        "visitas lecturas vistas visualizaciones tiempo~de~lectura min~de~lectura "
        "minutos~de~lectura comentarios compartidos",
        hits=("1.204 visitas", "Tiempo de lectura: 4 min"),
        misses=("12 vistas del puente", "4 minutos", "Comentarios al borrador"),
    ),
    notices.advert(
        "contenido~patrocinado patrocinado contenido~publicitario la~noticia~continúa~tras "
        "continúa~después~de~la~publicidad sigue~después~de~la~publicidad espacio~publicitario "
        "la~nota~continúa~después~de~la~publicidad",
        "publicidad anuncio anuncios",
        hits=("Contenido patrocinado", "- Publicidad -"),
        misses=("Publicidad", "La publicidad y sus voces", "Anuncio de boda"),
    ),
    notices.newsletter(
        "suscríbete suscríbase suscribirse suscribite recibe reciba regístrate apúntate "
        "newsletter boletín nuestro~boletín al~suscribirte inscríbete",
        "newsletter nuestro~boletín nuestros~boletines al~boletín boletín~diario boletín~semanal "
        "boletín~de~noticias",
        hits=("Suscríbete a nuestro boletín", "Recibe cada día la newsletter del puerto"),
        misses=("El boletín de 1931 tenía cuatro páginas.", "Reciba un abrazo."),
    ),
    *notices.share(
        """
        compartir comparte compartir~en compartir~artículo comparte~este~artículo
        compartir~esta~noticia comparte~esta~noticia compártelo compártelo~en imprimir
        imprimir~artículo enviar~por~correo enviar~por~email copiar~enlace enlace~copiado comentar
        guardar guardar~artículo comparte~esto compartir~esto tuitear compartir~en~facebook
        """,
        hits=(
            "Comparte este artículo",
            "Compartir | Imprimir",
            "Compartir en: Facebook Twitter WhatsApp",
            "Compartir Facebook Telegram",
        ),
        misses=("Compartir el pan", "Guardar silencio", "Comparte tus cosas."),
    ),
    notices.follow(
        """
        síguenos síganos seguinos sigue~a~nuestro síguenos~en únete~a~nuestro únase~a~nuestro
        sigue~toda~la~información~de siga~toda~la~información~de suscríbete~a~nuestro~canal
        encuéntranos~en
        """,
        hits=("Síguenos en Facebook e Instagram", "Únete a nuestro canal de WhatsApp"),
        misses=("Síguenos, dijo el guía.", "Síganos contando el cuento."),
    ),
    *notices.rights(
        """
        todos~los~derechos~reservados derechos~reservados prohibida~su~reproducción
        prohibida~la~reproducción queda~prohibida~la~reproducción reservados~todos~los~derechos
        queda~prohibida~su~reproducción
        """,
        hits=("© 2024 Diario del Puerto. Todos los derechos reservados.", "Derechos reservados"),
        misses=("Tenía todos los derechos reservados a su hija.", "La reproducción del salmón"),
    ),
    *notices.disclaimer(
        """
        aviso~legal descargo las~opiniones~expresadas los~comentarios~publicados
        este~artículo~contiene las~opiniones~vertidas la~información~contenida este~contenido~es
        este~artículo~es~de los~artículos~de~opinión este~artículo~no~constituye
        """,
        """
        no~reflejan no~representan son~responsabilidad responsabilidad~exclusiva afiliado
        afiliados informativos no~necesariamente asesoramiento no~se~hace~responsable de~su~autor
        """,
        hits=(
            "Las opiniones expresadas en este artículo no reflejan la línea del diario.",
            "Este artículo contiene enlaces de afiliado.",
        ),
        misses=(
            "Las opiniones expresadas en la plaza eran muchas.",
            "Sus ojos no reflejan miedo.",
        ),
    ),
    notices.comments(
        """
        deja~un~comentario dejar~un~comentario deja~una~respuesta dejar~una~respuesta
        escribe~un~comentario escribir~un~comentario agregar~comentario añadir~comentario
        publicar~comentario publicar~el~comentario enviar~comentario cancelar~respuesta
        cancelar~la~respuesta sin~comentarios no~hay~comentarios sé~el~primero~en~comentar
        comentarios~cerrados los~comentarios~están~cerrados ver~todos~los~comentarios
        inicia~sesión~para~comentar
        """,
        """
        tu~dirección~de~correo~electrónico~no~será su~dirección~de~correo~electrónico~no~será
        los~campos~obligatorios~están guarda~mi~nombre,~correo debes~iniciar~sesión
        lo~siento,~debes~estar~conectado
        """,
        hits=(
            "Deja una respuesta",
            "Tu dirección de correo electrónico no será publicada. "
            "Los campos obligatorios están marcados con *",
        ),
        misses=("Deja un comentario a medias.", "Sin comentarios, dijo la alcaldesa."),
    ),
    *notices.footer(
        """
        aviso~legal política~de~privacidad política~de~cookies términos~y~condiciones
        términos~de~uso condiciones~de~uso quiénes~somos contacto contáctenos contáctanos
        publicidad anúnciate mapa~del~sitio mapa~web configuración~de~cookies configurar~cookies
        privacidad código~ético trabaja~con~nosotros sobre~nosotros acerca~de~nosotros hemeroteca
        """,
        hits=(
            "Contacto - Aviso legal",
            "Privacidad | Contacto",
            "Aviso legal | Política de privacidad | Contacto",
            "Quiénes somos Contacto Publicidad",
        ),
        misses=("Aviso legal", "Contacto con la luna", "Publicidad de antes", "Privacidad y poder"),
    ),
    notices.cookies(
        """
        utilizamos~cookies usamos~cookies este~sitio~web~utiliza~cookies
        este~sitio~utiliza~cookies este~sitio~usa~cookies esta~web~utiliza~cookies
        nosotros~y~nuestros~socios aceptar~todas~las~cookies aceptar~todas aceptar~cookies
        si~continúa~navegando si~continúas~navegando al~continuar~navegando
        """,
        hits=("Utilizamos cookies propias y de terceros.", "Aceptar todas las cookies"),
        misses=("Comemos galletas.", "Debe aceptar todas sus culpas."),
    ),
    *notices.navigation(
        """
        inicio menú buscar búsqueda saltar~al~contenido ir~al~contenido ir~al~contenido~principal
        iniciar~sesión inicia~sesión registrarse regístrate suscríbete suscribirse cerrar~sesión
        mi~cuenta acceder artículo~anterior artículo~siguiente siguiente~artículo entrada~anterior
        entrada~siguiente portada secciones hazte~socio
        """,
        hits=("Saltar al contenido", "Iniciar sesión | Registrarse"),
        misses=("Menú del día", "Buscar la verdad"),
    ),
    notices.path(
        "inicio portada usted~está~aquí:~inicio estás~en:~inicio",
        hits=("Inicio > Sociedad > Puerto", "Portada » Cultura » Libros"),
        misses=("Inicio del fin", "Portada / contraportada"),
    ),
    *notices.paywall(
        """
        este~contenido~es~exclusivo contenido~exclusivo~para~suscriptores solo~para~suscriptores
        exclusivo~para~suscriptores ya~eres~suscriptor ¿ya~eres~suscriptor suscríbete~para~leer
        suscríbete~para~seguir artículo~solo~para~suscriptores para~seguir~leyendo,
        """,
        hits=("Contenido exclusivo para suscriptores", "¿Ya eres suscriptor? Inicia sesión"),
        misses=("Solo para niños", "Es suscriptor desde 1980."),
    ),
)
