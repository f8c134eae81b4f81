"""What the pages of a site say of a vacancy: its own page, its structured data, the cards of lists."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any
from xml.etree.ElementTree import Element

from lxml import html

from tests.outputs.reading import Page
from tests.truth.told import Told, also, plain, read_days, read_moment, read_pay, utc

Files = Mapping[str, bytes]
EMPLOYMENT = {
    "permanent": set[str](),
    "fixed term": {"TEMPORARY"},
    "temporary": {"TEMPORARY"},
    "appointment": {"OTHER"},
    "full time": {"FULL_TIME"},
    "part time": {"PART_TIME"},
}


class QuickPage(Page):
    """A page as libxml2 reads it, which is faster than html5lib by far and forgives as much."""

    def __init__(self, raw: bytes) -> None:
        self.root = html.document_fromstring(raw.decode())


@lru_cache(maxsize=64)
def parsed(raw: bytes) -> Page:
    """A page, read once for all the readers that look at it."""
    return QuickPage(raw)


def by_page(files: Files, name: str, url: str) -> Told:
    """All that the page itself tells, as a reader sees it."""
    page = parsed(files[f"vacancies/{name}/index.html"])
    facts = dict(pairs(page))
    shown = {term: plain(own_text(dd)) for term, dd in facts.items()}
    pay = shown["Salary"] if shown["Salary"] != "Not stated" else None
    (action,) = page.all("section[@id='section_apply']//a[@class='action']")
    route = action.get("href", "")
    kind, _, length = shown.get("Contract", "").partition(", ")
    work = [each.lower() for each in [*shown.get("Working pattern", "").split(", "), kind] if each]
    hubs = [plain(own_text(link)) for link in facts.get("Hub locations", ())]
    told = {
        "title": plain(page.text("h1")),
        "employer": shown["Organisation"],
        "partners": tuple(plain(own_text(link)) for link in facts.get("Partner organisations", ())),
        "posted": read_moment(shown["Posted"]),
        "closes": read_moment(shown["Closing date"]),
        "closing": shown["Closing date"],
        "salary": pay,
        "pay": read_pay(pay or ""),
        "places": sorted([*hubs, *([shown["Location"]] if "Location" in shown else [])]),
        "towns": plain(page.text("section[@id='section_places']")),
        "contract": kind.lower() or None,
        "length": length or None,
        "employment": set[str]().union(*(EMPLOYMENT[each] for each in work)),
        "apply": route,
        "ways": route,
        "stage": "closing soon" if page.all("dl[@class='deciding']/div/dd/strong") else "open",
        "steps": [
            (plain(own_text(item[0])), read_days(own_text(item[1])))
            for item in page.all("ol[@class='timeline']/li")
        ],
        "said": list(paragraphs(page)),
    }
    return also(told, url)


def pairs(page: Page) -> Iterator[tuple[str, Element]]:
    for row in (*page.all("dl[@class='deciding']/div"), *page.all("dl[@class='facts']/div")):
        yield "".join(row[0].itertext()), row[1]


def own_text(element: Element) -> str:
    """The text of an element less its tags of status and the place for the days left."""
    inner = "".join(
        own_text(each) + (each.tail or "") for each in element if each.tag not in ("strong", "span")
    )
    return (element.text or "") + inner


def paragraphs(page: Page) -> Iterator[str]:
    """The words of each paragraph and item of the advert that has no link and no marks in it."""
    for each in page.all("article/div[@class='columns']/div//*"):
        if each.tag in ("p", "li") and not len(each) and each.get("class") is None and plain(each.text or ""):
            yield plain(each.text or "")


def by_structured_data(files: Files, name: str) -> Told:
    page = parsed(files[f"vacancies/{name}/index.html"])
    (job,) = (block for block in page.data() if block["@type"] == "JobPosting")
    value = job.get("baseSalary", {}).get("value", {})
    low, high = (value.get(end, value.get("value")) for end in ("minValue", "maxValue"))
    figures = {"minimum": low, "maximum": high, "per": value.get("unitText", "").lower()}
    codes = job.get("employmentType", [])
    return {
        "title": plain(job["title"]),
        "employer": plain(job["hiringOrganization"]["name"]),
        "posted": utc(job["datePosted"]) if "datePosted" in job else None,
        "closes": utc(job["validThrough"]) if "validThrough" in job else None,
        "pay": {**figures, "currency": job["salaryCurrency"]} if value else None,
        "places": sorted(place_name(each) for each in many(job.get("jobLocation", []))),
        "employment": set(many(codes)),
        **by_advert(job["description"]),
    }


def many(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def place_name(place: dict[str, Any]) -> str:
    return plain(place.get("name") or place["address"]["addressLocality"])


def by_advert(text: str) -> Told:
    """What the whole advert says where it stands as HTML in another format."""
    page = parsed(f"<!DOCTYPE html><title>x</title>{text}".encode())
    facts = dict(fact.split(": ", 1) for fact in page.texts("li") if ": " in fact)
    links = {each.get("href", "") for each in page.all("a")}
    return {
        "closing": facts["Closing date"],
        "salary": plain(facts["Salary"]) if facts["Salary"] != "Not stated" else None,
        "ways": links,
        "said": plain(page.text()),
    }


def by_card(files: Files, name: str) -> Told:
    """What the list on the home page says."""
    page = parsed(files["index.html"])
    cards = page.all("ul[@class='cards']/li")
    (card,) = (each for each in cards if each[0][0].get("href") == f"./vacancies/{name}/")
    facts = {"".join(row[0].itertext()): plain(own_text(row[1])) for row in card.findall("dl/div")}
    return {
        "title": plain("".join(card[0].itertext())),
        "closing": facts["Closing date"],
        "salary": facts.get("Salary"),
        "stage": "closing soon" if card.findall(".//strong") else "open",
    }
