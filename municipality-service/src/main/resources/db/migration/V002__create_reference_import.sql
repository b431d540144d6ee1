-- What the importer last took from the reference data, per aggregate: a row whose fingerprint is
-- unchanged is not taken again, so that what an editor changed later stays.
create table reference_import (
    kind text not null,
    id text not null,
    fingerprint text not null,
    imported_at timestamptz not null,
    constraint reference_import_pkey primary key (kind, id)
);
