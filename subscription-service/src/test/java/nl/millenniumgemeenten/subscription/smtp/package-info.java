@NullMarked
package nl.millenniumgemeenten.subscription.smtp;

import org.jspecify.annotations.NullMarked;
