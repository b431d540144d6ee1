@NullMarked
package nl.millenniumgemeenten.subscription.sending;

import org.jspecify.annotations.NullMarked;
