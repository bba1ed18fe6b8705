#!/bin/bash
# Runs once, when PostgreSQL starts on an empty volume: a database and its owner for every line of databases.txt, and
# one for Keycloak. The password of user x is in the environment as X_DATABASE_PASSWORD.
set -euo pipefail

definitions=${DATABASE_DEFINITIONS:-/deploy/databases.txt}

create() {
  local database=$1 user=$2
  local variable="${user^^}_DATABASE_PASSWORD"
  : "${!variable:?the password of $user is missing}"
  psql --no-psqlrc --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
    --set database="$database" --set user="$user" --set password="${!variable}" <<'SQL'
CREATE ROLE :"user" LOGIN PASSWORD :'password';
CREATE DATABASE :"database" OWNER :"user";
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
SQL
}

while read -r database user; do
  create "$database" "$user"
done < <(grep -v -e '^#' -e '^$' "$definitions")
create keycloak keycloak
