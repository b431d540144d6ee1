-- The words of the newest edition of everything that editors write, so that the desk finds drafts too. Kept by triggers:
-- no way of saving can forget it.
create extension if not exists pg_trgm;

create function folded(written text) returns text
    language sql immutable parallel safe
    return translate(lower(written), 'áàâäãåéèêëíìîïóòôöõúùûüýÿçñ', 'aaaaaaeeeeiiiiooooouuuuyycn');

create table search_text (
    kind text not null,
    item uuid not null,
    title text not null,
    state text not null,
    has_draft boolean not null,
    saved_at timestamptz not null,
    saved_by text not null,
    saved_by_name text not null,
    words tsvector not null,
    constraint search_text_pkey primary key (kind, item)
);

create index search_text_words_index on search_text using gin (words);
create index search_text_title_index on search_text using gin (folded(title) gin_trgm_ops);

create function words_of(edition jsonb) returns tsvector
    language sql immutable parallel safe
    return setweight(to_tsvector('dutch', folded(coalesce(edition ->> 'title', ''))), 'A')
        -- Without positions: no phrase goes on into the address.
        || strip(to_tsvector('dutch', replace(coalesce(edition ->> 'slug', ''), '-', ' ')))
        || setweight(to_tsvector('dutch', folded(coalesce(edition ->> 'summary', ''))), 'B')
        || setweight(
            to_tsvector(
                'dutch', folded(regexp_replace(coalesce(edition ->> 'body_html', ''), '<[^>]*>', ' ', 'g'))),
            'D');

-- For a table of items: the name of the kind, the table of its editions, and the column there that names the item. At the
-- end of the transaction, when the item and its edition are both there.
create function keep_search_text() returns trigger language plpgsql as $$
declare
    edition jsonb;
begin
    if tg_op = 'DELETE' then
        delete from search_text where kind = tg_argv[0] and item = old.id;
        return null;
    end if;
    execute format('select to_jsonb(edition) from %I edition where %I = $1 and number = $2', tg_argv[1], tg_argv[2])
        into edition using new.id, new.draft_edition;
    if edition is null then
        return null;
    end if;
    insert into search_text (kind, item, title, state, has_draft, saved_at, saved_by, saved_by_name, words)
    values (tg_argv[0], new.id, edition ->> 'title', new.state, new.draft_edition is distinct from new.public_edition,
            (edition ->> 'saved_at')::timestamptz, edition ->> 'saved_by', edition ->> 'saved_by_name',
            words_of(edition))
    on conflict (kind, item) do update
    set title = excluded.title, state = excluded.state, has_draft = excluded.has_draft, saved_at = excluded.saved_at,
        saved_by = excluded.saved_by, saved_by_name = excluded.saved_by_name, words = excluded.words;
    return null;
end
$$;

create constraint trigger page_search_text after insert or update or delete on page
    deferrable initially deferred
    for each row execute function keep_search_text('pages', 'page_edition', 'page');

create constraint trigger news_article_search_text after insert or update or delete on news_article
    deferrable initially deferred
    for each row execute function keep_search_text('news-articles', 'news_article_edition', 'article');

-- What is there already.
insert into search_text (kind, item, title, state, has_draft, saved_at, saved_by, saved_by_name, words)
select 'pages', page.id, edition.title, page.state, page.draft_edition is distinct from page.public_edition,
       edition.saved_at, edition.saved_by, edition.saved_by_name, words_of(to_jsonb(edition))
from page join page_edition edition on edition.page = page.id and edition.number = page.draft_edition;

insert into search_text (kind, item, title, state, has_draft, saved_at, saved_by, saved_by_name, words)
select 'news-articles', article.id, edition.title, article.state,
       article.draft_edition is distinct from article.public_edition, edition.saved_at, edition.saved_by,
       edition.saved_by_name, words_of(to_jsonb(edition))
from news_article article
join news_article_edition edition on edition.article = article.id and edition.number = article.draft_edition;
