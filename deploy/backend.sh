#!/bin/sh
# Starts the server in its container: run, admin EMAIL, backup FILE, restore FILE, import FROM. JAVA_MEMORY is the heap's limit.
set -eu
app=$(cd "$(dirname "$0")" && pwd)
java=${JAVA_HOME:-/opt/java}/bin/java
options="-Xms96m -Xmx${JAVA_MEMORY:-288m} -Xmn64m -XX:SurvivorRatio=4 -XX:MinHeapFreeRatio=10
  -XX:MaxHeapFreeRatio=25 -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:TrimNativeHeapInterval=5000
  -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true"

if [ "${CODEMENTEE_RECORD_START:-}" = yes ]; then
  # Never opens a database: the context exits before its beans start.
  # shellcheck disable=SC2086
  exec "$java" $options -XX:AOTCacheOutput="$app/codementee.aot" -Dspring.context.exit=onRefresh \
    -jar "$app/codementee.jar"
fi
if [ "${1:-}" = import ]; then
  shift
  # shellcheck disable=SC2086
  exec "$java" $options -cp "$app/codementee.jar:$app/importer/*" com.codementee.importer.ImportCommand "$@"
fi
# shellcheck disable=SC2086
exec "$java" $options -XX:AOTCache="$app/codementee.aot" -Xlog:aot=off -Xlog:cds=off -jar "$app/codementee.jar" "$@"
