/// Readers that leave as a file, for administrators alone.
@NullMarked
package nl.millenniumgemeenten.subscription.transfer;

import org.jspecify.annotations.NullMarked;
