"""Folders of results of stewardsim in pandas, with the unit of every column.

Questions go to DuckDB: to its Python module where that is installed, and else to the command `stewardsim query`, which
brings its own. Both know the same two tables: `runs`, a row for each run with who won it, and `design`, a row for each draw.
"""

import io
import json
import os
import shlex
import subprocess
from pathlib import Path

import pandas as pd

try:
    import duckdb
except ImportError:
    duckdb = None


class ResultsError(Exception):
    """What is wrong with a folder or a question, and what to do."""


def engine():
    """Who answers questions here, in words."""
    return "DuckDB's Python module" if duckdb else f"the command `{shlex.join(_command())} query`"


def latest(*places):
    """The youngest folder of results that is all there, below some places; STEWARDSIM_RESULTS where that is set."""
    named = os.environ.get("STEWARDSIM_RESULTS")
    if named:
        return named
    found = [file for place in places for file in Path(place).glob("*/manifest.json") if "hash" in json.loads(file.read_text())]
    if not found:
        raise ResultsError(f"There are no results in {' or '.join(places)} yet: execute 02-which-strategy, or run pnpm start.")
    return str(max(found, key=lambda file: file.stat().st_mtime).parent)


def manifest(folder):
    """How results were made: seed, version, size, columns."""
    try:
        found = json.loads((Path(folder) / "manifest.json").read_text())
    except (OSError, ValueError):
        raise ResultsError(f"{folder} is no folder of results: it has no manifest.json that can be read.") from None
    if found.get("format") != 2:
        raise ResultsError(f"{folder} has another format: read it with the version of stewardsim that wrote it.")
    if "hash" not in found:
        raise ResultsError(f"{folder} is not done: go on with stewardsim resume {shlex.quote(str(folder))}")
    return found


def columns(folder):
    """Every column of `runs` and `design`, with its unit and what it is."""
    known = manifest(folder)
    measured = known["columns"] + [column for table in known.get("beside", []) for column in table["columns"]]
    drawn = json.loads((Path(folder) / "experiment.json").read_text())["study"]["factors"]
    rows = [("runs", c["name"], c["unit"], c["about"]) for c in measured]
    rows += [("design", f["path"], f["unit"], f["label"]) for f in drawn]
    return pd.DataFrame(rows, columns=["table", "column", "unit", "about"]).set_index("column")


def query(folder, sql):
    """Asks a folder in SQL (DuckDB's): a table of its rows."""
    manifest(folder)
    return _by_module(folder, sql) if duckdb else _by_command(folder, sql)


def with_units(frame, folder):
    """The same table with the unit of each column below its name, where it is known."""
    units = columns(folder)["unit"].to_dict()
    shown = frame.copy()
    shown.columns = pd.MultiIndex.from_tuples([(str(name), units.get(name, "")) for name in frame.columns], names=["", "unit"])
    return shown


def _by_module(folder, sql):
    path, known = Path(folder).resolve(), manifest(folder)
    name = _quoted(path.name)
    joins = "".join(
        f" LEFT JOIN read_parquet({_quoted(path / table['name'])[:-1]}.parquet') AS {table['name']} USING ({', '.join(table['by'])})"
        for table in known.get("beside", [])
    )
    database = duckdb.connect()
    database.execute(f"CREATE VIEW runs AS SELECT {name} AS experiment, * FROM read_parquet({_quoted(path / 'parts')[:-1]}/*.parquet'){joins}")
    database.execute(f"CREATE VIEW design AS SELECT {name} AS experiment, * FROM read_parquet({_quoted(path / 'design.parquet')})")
    try:
        return database.execute(sql).df()
    except duckdb.Error as error:
        raise ResultsError(f"The question cannot be answered: {error}") from None


def _by_command(folder, sql):
    try:
        said = subprocess.run([*_command(), "query", str(folder), sql, "--csv"], capture_output=True, text=True, check=False)
    except OSError:
        raise ResultsError(
            f"Neither DuckDB's Python module nor the command {_command()[0]} is here: pip install duckdb, or npm install --global @stewardsim/cli"
        ) from None
    if said.returncode != 0:
        raise ResultsError(said.stderr.strip())
    return pd.read_csv(io.StringIO(said.stdout))


def _command():
    """The command line: what STEWARDSIM says, the one of this checkout, or the one that is installed."""
    told = os.environ.get("STEWARDSIM")
    here = Path(__file__).resolve().parent.parent / "cli/dist/bundle/cli.js"
    return shlex.split(told) if told else ["node", str(here)] if here.exists() else ["stewardsim"]


def _quoted(text):
    return "'" + str(text).replace("'", "''") + "'"
