@NullMarked
package nl.millenniumgemeenten.subscription.following;

import org.jspecify.annotations.NullMarked;
