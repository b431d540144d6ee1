-- The contacts of a municipality write as one, as the desk does: who they are stays in the register.
create unique index contributor_municipality_contact_key on contributor (municipality)
    where office = 'MUNICIPALITY_CONTACT';
