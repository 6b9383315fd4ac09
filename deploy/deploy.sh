#!/usr/bin/env bash
# Installs Codementee on a Debian server, or brings it to the version of this checkout, without a failed request.
# It may be run again at any time. If the new version does not become healthy, the old one goes on serving.
#
#   deploy/deploy.sh                      this checkout's version
#   deploy/deploy.sh --rollback           the version before the last deployment
#   deploy/deploy.sh --check              only checks .env
#   SCALE=2 deploy/deploy.sh              two nodes (docker-compose.scale.yml)
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")"
state=.state
compose=${COMPOSE:-docker compose}
wait_seconds=${WAIT_SECONDS:-180}

say() { echo "deploy: $*"; }

fail() {
  echo "deploy: $*" >&2
  exit 1
}

## The machine

install_docker() {
  command -v docker >/dev/null && $compose version >/dev/null 2>&1 && return
  [[ $EUID == 0 && $(command -v apt-get) ]] || fail 'missing: Docker with its compose plugin'
  say 'installing Docker'
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq docker.io docker-compose-v2 2>/dev/null ||
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq docker.io docker-compose-plugin
}

## The settings

# Prints a variable of .env, without the rest of the file becoming part of this shell.
setting() {
  sed -n "s/^$1=//p" .env | tail -n 1
}

require_settings() {
  [[ -f .env ]] || fail 'there is no deploy/.env. Copy .env.example and fill it in.'
  [[ $(stat -c %a .env) == [46]00 ]] || chmod 600 .env
  if [[ ! $(setting DATABASE_URL) && ! $(setting POSTGRES_PASSWORD) ]]; then
    fail 'set DATABASE_URL, or POSTGRES_PASSWORD for the database container, in .env'
  fi
}

# The server checks the settings itself, as it will when it starts.
check_settings() {
  local version=$1
  VERSION=$version $compose $files run --rm --no-deps -T "$checker" check ||
    fail 'nothing was changed. Correct .env and start again.'
}

## Versions

build() {
  local version=$1
  say "building $version"
  docker build -q -t "codementee-backend:$version" -f backend.Dockerfile .. >/dev/null
  docker build -q -t "codementee-frontend:$version" -f frontend.Dockerfile .. >/dev/null
}

up() {
  local version=$1
  shift
  VERSION=$version $compose $files up -d --no-build --remove-orphans "$@"
}

healthy() {
  local service=$1 id
  id=$($compose $files ps -q "$service" | head -n 1)
  [[ $id && $(docker inspect -f '{{.State.Health.Status}}' "$id" 2>/dev/null) == healthy ]]
}

wait_healthy() {
  local service=$1 end=$((SECONDS + wait_seconds))
  until healthy "$service"; do
    ((SECONDS < end)) || return 1
    sleep 2
  done
}

# Sends all requests to the named back ends, without dropping one that is under way.
route_to() {
  {
    echo '# Written by deploy.sh.'
    echo 'upstream backend {'
    printf '    server %s:8001 max_fails=0;\n' "$@"
    echo '    keepalive 32;'
    echo '}'
  } >nginx/upstream/backend.conf.new
  # In place: a bind mount follows the file, not its name.
  cat nginx/upstream/backend.conf.new >nginx/upstream/backend.conf
  rm nginx/upstream/backend.conf.new
  if [[ $($compose $files ps -q frontend) ]]; then
    $compose $files exec -T frontend nginx -s reload -c /etc/nginx/codementee/frontend.conf
  fi
}

## Deploying

first_install() {
  local version=$1
  say "starting $version"
  route_to backend
  up "$version" frontend backend redis "${database[@]}" "${backup[@]}"
  wait_healthy backend || fail 'the server does not become healthy. See: docker logs codementee-backend-1'
  start_edge "$version"
}

# The new version serves beside the old one before the old one stops, so schema and code of both fit (expand, contract).
replace() {
  local version=$1 old=$2
  say "starting $version beside $old"
  up "$version" backend-next
  if ! wait_healthy backend-next; then
    $compose $files rm -sf backend-next
    fail "$version does not become healthy; $old goes on serving"
  fi
  route_to backend-next
  up "$version" backend redis "${database[@]}" "${backup[@]}"
  if ! wait_healthy backend; then
    say "$version does not become healthy; back to $old"
    up "$old" backend
    wait_healthy backend || fail 'the old version does not become healthy either; backend-next goes on serving'
    route_to backend
    $compose $files rm -sf backend-next
    fail "rolled back to $old"
  fi
  route_to backend
  up "$version" frontend
  wait_healthy frontend || fail 'the front end does not become healthy'
  $compose $files rm -sf backend-next
  start_edge "$version"
}

# Nodes are replaced one after the other; nginx leaves out the one that is stopped.
replace_nodes() {
  local version=$1 old=$2 node
  up "$version" redis "${database[@]}" "${backup[@]}"
  for node in backend-1 backend-2 frontend-1 frontend-2; do
    up "$version" --no-deps "$node"
    wait_healthy "$node" && continue
    [[ $old ]] || fail "$node does not become healthy"
    say "$node does not become healthy; back to $old"
    up "$old" --no-deps backend-1 backend-2 frontend-1 frontend-2
    fail "rolled back to $old"
  done
  start_edge "$version"
}

# The edge needs a certificate, which Certbot gets once the domain points here (docs/operations.md).
start_edge() {
  local certificate=/etc/letsencrypt/live/codementee/fullchain.pem
  if $compose $files run --rm --no-deps -T --entrypoint test certbot -f $certificate; then
    up "$1" edge
    $compose $files exec -T edge nginx -s reload -c /etc/nginx/codementee/edge.conf
  else
    say 'there is no certificate yet: see "TLS" in docs/operations.md'
  fi
}

deploy() {
  local version=$1 current=''
  [[ -f $state/current ]] && current=$(<"$state/current")
  check_settings "$version"
  if [[ ${SCALE:-1} == 2 ]]; then
    replace_nodes "$version" "$current"
  elif [[ $current && $($compose $files ps -q backend) ]]; then
    replace "$version" "$current"
  else
    first_install "$version"
  fi
  mkdir -p $state
  [[ $current == "$version" || ! $current ]] || echo "$current" >$state/previous
  echo "$version" >$state/current
  say "$version serves $(setting PUBLIC_URL)"
}

main() {
  require_settings
  install_docker
  files='-f docker-compose.prod.yml' checker=backend-next
  if [[ ${SCALE:-1} == 2 ]]; then files='-f docker-compose.scale.yml' checker=backend-1; fi
  database=() backup=(backup)
  [[ $(setting DATABASE_URL) ]] || database=(database)
  case ${1-} in
    --rollback)
      [[ -f $state/previous ]] || fail 'there is no earlier version'
      deploy "$(<$state/previous)"
      ;;
    '' | --check)
      local version
      version=$(git -C .. rev-parse --short=12 HEAD)
      docker image inspect "codementee-backend:$version" >/dev/null 2>&1 || build "$version"
      if [[ ${1-} == --check ]]; then check_settings "$version"; else deploy "$version"; fi
      ;;
    *) fail "unknown option $1" ;;
  esac
}

main "$@"
