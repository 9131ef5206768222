#!/bin/sh
# The steps of `newsmark compare` as GNU parallel spreads them over cores, or with --sshlogin over machines.
#
#   sh parallel.sh NEWSMARK ARTICLES JOBS > COMPARISON
#
# NEWSMARK is the command, ARTICLES holds {"id", "text"} lines. Every job of the second step gets all lines of its keys.
newsmark=$1
parallel --will-cite --pipe --jobs "$3" --block 1M "$newsmark analyze --text - | $newsmark compare --emit-keys -" < "$2" |
  parallel --will-cite --pipe --jobs "$3" --shard 1 --colsep , "LC_ALL=C sort | $newsmark compare --bucket" |
  sh -c "$newsmark compare --unite"
