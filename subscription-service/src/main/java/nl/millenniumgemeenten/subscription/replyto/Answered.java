package nl.millenniumgemeenten.subscription.replyto;

/// What an address for answers is of: the mail to one person about one contribution.
///
/// @param follower the number of whom it went to
/// @param discussion the number of it on the site
/// @param contribution the number of it on the site
public record Answered(long follower, long discussion, long contribution) {}
