/// Mails that the register wants sent. They are written down in the transaction that causes them;
/// the website fetches them, puts them into words and hands them to the service that sends mail.
@NullMarked
package nl.millenniumgemeenten.municipality.mailrequest;

import org.jspecify.annotations.NullMarked;
