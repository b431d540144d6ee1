/// What the site tells of, followed on the topics, so that an issue can say what is new and what is
/// coming.
@NullMarked
package nl.millenniumgemeenten.subscription.digest;

import org.jspecify.annotations.NullMarked;
