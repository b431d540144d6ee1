/// What leaves as mail, of every kind, as others see it: who reads mails strictly, who looks for
/// spam, who follows every link.
@NullMarked
package nl.millenniumgemeenten.subscription.post;

import org.jspecify.annotations.NullMarked;
