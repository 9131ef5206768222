"""The steps of `newsmark compare` as Apache Spark distributes them: analyse, map to keys, shuffle, reduce.

    python spark.py NODE CLI ARTICLES PARTS WORKERS

ARTICLES holds `{"id", "text"}` lines; the folder PARTS gets what `newsmark compare --unite` reads.
"""

import re
import sys

from pyspark.sql import SparkSession

node, cli, articles, parts, workers = sys.argv[1:]


def newsmark(arguments):
    return f"'{node}' '{cli}' {arguments}"


def key_of(line):
    return int(re.match(r'{"key":(\d+),', line).group(1))


spark = (
    SparkSession.builder.master(f"local[{workers}]")
    .appName("newsmark")
    .config("spark.ui.enabled", "false")
    .config("spark.ui.showConsoleProgress", "false")
    .getOrCreate()
)
tasks = 2 * int(workers)
(
    spark.sparkContext.textFile(articles, tasks)
    .pipe(newsmark("analyze --text -"), checkCode=True)
    .pipe(newsmark("compare --emit-keys -"), checkCode=True)
    .keyBy(key_of)
    .repartitionAndSortWithinPartitions(tasks)
    .values()
    .pipe(newsmark("compare --bucket"), checkCode=True)
    .saveAsTextFile(parts)
)
spark.stop()
