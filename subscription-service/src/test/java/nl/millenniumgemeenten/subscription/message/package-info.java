@NullMarked
package nl.millenniumgemeenten.subscription.message;

import org.jspecify.annotations.NullMarked;
