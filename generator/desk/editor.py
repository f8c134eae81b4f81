"""The link that opens a file of the project in the author's editor, at the place that is meant."""

from pathlib import Path
from urllib.parse import quote

from generator.problem import Where


def link(template: str, project: Path, where: Where) -> str:
    """`vscode://file/{path}:{line}:{column}` filled in; empty where the project has no such file.

    A file of the built-in theme lies in the program, and nobody mends it there.
    """
    file = project.absolute() / where.path
    if "://" in where.path or not file.is_file():
        return ""
    values = {"path": quote(file.as_posix()), "line": str(max(1, where.line)), "column": str(where.column)}
    for name, value in values.items():
        template = template.replace(f"{{{name}}}", value)
    return template
