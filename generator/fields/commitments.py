"""The schemes that an employer belongs to, and what each undertakes.

The wording says no more than the scheme's rules (Disability Confident: an interview for disabled
applicants who meet the minimum criteria) or, where those differ between employers, its name.
"""

from generator.fields.words import ChoiceOrText

INTERVIEW = "We offer an interview to disabled applicants who meet the minimum criteria for the job."
COMMITMENTS = {
    "disability confident committed": f"Disability Confident Committed: {INTERVIEW}",
    "disability confident employer": f"Disability Confident Employer: {INTERVIEW}",
    "disability confident leader": f"Disability Confident Leader: {INTERVIEW}",
    "great place to work for veterans": (
        "Great Place to Work for Veterans: We take part in this scheme for veterans of the armed forces."
    ),
    "redeployment": "Redeployment: We take part in a scheme for people who need to move to another job.",
}

COMMITMENT = ChoiceOrText(COMMITMENTS)
