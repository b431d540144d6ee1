-- Everything with a number, of every kind but pages. Its number never changes and counts per kind;
-- listed_on is that of the draft, which is how the desk orders its lists.
create table item (
    id uuid constraint item_pkey primary key,
    kind text not null,
    number bigint not null,
    revision bigint not null,
    state text not null
        constraint item_state_known check (state in ('unpublished', 'live', 'withdrawn')),
    listed_on date not null,
    draft_edition integer not null,
    public_edition integer,
    first_published_at timestamptz,
    published_at timestamptz,
    withdrawn_at timestamptz,
    constraint item_number_key unique (kind, number),
    constraint item_public_edition_known check (
        (state = 'unpublished') = (public_edition is null)
        and (state = 'unpublished') = (first_published_at is null)
        and (state = 'unpublished') = (published_at is null)
        and (state = 'withdrawn') = (withdrawn_at is not null))
);

create index item_newest_index on item (kind, listed_on desc, number desc);

-- Every saved version of every item. The content is what its kind makes of it; the title stands apart to be searched.
create table item_edition (
    item uuid not null constraint item_edition_item_fkey references item,
    number integer not null constraint item_edition_number_positive check (number > 0),
    title text not null,
    content jsonb not null,
    saved_at timestamptz not null,
    saved_by text not null,
    saved_by_name text not null,
    constraint item_edition_pkey primary key (item, number)
);

-- The last number that was given, per kind.
create table item_number (
    kind text constraint item_number_pkey primary key,
    last bigint not null
);

-- News articles as they were: with their ids, numbers, revisions and all their editions.
insert into item (id, kind, number, revision, state, listed_on, draft_edition, public_edition,
                  first_published_at, published_at, withdrawn_at)
select id, 'news-articles', number, revision, state, dated_on, draft_edition, public_edition,
       first_published_at, published_at, withdrawn_at
from news_article;

insert into item_edition (item, number, title, content, saved_at, saved_by, saved_by_name)
select article, number, title,
       jsonb_build_object(
           'slug', slug, 'title', title, 'summary', summary, 'bodyHtml', body_html,
           'datedOn', to_char(dated_on, 'YYYY-MM-DD'), 'goals', to_jsonb(goals),
           'municipalities', to_jsonb(municipalities), 'themes', '[]'::jsonb, 'picture', null),
       saved_at, saved_by, saved_by_name
from news_article_edition;

insert into item_number (kind, last)
select 'news-articles', last_value from news_article_number_sequence where is_called;

alter table item
    add constraint item_draft_edition_fkey foreign key (id, draft_edition)
        references item_edition (item, number) deferrable initially deferred,
    add constraint item_public_edition_fkey foreign key (id, public_edition)
        references item_edition (item, number) deferrable initially deferred;

alter table news_article
    drop constraint news_article_draft_edition_fkey,
    drop constraint news_article_public_edition_fkey;
drop table news_article_edition;
drop table news_article;
drop sequence news_article_number_sequence;

-- Keeps what the desk searches, as V050 does for pages: whatever kind an item is of.
create function keep_item_search_text() returns trigger language plpgsql as $$
declare
    words jsonb;
begin
    if tg_op = 'DELETE' then
        delete from search_text where kind = old.kind and item = old.id;
        return null;
    end if;
    select to_jsonb(edition) - 'content' || edition.content
               || jsonb_build_object('body_html', edition.content ->> 'bodyHtml')
        into words
        from item_edition edition where edition.item = new.id and edition.number = new.draft_edition;
    if words is null then
        return null;
    end if;
    insert into search_text (kind, item, title, state, has_draft, saved_at, saved_by, saved_by_name, words)
    values (new.kind, new.id, words ->> 'title', new.state, new.draft_edition is distinct from new.public_edition,
            (words ->> 'saved_at')::timestamptz, words ->> 'saved_by', words ->> 'saved_by_name', words_of(words))
    on conflict (kind, item) do update
    set title = excluded.title, state = excluded.state, has_draft = excluded.has_draft, saved_at = excluded.saved_at,
        saved_by = excluded.saved_by, saved_by_name = excluded.saved_by_name, words = excluded.words;
    return null;
end
$$;

create constraint trigger item_search_text after insert or update or delete on item
    deferrable initially deferred
    for each row execute function keep_item_search_text();
