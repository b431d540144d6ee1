/// Mails that a service wants sent. They are written down in the transaction that causes them; the
/// website fetches them, puts them into words and hands them to the service that sends mail. Each
/// service has the table `mail_request` in its own migrations, and an enum of its kinds of mail.
@NullMarked
package nl.millenniumgemeenten.mailrequest;

import org.jspecify.annotations.NullMarked;
