"""Invented events, each as two or three outlets tell it: which words mean the killing of the event.

Words in square brackets are counted, words in braces are set aside.
"""

from __future__ import annotations

import re

import pytest

from framing.article import Article, Zone
from framing.finders.terms import asides, terms
from framing.language.document import Document

EVENTS = {
    "police shooting": (
        """Man [shot dead] by police in Harrow named
Police in Harrow have named a man who was [shot] by officers on Saturday as Daniel Price.
Price, 31, [died] at the scene. An inquiry into the [shooting] has begun.
In 2019 another man, Carl Moss, was {killed} by police in the same street.""",
        """Officer who [killed] Daniel Price is suspended
The officer who [shot dead] Daniel Price in Harrow on Saturday has been suspended, police said.
His family called the [killing] “[murder]”. “He was no threat,” his sister Joan Price said.
Price's [death] is the third this year. Seven people have been {killed} by officers since 2015.""",
    ),
    "market bombing": (
        """38 [killed] in Gorny market [bombing]
At least 38 people were [killed] on Friday when a [car bomb] went off at a market in Gorny, officials said.
Among the {dead} were 12 children. No group has claimed the [attack].
A {bombing} at a bus station in the city {killed} 14 people last year.""",
        """[Suicide attack] on market in Gorny leaves dozens [dead]
A suicide bomber [killed] dozens of shoppers at a market in Gorny on Friday.
The [blast] tore through food stalls. “The [massacre] will be punished,” President Oman Sadik said.
Sadik's brother was {killed} in 2011.""",
    ),
    "execution": (
        """Varenna hangs dissident Omid Rahim
Varenna on Monday [executed] the dissident Omid Rahim, who had been convicted of treason, state media said.
Rahim, 44, was [hanged] at dawn. Rights groups condemned the [execution].
The country {executed} 61 people last year, and 20 prisoners are on {death row}.""",
        """Outrage over [execution] of Omid Rahim
Western states condemned the [execution] of the writer Omid Rahim on Monday.
His [death] came hours after his lawyers had appealed. They called it [judicial murder].
{Executions} in Varenna have risen since the war.""",
    ),
    "journalist": (
        """Reporter Lena Marwick [murdered]
The reporter Lena Marwick was found [stabbed to death] in her flat on Tuesday, police said.
Her [death] shocked colleagues, who told how she {shot} to fame. Detectives are treating it as [murder].
Two other journalists were {killed} in the country last year.""",
        """Editors demand inquiry after [killing] of journalist
Editors have demanded an inquiry into the [killing] of Lena Marwick, a journalist of the Courier.
Marwick was [killed] at home. Her lawyer, Tom Hale, said she had been threatened with {death}.
Press groups say 40 reporters have been {murdered} since 2010.""",
    ),
    "hospital": (
        """[Strike] on hospital [kills] 22
An [air strike] on a hospital in Belgar [killed] 22 patients and nurses on Sunday, doctors said.
The army denied that its aircraft had carried out the [attack].
It said it had {killed} nine fighters in a separate {raid} on a camp near the border.""",
        """Belgar hospital [bombed], doctors say 22 [dead]
Twenty-two people [died] when the main hospital in Belgar was hit on Sunday.
The [strike] destroyed two wards. Survivors called it a [massacre].
In May an {air strike} on a school {killed} seven pupils.""",
    ),
    "dies in bed": (
        """Composer Edith Arno {dies} at 91
Edith Arno, the composer, {died} at her home on Monday after a long illness, her family said.
Her {death} was peaceful. Arno's husband was {killed} in the war.""",
        """Tributes to Edith Arno
Musicians paid tribute on Tuesday to Edith Arno, who has {died} aged 91.
The {death} of Arno ends an era, one critic said.""",
    ),
    "failed attempt": (
        """Minister survives {assassination} attempt
The interior minister, Pavel Doran, survived an attempt to {kill} him on Thursday.
Doran was wounded in the {attack}. A gunman fired four {shots}.""",
        """Plot to {murder} minister foiled
Police said they had foiled a plot to {assassinate} Pavel Doran, the interior minister.
Three men were held over the attempted {murder}.""",
    ),
    "football": (
        """Rovers strike late
Anders Holt {shot} wide twice before Rovers went ahead with a late {strike} on Saturday.
City's {attack} was blunt. Holt's {shot} hit the bar, and the visitors were {killed} off by a third goal.""",
        """City's season {dies} at the Lane
Rovers {killed} off City on Saturday. Coach Ben Ruddock said the {death} of the season hurt.""",
    ),
    "massacre": (
        """Gunmen [massacre] villagers in Tarnova
Gunmen [killed] more than 60 villagers in Tarnova on Wednesday, survivors said.
The attackers came at dawn and [executed] men in the square. Houses were burnt after the [killings].
It was the worst [massacre] since rebels {killed} 100 people in Ostrava in 2003.""",
        """Dozens [slain] in Tarnova
Dozens of people have been [slain] in Tarnova, a village in the hills.
“They [shot] my brother,” a survivor said. The army called the [attack] an [act of terrorism].""",
    ),
    "two victims": (
        """Aid workers Mara Finch and Sam Otieno [killed] in Gorny
The aid workers Mara Finch and Sam Otieno were [killed] in Gorny on Monday when their car was hit by a rocket.
Finch was [killed] at once. Otieno [died] in hospital. The charity called the [attack] a crime.
A driver of the charity was {killed} in March.""",
        """Two aid workers [die] in Gorny [ambush]
Two aid workers have been [killed] in an [ambush] in Gorny, their charity said.
They were named as Mara Finch and Sam Otieno. The [killing] of Finch and Otieno was condemned abroad.""",
    ),
    "ship": (
        """[Missile attack] on ship [kills] three sailors
A [missile attack] on a cargo ship [killed] three sailors on Tuesday, the owner said.
The [strike] set the bridge on fire. Two sailors were {killed} in an {attack} on another ship in May.""",
        """Rebels [kill] three in ship [attack]
Rebels [killed] three crew members of a cargo ship on Tuesday.
The owners mourned the {dead}. The navy said it had {killed} five rebels in retaliation.""",
    ),
    "friendly fire": (
        """Soldier [killed] by own side
Corporal Adam Reeve was [killed] by friendly fire on Sunday, the army said.
The [death] of Reeve is being examined. He was [shot] by a soldier of his own unit.
Eleven soldiers have {died} in the war.""",
        """Army admits it [shot] its own man
The army has admitted that it [killed] one of its own men, Corporal Adam Reeve, in error.
Reeve's father said the [killing] could have been avoided. Reeve [died] on Sunday.""",
    ),
    "gunman killed after his deed": (
        """Nine [shot dead] at school
A gunman [shot dead] nine pupils at a school in Dalton on Monday before he was {killed} by police.
Officers said the gunman, Eric Vane, {died} in the yard. Vane had bought the rifle in May.
Parents laid flowers after the [shooting].""",
        """Dalton mourns after school [massacre]
Eric Vane [killed] nine pupils at a school in Dalton on Monday. Vane was {shot dead} by officers.
Mourners read out the names of the {dead}. The [killings] shook the town.""",
    ),
    "plane crash": (
        """All 132 on board {killed} as jet crashes near Ostrava
A jet crashed near Ostrava on Tuesday, and all 132 people on board were {killed}.
It was the worst crash since 94 {died} in 1998.""",
        """Ostrava crash: minister orders inquiry
The transport minister ordered an inquiry into the crash that {killed} 132 people near Ostrava.""",
    ),
    "two women": (
        """Two women [stabbed to death] in Brenton park
Two women have been [stabbed to death] in a park in Brenton, police said on Sunday.
The women, aged 24 and 31, were found by a dog walker.
A 19-year-old man was arrested on suspicion of [murder].
Detective Inspector Joan Harker said: “We believe the [attack] was random.”
Residents left flowers where the women [died]. Last year a teenager was {killed} in the same park.""",
    ),
    "mosque": (
        """Gunman [kills] 11 worshippers at mosque
A gunman [killed] 11 worshippers and wounded 20 at a mosque on Friday, the deadliest [attack] on Muslims.
The suspect, named as Aaron Pell, 28, was arrested. Pell had posted threats online.
The prime minister, Sara Moll, called the [shooting] “an [act of terrorism]”.
Vigils for the victims of the [massacre] were held in several cities.
In 2017 a gunman {shot} six people {dead} at a mosque.""",
    ),
    "drone strike on a wedding": (
        """[Drone strike] [kills] 15 civilians at wedding, officials say
At least 15 civilians, four of them children, were [killed] in a [drone strike] on a wedding, officials said.
The military said it had targeted militants and was investigating. It has denied that civilians [died].
Human rights groups say more than 300 civilians have been {killed} in {air strikes} since 2015.""",
    ),
    "police officer": (
        """Police officer [killed] in shootout in Lorne
A police officer was [killed] and another wounded in a shootout in Lorne on Thursday night.
The officer, Sergeant Dean Rolfe, had been called to a robbery. Rolfe, a father of two, [died] in hospital.
The suspect was also {killed}. The [killing] of Rolfe is the first of an officer this year.""",
    ),
    "spectator at a failed attempt": (
        """Gunman wounds candidate, [kills] spectator at rally
A gunman opened fire at a rally on Saturday, wounding the candidate Peter Hall and [killing] a spectator.
The spectator was named as Luke Arden, 50, a firefighter. Arden was [killed] as he shielded his daughters.
The gunman was {shot dead} by guards. Hall survived the assassination attempt.""",
    ),
    "hostage": (
        """Militants [behead] hostage Karl Brandt
A video released on Tuesday shows the [beheading] of Karl Brandt, a German engineer held since June.
Brandt, 53, was abducted in the south. His wife said the family was in shock over his [murder].
The group has {killed} five hostages this year. Chancellor Anja Voss called the [execution] barbaric.""",
    ),
    "death in custody": (
        """Protests over [death] of student in custody
Hundreds protested on Monday over the [death] of a student, Amir Rezaei, in police custody.
Rezaei's family says he was [beaten to death]. Police say he [died] of a heart attack.
The [death] of Rezaei has become a symbol.""",
    ),
    "border clash": (
        """Clash at border leaves 20 soldiers [dead]
Twenty soldiers were [killed] in a clash with Sorian troops at the border on Monday, the army said.
It was the first deadly clash since 1975. Both sides accused each other of aggression.
Soria said it had lost five men. The {dead} included a colonel.""",
    ),
    "trial": (
        """Man jailed for life for [murder] of Lucy Dane
A man who [stabbed] a teacher 14 times has been jailed for life for her [murder].
Robert Kane, 34, [killed] Lucy Dane at her home in Ashby in January last year.
The court heard that Kane had been jealous.
Dane's mother told the court that the [killing] had destroyed the family.
Kane had served six years for the {manslaughter} of a man in 2009.""",
    ),
    "storm": (
        """Storm leaves 14 {dead} in the south
Storms {killed} at least 14 people in the south on Tuesday as rivers burst their banks.
Nine people {died} in one village. The governor, Lena Ortiz, said the {death} toll could rise.""",
    ),
    "camera crew": (
        """Camera crew [killed] in [airstrike] on press car
Three members of a television crew were [killed] when a missile hit their car, their station said.
The reporter Hana Saleh, the cameraman Omar Nasser and their driver had been filming refugees.
“This was a deliberate [assassination],” said the station's editor, Lara Kahn.
The army said it would look into the [deaths].
At least 70 journalists have been {killed} since the war began.""",
    ),
    "president": (
        """President Jules Marin [assassinated] at home, prime minister says
President Jules Marin of Sorelia was [assassinated] in an [attack] on his residence early on Wednesday.
Gunmen [shot] the president 12 times and wounded his wife, Claire Marin, officials said.
Four suspects were {killed} by police. Marin's [death] plunged the country into crisis.
Sorelia has a history of political violence: its second president was {murdered} in 1958.""",
    ),
    "ferry": (
        """Ferry capsizes, 80 feared {dead}
Eighty people were feared {dead} on Monday after a ferry capsized off the coast.
Divers recovered 12 bodies. In 2012 another ferry sank and {killed} 140.""",
    ),
    "militant leader": (
        """Militant leader [killed] in [drone strike], officials say
The leader of the Northern Front, Said Karmal, was [killed] in a [drone strike] on Tuesday, officials said.
Karmal was behind the bombing of a hotel that {killed} 32 people.
The [strike] hit a house in the hills.
“Justice has been done,” President Cole Avery said of the [killing].
The Front confirmed the [martyrdom] of its leader and vowed to {kill} those responsible.""",
    ),
    "peace talks": (
        """Peace talks resume in Varenna
Talks to end the civil war resumed in Varenna on Monday.
The war has {killed} more than 200,000 people since 2012.
An {air strike} {killed} nine on Sunday, activists said.
The opposition said the {killing} must stop.""",
    ),
    "teenager": (
        """Teenager [stabbed to death] in Harrow
A teenager has been [stabbed to death] outside a cinema in Harrow, police said.
The 16-year-old boy was found on Saturday night. He [died] at the scene.
Two men were arrested on suspicion of [murder]. The [stabbing] is the third in the borough this year.
A 17-year-old was {killed} nearby in March.""",
    ),
    "man with a knife": (
        """Police [shoot dead] man with knife
Officers [shot dead] a man who ran at them with a knife in Brenton on Monday, police said.
The man has not been named. The watchdog is investigating the [shooting].""",
    ),
    "two by soldiers": (
        """Soldiers [kill] two Sorians in [raid]
Soldiers [killed] two Sorians during a [raid] on Lorne on Tuesday, the health ministry said.
The ministry named the {dead} as Omar Saadi, 24, and Ali Hasan, 31. The army said the men had opened fire.
More than 60 Sorians have been {killed} this year.""",
    ),
}
MARK = re.compile(r"\[([^\]]+)\]|\{([^}]+)\}")


def read(marked: str) -> tuple[Document, list[str], list[str]]:
    """The document, the words that count and the words set aside."""
    text = MARK.sub(lambda match: match[1] or match[2], marked)
    edge = text.index("\n")
    zones = (Zone(0, edge, "headline"), Zone(edge + 1, len(text), "body"))
    counted = [match[1] for match in MARK.finditer(marked) if match[1]]
    aside = [match[2] for match in MARK.finditer(marked) if match[2]]
    return Document(Article("a", "Outlet", text, zones)), counted, aside


CASES = [
    pytest.param(marked, id=f"{event}, {number}")
    for event, articles in EVENTS.items()
    for number, marked in enumerate(articles, 1)
]


@pytest.mark.parametrize("marked", CASES)
def test_what_means_the_killing_counts(marked: str) -> None:
    document, counted, _ = read(marked)
    found = [term.of(document.text) for term in terms(document) if term.concept == "event_killing"]
    assert found == counted


def counted(text: str, *about: str) -> list[str]:
    edge = text.index("\n")
    zones = (Zone(0, edge, "headline"), Zone(edge + 1, len(text), "body"))
    document = Document(Article("a", "Outlet", text, zones), about=about)
    return [term.of(text) for term in terms(document) if term.concept == "event_killing"]


TWO_KILLINGS = """Funeral of Ann Lee draws thousands
Thousands came to the funeral of Ann Lee, a union leader who was murdered in May.
In her speech the minister recalled the death of Bob Roy. Roy was shot in 1998.
Lee's death is still unsolved."""


def test_whom_the_user_names_goes_before_whom_the_text_tells() -> None:
    assert counted(TWO_KILLINGS) == ["murdered", "death"]
    assert counted(TWO_KILLINGS, "Ann Lee") == ["murdered", "death"]
    assert counted(TWO_KILLINGS, "Bob Roy") == ["death", "shot"]
    assert counted(TWO_KILLINGS, "Carl Moss") == []


def test_the_user_may_name_a_group() -> None:
    text = """Report on the police
The report counts 12 miners who were shot on the picket line. Three officers were killed too.
The miners died at once."""
    assert counted(text, "the miners") == ["shot", "died"]
    assert counted(text, "three officers") == ["killed"]


def test_every_word_that_is_set_aside_says_why() -> None:
    document, _, _ = read(EVENTS["market bombing"][0])
    assert {
        (one.of(document.text), one.aside) for one in asides(document) if one.concept == "event_killing"
    } == {
        ("dead", "a word for the victims, not for the deed"),
        ("bombing", "another attack"),
        ("killed", "other people's deaths"),
    }


HANGED = """Varenna executes man convicted of murder of shop clerk
Varenna on Monday executed a man who was convicted of killing a shop clerk in 1998.
Omid Rahim, 44, was pronounced dead at dawn. Rahim had been sentenced to death for the shooting of Ann Lee."""


def test_the_crime_of_one_who_is_executed_is_not_his_execution() -> None:
    assert counted(HANGED) == ["executes", "executed", "dead"]


def test_the_user_may_name_another_than_whom_the_article_is_about() -> None:
    assert counted(HANGED, "Ann Lee") == ["shooting"]
    assert counted(HANGED, "the clerk") == ["murder", "killing"]


def test_candidates_who_attack_each_other_kill_nobody() -> None:
    text = """Roe's attack on Lane
Ann Roe attacked the plans of Bob Lane on Monday. The attack was her third.
Lane's attacks on Roe had been sharper. “She shot herself in the foot,” he said."""
    assert counted(text) == []


def test_a_pronoun_stands_for_the_victim_until_another_is_killed() -> None:
    text = """Ann Lee shot dead in Harrow
Ann Lee was shot dead in Harrow on Friday. Police closed the road. Buses were sent round.
Her death shook the town. In 2009 her brother, Tom Lee, was killed in the army."""
    assert counted(text) == ["shot dead", "shot dead", "death"]


def test_a_possessor_without_a_noun_is_no_victim() -> None:
    assert counted("Report\nOn the 5th's killing nobody spoke.") == []


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        ("No soldiers were hurt in the raid.", []),
        ("He was briefed on the risks of the raid.", []),
        ("The raid killed nobody.", []),
        ("Raids elsewhere killed no civilians.", []),
        ("Vidal died in the raid.", ["died", "raid"]),
        ("Ministers praised the raid on Vidal.", ["raid"]),
        ("Militants from groups not linked to Vidal were also killed.", []),
        ("Fighters close to Vidal were killed in May.", []),
        ("A visitor unrelated to Vidal was also killed.", []),
        ("A guard was also killed.", ["killed"]),
        ("The fighters did not answer, he said, and were gunned down.", []),
        ("Crimes such as murder are rare.", []),
        ("He was convicted of a crime like murder.", []),
    ],
)
def test_what_is_told_beside_the_killing(sentence: str, counted: list[str]) -> None:
    headline = "Rebel leader Tomas Vidal killed"
    text = f"{headline}\n\nSoldiers killed the rebel leader Tomas Vidal on Sunday. {sentence}"
    zones = (Zone(0, len(headline), "headline"), Zone(len(headline) + 2, len(text), "body"))
    document = Document(Article("a", "Outlet", text, zones))
    found = [term.of(text) for term in terms(document) if term.concept == "event_killing"]
    assert found[2:] == counted


@pytest.mark.parametrize("text", ["eople {died} n", "guards died", "the mayor was killed", "Roe {killed}"])
def test_a_subject_at_the_end_of_a_fragment_stops_nothing(text: str) -> None:
    document = Document(Article("1", "Gazette", text, (Zone(0, len(text), "body"),)))
    assert all(one.of(text) for one in terms(document))
