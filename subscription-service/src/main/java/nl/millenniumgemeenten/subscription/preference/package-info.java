/// What a reader chooses without signing in: which lists, in which language. The link that stands
/// under every mail opens it, so it shows no more than who was mailed may see anyhow.
@NullMarked
package nl.millenniumgemeenten.subscription.preference;

import org.jspecify.annotations.NullMarked;
