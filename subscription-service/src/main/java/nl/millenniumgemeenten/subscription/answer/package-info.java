/// Answers by mail: people who take part answer the mail about a contribution, and that becomes a
/// contribution. They are read from a mailbox and kept here until the website has brought them to
/// where contributions are kept; whoever wrote one hears it when it does not come on the site.
@NullMarked
package nl.millenniumgemeenten.subscription.answer;

import org.jspecify.annotations.NullMarked;
