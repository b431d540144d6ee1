@NullMarked
package nl.millenniumgemeenten.subscription.delivery;

import org.jspecify.annotations.NullMarked;
