-- Where a page stands is of the page, and no longer of its editions. An edition that takes the page elsewhere says so until
-- it has done that; of all others the place is that of the page.
alter table page add column position integer;
alter table page_edition add column moves boolean not null default false;

update page set position = edition.position
from page_edition edition
where edition.page = page.id and edition.number = coalesce(page.public_edition, page.draft_edition);

-- The words that the desk searches are brought up to date at the end of a transaction, unless asked before.
set constraints all immediate;
alter table page alter column position set not null;

-- What waited to move a page still does.
update page_edition edition set moves = true
from page
where page.id = edition.page and edition.number > page.public_edition
  and (edition.parent, edition.position) is distinct from (page.parent, page.position);

alter table page_edition alter column moves drop default;
