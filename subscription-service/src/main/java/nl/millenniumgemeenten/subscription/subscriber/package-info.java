/// Who reads the newsletter, who was asked to confirm and who stopped. Addresses live here and
/// leave through the mail alone.
@NullMarked
package nl.millenniumgemeenten.subscription.subscriber;

import org.jspecify.annotations.NullMarked;
