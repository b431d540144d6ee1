/// What people who take part answer by mail to a mail about a contribution. subscription-service
/// reads the mail and knows whose it is, the website brings it here, and here it is taken by the
/// same rules as what they write on the site.
@NullMarked
package nl.millenniumgemeenten.content.answer;

import org.jspecify.annotations.NullMarked;
