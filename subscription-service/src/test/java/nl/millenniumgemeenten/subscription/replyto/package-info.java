@NullMarked
package nl.millenniumgemeenten.subscription.replyto;

import org.jspecify.annotations.NullMarked;
