"""A folder of one-file things, discovered by name: nothing registers itself, nothing keeps a list."""

import importlib
import pkgutil
from types import ModuleType


def names(package: str) -> list[str]:
    """The short names of the modules that lie directly in a package, in order; none of them is loaded."""
    folder = importlib.import_module(package)
    return sorted(module.name for module in pkgutil.iter_modules(folder.__path__))


def shelf(package: str) -> dict[str, ModuleType]:
    """The modules that lie directly in a package, by their short names, in order of name."""
    return {name: importlib.import_module(f"{package}.{name}") for name in names(package)}
