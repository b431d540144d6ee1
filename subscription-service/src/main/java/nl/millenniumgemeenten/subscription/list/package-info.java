/// The lists that people subscribe to.
@NullMarked
package nl.millenniumgemeenten.subscription.list;

import org.jspecify.annotations.NullMarked;
