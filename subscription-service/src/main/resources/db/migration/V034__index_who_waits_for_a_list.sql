-- Who is on a list and has not confirmed it yet: an administrator looks through those who are on one.
create index subscription_pending_idx on subscription (list_id, subscriber_id) where state = 'pending';
