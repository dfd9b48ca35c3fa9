#!/bin/sh
# The command line of Tư Liệu: the installed program, run as Node, with the same engine.
folder=$(dirname "$(readlink -f "$0")")/..
ELECTRON_RUN_AS_NODE=1 exec "$folder/tulieu" "$folder/resources/app.asar/out/main/cli.js" "$@"
