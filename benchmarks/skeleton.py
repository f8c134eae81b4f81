"""The pages that every peer makes, as one text: `«title»` stands for a value, `«title|json»` for it as JSON.

`«body»` is the advert's text as HTML. Each peer puts in what its own template language says for them.
"""

import re
from collections.abc import Callable

from benchmarks.workload import AS_OF, Advert

ADDRESS = "https://jobs.example/careers/"
PER_PAGE = 50
NEWEST = 100
LABELS = {
    "employer": "Employer",
    "reference": "Reference",
    "posted": "Posted",
    "closing_date": "Closing date",
    "salary": "Salary",
    "contract": "Contract",
    "working_pattern": "Working pattern",
    "hours": "Hours",
    "grade": "Grade",
    "location": "Location",
}
STYLE = "".join(
    f".{name}{{margin:0 0 {each}rem;padding:.{each}rem 1rem;border-left:{each}px solid #1d70b8}}"
    f".{name} p{{max-width:4{each}rem}}"
    f".{name} a:focus{{outline:3px solid #fd0;background:#fd0;color:#0b0c0c}}"
    for each, name in enumerate(("head", "facts", "lead", "text", "apply", "list", "card", "foot"), 1)
)
HEAD = f"""<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>%s - Careers in policing and public safety</title>
<style>{STYLE}</style>
<link rel="alternate" type="application/atom+xml" title="Open vacancies" href="{ADDRESS}feed.atom">
"""
TOP = f"""</head>
<body>
<a href="#main">Skip to the main content</a>
<header><nav><a href="{ADDRESS}">Careers in policing and public safety</a></nav></header>
<main id="main">
"""
END = f"""</main>
<footer class="foot">
<p>The site as it stood on {AS_OF}. The adverts are published under the Open Government Licence 3.0.</p>
<ul><li><a href="{ADDRESS}accessibility/">Accessibility</a></li>
<li><a href="{ADDRESS}privacy/">Privacy</a></li></ul>
</footer>
</body>
</html>
"""
ROWS = "".join(f'<tr><th scope="row">{label}</th><td>«{key}»</td></tr>\n' for key, label in LABELS.items())
DATA = """{"@context": "https://schema.org", "@type": "JobPosting", "title": «title|json»,
"description": «body|json», "url": «url|json», "validThrough": «closes|json»,
"identifier": {"@type": "PropertyValue", "name": «employer|json», "value": «reference|json»},
"hiringOrganization": {"@type": "Organization", "name": «employer|json»},
"jobLocation": {"@type": "Place", "address": {"@type": "PostalAddress", "addressLocality": «location|json»,
"addressCountry": "GB"}}, "employmentType": «contract|json», "workHours": «hours|json»,
"baseSalary": «salary|json», "datePosted": «posted|json», "directApply": false}"""
PAGE = f"""{HEAD % "«title» - «employer»"}<meta name="description" content="«summary»">
<link rel="canonical" href="«url»">
<meta property="og:type" content="website">
<meta property="og:title" content="«title»">
<meta property="og:description" content="«summary»">
<meta property="og:url" content="«url»">
<script type="application/ld+json">{DATA}</script>
{TOP}<article>
<h1>«title»</h1>
<table class="facts">
<caption>Key facts</caption>
{ROWS}</table>
<p class="lead">«summary»</p>
<div class="text">
«body»
</div>
</article>
{END}"""
CARD = """<li class="card"><h2><a href="«url»">«title»</a></h2>
<p>«employer», «location». «salary». Closes «closing_date».</p><p>«summary»</p></li>
"""
LIST = f"""{HEAD % "Vacancies"}{TOP}<h1>Vacancies</h1>
<ul class="list">
«each»{CARD}«end»</ul>
{END}"""
FEED = f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
<id>{ADDRESS}</id>
<title>Careers in policing and public safety</title>
<updated>2025-12-01T00:00:00Z</updated>
<author><name>Mayor's Office for Policing and Crime</name></author>
<link rel="self" type="application/atom+xml" href="{ADDRESS}feed.atom"/>
«each»<entry>
<id>«url»</id>
<title>«title»</title>
<link rel="alternate" type="text/html" href="«url»"/>
<updated>2025-11-24T00:00:00Z</updated>
<summary>«summary»</summary>
<content type="html">«body|text»</content>
</entry>
«end»</feed>
"""
SITEMAP = f"""<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>{ADDRESS}</loc></url>
«each»<url><loc>«url»</loc><lastmod>2025-11-24</lastmod></url>
«end»</urlset>
"""


def head(advert: Advert) -> dict[str, str]:
    """What stands at the head of an advert's file."""
    said = {"title": advert.title, "summary": advert.summary, "employer": advert.employer}
    return {**said, **advert.facts, "closes": advert.closes}


def written(skeleton: str, say: Callable[[str, str], str], loop: tuple[str, str] = ("", "")) -> str:
    """A template: `say` gives what stands for a value, by its key and `json`, `text` or nothing."""
    each, end = loop
    text = skeleton.replace("«each»", each).replace("«end»", end)
    return re.sub(r"«(\w+)\|?(\w*)»", lambda found: say(found[1], found[2]), text)
