#!/usr/bin/env python3
"""Runs an Afstem job on Spark: executors stage its files, the driver merges them.

    spark-submit --master spark://host:7077 afstem_spark.py JOB WORK [--program afstem] [--slices N] [--split-bytes N]
        [--facts DIR]

JOB, WORK and the program must be in reach of every executor under the same path. WORK gets the parts and, in WORK/out,
what `afstem run JOB` publishes: the same bytes. The result is one JSON object on standard output; the exit status is
that of the merge: 0, 1 where findings are errors, 64 or more where it could not be done.

A task that dies or fails is Spark's to try again: whatever it had written, it writes again under the same names.
"""

import argparse
import functools
import json
import pathlib
import subprocess
import sys
import time

from pyspark.sql import SparkSession
from pyspark.sql import types

MOST_STATUS_OF_FINDINGS = 1


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("job", type=pathlib.Path, help="a job file, or a folder with an afstem.yml")
    parser.add_argument("work", type=pathlib.Path, help="the folder for parts and outputs")
    parser.add_argument("--program", default="afstem", help="the program, as executors find it")
    parser.add_argument("--slices", type=int, help="how many tasks to make; four times the cores unless given")
    parser.add_argument("--split-bytes", type=int, help="divide incident extracts that are longer among tasks")
    parser.add_argument("--facts", type=pathlib.Path, help="a folder for the facts as Parquet and as partitioned CSV")
    return parser.parse_args()


def run(command, **options):
    """What a command prints; an error with what it complained of where it fails."""
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, **options)
    if done.returncode:
        raise RuntimeError(f"{command[0]} {command[1]} ended with status {done.returncode}: {done.stderr.strip()}")
    return done.stdout


def stage(paths, command):
    """The manifest lines of a partition's files or stretches, from one process that takes them all."""
    paths = list(paths)
    if paths:
        yield from run(command, input="".join(f"{path}\n" for path in paths)).splitlines()


def staged(spark, options):
    """The manifest of the whole job, written beside its parts."""
    split = ["--split-bytes", options.split_bytes] if options.split_bytes else []
    files = run([options.program, "stage", "--list", "--job", options.job, *split]).splitlines()
    parts = options.work / "parts"
    command = [options.program, "stage", "--files-from", "-", "--job", str(options.job), "--out", str(parts)]
    command += ["--findings-status", "0"]
    context = spark.sparkContext
    slices = max(1, min(len(files), options.slices or 4 * context.defaultParallelism))
    lines = context.parallelize(files, slices).mapPartitions(functools.partial(stage, command=command)).collect()
    manifest = parts / "spark.ndjson"
    parts.mkdir(parents=True, exist_ok=True)
    manifest.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return manifest, [json.loads(line) for line in lines]


def merged(manifest, options):
    """The status of the merge, and the folder it wrote."""
    output = options.work / "out"
    command = [options.program, "merge", manifest, "--job", options.job, "--output", output, "--force"]
    status = subprocess.run([str(word) for word in command], stdout=subprocess.DEVNULL).returncode
    return status, output


def spark_type(field):
    """Money and counts are exact: no field is a floating point number."""
    kinds = {"integer": types.LongType(), "number": types.DecimalType(38, 10), "boolean": types.BooleanType()}
    return kinds.get(field["type"], types.StringType())


def write_facts(spark, output, folder):
    """Each published table as Parquet, and as CSV in parts that one Data Package lists."""
    package = json.loads((output / "datapackage.json").read_text(encoding="utf-8"))
    for resource in package["resources"]:
        name = resource["name"]
        fields = [types.StructField(f["name"], spark_type(f)) for f in resource["schema"]["fields"]]
        table = spark.read.csv(
            str(output / resource["path"]), schema=types.StructType(fields), header=True, mode="FAILFAST",
            multiLine=True, escape='"', enforceSchema=False)
        table.write.mode("overwrite").parquet(str(folder / "parquet" / name))
        table.write.mode("overwrite").csv(
            str(folder / "csv" / name), header=True, escape='"', emptyValue="", nullValue="")
        parts = sorted((folder / "csv" / name).glob("part-*.csv"))
        resource["path"] = [str(part.relative_to(folder)) for part in parts]
        for key in ("hash", "bytes"):
            resource.pop(key, None)
    text = json.dumps(package, ensure_ascii=False, indent=2)
    (folder / "datapackage.json").write_text(text + "\n", encoding="utf-8")


def main():
    options = arguments()
    options.job, options.work = options.job.resolve(), options.work.resolve()
    spark = SparkSession.builder.appName(f"afstem {options.job.name}").getOrCreate()
    begun = time.monotonic()
    try:
        manifest, lines = staged(spark, options)
        staging = time.monotonic() - begun
        status, output = merged(manifest, options)
        if options.facts and status <= MOST_STATUS_OF_FINDINGS:
            write_facts(spark, output, options.facts.resolve())
    finally:
        spark.stop()
    files = {line["input"]: line["bytes"] for line in lines}
    result = {
        "status": status, "output": str(output), "files": len(files), "bytes": sum(files.values()),
        "rows": sum(line["rows"]["read"] for line in lines), "stageSeconds": round(staging, 3),
        "seconds": round(time.monotonic() - begun, 3),
    }
    print(json.dumps(result))
    return status


if __name__ == "__main__":
    sys.exit(main())
