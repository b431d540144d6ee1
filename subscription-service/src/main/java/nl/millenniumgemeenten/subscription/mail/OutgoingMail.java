package nl.millenniumgemeenten.subscription.mail;

import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;

/// A claimed mail, written and addressed.
record OutgoingMail(ClaimedMail claim, EmailAddress to, Letter letter) {}
