/// Issues on their way to their readers: each to one person at most once, whatever crashes.
@NullMarked
package nl.millenniumgemeenten.subscription.delivery;

import org.jspecify.annotations.NullMarked;
