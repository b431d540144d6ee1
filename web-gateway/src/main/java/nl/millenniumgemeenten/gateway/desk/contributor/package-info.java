/// Who writes in discussions, at the desk: what they wrote, and what the desk did about them.
@NullMarked
package nl.millenniumgemeenten.gateway.desk.contributor;

import org.jspecify.annotations.NullMarked;
