/// Who follows which discussion by mail, and telling them what is written there. Somebody who
/// follows is no subscriber of the newsletter: they begin and stop apart from that, and their
/// address goes when they follow nothing any more.
@NullMarked
package nl.millenniumgemeenten.subscription.follow;

import org.jspecify.annotations.NullMarked;
