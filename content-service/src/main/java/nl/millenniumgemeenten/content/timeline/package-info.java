/// What the campaign posts elsewhere, copied from its own accounts and feeds. Editors keep the list
/// of these sources; each is asked on a schedule, by one instance at a time, whether there is
/// anything new. The site shows the copies, so its visitors ask nothing of anybody else.
@NullMarked
package nl.millenniumgemeenten.content.timeline;

import org.jspecify.annotations.NullMarked;
