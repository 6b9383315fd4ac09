#!/bin/sh
# Writes a backup at BACKUP_TIME (UTC) each day, and deletes those older than BACKUP_DAYS. Runs in the backup service.
set -eu
time=${BACKUP_TIME:-20:30}
days=${BACKUP_DAYS:-14}
folder=${BACKUP_FOLDER:-/backups}

while :; do
  now=$(date -u +%s)
  next=$(date -u -d "today $time" +%s)
  [ "$next" -gt "$now" ] || next=$(date -u -d "tomorrow $time" +%s)
  sleep $((next - now)) &
  wait $!
  if /app/backend.sh backup "$folder/codementee-$(date -u +%Y-%m-%dT%H%MZ).backup"; then
    # Old backups go only once a new one is there.
    find "$folder" -name 'codementee-*.backup' -mtime "+$days" -delete
  else
    echo 'codementee: the backup failed; the next attempt is tomorrow' >&2
  fi
done
