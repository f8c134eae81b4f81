"""A folder of one-file things, discovered by name: nothing registers itself, nothing keeps a list."""

import importlib
import pkgutil
from types import ModuleType


def shelf(package: str) -> dict[str, ModuleType]:
    """The modules that lie directly in a package, by their short names, in order of name."""
    folder = importlib.import_module(package)
    names = sorted(module.name for module in pkgutil.iter_modules(folder.__path__))
    return {name: importlib.import_module(f"{package}.{name}") for name in names}
