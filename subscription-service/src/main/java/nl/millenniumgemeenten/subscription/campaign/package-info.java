/// What the topics tell of the campaign, kept for who speaks in its name.
@NullMarked
package nl.millenniumgemeenten.subscription.campaign;

import org.jspecify.annotations.NullMarked;
