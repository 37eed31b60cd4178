"""Units that stand beside a name in honest prose: before it and behind it."""

from __future__ import annotations

_ZH_LEFT = (
    "的在是为為由与與和及对對向从從到给給被把将將让讓使于於以有称稱说說叫名即据據经經跟同如像并並"
    "到往因随隨至等或而也后後前当當就并兼找去来來入请請用了着過过问間间时時"
)
_ZH_RIGHT = (
    "的在是为為由与與和及对對向从從到给給被把将將让讓使于於以等也都已会會能可不有成进進表宣发發推"
    "称稱说說则則董总總负負相公因还還又曾正要就并並或而内內里裡中上下旗员員老经經创創工介指认認"
    "作做共股全提出开開地所首合之计計拥擁拟擬自通计收投计签簽应應方这這那未联聯"
)
_LATIN_LEFT = (
    "the a an of by from in at to for with and or that as is was are were said says has had its "
    "his her their our my on about into through under against between called named via per than "
    "if when while but since after before where which who not de la el los las del al y en por "
    "con para que le les des du et à au par pour dans sur der die das den dem des und von mit bei "
    "zu für im am"
)
_LATIN_RIGHT = (
    "of by from in at to for with and or that as is was are were said says has had have "
    "will would can could may also on about into through under since after before where which who "
    "not did does do but made makes announced reported offers offered plans began became agreed "
    "declined told wants won lost paid sold bought owns y en por con que est et à par ist "
    "und hat wird war sind chief executive spokesman spokeswoman shares president director founder"
)

LEFT_AT_HOME = frozenset(_ZH_LEFT) | frozenset(_LATIN_LEFT.split())
RIGHT_AT_HOME = frozenset(_ZH_RIGHT) | frozenset(_LATIN_RIGHT.split())
