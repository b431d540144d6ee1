/// What we know of somebody, told and erased at their own request, and a change of address; an
/// administrator who is asked can look up and erase too. People themselves do all of it by a link
/// that is mailed at that moment: the link under every mail is not enough, because mails are
/// forwarded.
@NullMarked
package nl.millenniumgemeenten.subscription.insight;

import org.jspecify.annotations.NullMarked;
