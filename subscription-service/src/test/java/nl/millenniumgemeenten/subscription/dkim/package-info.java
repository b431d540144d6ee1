@NullMarked
package nl.millenniumgemeenten.subscription.dkim;

import org.jspecify.annotations.NullMarked;
