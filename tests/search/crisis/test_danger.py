"""Questions of somebody in danger are recognised, in both languages; ordinary ones are left alone."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from reader.search.answers import Danger
from reader.search.crisis.danger import KINDS, Crisis, read_crisis
from reader.search.words import DATA


@pytest.fixture(scope="module")
def crisis() -> Crisis:
    return read_crisis()


PAIRS = {
    "I feel suicidal": "pensamientos suicidas",
    "suiside": "suisidio",
    "suicde": "zuicidarme",
    "unalive myself": "desvivirme",
    "I want to die": "quiero morir",
    "she wants to die": "mi mamá quiere morirse",
    "I wanted to die": "quería morirme",
    "wanna die": "me kiero morir",
    "wish to die": "deseo morir",
    "ready to die": "ganas de morir",
    "I am going to die by suicide": "me voy a morir por mi mano",
    "wish I was dead": "quisiera estar muerta",
    "wish I were dead": "ojalá estuviera muerto",
    "wish I could die": "quisiera morir",
    "hope I die": "ojalá me muriera",
    "rather be dead": "prefiero estar muerto",
    "better off dead": "estaría mejor muerta",
    "they would be better off without me": "estarían mejor sin mí",
    "want to be dead": "quiero estar muerta",
    "wanna be dead": "kiero estar muerto",
    "wish I was never born": "ojalá no hubiera nacido · ojalá no existiera",
    "wish I wasn't born": "no debí haber nacido",
    "I deserve to die": "merezco morir",
    "I don't deserve to live": "no merezco vivir",
    "how to die without pain": "cómo morir sin dolor",
    "thoughts of dying": "pensamientos de muerte · pienso en la muerte",
    "thinking about killing myself": "pienso en matarme",
    "kill myself": "matarme",
    "killing myself": "me quiero matar",
    "he killed himself": "mi primo se mató",
    "kill my self": "me voy a matar",
    "kill me": "mátenme",
    "my son wants to kill himself": "mi hijo se quiere matar",
    "kill themself": "quieren matarse",
    "kms": "m quiero matar",
    "hang myself": "me quiero colgar",
    "hanging myself": "ahorcarme",
    "he hanged himself": "se ahorcó",
    "shoot myself": "darme un tiro · me quiero dar un tiro · se dio un tiro",
    "drown myself": "me quiero ahogar",
    "tie a noose": "cómo hacer una soga",
    "voices tell me to kill": "las voces me dicen que me mate",
    "I hate my life": "odio mi vida · no aguanto esta vida",
    "burning myself": "me quemo con cigarros · me lastimé a propósito",
    "hitting myself": "me golpeo la cabeza",
    "I took 30 pills": "tomé 30 pastillas",
    "poison myself": "envenenarme",
    "drink bleach": "tomé cloro · mi hija tomó veneno",
    "end my life": "acabar con mi vida",
    "ending my life": "terminar con mi vida",
    "end it all": "acabar con todo",
    "ending it all": "quiero que todo termine · que se acabe todo",
    "end his life": "acabar con su vida",
    "take my own life": "me quiero quitar la vida",
    "take my life": "quitarme la vida",
    "he took his own life": "se quitó la vida",
    "she wants to take her own life": "se quiere quitar la vida",
    "don't want to live": "ya no quiero vivir",
    "do not want to live": "no deseo vivir · quiero dejar de vivir",
    "don't wanna live": "no kiero vivir",
    "don't want to be alive": "no quiero estar viva",
    "do not want to be alive": "no quiero seguir viviendo",
    "don't want to exist": "no quiero existir · quisiera no existir",
    "I want to disappear": "quiero desaparecer",
    "I want to leave this world": "me quiero ir de este mundo",
    "don't want to be here anymore": "ya no quiero estar aquí · no quiero estar en este mundo",
    "don't want to wake up": "no quiero despertar",
    "want to sleep and never wake up again": "quiero dormir y no despertar · ojalá no despertara",
    "sleep forever": "quiero dormirme para siempre",
    "no reason to live": "no tengo razones para vivir · para qué vivir",
    "nothing to live for": "no tengo por qué vivir",
    "life is not worth living": "no vale la pena vivir · la vida no vale nada",
    "can't go on living": "no puedo seguir viviendo",
    "tired of living": "estoy cansado de vivir",
    "no point in living": "la vida no tiene sentido · no le encuentro sentido a la vida",
    "can't live anymore": "ya no puedo vivir",
    "I am a burden": "soy una carga · me siento una carga",
    "nobody would miss me": "nadie me extrañaría · nadie me va a extrañar",
    "hurt myself": "hacerme daño · hacerme daño a mí misma",
    "hurting myself": "me hago daño",
    "harm myself": "me quiero lastimar · me quiero hacer daño",
    "harming myself": "me lastimo · mi hijo se lastima",
    "my daughter is hurting herself": "mi hija se hace daño · se quiere hacer daño · quiere lastimarse · se quiere lastimar",
    "cut myself": "me quiero cortar",
    "cutting myself": "me corto los brazos · me corté con una navaja",
    "my daughter cuts herself": "mi hija se corta",
    "cut my wrists": "cortarme las venas",
    "slit my wrists": "se cortó las venas · abrirme las venas",
    "self harm": "autolesión",
    "self-harming": "me corto a propósito · me estoy cortando · se está cortando",
    "selfharm": "automutilación",
    "self injury": "autolesiones · hacerme cortes · me estoy haciendo daño · se está haciendo daño",
    "overdose on pills": "tomar una sobredosis",
    "overdose myself": "tomé una sobredosis",
    "want to overdose": "quiero una sobredosis",
    "took too many pills": "tomé muchas pastillas",
    "swallowed all my pills": "me tragué todas las pastillas",
    "take all my pills": "me voy a tomar todas las pastillas · tomarme todas las pastillas · quiero tomar todas mis pastillas",
    "she took all her pills": "mi hija se tomó todas las pastillas",
    "lethal dose": "dosis letal",
    "how many pills to die": "cuántas pastillas para morir",
    "jump off a bridge": "me tiro de un puente · tirarme de un puente · me voy a tirar de un puente",
    "jump in front of a train": "aventarme al tren",
    "I want to kill my baby": "quiero matar a mi bebé · casi mato a mi bebé",
    "afraid of hurting my baby": "miedo de lastimar a mi bebé",
    "I am going to hurt my baby": "voy a hacerle daño a mi bebé",
    "I want to kill someone": "quiero matar a alguien",
}
"""What people type, in English and in Spanish (ways to say it are parted by dots): no danger is known in one of them alone."""

DANGER = """
    want to die · i wnat to die · i just want to die · kill myslef · kil myself · how do I kill myself · KILL MYSELF!! · suicide ·
    suicidal thoughts · sucide · suicdal · suicidio · better off dead · i don't want to live anymore · I don’t want to be alive ·
    my son wants to die · self-harm · want to  die · i want-to-die · im going to die by suicide ·

    me quiero quitar la vida · me voy a quitar la vida · mi hijo se quiere matar · mi hija se va a matar · se quiere matar mi esposo ·
    mi hijo se quiere quitar la vida · te quieres matar · te vas a matar · mi hermana se quiere morir · mi papá dice que quiere morirse ·
    dice que se quiere morir · dice que ya no quiere vivir · mi hijo habla de matarse · amenaza con matarse · mi novia intentó matarse ·
    me quise matar · me quería matar · me quisiera matar · me intenté matar · intenté quitarme la vida · pienso en quitarme la vida ·
    pensando en morirme · me dan ganas de morir · me dan ganas de matarme · quiero quitarme la vida · quiero kitarme la vida ·
    kiero morir · kiero morirme · ya no kiero vivir · m kiero morir · qiero morir · quiero matarme · me kiero matar · quero morir ·
    ME QUIERO MORIR · me quiero morír · me  quiero, morir · quiero morrir · me quiero suicidar · se suicidó mi hermano ·
    me voy a colgar · se quiere colgar · mi hijo se quiere ahorcar · quiero ahorcarme · me quiero ahorcar · se quiere dar un tiro ·
    me quiero dar un tiro · pegarme un tiro · me voy a pegar un balazo · meterme un balazo · se dio un tiro · quiero dispararme ·
    me quiero cortar las venas · me voy a cortar las venas · se quiere cortar · mi hija se corta los brazos · me corté las venas ·
    me corto · me corto cuando estoy triste · quiero cortarme · mi hijo se corta las piernas · cortes en los brazos de mi hija ·
    me quiero hacer daño · me voy a hacer daño · mi hija se quiere hacer daño · mi hijo se hace daño · se va a hacer daño ·
    ganas de hacerme daño · quiero lastimarme · se lastima a propósito · me quemo a propósito · me lastimé a propósito ·
    me tomé todas las pastillas · me tome muchas pastillas · tomé todas mis pastillas · tomé demasiadas pastillas ·
    mi hijo se tomó muchas pastillas · mi esposa tomó muchas pastillas · se tragó todas las pastillas · se tomó el frasco de pastillas ·
    me tomé un bote de pastillas · quiero tomarme todas las pastillas · quiero tomar todas mis pastillas · mi hermana tomó veneno ·
    cuántas pastillas para matarme · cuántas pastillas necesito para morir · tuvo una sobredosis de pastillas para morir ·
    soy una carga para mi familia · no quiero ser una carga · soy un estorbo · siento que soy una carga · me siento una carga ·
    no quiero existir · ya no quiero existir · quisiera no existir · no quiero vivir más · no quiere vivir · sin ganas de vivir ·
    no tengo ganas de vivir · no quiero seguir viva · no quiero estar vivo · ya no quiero seguir viviendo · no quiero estar en este mundo ·
    ya no quiero seguir así · no quiero vivir con este dolor · no quiero vivir sin mi esposo · no puedo vivir así, mejor me muero ·
    ojalá me muera · ojala me muriera · ojalá no despertara · ojalá nunca hubiera nacido · ojalá estuviera muerta · mejor me muero ·
    estoy cansada de vivir · estoy harto de vivir · estoy harta de la vida · cansado de la vida · me cansé de vivir · canzado de vivir ·
    mi vida no tiene sentido · no le encuentro sentido a la vida · para qué vivir · para qué seguir viviendo · no vale la pena seguir viviendo ·
    mejor muerta · preferiría estar muerto · todos estarían mejor sin mí · nadie me va a extrañar · quiero acabar con todo ·
    quiero terminar con todo · acabar con mi vida · quiero acabar con mi vida · quiero dormir y no despertar nunca ·
    me quiero dormir y no despertar · dormir para siempre · me quiero desaparecer · me gustaría desaparecer · quisiera desaparecer ·
    me quiero tirar de un puente · me voy a tirar al tren · se quiere tirar del balcón · saltar de un puente · aventarme de un edificio ·
    quiero matar a mi hijo · quiero lastimar a mi bebé · quiero hacerle daño a mi bebé · tengo miedo de hacerle daño a mi bebé ·
    pensamientos de matar a mi bebé · quiero ahogar a mi bebé · ganas de sacudir a mi bebé · mi esposa quiere matar al bebé ·
    voy a matar a mi esposo · mi esposo me quiere matar · como matarme sin dolor · formas de morir rápido · me quiero desvivir ·
    muerta estaria mejor, quiero morirme · me quiero matar, no tengo tiempo · me quiero cortar el pelo y matarme ·
    mi hermano se quiere suicidar · me kiero kitar la vida · me qiero matar · kiero matarme · ya no kiero existir · kisiera
    morir · kisiera estar muerta · kiero desaparecer · kiero cortarme · kisiera no despertar · no kiero despertar · me boy a
    matar · boy a matarme · me voi a matar · me voy a kitar la vida · me voy a suicidar · quiero suisidarme · suicidarme · me
    tomo todas las pastillas y me muero · me tomé todo el frasco · me tome un frasco entero de pastillas · me tomé 30
    pastillas · tomé 20 pastillas · me tomé como cuarenta pastillas · tomé veneno · mi hijo tomó cloro · mi mamá se quiere
    matar · mi novio dice que se va a matar · mi papá se quiere ahorcar · mi hija se está cortando · me estoy cortando · se
    está haciendo daño · me estoy haciendo daño · me he cortado los brazos · me he hecho daño · mi hija se hizo cortes en los
    brazos · mi hija se corta las muñecas · me rajé las venas · quiero cortarme las muñecas · me quiero abrir las venas ·
    abrirme las venas · no le encuentro sentido a vivir · ya no le veo sentido a la vida · no tiene caso vivir · no tengo
    motivos para vivir · no tengo nada por que vivir · ya no aguanto esta vida · no soporto vivir · odio mi vida · odio vivir
    · me odio y quiero morir · solo quiero morirme · quiero que me maten · quiero que se acabe todo · quiero que todo acabe ·
    que todo esto termine ya · quiero irme de este mundo · me quiero ir de esta vida · quiero dejar de existir · quiero dejar
    de vivir · dejar de existir · quisiera no haber nacido · ojala no existiera · ojalá me atropelle un carro · ojalá me maten
    · ojala me mate un carro · sería mejor si no existiera · el mundo estaría mejor sin mí · mi familia estaría mejor sin mí ·
    todos están mejor sin mí · soy un estorbo para todos · soy una carga para todos · nadie me quiere y quiero morir · mejor
    me mato · si me mato nadie lo nota · tengo pensamientos de matarme · ideas suicidas · pienso mucho en la muerte · pienso
    en morir · pienso en la muerte todo el tiempo · quiero acabar con mi sufrimiento · quiero terminar con mi vida · quiero
    acabar con esta vida · quiero ponerle fin a mi vida · quiero aventarme del puente · tirarme por la ventana · me tiro del
    balcón · quiero sobredosis · sobredosis para morir · darme un balazo · mi hijo tiene una pistola y se quiere matar ·
    quiero una pistola para matarme · cómo hacer una soga · quiero lastimar a mi hijo · voy a lastimar a mi bebé · tengo miedo
    de lastimar a mi hijo · pienso en hacerle daño a mi bebé · pensamientos de lastimar a mi bebé · me dan ganas de ahogar a
    mi bebé · casi mato a mi bebé · voces me dicen que me mate · las voces me dicen que me mate · me dice que me mate · mi
    hija dice que quisiera no existir · mi hijo escribió que se quiere morir · mi esposo no quiere vivir · mi mamá ya no
    quiere vivir · mi abuelo ya no quiere vivir · estoy cansada de todo y quiero morir · cansada de esta vida · arta de vivir
    · arto de la vida · ya me canse de vivir · me cansé de la vida · me corto con navaja · me corté con una navaja · me quemo
    con cigarros · me golpeo la cabeza a propósito · quiero hacerme cortes · la vida no vale nada · mi vida no vale nada ·
    para que sigo viva · para qué sigo vivo · no quiero estar más en este mundo · ya no quiero estar en este mundo · no quiero
    seguir adelante · no quiero seguir viviendo así · me quiero morir ya
"""

HARMLESS = """
    diet · want to diet · dying to know · die · die Angst · Wie kann ich die Angst besiegen · dice · depression · my skills ·
    how to fill out a form myself · kill lice · end of life care · iron overdose · life insurance · suitcase · cut back on sugar ·
    i want to dye my hair · live longer · want to live well · side effects · harmful · cutting salt · hang out · pill myself ·
    i hurt my back · sudden pain · what is the lifespan · sertraline · will sertraline hurt my baby · can lithium harm my baby ·
    afraid to take medicine while pregnant · burden of side effects · is my mom going to die · want to disappear my scars ·
    my medicine could hurt my kidneys · cutting a pill in half · want to sleep · take all my medicine at once or with food ·

    me quiero dormir · quiero dormir · quiero dormir bien · no quiero dormir · me voy a dormir tarde · quiero comer ·
    quiero dejar de fumar · quiero dejar la pastilla · me quiero embarazar · me quiero casar · me quiero cambiar de doctor ·
    mi hijo se quiere cambiar de escuela · mi hijo no quiere ir a la escuela · mi hijo no se quiere dormir · mi hijo se quiere ir con su papá ·
    mi hija no quiere comer · mi hijo no se quiere tomar la medicina · mi bebé no quiere mamar · mi bebé no se quiere despertar ·
    cortar la pastilla · se puede cortar la pastilla · se puede partir la pastilla · me corto la pastilla a la mitad · cortar el azúcar ·
    me quiero cortar el pelo · me quiero cortar el cabello · quiero cortarme el pelo · me corto las uñas · me corté el dedo ·
    el doctor me cortó la medicina · mi novio me cortó · se me cortó la regla · se me corta la respiración · la leche se cortó ·
    matar el tiempo · quiero matar el tiempo · cómo matar piojos · quiero matar las cucarachas · quiero matar el hambre ·
    morir de risa · me muero de hambre · me muero de sueño · me duele hasta morir · miedo a morir · tengo miedo de morir ·
    mi abuela se va a morir · se murió mi mamá · mi papá murió · mi perro se murió · quiero vivir mejor · vivir mejor · quiero vivir ·
    vivir sano · cómo vivir con ansiedad · no quiero vivir con mi suegra · mi hijo no quiere vivir conmigo · quiero vivir sin ansiedad ·
    me hace daño la leche · me hace daño el café · la medicina me va a hacer daño · puede hacerme daño la sertralina ·
    me puede hacer daño tomar alcohol · hace daño al hígado · el litio hace daño al riñón · la sertralina le hace daño a mi bebé ·
    puede hacer daño a mi bebé · va a hacer daño a mi bebé la medicina · le hace daño al bebé · hace daño fumar ·
    me lastimé la rodilla · me lastimé la espalda · se lastimó jugando · me lastiman los zapatos · qué lástima ·
    tomo muchas pastillas · tomo muchas medicinas · tomé dos pastillas · se me olvidó tomar la pastilla ·
    me tomo todas las pastillas juntas o separadas · tomo todas las pastillas en la mañana · cuántas pastillas debo tomar ·
    puedo tomar la pastilla con comida · síntomas de sobredosis · sobredosis de hierro · naloxona para sobredosis ·
    carga de trabajo · mucha carga en el trabajo · dónde cargo mi receta · carta del doctor · me siento con mucha carga de trabajo ·
    quiero desaparecer las manchas · quiero que desaparezca el dolor · estoy cansado · estoy cansada de trabajar · estoy harta del dolor ·
    cansado de la medicina · me siento mejor sin mi medicina · quiero acabar con los piojos · quiero acabar la escuela ·
    quiero terminar con mi novio · terminar la terapia · quiero ahorrarme dinero · me quiero ahorrar la consulta · quiero portarme bien ·
    mi hijo se quiere portar bien · quiero contarle a mi doctor · me quiero quitar el vicio · quitarme la ansiedad · quitarme el sueño ·
    quiero quitarme la muela · me quita el sueño · me quiero tirar en la cama · tirarme a dormir · me colgó el teléfono ·
    se me va la vida · calidad de vida · esperanza de vida · seguro de vida · me quiero ir a mi casa · no quiero seguir tomando la pastilla ·
    no quiero estar aquí esperando · no quiero despertar cansada · me despierto a media noche · no quiero engordar · no quiero subir de peso ·
    mi hijo me pega · mi hijo se golpea jugando · me siento sola · me siento triste · quiero llorar · tengo ganas de llorar · sin ganas de nada ·
    tengo ganas de vomitar · ganas de comer · no tengo ganas de comer · quiero tener un bebé · miedo a lastimarse haciendo ejercicio ·
    miedo de que la medicina le haga daño a mi bebé · mi bebé se ahoga con la leche · siento que me ahogo · nadie me entiende ·
    extraño a mi mamá · me quiero mudar · me quiero mejorar · voy a mejorar · me voy a operar · qué es el litio · mota · remedio para la tos ·
    me quiero ir temprano · quiero cortar con la pastilla · quiero cortar con mi novio · quiero cortar el alcohol · se corta
    la leche · cortarse el pelo · me quiero dar un baño · me voy a dar de alta · me quiero dar de baja · me quiero dar tiempo
    · quiero darme de alta · me quiero meter al programa · tiro de jeringa · quiero tomar todas mis medicinas juntas · me
    quiero tomar la pastilla en la noche · tomé todo el antibiótico · puedo tomar todas las pastillas juntas · quiero saber si
    voy a morir · siento que me muero · me voy a desmayar · ataque de pánico siento morir · cómo vivir después de una muerte ·
    muerte de mi mamá · duelo por muerte · mi esposo murió · mi bebé murió · pensamientos de la muerte de mi papá · no puedo
    vivir sin café · no puedo dormir más de 4 horas · no puedo seguir con la medicina · no quiero seguir con la terapia · no
    quiero estar sola · no quiero estar triste · sin ganas de comer · sin ganas de sexo · me da miedo vivir sola · para qué
    sirve la sertralina · por qué vivir con estrés hace daño · dónde vivir · la vida sin alcohol · la vida es bella · vida
    sana · quitar la ansiedad de mi vida · quiero quitar el estrés de mi vida · me quiero quitar el peso de la vida · acabar
    con la ansiedad · acabar con todos los síntomas · terminar con la depresión · mi hija quiere ir a vivir con su papá ·
    quiero mudarme a vivir con mi hijo · quiero tirar las pastillas viejas · tirar medicinas · dónde tirar las pastillas ·
    saltar una dosis · me salté una dosis · saltar la cuerda · me quiero lanzar a correr · me duele la espalda al cargar · soy
    una persona ansiosa · soy una mamá sola · siento una carga en el pecho · nadie me ayuda · ojalá me mejore · ojalá me
    ayuden · ojalá mejore mi mamá · mejor medicina para dormir · mejor sin gluten · mejor muestra · como morder menos las uñas
    · como mejorar · ideas para dormir · pensamientos de miedo · pensamientos de preocupación · mi hijo me quiere mucho · mi
    hijo se quiere lavar las manos todo el tiempo · mi hija se quiere ver flaca · me hace daño el gluten · el gluten hace daño
    · alcohol hace daño a los niños · se hace daño el hígado con litio · me hago análisis · me hago preguntas · me hice daño
    en la rodilla · miedo de salir · miedo a ahogarme · miedo de hacer el ridículo · voy a hacer ejercicio · voy a hacer una
    cita para mi hijo · quiero hacer una cita para mi bebé · voy a tener un bebé · mi hijo golpea a otros niños · mi hijo
    quiere pegar a otros niños · mi hijo mata insectos · quiero matar bichos · me mata el dolor · el dolor me mata · me mata
    de risa · la espalda me está matando · me matan los nervios · mi perro mata gatos · mata de sábila · la planta matarratas
    · maté una araña · me pica mucho · mi suegra me quiere controlar · se me quita el hambre · me quitó el apetito · me
    quitaron la vesícula · me quiero quitar el diu · me quiero poner el implante · me quiero levantar temprano · me quiero
    relajar · colgar la ropa · ahorcado juego · me quiero ahorrar dinero · cortes de pelo · corte de luz · cortadas en los
    dedos · desaparecer la ansiedad · quiero que desaparezcan los síntomas · quiero dormir toda la noche · dormir para
    descansar · para siempre tomar litio · tengo que tomar litio para siempre · dormir y no despertar cansado · despertar a
    media noche · no quiero despertar a mi bebé · how to sleep · how to die hair · way to diet · i am going to hurt tomorrow
    at the dentist · might hurt · i might kill my plants · tired all the time · i am tired · i want to cut back · cut my pills
    in half · cut my dose · took all my doses today · i took all my pills with food · take my life back
    · get my life back · no one understands me · afraid of hurting · life and death · about death of my dad · take all her
    records · burden of proof · noise keeps us up · heating pad batteries · a panic attack felt like dying · nail cutter ·
    i vanish into a novel · what does narcan cost · where is naloxone sold · overdose definition · un golpe de tos ·
    mi hijo se queja mucho · ya no soporto el dolor de espalda · un ataque de nervios se siente como morir ·
    dónde venden naloxona · dos veces al día · tomo litio tres veces al día · kill time · kill the pain · want to kill weeds · i want to hurt less · my back hurts
"""


def listed(text: str) -> list[str]:
    return [one.strip() for one in " ".join(text.split()).split("·")]


MORE_DANGER = """
    i bought a noose · my pills are all lined up · he climbed over the railing of the overpass · she has a blade against her wrist ·
    something is tied around her neck · how many stories to die · wish a truck would take me · i hope i never wake up from the
    coma · sorry that i survived · nobody cares whether im alive or i die · ctb soon · i wanna 2 die · least painful death ·
    burning my arm gives me relief · how do i hide my scars from mom · i took triple my lamictal · i took my sisters meds ·
    grandpa took his tablets twice · my toddler got into the insulin · she drank drain cleaner · he used fent and wont respond ·
    we gave naloxone and he is still not breathing · daddy kicks mommy · grandpa makes me touch him · she hits me with a cord ·

    compré una horca · las pastillas están alineadas · se subió al barandal del puente · tiene una navaja en el cuello ·
    se amarró un cable al cuello · de cuántos pisos para morir · ojalá un camión me atropellara · ojalá no despierte del coma ·
    lamento haber sobrevivido · nadie se fija si vivo o muero · forma menos dolorosa de morirse · quemarme me da alivio ·
    cómo tapo mis cortadas · tomé el triple de lamotrigina · tomé las pastillas de mi hermana por error · mi abuelo tomó dos
    veces sus pastillas · mi niño se metió mi insulina · se tomó el destapacaños · se inyectó heroína y no responde · le dimos
    naloxona y no respira · papi le pega a mi hermanita · mi tío me hace tocarle · me da cinturonazos · se despidió por facebook
"""

SPANISH = listed("·".join(PAIRS.values()))


@pytest.mark.parametrize("text", [*PAIRS, *SPANISH, *listed(DANGER), *listed(MORE_DANGER)])
def test_danger_is_heard(crisis: Crisis, text: str) -> None:
    assert crisis.danger_in(text)


@pytest.mark.parametrize("text", ["", *listed(HARMLESS)])
def test_ordinary_questions_are_left_alone(crisis: Crisis, text: str) -> None:
    assert not crisis.danger_in(text)


HELD_OUT = tomllib.loads((Path(__file__).parent / "held_out.toml").read_text("utf-8"))


@pytest.mark.parametrize("language", ["en", "es"])
def test_nearly_all_is_heard_that_no_saying_was_made_for(crisis: Crisis, language: str) -> None:
    texts = [text for some in HELD_OUT["danger"][language].values() for text in some]
    assert len(texts) >= 100
    assert sum(crisis.danger_in(text) is not None for text in texts) >= 0.95 * len(texts)


@pytest.mark.parametrize("language", ["en", "es"])
def test_hardly_anything_harmless_alarms_that_no_saying_was_made_for(crisis: Crisis, language: str) -> None:
    texts = HELD_OUT["harmless"][language]
    assert len(texts) >= 100
    assert sum(crisis.danger_in(text) is not None for text in texts) <= 0.05 * len(texts)


@pytest.mark.parametrize(
    ("text", "kind", "language"),
    [
        ("she keeps saying we would be happier if she was dead", "suicide", "en"),
        ("dice que ya no le encuentra sentido a vivir", "suicide", "es"),
        ("my niece is cutting her arms", "self_harm", "en"),
        ("mi sobrina se corta los brazos", "self_harm", "es"),
        ("my niece swallowed forty pills", "overdose", "en"),
        ("my cousin drank bleach and wants to die", "overdose", "en"),
        ("mi primo se tragó un frasco de pastillas", "overdose", "es"),
        ("i might stab my neighbor", "others", "en"),
        ("tengo ganas de matar a mi vecino", "others", "es"),
        ("my stepfather beats us", "abuse", "en"),
        ("mi padrastro me golpea", "abuse", "es"),
    ],
)
def test_the_kind_of_danger_and_the_language_of_the_question_are_told(
    crisis: Crisis, text: str, kind: str, language: str
) -> None:
    for reader in ("en", "es", "es-MX"):
        assert crisis.danger_in(text, reader) == Danger(kind, language)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("my roommate swears he will stab me", "abuse"),
        ("mi suegro jura que me va a matar", "abuse"),
        ("the voices order me to choke my nephew", "others"),
        ("las voces me ordenan que golpee a mi vecina", "others"),
        ("the voices order me to hang myself", "suicide"),
        ("las voces me ordenan que me mate", "suicide"),
        ("please somebody kill me", "suicide"),
        ("mi primo se quiere matar", "suicide"),
        ("i am going to overdose", "suicide"),
        ("i overdosed", "overdose"),
        ("my stepdad beats us and i want to die", "suicide"),
    ],
)
def test_the_kind_follows_whom_it_is_done_to(crisis: Crisis, text: str, kind: str) -> None:
    danger = crisis.danger_in(text)
    assert danger
    assert danger.kind == kind


@pytest.mark.parametrize("text", ["me ahorco", "me boy a desvivir", "suicidarse", "suisidarme kiero"])
def test_what_is_danger_in_one_language_only_is_of_that_one(crisis: Crisis, text: str) -> None:
    for reader in ("en", "es"):
        danger = crisis.danger_in(text, reader)
        assert danger
        assert danger.language == "es"


@pytest.mark.parametrize(("start", "word"), [("una cuer", "cuerda"), ("me est", "estrella"), ("i hav", "have")])
def test_a_growing_word_is_no_slip_for_one_of_danger(crisis: Crisis, start: str, word: str) -> None:
    assert word.startswith(start.rsplit(maxsplit=1)[-1])
    assert not crisis.danger_in(start, growing=True)


def test_a_growing_word_counts_as_it_is_and_as_a_slip_where_no_word_starts_so(crisis: Crisis) -> None:
    assert crisis.danger_in("i want to die", growing=True)
    assert crisis.danger_in("quiero morimre", growing=True)


@pytest.mark.parametrize(
    "text",
    [
        "my uncle molested me thirty years ago",
        "my stepfather used to beat us",
        "mi tio me violo cuando era niña",
        "mi abuelo nos golpeaba",
    ],
)
def test_what_is_long_ago_is_told(crisis: Crisis, text: str) -> None:
    danger = crisis.danger_in(text)
    assert danger
    assert (danger.kind, danger.is_past) == ("abuse", True)


def test_what_happens_now_is_not_long_ago(crisis: Crisis) -> None:
    for text in ("my stepfather beats us", "mi abuelo nos golpea"):
        danger = crisis.danger_in(text)
        assert danger
        assert not danger.is_past


@pytest.mark.parametrize("text", ["988", "suicid"])
def test_where_the_words_do_not_tell_the_language_it_is_the_readers(crisis: Crisis, text: str) -> None:
    assert crisis.danger_in(text, "es-MX") == Danger("suicide", "es")
    assert crisis.danger_in(text, "en") == Danger("suicide", "en")


def test_every_kind_has_sayings_in_every_language_and_articles_that_help() -> None:
    tables = tomllib.loads((DATA / "crisis.toml").read_text("utf-8"))
    pages = tables.pop("pages")
    assert set(pages) == set(KINDS)
    for language in ("en", "es"):
        assert {kind.removesuffix("_perhaps") for kind in tables[language]["danger"]} == set(KINDS)


def test_what_was_typed_can_be_forgotten(crisis: Crisis) -> None:
    danger = crisis.danger_in("i want to die")
    crisis.forget()
    assert crisis.danger_in("i want to die") == danger


def test_only_the_harmless_words_themselves_are_overlooked(crisis: Crisis) -> None:
    for text in (
        "quiero cortarme el pelo, no, cortarme",
        "puede hacerme daño; quiero hacerme daño",
        "matar el tiempo o matarme",
    ):
        assert crisis.danger_in(text)
