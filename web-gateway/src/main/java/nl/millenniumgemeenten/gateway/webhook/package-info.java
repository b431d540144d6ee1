/// What other systems tell us without being asked, each in a form of ours and sealed with a secret
/// that we share.
@NullMarked
package nl.millenniumgemeenten.gateway.webhook;

import org.jspecify.annotations.NullMarked;
