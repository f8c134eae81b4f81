"""Every kind of page in every state, as named values: what the browser rules and the pictures go through."""

from dataclasses import dataclass

from tests.browser.projects import DOZEN, EDGES, FULL, MANY, NONE, ONE, Project, sample

WINTER = sample("1 December 2025")
SPRING = sample("20 April 2022")
LATER = sample("22 November 2026")
MOPAC = "vacancies/head-of-private-office-and-secretariat/"
COMMISSIONER = "vacancies/commissioner-of-the-metropolitan-police-service/"


@dataclass(frozen=True)
class State:
    """A page of a project's site; `says` are words that prove that the page is in the state.

    `clock` is what the reader's own clock shows, where that is not the day on which the site was made, and
    `press` is what the reader presses once the page is there.
    A page in a state without `pictures` is one whose pictures did not arrive. A page that `forwards`
    is held, so that it can be looked at.
    """

    name: str
    project: Project
    path: str
    says: str
    clock: str = ""
    press: str = ""
    pictures: bool = True
    forwards: bool = False

    @property
    def file(self) -> str:
        """The path of the page's file in the finished site."""
        path = self.path.split("?")[0]
        return path + "index.html" if not path or path.endswith("/") else path

    @property
    def scripted(self) -> bool:
        """Whether only a script brings the page into the state."""
        return bool("?" in self.path or self.clock or self.press)


EVERYTHING = State("vacancy-everything", FULL, "vacancies/everything/", "Head of Policing Performance")
RICH = State("vacancy-rich-text", EDGES, "vacancies/rich-text/", "We make it plain.")
JOINT = State("vacancy-joint", FULL, "vacancies/joint/", "Chief Constable")
CHOICES = State("home-choices", DOZEN, "", "Highest salary", press=".finding summary")
FEW_CLOSED = State("closed-few", FULL, "closed/", "This vacancy was withdrawn on Friday 6 March 2026.")

HOMES = (
    State("home-none", NONE, "", "There are no open vacancies at the moment."),
    State("home-one", ONE, "", "1 open vacancy"),
    State("home-handful", FULL, "", "5 open vacancies"),
    State("home-many", MANY, "", "60 open vacancies"),
    State("home-page-2", DOZEN, "page/2/", "Page 2 of 3"),
    State("home-all", DOZEN, "all.html", "12 open vacancies"),
    CHOICES,
    State("home-found", DOZEN, "?words=analyst&sort=title", "of 12 open vacancies"),
    State("home-found-nothing", DOZEN, "?words=astronaut", "0 of 12 open vacancies"),
    State("home-sample", WINTER, "", "1 open vacancy"),
    State("home-longest", EDGES, "", "4 open vacancies"),
)
CLOSED_LISTS = (
    State("closed-none", NONE, "closed/", "There are no closed vacancies."),
    FEW_CLOSED,
    State("closed-many", DOZEN, "closed/", "Page 1 of 2"),
    State("closed-many-page-2", DOZEN, "closed/page/2/", "Page 2 of 2"),
)
VACANCIES = (
    EVERYTHING,
    State("vacancy-required", ONE, "vacancies/clerk/", "Keep the council's records."),
    State("vacancy-closing-soon", FULL, "vacancies/closing-soon/", "Closing soon"),
    State(
        "vacancy-closes-today", FULL, "vacancies/closing-soon/", "Closes today", clock="9am on 12 March 2026"
    ),
    State(
        "vacancy-closed-by-itself",
        FULL,
        "vacancies/closing-soon/",
        "This vacancy closed at 5pm on Thursday 12 March 2026.",
        clock="5pm on 12 March 2026",
    ),
    State("vacancy-until-filled", FULL, "vacancies/until-filled/", "Open until filled"),
    JOINT,
    State("vacancy-welsh", FULL, "vacancies/welsh/", "Swyddog Cyfathrebu"),
    State("vacancy-closed", FULL, "vacancies/closed/", "This vacancy closed at 5pm on Sunday 1 March 2026."),
    State("vacancy-withdrawn", FULL, "vacancies/withdrawn/", "This vacancy was withdrawn on Friday 6 March"),
    State("vacancy-filled", FULL, "vacancies/filled/", "This vacancy has been filled."),
    State("vacancy-longest", EDGES, "vacancies/longest/", "Counterintelligence-Telecommunications-Inf"),
    State("vacancy-six-hubs", EDGES, "vacancies/six-hubs/", "You will see each office once a month."),
    State("vacancy-other-scripts", EDGES, "vacancies/other-scripts/", "السلام عليكم"),
    RICH,
    State("mopac", WINTER, MOPAC, "Head of Private Office and Secretariat"),
    State("commissioner", SPRING, COMMISSIONER, "Commissioner of the Metropolitan Police Service"),
    State("mopac-closed", LATER, MOPAC, "This vacancy is closed."),
    State(
        "commissioner-closed", LATER, COMMISSIONER, "This vacancy closed at 11:59pm on Wednesday 4 May 2022."
    ),
)
EMPLOYER = State("employer-full", FULL, "organisations/county/", "Office of the County Commissioner")
HUB = State("hub-full", FULL, "hubs/high-street/", "From the station")
PAGE = State("page", FULL, "how-we-recruit/", "How we recruit")
ACCESSIBILITY = State("accessibility-full", FULL, "accessibility/", "Two older documents are scans")
PRIVACY = State("privacy-full", FULL, "privacy/", "The county runs this website.")
DATA = State("data", FULL, "schemas/", "No standard defines these values")
NOT_FOUND = State("not-found", FULL, "404.html", "There is no page at this address.")
FORWARDING = State("forwarding", FULL, "vacancies/head-of-performance/", "This page has moved", forwards=True)
OTHER_PAGES = (
    State("employer-bare", NONE, "organisations/anytown/", "Anytown Council"),
    EMPLOYER,
    State("employer-no-vacancies", FULL, "organisations/archive/", "has no open vacancies at the moment."),
    State("employer-longest", EDGES, "organisations/long/", "The council has the longest name"),
    HUB,
    State("hub-no-vacancies", FULL, "hubs/depot/", "There are no open vacancies at The Depot"),
    State("hub-longest", EDGES, "hubs/hub-6/", "Llanfairpwllgwyngyll"),
    PAGE,
    State("accessibility-bare", NONE, "accessibility/", "We have not listed any problem."),
    ACCESSIBILITY,
    State("privacy-bare", NONE, "privacy/", "To read it, ask the contact that the vacancy gives."),
    PRIVACY,
    DATA,
    NOT_FOUND,
    FORWARDING,
)
WITHOUT_PICTURES = tuple(
    State(f"{state.name}-without-pictures", state.project, state.path, state.says, pictures=False)
    for state in (JOINT, RICH)
)
# The fullest state of each kind of page.
KINDS = (
    *(CHOICES, FEW_CLOSED, EVERYTHING, EMPLOYER, HUB, PAGE),
    *(ACCESSIBILITY, PRIVACY, DATA, NOT_FOUND, FORWARDING),
)
STATES = HOMES + CLOSED_LISTS + VACANCIES + OTHER_PAGES + WITHOUT_PICTURES
PROJECTS = tuple({state.project.name: state.project for state in STATES}.values())
