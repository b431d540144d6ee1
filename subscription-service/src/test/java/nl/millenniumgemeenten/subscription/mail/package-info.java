/// Tests.
@NullMarked
package nl.millenniumgemeenten.subscription.mail;

import org.jspecify.annotations.NullMarked;
