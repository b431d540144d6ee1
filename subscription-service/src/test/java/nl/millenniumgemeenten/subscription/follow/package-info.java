@NullMarked
package nl.millenniumgemeenten.subscription.follow;

import org.jspecify.annotations.NullMarked;
