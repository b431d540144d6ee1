package nl.millenniumgemeenten.subscription.follow;

import org.jsoup.Jsoup;

/// A contribution as a mail quotes it.
///
/// @param number `/bijdragen/{number}` leads to it for ever
/// @param name of who wrote it
/// @param followed the number of the discussion that its reader follows: another than that in which
///   it stands if that became part of this, and we did not hear of it yet
record QuotedContribution(long number, String name, String bodyHtml, In discussion, long followed) {

    /// The discussion that it is part of.
    record In(long number, String slug, String title) {
        String path() {
            return "/discussies/" + number + "-" + slug;
        }
    }

    String path() {
        return "/bijdragen/" + number;
    }

    /// How many pictures it has.
    int pictures() {
        return Jsoup.parseBodyFragment(bodyHtml).select("figure").size();
    }
}
