/// The kinds of mail that the register wants sent.
@NullMarked
package nl.millenniumgemeenten.municipality.mailrequest;

import org.jspecify.annotations.NullMarked;
