"""Every kind of error in how a file is typed, before its fields are read, as docs/problems.md explains it."""

from generator.problem import Code

CODES: dict[str, Code] = {
    "backslash": Code(
        "In double quotes a backslash starts a code, so the text would not be read as it stands. In single "
        "quotes it is only a backslash.",
        'department: "HQ\\duty room"',
        "department: 'HQ\\duty room'",
    ),
    "colon-in-text": Code(
        "A colon and a space look like the start of another field. Text that holds them must be in quotes.",
        "title: Crime Analyst: North Area",
        'title: "Crime Analyst: North Area"',
    ),
    "control-character": Code(
        "The file holds a character that cannot be seen, as copying from another program leaves behind. "
        "Browsers and job boards may stop at it.",
        "(a NUL or another control character in the text)",
        "(the same text, typed again)",
    ),
    "curly-quotes": Code(
        "Curly quotes around a whole value would be printed with it. Only straight quotes go round a value.",
        "title: “Crime Analyst”",
        'title: "Crime Analyst"',
    ),
    "cut-by-hash": Code(
        "A space and a # start a note that is not read, so the rest of the line would be lost.",
        "grade: Band C #2",
        'grade: "Band C #2"',
    ),
    "empty-place": Code(
        "A list in square brackets has two commas with nothing between them. Something may have been lost.",
        "working_pattern: [full time, , job share]",
        "working_pattern: [full time, job share]",
    ),
    "encoding": Code(
        "The file is not saved as UTF-8, so that letters such as é and signs such as £ would come out "
        "wrong. The message names the encoding that it seems to have.",
        "(a file saved as UTF-16 or Windows-1252)",
        "(the same file saved as UTF-8)",
    ),
    "fence": Code(
        "The fields of a file start and end with a line of three hyphens. A line that should be one has "
        "more or fewer, has other signs, or does not come first.",
        "----\ntitle: How we recruit\n---\nWe read every application.",
        "---\ntitle: How we recruit\n---\nWe read every application.",
    ),
    "front-matter-not-closed": Code(
        "The second line of three hyphens is missing, so nobody can tell where the fields end and the text "
        "starts.",
        "---\ntitle: How we recruit\n\nWe read every application.",
        "---\ntitle: How we recruit\n---\n\nWe read every application.",
    ),
    "indentation": Code(
        "The spaces at the start of a line say what it belongs to. This line fits none of the lines around "
        "it.",
        "contact:\n  name: HR team\n   email: hr@police.example",
        "contact:\n  name: HR team\n  email: hr@police.example",
    ),
    "key-not-text": Code(
        "Before the colon stands something else than the name of a field, such as a list in brackets.",
        "[grade]: Band C",
        "grade: Band C",
    ),
    "list-on-key-line": Code(
        "A list with dashes starts on the same line as the name of its field. Each dash needs its own line.",
        "essential_criteria: - Experience of statistics",
        "essential_criteria:\n  - Experience of statistics",
    ),
    "list-without-key": Code(
        "A list stands where no field is open for one, so it belongs to nothing.",
        "grade: Band C\n  - Experience of statistics",
        "grade: Band C\nessential_criteria:\n  - Experience of statistics",
    ),
    "no-front-matter": Code(
        "The file does not start with a line of three hyphens, so it has no fields.",
        "# How we recruit\n\nWe read every application.",
        "---\ntitle: How we recruit\n---\nWe read every application.",
    ),
    "no-key": Code(
        "A line among the fields does not start with the name of a field. Text that goes on from the line "
        "above needs two spaces at its start.",
        "summary: Find the patterns in crime.\nExplain them to others.",
        "summary: Find the patterns in crime.\n  Explain them to others.",
    ),
    "no-space-after-colon": Code(
        "Without a space after it, the colon counts as part of a word, and the line has no field.",
        "grade:Band C",
        "grade: Band C",
    ),
    "no-space-after-dash": Code(
        "Without a space after it, the dash counts as part of the text, and the line is no item of a list.",
        "essential_criteria:\n  -Experience of statistics",
        "essential_criteria:\n  - Experience of statistics",
    ),
    "open-bracket": Code(
        "A list in brackets is not closed, or is closed with the wrong bracket, so nobody can tell where it "
        "ends.",
        "working_pattern: [full time, job share",
        "working_pattern: [full time, job share]",
    ),
    "open-quote": Code(
        "A value starts with a quote that is not closed, so that it would swallow the lines below.",
        'title: "Crime Analyst',
        'title: "Crime Analyst"',
    ),
    "repeated-key": Code(
        "One field stands in a file twice, perhaps spelt in two ways. Only one of them could be shown.",
        "closing_date: 5pm on 4 May 2022\nClosing date: 5pm on 11 May 2022",
        "closing_date: 5pm on 11 May 2022",
    ),
    "reserved-sign": Code(
        "A value starts with a sign that means something else there. In quotes it is only a sign.",
        "grade: @Band C",
        'grade: "@Band C"',
    ),
    "special-space": Code(
        "A no-break space stands where a space must be. It looks the same, and word processors and web "
        "pages put it.",
        "title:\xa0Crime Analyst",
        "title: Crime Analyst",
    ),
    "stray-line": Code(
        "A line of hyphens, dots or other signs stands among the fields, where it means nothing or "
        "something else.",
        "grade: Band C\n==========\nhours: 36 hours a week",
        "grade: Band C\nhours: 36 hours a week",
    ),
    "tab-indent": Code(
        "A line starts with a tab. How far in that is depends on the editor, so only spaces count.",
        "contact:\n\temail: hr@police.example",
        "contact:\n  email: hr@police.example",
    ),
    "text-after-quote": Code(
        "A value starts with a quote that is closed before the text ends. The whole value must be in "
        "quotes, of the other kind if it holds some.",
        'title: "Crime" Analyst',
        "title: '\"Crime\" Analyst'",
    ),
    "too-big": Code(
        "The fields of a file may hold 32 KB and a whole file 96 KB, which is many times what an advert "
        "needs.",
        "(a whole job description pasted into one field)",
        "documents: job-description.pdf",
    ),
    "too-deep": Code(
        "Lists and parts stand within one another more deeply than any field can use.",
        "hours: [[[[[[36]]]]]]",
        "hours: 36 hours a week",
    ),
    "unreadable-line": Code(
        "A line does not follow the pattern `key: value`, and what was meant cannot be told.",
        "working_pattern: [full time]]",
        "working_pattern: [full time]",
    ),
}
