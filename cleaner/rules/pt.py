"""Portuguese: labels of what surrounds an article."""

from __future__ import annotations

from cleaner.rules import notices, roles
from cleaner.rules.rule import Rule

_DAY = (
    r"(?:(?:segunda|terça|quarta|quinta|sexta|sábado|domingo)(?:-feira)?,?\s)?\d{1,2}º?\s(?:de\s)?(?:jan"
    r"|fev|mar|abr|mai|jun|jul|ago|set|out|nov|dez)\p{L}{0,6}\.?,?\s(?:de\s)?(?:19|20)\d{2}"
)

RULES: tuple[Rule, ...] = (
    roles.promo_line(
        """
        leia~também leia~mais leia~ainda ler~mais leia~tudo~sobre veja~também veja~mais vê~também
        confira~também saiba~mais continue~lendo não~perca recomendamos recomendado
        notícias~relacionadas notícia~relacionada matéria~relacionada matérias~relacionadas
        artigos~relacionados artigo~relacionado conteúdo~relacionado mais~notícias mais~lidas
        você~pode~gostar você~também~pode~gostar pode~interessar pode~lhe~interessar leia~a~seguir
        lê~também assista~também ouça~também outras~notícias relembre~o~caso mais~sobre~o~assunto
        pode~também~gostar entenda~o~caso
        """,
        weak="relacionado relacionada relacionadas e~mais",
        hits=(
            "Leia também: A biblioteca abre mais cedo",
            "VEJA TAMBÉM | Por que a velha ponte continua de pé",
            "Saiba mais: Dez ilhas tranquilas para o verão",
            "Relacionado: O longo processo sobre o cais velho",
        ),
        misses=(
            "Leia também nas entrelinhas.",
            "Saiba mais: amanhã, disse o prefeito, e saiu.",
            "Entrevista: O longo processo sobre o cais velho",
            "Veja também a página 12",
        ),
    ),
    roles.related(
        """
        leia~também leia~mais veja~também notícias~relacionadas matérias~relacionadas
        artigos~relacionados conteúdo~relacionado conteúdos~relacionados posts~relacionados
        publicações~relacionadas mais~lidas as~mais~lidas mais~lidos mais~vistas mais~populares
        últimas~notícias notícias~recentes posts~recentes artigos~recentes outras~notícias
        mais~notícias mais~artigos você~pode~gostar você~também~pode~gostar
        você~também~pode~se~interessar pode~interessar recomendado~para~você
        recomendados~para~você recomendadas~para~você mais~sobre~este~assunto mais~sobre~o~tema
        mais~deste~autor também~pode~gostar leia~a~seguir continue~lendo relacionados
        veja~mais~notícias
        """,
        hits=("Notícias relacionadas", "Você também pode gostar:", "MAIS LIDAS"),
        misses=("Mais notícias chegaram à noite.", "Relacionados por sangue", "Outras"),
    ),
    roles.teaser(
        """
        leia~mais ler~mais continue~lendo continuar~lendo continuar~a~ler ver~mais veja~mais
        saiba~mais leia~a~matéria~completa leia~na~íntegra ler~artigo ler~notícia ver~artigo
        """,
        hits=(
            "A feira do livro bate recorde de visitas... Leia mais",
            "O museu mostra as suas esquecidas [ler mais]",
            "Restauram o relógio da torre Continue lendo →",
            "Esgotam-se os bilhetes do festivalLer artigo",
        ),
        misses=(
            "Queria ler mais",
            "É preciso paciência... mais paciência.",
            "Aprendeu a ver mais e melhor",
        ),
    ),
    roles.expand(
        """
        leia~mais ler~mais ver~mais ver~tudo ver~todas ver~todos mostrar~mais carregar~mais
        continue~lendo continuar~lendo continuar~a~ler saiba~mais mostrar~menos ver~menos
        carregar~mais~notícias ver~comentários mostrar~comentários voltar~ao~topo voltar~ao~início
        veja~mais~notícias leia~a~matéria~completa
        """,
        hits=("Continue lendo »", "Ver mais"),
        misses=("Ler mais, falar menos", "Ver tudo preto"),
    ),
    roles.caption(
        """
        foto fotos fotografia imagem imagens crédito créditos crédito~da~foto foto~de~arquivo
        imagem~de~arquivo ilustração infográfico reprodução captura~de~tela divulgação
        crédito~da~imagem fonte~da~imagem foto~divulgação cortesia créditos~da~imagem
        """,
        """
        foto~de~arquivo imagem~de~arquivo imagem~ilustrativa foto~ilustrativa imagem~de~divulgação
        foto:~divulgação foto:~reprodução foto:~arquivo~pessoal foto~de~divulgação
        clique~para~ampliar clique~na~imagem~para~ampliar reprodução/redes~sociais
        """,
        hits=("Foto: Júlia Prado", "Imagem ilustrativa", "(Crédito: Porto de Alva/Lusa)"),
        misses=(
            "Foto: uma breve história da luz",
            "Imagem: O quadro mostra como o rio subiu durante dez anos, e depois baixou.",
            "Imagem de arquivo muito gasta",
        ),
    ),
    roles.dated(
        """
        publicado~em publicado publicada~em atualizado~em atualizado atualizada~em
        última~atualização data~de~publicação modificado~em criado~em postado~em
        última~modificação escrito~em publicado~a publicado~às atualizado~às
        """,
        day=_DAY,
        hits=(
            "Publicado em 3 de maio de 2024",
            "Atualizado em 03/05/2024 10h15",
            "Publicado em 3 de maio de 2024 às 10:15 | O Porto",
        ),
        misses=(
            "Publicado em 3 de maio de 2024, o livro vendeu mal.",
            "Criado em 1990",
            "Postado à porta",
        ),
    ),
    *roles.bare_date(
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro "
        "jan~ fev~ abr~ jun~ jul~ ago~ nov~ dez~",
        day=_DAY,
        hits=("Sexta-feira, 3 de maio de 2024", "Júlia Prado, 3 de maio de 2024 10:15"),
        misses=("3 de maio de 2024: abre a ponte", "Em 3 de maio de 2024 chegou.", "Maio 2024"),
    ),
    roles.writer(
        "por texto~de texto~por escrito~por reportagem~de da~redação,",
        hits=("Por Júlia Prado", "Por Júlia Prado e Hugo Reis"),
        misses=("Por Júlia Prado soubemos tudo.", "Por ali", "Por Natal"),
    ),
    *roles.author(
        "autor autora redator redatora redação jornalista",
        "sobre~o~autor sobre~a~autora acerca~do~autor ver~todos~os~posts~de mais~artigos~do~autor",
        hits=("Autor: Júlia Prado", "Redação: Hugo Reis", "Sobre o autor"),
        misses=("Autor: desconhecido, talvez um monge", "Sobre o autor sabe-se pouco."),
    ),
    roles.tags(
        "etiquetas tags temas tópicos assuntos categorias categoria arquivado~em palavras-chave "
        "mais~sobre marcadores editoria",
        hits=("Tags: pontes, rios, noite", "Marcadores: cultura"),
        misses=("Os temas: pão. Vinho. Sal.", "Etiquetas de cores"),
    ),
    roles.source(
        "fonte fontes fonte~original artigo~original com~informações~de",
        hits=("Fonte: Diário do Porto", "Fonte: https://example.org/porto"),
        misses=("Fonte: perguntamos a quarenta vizinhos.", "Fonte de pedra"),
    ),
    *roles.counter(
        "visualizações leituras acessos tempo~de~leitura min~de~leitura minutos~de~leitura "
        "comentários compartilhamentos partilhas",
        hits=("1.204 visualizações", "Tempo de leitura: 4 min"),
        misses=("12 acessos da ponte", "4 minutos", "Comentários ao projeto"),
    ),
    notices.advert(
        "conteúdo~patrocinado patrocinado continua~após~a~publicidade "
        "continua~depois~da~publicidade "
        "conteúdo~publicitário a~notícia~continua~após~a~publicidade espaço~publicitário",
        "publicidade anúncio anúncios propaganda",
        hits=("Continua após a publicidade", "- Publicidade -"),
        misses=("Publicidade", "A publicidade e as suas vozes", "Anúncio de casamento"),
    ),
    notices.newsletter(
        "assine inscreva-se receba cadastre-se subscreva "
        "newsletter nossa~newsletter ao~se~inscrever "
        "quer~receber assine~a~newsletter",
        "newsletter newsletters boletim~diário boletim~semanal boletim~de~notícias nosso~boletim",
        hits=("Assine a nossa newsletter", "Receba a newsletter do porto todas as manhãs"),
        misses=("O boletim de 1931 tinha quatro páginas.", "Receba um abraço."),
    ),
    *notices.share(
        """
        compartilhar compartilhe partilhar partilhe compartilhe~esta~notícia
        compartilhe~este~artigo compartilhar~esta~notícia partilhar~artigo compartilhe~isso
        compartilhe~no~facebook imprimir enviar~por~e-mail enviar~por~email copiar~link
        link~copiado comentar salvar guardar tweetar compartilhe~nas~redes~sociais
        partilhe~este~artigo compartilhar~no~whatsapp
        """,
        hits=(
            "Compartilhe esta notícia",
            "Partilhar | Imprimir",
            "Compartilhe: Facebook Twitter WhatsApp",
            "Partilhar Facebook Telegram",
        ),
        misses=("Compartilhar o pão", "Guardar silêncio", "Partilhe as suas coisas."),
    ),
    notices.follow(
        """
        siga-nos siga~a~gente siga~nosso~perfil siga~o~nosso siga~nossas~redes curta~nossa~página
        entre~no~nosso~grupo entre~no~nosso~canal participe~do~nosso~grupo receba~as~notícias~no
        inscreva-se~no~nosso~canal inscreva-se~no~canal acompanhe~o~nosso acompanhe-nos
        """,
        hits=("Siga-nos no Facebook e no Instagram", "Entre no nosso canal do WhatsApp"),
        misses=("Siga-nos, disse o guia.", "Acompanhe-nos até o rio."),
    ),
    *notices.rights(
        """
        todos~os~direitos~reservados direitos~reservados é~proibida~a~reprodução
        proibida~a~reprodução reprodução~proibida é~expressamente~proibida~a~reprodução
        reprodução~total~ou~parcial~proibida
        """,
        hits=("© 2024 Diário do Porto. Todos os direitos reservados.", "Reprodução proibida"),
        misses=("Tinha todos os direitos reservados à filha.", "A reprodução do salmão"),
    ),
    *notices.disclaimer(
        """
        aviso~legal as~opiniões~expressas os~comentários~publicados os~comentários~são
        este~artigo~contém este~texto~não~reflete as~informações~contidas este~conteúdo~é
        este~texto~é~de os~artigos~de~opinião este~artigo~não~constitui o~conteúdo~deste
        """,
        """
        não~refletem não~reflete não~representam responsabilidade afiliado afiliados informativo
        não~necessariamente necessariamente recomendação~de~investimento
        """,
        hits=(
            "As opiniões expressas neste artigo não refletem a linha do jornal.",
            "Este artigo contém links de afiliados.",
        ),
        misses=(
            "As opiniões expressas na praça eram muitas.",
            "Os seus olhos não refletem medo.",
        ),
    ),
    notices.comments(
        """
        deixe~um~comentário deixar~um~comentário deixe~uma~resposta deixar~uma~resposta
        deixe~seu~comentário deixe~o~seu~comentário escreva~um~comentário adicionar~comentário
        publicar~comentário enviar~comentário cancelar~resposta sem~comentários nenhum~comentário
        seja~o~primeiro~a~comentar comentários~encerrados os~comentários~estão~fechados
        ver~todos~os~comentários faça~login~para~comentar
        """,
        """
        o~seu~endereço~de~e-mail~não~será o~seu~endereço~de~email~não~será seu~e-mail~não~será
        campos~obligatórios~são campos~obrigatórios~são salvar~meus~dados
        guardar~o~meu~nome,~email você~precisa~fazer~login é~preciso~fazer~login~para
        """,
        hits=(
            "Deixe um comentário",
            "O seu endereço de e-mail não será publicado. Campos obrigatórios são marcados com *",
        ),
        misses=("Deixe um comentário pela metade.", "Sem comentários, disse a prefeita."),
    ),
    *notices.footer(
        """
        aviso~legal política~de~privacidade política~de~cookies termos~de~uso termos~e~condições
        termos~de~serviço condições~de~uso quem~somos fale~conosco contato contacto contactos
        anuncie mapa~do~site gerir~cookies configurações~de~cookies privacidade expediente
        ficha~técnica estatuto~editorial trabalhe~conosco sobre~nós princípios~editoriais
        """,
        hits=(
            "Contato - Política de privacidade",
            "Privacidade | Contato",
            "Quem somos | Política de privacidade | Contato",
            "Expediente Contato Anuncie",
        ),
        misses=(
            "Política de privacidade",
            "Contato com a lua",
            "Anuncie a boa nova",
            "Privacidade e poder",
        ),
    ),
    notices.cookies(
        """
        utilizamos~cookies usamos~cookies este~site~utiliza~cookies este~site~usa~cookies
        nosso~site~usa~cookies nós~e~nossos~parceiros nós~e~os~nossos~parceiros
        aceitar~todos~os~cookies aceitar~todos aceitar~cookies ao~continuar~navegando
        ao~continuar~a~navegar se~continuar~a~navegar
        """,
        hits=("Utilizamos cookies próprios e de terceiros.", "Aceitar todos os cookies"),
        misses=("Comemos bolachas.", "Deve aceitar todos os erros."),
    ),
    *notices.navigation(
        """
        início buscar busca pesquisar pular~para~o~conteúdo ir~para~o~conteúdo
        saltar~para~o~conteúdo ir~para~o~conteúdo~principal entrar cadastre-se registar
        iniciar~sessão assine assinar minha~conta sair artigo~anterior próximo~artigo
        artigo~seguinte post~anterior próximo~post página~inicial
        """,
        hits=("Pular para o conteúdo", "Entrar | Cadastre-se"),
        misses=("Menu do dia", "Buscar a verdade"),
    ),
    notices.path(
        "início home página~inicial capa você~está~em:~início você~está~aqui:~home",
        hits=("Início > Sociedade > Porto", "Capa » Cultura » Livros"),
        misses=("Início do fim", "Capa / contracapa"),
    ),
    *notices.paywall(
        """
        este~conteúdo~é~exclusivo conteúdo~exclusivo~para~assinantes exclusivo~para~assinantes
        já~é~assinante assine~para~ler assine~e~leia para~continuar~lendo,
        este~artigo~é~exclusivo~para
        """,
        hits=("Conteúdo exclusivo para assinantes", "Já é assinante? Faça login"),
        misses=("Só para crianças", "É assinante desde 1980."),
    ),
)
