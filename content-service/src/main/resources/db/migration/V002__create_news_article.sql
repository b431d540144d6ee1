create sequence news_article_number_sequence as bigint;

-- A news article. Its number is part of its address and never changes; dated_on is that of the draft,
-- which is how the desk orders its list.
create table news_article (
    id uuid constraint news_article_pkey primary key,
    number bigint not null constraint news_article_number_key unique,
    revision bigint not null,
    state text not null
        constraint news_article_state_known check (state in ('unpublished', 'live', 'withdrawn')),
    dated_on date not null,
    draft_edition integer not null,
    public_edition integer,
    first_published_at timestamptz,
    published_at timestamptz,
    withdrawn_at timestamptz,
    constraint news_article_public_edition_known check (
        (state = 'unpublished') = (public_edition is null)
        and (state = 'unpublished') = (first_published_at is null)
        and (state = 'unpublished') = (published_at is null)
        and (state = 'withdrawn') = (withdrawn_at is not null))
);

create index news_article_newest_index on news_article (dated_on desc, number desc);

-- Every saved version of every news article.
create table news_article_edition (
    article uuid not null constraint news_article_edition_article_fkey references news_article,
    number integer not null constraint news_article_edition_number_positive check (number > 0),
    slug text not null,
    title text not null,
    summary text not null,
    body_html text not null,
    dated_on date not null,
    goals integer[] not null,
    municipalities text[] not null,
    saved_at timestamptz not null,
    saved_by text not null,
    saved_by_name text not null,
    constraint news_article_edition_pkey primary key (article, number)
);

alter table news_article
    add constraint news_article_draft_edition_fkey foreign key (id, draft_edition)
        references news_article_edition (article, number) deferrable initially deferred,
    add constraint news_article_public_edition_fkey foreign key (id, public_edition)
        references news_article_edition (article, number) deferrable initially deferred;
