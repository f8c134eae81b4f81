"""The schemes that an employer belongs to, and what each undertakes."""

from generator.fields.words import ChoiceOrText

COMMITMENTS = {
    "disability confident committed": (
        "Disability Confident Committed",
        "We offer an interview to disabled applicants who meet the minimum criteria for the job.",
    ),
    "disability confident employer": (
        "Disability Confident Employer",
        "We offer an interview to disabled applicants who meet the minimum criteria for the job.",
    ),
    "disability confident leader": (
        "Disability Confident Leader",
        "We offer an interview to disabled applicants who meet the minimum criteria for the job.",
    ),
    "great place to work for veterans": (
        "Great Place to Work for Veterans",
        "We offer an interview to veterans of the armed forces who meet the minimum criteria for the job.",
    ),
    "redeployment": (
        "Redeployment",
        "We consider people who are at risk of redundancy in the public service and who meet the minimum criteria first.",
    ),
}

COMMITMENT = ChoiceOrText({key: f"{name}: {words}" for key, (name, words) in COMMITMENTS.items()})
