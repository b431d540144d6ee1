/// Where moderators move contributions to another discussion, split discussions and merge them.
/// Each begins with a choice, says what would happen, and does it when it is sent once more.
@NullMarked
package nl.millenniumgemeenten.gateway.desk.move;

import org.jspecify.annotations.NullMarked;
