// SPDX-License-Identifier: MIT
//
// engines.js duckdb|clickhouse FOLDER: records of the folder through the
// engine, to infuse batch and back, as ENGINE.ndjson; and what it should be,
// from one stream, as ENGINE-wanted.ndjson.
"use strict";
const fs = require("fs");
const path = require("path");
const { execFileSync } = require("child_process");

const [engine, folder] = process.argv.slice(2);
const at = (name) => path.join(folder, name);
const kept = ["id", "status", "error", "verdict", "rate_mg_per_h", "rule"];

function rows(text) {
	return text.split("\n").filter((line) => line !== "")
		.map((line) => JSON.parse(line));
}

function write(name, all) {
	const lines = all.map((row) => JSON.stringify(
		kept.map((key) => row[key] === null ? null : String(row[key]))));
	fs.writeFileSync(at(name), lines.join("\n") + "\n");
}

// From a Parquet file out and back.
async function duckdb() {
	const { DuckDBInstance } = require("@duckdb/node-api");
	const c = await (await DuckDBInstance.create()).connect();

	await c.run(`COPY (SELECT * FROM '${at("records.ndjson")}' ORDER BY id)
	    TO '${at("records.parquet")}'`);
	await c.run(`COPY (SELECT * FROM '${at("records.parquet")}' ORDER BY id)
	    TO '${at("from-parquet.ndjson")}' (FORMAT json)`);
	const out = execFileSync("infuse", ["batch", "check", "--in", "ndjson",
		"--key", "id", at("from-parquet.ndjson")], { maxBuffer: 1 << 28 });
	fs.writeFileSync(at("back.ndjson"), out);
	await c.run(`CREATE TABLE answer AS SELECT * FROM
	    read_json('${at("back.ndjson")}', sample_size = -1)`);
	await c.run(`COPY (SELECT ${kept.join(", ")} FROM answer ORDER BY id)
	    TO '${at("duckdb-out.ndjson")}' (FORMAT json)`);
	return rows(fs.readFileSync(at("duckdb-out.ndjson"), "utf8"));
}

// A script of the server's, to which it writes blocks of records.
function clickhouse() {
	const { Session } = require("chdb");
	const scripts = at("clickhouse/user_scripts");

	fs.mkdirSync(scripts, { recursive: true });
	fs.writeFileSync(path.join(scripts, "infuse_check"), "#!/bin/sh\n" +
		"exec infuse batch check --in ndjson --key id --flush\n",
		{ mode: 0o755 });
	const s = new Session(at("clickhouse"));
	const out = s.query(`SELECT ${kept.join(", ")}
	    FROM executable('infuse_check', 'JSONEachRow', 'id UInt32,
	    status UInt8, error Nullable(String), verdict Nullable(String),
	    rate_mg_per_h Nullable(Float64), rule Nullable(String)',
	    (SELECT * FROM file('${at("records.ndjson")}', 'JSONEachRow',
	    'id UInt32, weight Nullable(UInt32), protocol String,
	    rate String') ORDER BY id)) ORDER BY id
	    SETTINGS input_format_skip_unknown_fields = 1`, "JSONEachRow");
	return rows(out);
}

(async () => {
	write(engine + "-wanted.ndjson",
		rows(fs.readFileSync(at("answers.ndjson"), "utf8")));
	write(engine + ".ndjson",
		engine === "duckdb" ? await duckdb() : clickhouse());
})().catch((error) => {
	console.error(error.message);
	process.exit(1);
});
