/// What comes back of issues: reports of mail servers and complaints of readers, and whom they make
/// us leave alone.
@NullMarked
package nl.millenniumgemeenten.subscription.bounce;

import org.jspecify.annotations.NullMarked;
