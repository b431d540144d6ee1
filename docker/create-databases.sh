#!/usr/bin/env bash
# Runs once, when the database server starts on an empty volume: one database per service, owned by a role of the
# same name that nobody else can use. Passwords come from <NAME>_DATABASE_PASSWORD.
set -euo pipefail

for name in content municipality subscription gateway; do
    password_variable=${name^^}_DATABASE_PASSWORD
    : "${!password_variable:?is missing}"
    # psql reads the password from its environment: arguments can be seen by others.
    ROLE_PASSWORD=${!password_variable} psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 \
        --username "$POSTGRES_USER" --dbname postgres --set name="$name" <<'SQL'
\getenv password ROLE_PASSWORD
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke all on database :"name" from public;
SQL
done
