"""Every kind of error, as docs/problems.md explains it. Advice is explained in its own check."""

from generator import codes_yaml
from generator.problem import Code

CODES: dict[str, Code] = codes_yaml.CODES | {
    "address-taken": Code(
        "Two pages of the site have the same address, such as a page of yours and one that the site makes "
        "itself.",
        "content/pages/closed.md",
        "content/pages/closed-schemes.md",
    ),
    "ambiguous-date": Code(
        "A date in figures can be read in two ways, and candidates must not have to guess. Write the month "
        "as a word.",
        "closing_date: 04/05/2022",
        "closing_date: 4 May 2022",
    ),
    "clock-change": Code(
        "When the clocks change, one hour does not exist in spring and one comes twice in autumn. A time "
        "within it is not clear.",
        "closing_date: 1:30am on 29 March 2026",
        "closing_date: 3am on 29 March 2026",
    ),
    "colour": Code(
        "A colour must be written as six digits, or letters from a to f, in quotes.",
        "brand: dark blue",
        'brand: "#1d3557"',
    ),
    "country": Code(
        "A country is written as its two letters, because job boards read it. The United Kingdom is GB.",
        "location: {name: City Hall, country: England}",
        "location: {name: City Hall, country: GB}",
    ),
    "currency": Code(
        "A currency is written as its three letters, because job boards read it. Pounds sterling are GBP.",
        "salary: {minimum: 41580, currency: pounds}",
        "salary: {minimum: 41580, currency: GBP}",
    ),
    "date": Code(
        "A date is not in a form that can be read with certainty: day, month as a word, and year.",
        "closing_date: next Friday",
        "closing_date: 20 March 2026",
    ),
    "document": Code(
        "A document needs either a file in content/attachments or a web address, and only one of the two.",
        "documents: [{title: Job description}]",
        "documents: [{title: Job description, url: https://www.police.example/job}]",
    ),
    "email-address": Code(
        "What should be an email address is not a whole one, so nobody could write to it.",
        "contact: hr at police.example",
        "contact: hr@police.example",
    ),
    "empty-field": Code(
        "A field, or an item of a list, has nothing in it. It may have been forgotten.",
        "grade:",
        "grade: Band C",
    ),
    "file-name": Code(
        "The name of a file of content becomes an address, so it has small letters, digits and hyphens "
        "only. An attachment may have capitals, dots and _ too. Neither leads out of its folder.",
        "content/vacancies/Senior Analyst.md",
        "content/vacancies/senior-analyst.md",
    ),
    "impossible-date": Code(
        "The calendar has no such day.",
        "closing_date: 31 April 2026",
        "closing_date: 30 April 2026",
    ),
    "logo-without-text": Code(
        "A logo has no text, so people who cannot see it are not told what it says.",
        "logo: mopac.svg",
        "logo: mopac.svg\nlogo_alt: MOPAC",
    ),
    "low-contrast": Code(
        "Two colours that stand together are too alike. White text on an employer's main colour, and text "
        "on its background, must have a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3); buttons, outlines "
        "and what the keyboard is on, 3 to 1 (1.4.11). It holds in light and in dark mode, for an "
        "employer's colours and for those of a style sheet of your own.",
        'brand: "#ffb703"',
        'brand: "#9a6e00"',
    ),
    "midnight": Code(
        "Midnight is both the start and the end of a day, so candidates could miss the date by a whole day.",
        "closing_date: midnight on 4 May 2022",
        "closing_date: 11:59pm on 4 May 2022",
    ),
    "missing-field": Code(
        "A field that is required is not there.",
        "stages: [{date: 12 January 2026}]",
        "stages: [{stage: Interview, date: 12 January 2026}]",
    ),
    "missing-file": Code(
        "A file that is named in a field is not in its folder.",
        "documents: job-descripton.pdf",
        "documents: job-description.pdf",
    ),
    "no-contact": Code(
        "A contact has a name and nothing by which to reach it.",
        "contact: {name: HR team}",
        "contact: {name: HR team, email: hr@police.example}",
    ),
    "no-content": Code(
        "There is no content/site.md: the command was run in another folder, or the file was moved.",
        "careers build",
        "careers build --project jobs",
    ),
    "no-exemption": Code(
        "The law lets only the holder of a sensitive post apply for an exemption from political restriction.",
        "political_restriction: {kind: specified post, exemption: yes}",
        "political_restriction: {kind: sensitive post, exemption: yes}",
    ),
    "no-way-to-apply": Code(
        "How to apply has neither a web address, nor an email address, nor an application pack.",
        "apply: {documents: CV}",
        "apply: {email: jobs@police.example, documents: CV}",
    ),
    "not-a-file": Code(
        "A link in the project's folder leads nowhere, or something there is neither a file nor a folder.",
        "(a link to a file that was deleted)",
        "(the file itself)",
    ),
    "not-a-number": Code(
        "A number must be written in figures and lie within its bounds.",
        "number_of_posts: two",
        "number_of_posts: 2",
    ),
    "not-a-pair": Code(
        "Each item of this list must have a name, a colon, a space and a text.",
        "updates:\n  - Closing date moved from 4 to 11 May",
        "updates:\n  - 27 April 2022: Closing date moved from 4 to 11 May",
    ),
    "ordinal": Code(
        "A date has letters after the day, such as th. They are left out.",
        "closing_date: 12th January 2026",
        "closing_date: 12 January 2026",
    ),
    "outside-folder": Code(
        "A link leads out of the project's folder. What it leads to could be published by mistake.",
        "(a link to a file in your own documents)",
        "(a copy of the file)",
    ),
    "own-field": Code(
        "A field of your own has the name of a field that every vacancy has.",
        "fields: {grade: {label: Grade}}",
        "fields: {team: {label: Team}}",
    ),
    "parent-circle": Code(
        "Two organisations belong to each other, or one belongs to itself.",
        "parent: anytown",
        "parent: home-office",
    ),
    "phone-number": Code(
        "A telephone number has something in it that nobody can dial, or too few or too many digits.",
        "contact: {phone: 020 7946 000O}",
        "contact: {phone: 020 7946 0000}",
    ),
    "place": Code(
        "A place is only a country. Candidates and job boards need at least a town or a name.",
        "location: {country: GB}",
        "location: {locality: London, country: GB}",
    ),
    "postcode": Code(
        "A postcode is not one of the United Kingdom, or is not written as the Royal Mail has it.",
        "location: {postcode: se10ll}",
        "location: {postcode: SE1 0LL}",
    ),
    "remote-with-place": Code(
        "Remote is only for work that is done entirely from home, and this vacancy has a place too. Job "
        "boards would show it to people who could never do it.",
        "remote: UK\nlocation: London",
        "hybrid: 2 days a week in the office\nlocation: London",
    ),
    "repeated-item": Code(
        "The same thing is named twice.",
        "working_pattern: [full time, full time]",
        "working_pattern: [full time, part time]",
    ),
    "required-by-employer": Code(
        "The employer's file says under `requires` that each of its vacancies must have this field.",
        "(no salary, with `requires: salary` in the employer's file)",
        "salary: £41,580",
    ),
    "salary": Code(
        "The salary has figures that cannot be read with certainty, and job boards would show the wrong pay.",
        "salary: £41,580 plus £3,500 London weighting",
        "salary: {minimum: 41580, allowance: £3,500 London weighting}",
    ),
    "salary-order": Code(
        "The lowest pay is above the highest.",
        "salary: £62,000 to £52,000",
        "salary: £52,000 to £62,000",
    ),
    "salary-period": Code(
        "The salary is too low to be pay for a year, and does not say what it is for.",
        "salary: £15.40",
        "salary: £15.40 an hour",
    ),
    "same-address": Code(
        "Two vacancies would have the same address on the site, or an old address is that of another "
        "vacancy.",
        "old_addresses: analyst",
        "old_addresses: crime-analyst",
    ),
    "same-reference": Code(
        "Two vacancies have the same reference, so nobody could tell which of them an application is for.",
        "reference: AN-101 (in two files)",
        "reference: AN-101 (in one of them)",
    ),
    "template": Code(
        "A template of your own has a mistake in it, so the page cannot be made.",
        "{{ settings.titel }}",
        "{{ settings.title }}",
    ),
    "time": Code(
        "A time is not in a form that can be read with certainty, such as 11:59pm, 5pm, 17:00 or midday.",
        "closing_date: 5:30 on 4 May 2022",
        "closing_date: 5:30pm on 4 May 2022",
    ),
    "time-zone": Code(
        "There is no time zone of this name.",
        "timezone: London",
        "timezone: Europe/London",
    ),
    "too-long": Code(
        "The text has more characters than the field may have, so that it fits where it is shown.",
        "(a summary of 283 characters)",
        "(a summary of 200 characters or fewer)",
    ),
    "too-short": Code(
        "The text is too short to say anything.",
        "title: PA",
        "title: Personal Assistant",
    ),
    "unknown-choice": Code(
        "The value is not one of the few that the field can have.",
        "contract: permanant",
        "contract: permanent",
    ),
    "unknown-code": Code(
        "A vacancy is to ignore a piece of advice that does not exist. This is advice, not an error.",
        "ignore:\n  - closing-time: The panel gave a date only",
        "ignore:\n  - closing-time-missing: The panel gave a date only",
    ),
    "unknown-field": Code(
        "There is no field of this name, so what it says would not be shown.",
        "closing_dat: 4 May 2022",
        "closing_date: 4 May 2022",
    ),
    "unknown-file": Code(
        "A file in content/ is in no folder that the site reads, so nothing in it would be shown.",
        "content/vacancies/2026/analyst.md",
        "content/vacancies/analyst.md",
    ),
    "unknown-name": Code(
        "A field names an organisation, a hub or a statement that does not exist.",
        "hub_locations: hihg-street",
        "hub_locations: high-street",
    ),
    "web-address": Code(
        "What should be a web address is not a whole one. It starts with https:// and has no spaces.",
        "apply: www.police.example/jobs",
        "apply: https://www.police.example/jobs",
    ),
    "weekday": Code(
        "The day of the week and the date do not agree, so one of them is wrong.",
        "closing_date: Thursday 4 May 2022",
        "closing_date: Wednesday 4 May 2022",
    ),
    "wrong-shape": Code(
        "A list, or several parts, stand where one line of text must be; or the other way round.",
        "hours:\n  week: 36\n  days: 5",
        "hours: 36 hours a week, on 5 days",
    ),
}
