"""Documents that pages link to."""

from collections.abc import Callable


def test_only_what_something_published_links_to(
    outputs_of: Callable[..., dict[str, bytes]], vacancy_text: Callable[..., str]
) -> None:
    files = {
        "content/vacancies/analyst.md": vacancy_text("[Map](/attachments/map.png)", documents="job.pdf"),
        "content/vacancies/secret.md": vacancy_text(
            "[Plan](/attachments/plan.pdf)", documents="secret.pdf", status="draft"
        ),
        **{
            f"content/attachments/{name}": name
            for name in ("job.pdf", "map.png", "secret.pdf", "plan.pdf", "lost.pdf")
        },
    }
    made = outputs_of(files)
    assert [path for path in made if path.startswith("attachments/")] == [
        "attachments/job.pdf",
        "attachments/map.png",
    ]
    assert made["attachments/job.pdf"] == b"job.pdf"
