@NullMarked
package nl.millenniumgemeenten.subscription.issue;

import org.jspecify.annotations.NullMarked;
