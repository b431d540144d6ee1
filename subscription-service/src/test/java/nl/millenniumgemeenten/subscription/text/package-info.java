@NullMarked
package nl.millenniumgemeenten.subscription.text;

import org.jspecify.annotations.NullMarked;
