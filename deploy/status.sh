#!/usr/bin/env bash
# Says in a few lines whether all is well: versions, containers, health, backups, certificate, disk. Exit 1 if not.
set -uo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")"
compose=${COMPOSE:-docker compose}
health=${HEALTH_URL:-http://127.0.0.1:8001/api/health}
bad=0

report() {
  printf '%-12s %s\n' "$1" "$2"
}

problem() {
  report "$1" "PROBLEM: $2"
  bad=1
}

version=$(cat .state/current 2>/dev/null)
previous=$(cat .state/previous 2>/dev/null)
report version "${version:-not deployed by deploy.sh}${previous:+, before it $previous}"

while read -r name state; do
  [[ $name ]] || continue
  if [[ $state =~ unhealthy|Restarting|Exited ]]; then problem "$name" "$state"; else report "$name" "$state"; fi
done < <($compose -f docker-compose.prod.yml ps -a --format '{{.Service}} {{.Status}}' 2>/dev/null)

answer=$(curl -s -m 5 "$health")
case $answer in
  *'"status":"healthy"'*) report health healthy ;;
  *'"status":"degraded"'*) problem health "degraded: $answer" ;;
  '') problem health 'no answer' ;;
  *) problem health "$answer" ;;
esac

folder=${BACKUP_FOLDER:-$(docker volume inspect -f '{{.Mountpoint}}' codementee_backups 2>/dev/null)}
newest=$(find "${folder:-/nowhere}" -name 'codementee-*.backup' -printf '%T@ %f\n' 2>/dev/null | sort -n | tail -n 1)
if [[ ! $newest ]]; then
  problem backup 'there is none'
elif (($(date +%s) - ${newest%%.*} > 26 * 3600)); then
  problem backup "${newest#* } is older than a day"
else
  report backup "${newest#* }"
fi

certificates=$(docker volume inspect -f '{{.Mountpoint}}' codementee_certificates 2>/dev/null)
certificate=${CERTIFICATE:-$certificates/live/codementee/fullchain.pem}
if [[ -f $certificate ]]; then
  until=$(openssl x509 -enddate -noout -in "$certificate" | cut -d= -f2)
  if openssl x509 -checkend $((14 * 86400)) -noout -in "$certificate" >/dev/null; then
    report certificate "valid until $until"
  else
    problem certificate "ends $until"
  fi
else
  report certificate none
fi

used=$(df --output=pcent . | tail -n 1 | tr -dc 0-9)
if ((used > 85)); then problem disk "$used % full"; else report disk "$used % full"; fi

exit $bad
