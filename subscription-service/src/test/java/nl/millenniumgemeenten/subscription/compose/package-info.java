@NullMarked
package nl.millenniumgemeenten.subscription.compose;

import org.jspecify.annotations.NullMarked;
