"""What the race prints: medians, ratios to Hugo, peak memory and growth, in Markdown."""

import statistics
from collections.abc import Iterable, Iterator, Mapping

SMALL = 1_000
# By peer and step, what was measured in each round.
Measures = Mapping[str, Mapping[str, list[dict[str, float]]]]


def table(names: Mapping[str, str], measures: Measures) -> str:
    """One size; `names` are those that the peers are shown by."""
    steps = measures[next(iter(names))]
    heads = [f"{step}, {kind}" for step in steps for kind in ("wall", "CPU")]
    lines = [f"| | {' | '.join(heads)} | largest process, MB | all together, MB |"]
    lines.append(f"|{'---|' * (len(heads) + 3)}")
    for name, shown in names.items():
        cells = [shown, *_spent(name, measures)]
        for kind in ("largest", "together"):
            most = max(_median(measures, name, step, kind) for step in steps)
            cells.append(f"{most:,.0f}" if most else "–")
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def _spent(name: str, measures: Measures) -> Iterator[str]:
    for step in measures[name]:
        for kind in ("wall", "cpu"):
            spent = _median(measures, name, step, kind)
            beside = _median(measures, "hugo", step, kind) if "hugo" in measures else 0
            yield f"{spent:,.2f} ({spent / beside:.2g}x)" if beside else f"{spent:,.2f}"


def _median(measures: Measures, name: str, step: str, kind: str) -> float:
    return statistics.median(each[kind] for each in measures[name][step])


def growth(names: Mapping[str, str], sizes: Mapping[int, Measures]) -> Iterable[str]:
    """What one advert costs at the largest size, beside the same at 1,000."""
    large = max(sizes)
    if SMALL in sizes and large > SMALL:
        for name, shown in names.items():
            for kind in ("wall", "cpu"):
                first, last = (_median(sizes[size], name, "cold", kind) / size for size in (SMALL, large))
                head = f"{shown}: cold {kind} for one advert at {large:,} ÷ at {SMALL:,}"
                yield f"{head}: {last / first:.2f}"
