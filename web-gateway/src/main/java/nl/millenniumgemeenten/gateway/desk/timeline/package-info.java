/// The screens of the accounts and feeds of the campaign elsewhere, and of what was copied from
/// them.
@NullMarked
package nl.millenniumgemeenten.gateway.desk.timeline;

import org.jspecify.annotations.NullMarked;
