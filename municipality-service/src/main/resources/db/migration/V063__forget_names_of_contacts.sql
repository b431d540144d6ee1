-- A contact is a person of whom we keep no more than their role, once they are no longer one. What they
-- wrote stays, without their name.
update participation_report set reported_by_name = 'Contactpersoon van de gemeente'
    where reported_by in (select cast(id as text) from contact);
update participation_revision set recorded_by_name = 'Contactpersoon van de gemeente'
    where recorded_by in (select cast(id as text) from contact);
update activity_revision set recorded_by_name = 'Contactpersoon van de gemeente'
    where recorded_by in (select cast(id as text) from contact);
