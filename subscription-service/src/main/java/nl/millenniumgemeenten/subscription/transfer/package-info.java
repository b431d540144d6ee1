/// Readers that leave or come in as a file, for administrators alone.
@NullMarked
package nl.millenniumgemeenten.subscription.transfer;

import org.jspecify.annotations.NullMarked;
