-- The settings of the campaign: always one row, empty at revision 0 until somebody fills it in.
create table campaign (
    id text constraint campaign_pkey primary key constraint campaign_is_the_only_one check (id = 'campaign'),
    revision bigint not null,
    name text not null,
    tagline text not null,
    participants_label text not null,
    introduction_html text not null,
    organiser text not null,
    contact_email text not null,
    configured_at timestamptz
);

insert into campaign values ('campaign', 0, '', '', '', '', '', '', null);

create table campaign_social_account (
    position integer constraint campaign_social_account_pkey primary key,
    network text not null,
    label text not null,
    url text not null
);
