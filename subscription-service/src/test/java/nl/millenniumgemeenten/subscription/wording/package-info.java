@NullMarked
package nl.millenniumgemeenten.subscription.wording;

import org.jspecify.annotations.NullMarked;
