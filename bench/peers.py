"""The peers: DuckDB, polars and numpy load the same file and make the same tables as Kring, each in its best way."""

import os

THREADS = 2
os.environ["POLARS_MAX_THREADS"] = str(THREADS)  # polars reads it once, when it is imported.

import duckdb  # noqa: E402
import numpy  # noqa: E402
import polars  # noqa: E402

GROUPING = "q2"


class Questions:
    """Which columns a file has, and the codes that may stand in them."""

    def __init__(self, file, counts):
        """counts: Kring's own, for the ids and codes (what they count is not used)."""
        with open(file, encoding="utf-8") as text:
            self.columns = text.readline().rstrip("\n").split(",")
        codes = {id: list(table["counts"]) for id, table in counts["questions"].items()}
        present = set(self.columns)
        self.text = [id for id in codes if not codes[id]]
        self.single = {id: codes[id] for id in codes if codes[id] and id in present}
        self.multiple = {id: codes[id] for id in codes if codes[id] and id not in present}
        self.marks = [f"{id}_{code}" for id in self.multiple for code in self.multiple[id]]
        some_group = next(iter(counts["groups"].values()))
        self.statements = {id: codes[id] for id in some_group}

    def is_small(self, column):
        return column in self.single or column in self.marks

    def tables(self, values):
        """Every question's table, from a dictionary of `n:column` (answered) and `column=code` (counts)."""
        tables = {id: {"base": values[f"n:{id}"], "counts": {}} for id in self.text}
        for id, codes in self.single.items():
            tables[id] = {"base": values[f"n:{id}"], "counts": {c: values[f"{id}={c}"] for c in codes}}
        for id, codes in self.multiple.items():
            base = values[f"n:{id}_{codes[0]}"]
            tables[id] = {"base": base, "counts": {c: values[f"{id}_{c}=1"] for c in codes}}
        return tables

    def group_table(self, values, id):
        counts = {c: values.get(f"{id}={c}", 0) for c in self.statements[id]}
        return {"base": sum(counts.values()), "counts": counts}


class DuckDB:
    name = "DuckDB " + duckdb.__version__

    def __init__(self, file, questions):
        self.file, self.questions = file, questions
        self.connection = duckdb.connect(config={"threads": THREADS})
        self.connection.execute("SET preserve_insertion_order = false")
        # ways to the same tables: the fastest on this machine is the one that counts.
        self.ways = [self.one_scan, self.group_by_question]
        self.group_ways = [self.groups_in_one_scan, self.groups_by_statement]

    def load(self):
        types = ", ".join(
            f"'{c}': '{'TINYINT' if self.questions.is_small(c) else 'INTEGER' if c == 'id' else 'VARCHAR'}'"
            for c in self.questions.columns
        )
        self.connection.execute("DROP TABLE IF EXISTS responses")
        self.connection.execute(
            "CREATE TABLE responses AS SELECT * FROM read_csv(?, header = true, auto_detect = false, delim = ',', "
            f"quote = '\"', escape = '\"', columns = {{{types}}})",
            [self.file],
        )

    def row(self, expressions):
        sql = "SELECT " + ", ".join(f'{sql} AS "{name}"' for name, sql in expressions.items()) + " FROM responses"
        return dict(zip(expressions, self.connection.execute(sql).fetchone()))

    def marks_and_texts(self):
        questions = self.questions
        expressions = {"n": "count(*)"} | {f"n:{id}": f"count({id})" for id in questions.text}
        expressions |= {f"n:{id}_{codes[0]}": f"count({id}_{codes[0]})" for id, codes in questions.multiple.items()}
        return expressions | {f"{mark}=1": f"sum({mark})" for mark in questions.marks}

    def one_scan(self):
        expressions = self.marks_and_texts()
        for id, codes in self.questions.single.items():
            expressions[f"n:{id}"] = f"count({id})"
            expressions |= {f"{id}={c}": f"count(*) FILTER ({id} = {c})" for c in codes}
        return self.row(expressions)

    def group_by_question(self):
        values = self.row(self.marks_and_texts())
        for id, codes in self.questions.single.items():
            found = dict(self.connection.execute(f"SELECT {id}, count(*) FROM responses GROUP BY {id}").fetchall())
            values[f"n:{id}"] = sum(n for code, n in found.items() if code is not None)
            values |= {f"{id}={c}": found.get(int(c), 0) for c in codes}
        return values

    def groups_in_one_scan(self):
        cells = [(id, c) for id, codes in self.questions.statements.items() for c in codes]
        counts = ", ".join(f"count(*) FILTER ({id} = {c})" for id, c in cells)
        rows = self.connection.execute(f"SELECT {GROUPING}, {counts} FROM responses GROUP BY {GROUPING}").fetchall()
        return {row[0]: {f"{id}={c}": n for (id, c), n in zip(cells, row[1:])} for row in rows}

    def groups_by_statement(self):
        groups = {}
        for id in self.questions.statements:
            sql = f"SELECT {GROUPING}, {id}, count(*) FROM responses GROUP BY {GROUPING}, {id}"
            for group, code, n in self.connection.execute(sql).fetchall():
                groups.setdefault(group, {})[f"{id}={code}"] = n
        return groups


class Polars:
    name = "polars " + polars.__version__

    def __init__(self, file, questions):
        self.file, self.questions = file, questions
        self.ways = [self.one_select, self.group_by_question]
        self.group_ways = [self.groups_in_one_pass, self.groups_by_statement]

    def load(self):
        self.frame = None
        self.frame = polars.read_csv(
            self.file,
            schema={
                c: polars.Int8 if self.questions.is_small(c) else polars.Int32 if c == "id" else polars.String
                for c in self.questions.columns
            },
        )

    def marks_and_texts(self):
        questions = self.questions
        answered = questions.text + [f"{id}_{codes[0]}" for id, codes in questions.multiple.items()]
        expressions = [polars.len().alias("n")] + [polars.col(c).count().alias(f"n:{c}") for c in answered]
        return expressions + [polars.col(m).cast(polars.Int64).sum().alias(f"{m}=1") for m in questions.marks]

    def one_select(self):
        expressions = self.marks_and_texts()
        for id, codes in self.questions.single.items():
            expressions.append(polars.col(id).count().alias(f"n:{id}"))
            expressions += [(polars.col(id) == int(c)).sum().alias(f"{id}={c}") for c in codes]
        return self.frame.lazy().select(expressions).collect().row(0, named=True)

    def group_by_question(self):
        lazy = self.frame.lazy()
        single = self.questions.single
        plans = [lazy.select(self.marks_and_texts())] + [lazy.group_by(id).len() for id in single]
        marks, *tables = polars.collect_all(plans)
        values = marks.row(0, named=True)
        for (id, codes), table in zip(single.items(), tables):
            found = dict(table.rows())
            values[f"n:{id}"] = sum(n for code, n in found.items() if code is not None)
            values |= {f"{id}={c}": found.get(int(c), 0) for c in codes}
        return values

    def groups_in_one_pass(self):
        cells = [(id, c) for id, codes in self.questions.statements.items() for c in codes]
        counts = [(polars.col(id) == int(c)).sum().alias(f"{id}={c}") for id, c in cells]
        rows = self.frame.lazy().group_by(GROUPING).agg(counts).collect().rows(named=True)
        return {row.pop(GROUPING): row for row in rows}

    def groups_by_statement(self):
        lazy = self.frame.lazy()
        statements = self.questions.statements
        groups = {}
        tables = polars.collect_all([lazy.group_by(GROUPING, id).len() for id in statements])
        for id, table in zip(statements, tables):
            for group, code, n in table.rows():
                groups.setdefault(group, {})[f"{id}={code}"] = n
        return groups


class Numpy:
    """Counting alone, with polars' columns as arrays of small numbers (0 for an open one): numpy reads no such file."""

    name = "numpy " + numpy.__version__

    def __init__(self, questions):
        self.questions = questions
        self.ways, self.group_ways = [self.bincount], [self.groups]

    def take(self, frame):
        questions = self.questions
        small = list(questions.single)
        self.single = {c: frame[c].fill_null(0).to_numpy() for c in small}
        self.marks = {c: frame[c].fill_null(0).to_numpy() for c in questions.marks}
        answered = questions.text + [f"{id}_{codes[0]}" for id, codes in questions.multiple.items()]
        self.answered = {c: frame[c].is_not_null().to_numpy() for c in answered}
        self.count = frame.height

    def bincount(self):
        values = {"n": self.count} | {f"n:{c}": int(a.sum()) for c, a in self.answered.items()}
        values |= {f"{c}=1": int(numpy.count_nonzero(a)) for c, a in self.marks.items()}
        for id, codes in self.questions.single.items():
            found = numpy.bincount(self.single[id], minlength=64)
            values[f"n:{id}"] = int(found[1:].sum())
            values |= {f"{id}={c}": int(found[int(c)]) for c in codes}
        return values

    def groups(self):
        groups = {}
        by = self.single[GROUPING].astype(numpy.int16) * 64
        for id in self.questions.statements:
            found = numpy.bincount(by + self.single[id], minlength=64 * 64).reshape(64, 64)
            for group in numpy.flatnonzero(found.sum(axis=1)):
                cells = groups.setdefault(int(group) or None, {})
                cells |= {f"{id}={c}": int(found[group, int(c)]) for c in self.questions.statements[id]}
        return groups
