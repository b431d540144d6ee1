/// Signs mail, so that who gets it can see that it is ours and as we sent it (RFC 6376, RFC 8463).
@NullMarked
package nl.millenniumgemeenten.subscription.dkim;

import org.jspecify.annotations.NullMarked;
