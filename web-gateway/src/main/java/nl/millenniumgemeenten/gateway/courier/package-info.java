/// Brings mails from the service that wants them sent to the service that sends them, and puts them
/// into words on the way; and answers by mail the other way, to where contributions are kept.
@NullMarked
package nl.millenniumgemeenten.gateway.courier;

import org.jspecify.annotations.NullMarked;
