/// Mail requests on a real PostgreSQL.
@NullMarked
package nl.millenniumgemeenten.mailrequest;

import org.jspecify.annotations.NullMarked;
